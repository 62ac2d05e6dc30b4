'use client';

import { useEffect } from 'react';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';

/** Inside the navigation: the other pages stay within reach. */
export default function AdminError({
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
    <Notice
      role="alert"
      tone="danger"
      title="This page failed to load."
      action={
        <Button size="small" onClick={reset}>
          Try again
        </Button>
      }
    >
      The reason is in the log of the web process{error.digest !== undefined && `, as error ${error.digest}`}.
    </Notice>
  );
}
