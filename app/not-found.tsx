import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#app/components/ui/button.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center px-5">
      <h1 className="text-3xl">Page not found</h1>
      <p className="mt-3 text-muted-foreground">
        It doesn’t exist, it was deleted, or you don’t have access to it.
      </p>
      <div className="mt-6">
        <Link href="/" className={buttonClass({ variant: 'primary' })}>
          Start page
        </Link>
      </div>
    </main>
  );
}
