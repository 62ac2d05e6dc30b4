'use client';

import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { type PasswordProblems, setNewPassword } from '#app/(account)/change-password/actions.ts';
import { NewPasswordField } from '#app/(account)/new-password-field.tsx';
import { PasswordField } from '#app/(account)/password-field.tsx';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';

export function ChangePasswordForm({ optional, email }: { optional: boolean; email: string }) {
  const [problems, setProblems] = useState<PasswordProblems>({});
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const found = await setNewPassword({
      current: String(form.get('current') ?? ''),
      next: String(form.get('next') ?? ''),
    }).catch(
      (): PasswordProblems => ({ form: 'We can’t reach the server. Check your connection and try again.' }),
    );
    if (Object.keys(found).length === 0) return window.location.assign('/');
    setProblems(found);
    setBusy(false);
  }
  return (
    <form onSubmit={submit} noValidate className="mt-8 space-y-5">
      {problems.form !== undefined && <Notice role="alert" tone="danger" title={problems.form} />}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        error={problems.current}
      />
      <NewPasswordField label="New password" name="next" error={problems.next} />
      <Button type="submit" variant="primary" size="large" className="w-full" disabled={busy}>
        {busy ? 'Changing…' : 'Change password'}
      </Button>
      {optional && (
        <Link href="/" className={`${buttonClass({ variant: 'quiet' })} w-full`}>
          Not now
        </Link>
      )}
    </form>
  );
}
