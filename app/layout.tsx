import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import '#app/globals.css';
import { ToastProvider } from '#app/components/ui/toast.tsx';
import { publicUrl } from '#lib/env.ts';

export function generateMetadata(): Metadata {
  return {
    metadataBase: publicUrl(),
    title: { default: 'RecExplainer', template: '%s · RecExplainer' },
    description:
      'Recommendations that can say why, explained by a language model aligned with the recommender that made them.',
    icons: { icon: '/icon.svg', apple: '/apple-icon.png' },
    manifest: '/site.webmanifest',
    openGraph: {
      type: 'website',
      siteName: 'RecExplainer',
      images: [{ url: '/share.png', width: 1200, height: 630, alt: 'Recommendations that can say why.' }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#131211' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('theme')?.value;
  return (
    <html lang="en" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body className="min-h-dvh">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-lg focus:bg-foreground focus:px-4 focus:py-2 focus:text-background"
        >
          Skip to content
        </a>
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  );
}
