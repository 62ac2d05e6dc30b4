'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '#app/(account)/password-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';

const wrongPassword = 'CredentialsSignin'; // next-auth's word for it

export function SignInForm({ returnTo }: { returnTo: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const answer = await signIn('password', {
      email: form.get('email'),
      password: form.get('password'),
      redirect: false,
    }).catch(() => undefined);
    if (answer?.ok && !answer.error) return window.location.assign(returnTo);
    setBusy(false);
    if (answer === undefined) setProblem('We can’t reach the server. Check your connection and try again.');
    else if (answer.error === wrongPassword) setProblem('Wrong email or password.');
    else setProblem(answer.error ?? 'Sign-in failed. Try again.');
  }
  return (
    <form onSubmit={submit} className="mt-8 space-y-5">
      {problem !== null && <Notice role="alert" tone="danger" title={problem} />}
      <Field label="Email" name="email" type="email" autoComplete="email" required maxLength={254} />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <Button type="submit" variant="primary" size="large" className="w-full" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
