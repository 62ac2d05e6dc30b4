'use client';

import { useEffect } from 'react';
import { Button, buttonClass } from '#app/components/ui/button.tsx';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center px-5">
      <h1 className="text-3xl">Something went wrong</h1>
      <p role="alert" className="mt-3 text-muted-foreground">
        This page failed to load. Your data is safe.
        {error.digest !== undefined && ` Error ${error.digest}.`}
      </p>
      <div className="mt-6 flex gap-3">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <a href="/" className={buttonClass()}>
          Start page
        </a>
      </div>
    </main>
  );
}
