// The Content-Security-Policy, with a fresh nonce per page. Nothing loads from anywhere but this server, except covers, where
// this installation is set to show real ones. Access is decided where data is read, never here.

import { type NextRequest, NextResponse } from 'next/server';
import { isProduction } from '#lib/env.ts';
import { coverSources } from '#lib/services-elsewhere.ts';

function contentSecurityPolicy(nonce: string, development: boolean): string {
  const { steam, tmdbKey } = coverSources();
  const covers = [
    steam && ' https://cdn.cloudflare.steamstatic.com',
    tmdbKey !== null && ' https://image.tmdb.org',
  ].filter((source) => source !== false);
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Bars and charts set lengths in style attributes, and an attribute can style only its own element.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data:${covers.join('')}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, !isProduction());
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: '/((?!api/|_next/static|icon.svg|apple-icon.png|share.png|robots.txt|site.webmanifest).*)',
};
