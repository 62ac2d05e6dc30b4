import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#app/components/ui/button.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center px-5">
      <h1 className="text-3xl">There is nothing here</h1>
      <p className="mt-3 text-muted-foreground">The page does not exist, was deleted, or is not yours.</p>
      <div className="mt-6">
        <Link href="/" className={buttonClass({ variant: 'primary' })}>
          Start page
        </Link>
      </div>
    </main>
  );
}
