'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useRef, useState } from 'react';
import { NewPasswordField } from '#app/(account)/new-password-field.tsx';
import { createAccount, type SignUpProblems } from '#app/(account)/sign-up/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';

export function SignUpForm() {
  const [problems, setProblems] = useState<SignUpProblems>({});
  const [busy, setBusy] = useState(false);
  const formElement = useRef<HTMLFormElement>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    setBusy(true);
    const found = await createAccount({
      name: text('name'),
      email: text('email'),
      password: text('password'),
    }).catch(
      (): SignUpProblems => ({ form: 'We can’t reach the server. Check your connection and try again.' }),
    );
    if (Object.keys(found).length === 0) {
      const answer = await signIn('password', {
        email: text('email'),
        password: text('password'),
        redirect: false,
      });
      return window.location.assign(answer?.ok ? '/bring' : '/sign-in');
    }
    setProblems(found);
    setBusy(false);
    const first = (['name', 'email', 'password'] as const).find((field) => found[field] !== undefined);
    if (first !== undefined) formElement.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  }
  return (
    <form ref={formElement} onSubmit={submit} noValidate className="mt-8 space-y-5">
      {problems.form !== undefined && <Notice role="alert" tone="danger" title={problems.form} />}
      <Field label="Name" name="name" autoComplete="name" maxLength={80} error={problems.name} />
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="email"
        maxLength={254}
        error={problems.email}
      />
      <NewPasswordField label="Password" name="password" error={problems.password} />
      <Button type="submit" variant="primary" size="large" className="w-full" disabled={busy}>
        {busy ? 'Creating your account…' : 'Sign up'}
      </Button>
    </form>
  );
}
