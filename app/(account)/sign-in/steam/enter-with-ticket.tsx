'use client';

import Link from 'next/link';
import { signIn } from 'next-auth/react';
import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';

/** Signs in with the one-time ticket behind the #, which no server's log has seen. */
export function EnterWithTicket() {
  const [failed, setFailed] = useState(false);
  const begun = useRef(false); // development runs effects twice, and a ticket works once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const ticket = window.location.hash.slice(1);
    window.history.replaceState(null, '', window.location.pathname);
    signIn('steam', { ticket, redirect: false })
      .then((answer) => {
        if (answer?.ok && !answer.error) window.location.assign('/');
        else setFailed(true);
      })
      .catch(() => setFailed(true));
  }, []);
  if (!failed)
    return (
      <p role="status" className="mt-4 text-muted-foreground text-sm">
        Signing you in…
      </p>
    );
  return (
    <div className="mt-6">
      <Notice
        role="alert"
        tone="danger"
        title="That took too long, or the link was used before."
        action={
          <Link href="/sign-in" className={buttonClass()}>
            Back to sign-in
          </Link>
        }
      >
        Nothing was changed. Start again.
      </Notice>
    </div>
  );
}
