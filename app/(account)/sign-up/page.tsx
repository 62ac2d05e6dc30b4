import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SignUpForm } from '#app/(account)/sign-up/sign-up-form.tsx';
import { currentUser } from '#lib/auth.ts';

export const metadata: Metadata = { title: 'Sign up' };

export default async function SignUpPage() {
  if ((await currentUser()) !== null) redirect('/');
  return (
    <>
      <h1 className="text-3xl">Create an account</h1>
      <p className="mt-2 text-muted-foreground text-sm">
        Then bring the films you’ve watched or the games you’ve played, or add a few, and ask why.
      </p>
      <SignUpForm />
      <p className="mt-8 text-muted-foreground text-sm">
        Already have an account?{' '}
        <Link href="/sign-in" className="font-medium text-primary underline underline-offset-4">
          Sign in
        </Link>
      </p>
    </>
  );
}
