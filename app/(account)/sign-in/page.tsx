import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SignInForm } from '#app/(account)/sign-in/sign-in-form.tsx';
import { safeReturn } from '#app/access.ts';
import { Notice } from '#app/components/ui/notice.tsx';
import { steamWords } from '#app/steam-outcome.ts';
import { currentUser } from '#lib/auth.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[]; changed?: string; steam?: string | string[] }>;
}) {
  const { next, changed, steam } = await searchParams;
  const cameBack = steamWords(steam);
  const returnTo = safeReturn(next);
  if ((await currentUser()) !== null) redirect(returnTo);
  return (
    <>
      <h1 className="text-3xl">Sign in</h1>
      <p className="mt-2 text-muted-foreground text-sm">
        {changed === undefined
          ? 'Your history and chats are where you left them.'
          : 'Your password was changed. Sign in with the new one.'}
      </p>
      {cameBack !== null && (
        <div className="mt-6">
          <Notice role="alert" tone="warning" title={cameBack.text} />
        </div>
      )}
      <SignInForm returnTo={returnTo} />
      <p className="mt-4 text-sm">
        <a href="/api/steam/start" className="text-primary underline underline-offset-4">
          Sign in with Steam
        </a>{' '}
        <span className="text-muted-foreground">if you’ve linked your account.</span>
      </p>
      <p className="mt-8 text-muted-foreground text-sm">
        No account yet?{' '}
        <Link href="/sign-up" className="font-medium text-primary underline underline-offset-4">
          Sign up
        </Link>{' '}
        or{' '}
        <Link href="/#demo" className="font-medium text-primary underline underline-offset-4">
          try it as a demo viewer
        </Link>
        .
      </p>
    </>
  );
}
