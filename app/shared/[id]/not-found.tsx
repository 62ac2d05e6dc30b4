import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#app/components/ui/button.tsx';

export const metadata: Metadata = { title: 'No longer shared', robots: { index: false } };

export default function NoLongerShared() {
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center px-5">
      <h1 className="text-3xl">This is no longer shared</h1>
      <p className="mt-3 text-muted-foreground">
        Whoever shared this answer has taken it back, or the link is not complete.
      </p>
      <div className="mt-6">
        <Link href="/" className={buttonClass({ variant: 'primary' })}>
          Start page
        </Link>
      </div>
    </main>
  );
}
