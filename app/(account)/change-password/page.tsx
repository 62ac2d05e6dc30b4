import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChangePasswordForm } from '#app/(account)/change-password/change-password-form.tsx';
import { currentUser } from '#lib/auth.ts';

export const metadata: Metadata = { title: 'Change password' };

export default async function ChangePasswordPage() {
  const user = await currentUser();
  if (user === null) redirect('/sign-in');
  if (user.role === 'demo') redirect('/');
  return (
    <>
      <h1 className="text-3xl">Change password</h1>
      <p className="mt-2 text-muted-foreground text-sm">
        {user.mustChangePassword
          ? 'Replace your one-time password with your own to continue.'
          : 'This signs you out on every other device.'}
      </p>
      <ChangePasswordForm optional={!user.mustChangePassword} email={user.email} />
    </>
  );
}
