import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { LearningSwitch } from '#app/(account)/settings/learning-switch.tsx';
import { pageUser } from '#app/access.ts';
import { OutsideNote } from '#app/components/outside-note.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { outsideModel } from '#app/explainer/outside-model.ts';
import { database } from '#lib/db/client.ts';
import { learningConsent } from '#lib/db/consent.ts';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const user = await pageUser('/settings');
  if (user.role === 'demo') redirect('/');
  const [{ agreed, since }, outside] = await Promise.all([
    learningConsent(database(), user.id),
    outsideModel(),
  ]);
  return (
    <>
      <h1 className="text-3xl">Settings</h1>
      <LearningSwitch
        agreed={agreed}
        since={since?.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }) ?? null}
      />
      {outside && (
        <div className="mt-4">
          <OutsideNote {...outside} />
        </div>
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        <Link href="/" className={buttonClass()}>
          Done
        </Link>
        <Link href="/change-password" className={buttonClass({ variant: 'quiet' })}>
          Change password
        </Link>
        <Link href="/settings/sessions" className={buttonClass({ variant: 'quiet' })}>
          Where you’re signed in
        </Link>
        <Link href="/settings/my-data" className={buttonClass({ variant: 'quiet' })}>
          My data
        </Link>
      </div>
    </>
  );
}
