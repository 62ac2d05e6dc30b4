'use client';

import Link from 'next/link';
import { signIn } from 'next-auth/react';
import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';

const wrongTicket = 'CredentialsSignin'; // next-auth's word for it
const tooLate = 'That took too long, or the link was used before. Nothing was changed. Start again.';

/** Signs in with the one-time ticket behind the #, which no server's log has seen. */
export function EnterWithTicket() {
  const [problem, setProblem] = useState<string | null>(null);
  const begun = useRef(false); // development runs effects twice, and a ticket works once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const ticket = window.location.hash.slice(1);
    window.history.replaceState(null, '', window.location.pathname);
    signIn('steam', { ticket, redirect: false })
      .then((answer) => {
        if (answer?.ok && !answer.error) window.location.assign('/');
        else setProblem(answer?.error && answer.error !== wrongTicket ? answer.error : tooLate);
      })
      .catch(() => setProblem('We can’t reach the server. Check your connection and try again.'));
  }, []);
  if (problem === null)
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
        title={problem}
        action={
          <Link href="/sign-in" className={buttonClass()}>
            Back to sign-in
          </Link>
        }
      />
    </div>
  );
}
