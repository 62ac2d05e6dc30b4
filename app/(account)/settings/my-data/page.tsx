import type { Metadata } from 'next';
import Link from 'next/link';
import { DeleteAccount } from '#app/(account)/settings/my-data/delete-account.tsx';
import { pageUser } from '#app/access.ts';
import { buttonClass } from '#app/components/ui/button.tsx';

export const metadata: Metadata = { title: 'My data' };

const tables = [
  { name: 'history', label: 'History' },
  { name: 'feedback', label: 'Feedback' },
  { name: 'messages', label: 'Chats' },
];

export default async function MyDataPage() {
  await pageUser('/settings/my-data');
  return (
    <>
      <h1 className="text-3xl">My data</h1>
      <section aria-labelledby="export" className="mt-6 rounded-2xl border bg-card p-5">
        <h2 id="export" className="text-xl">
          Take it with you
        </h2>
        <p className="mt-2 text-muted-foreground text-sm">
          One JSON file with everything we keep about you: your account, histories, saved titles, feedback,
          chats, ratings and shared answers, and the numbers made of them. Or a CSV file for a spreadsheet.
        </p>
        <div className="mt-4 flex flex-wrap gap-2">
          <a href="/api/my-data?format=json" download className={buttonClass({ variant: 'primary' })}>
            Everything as JSON
          </a>
          {tables.map(({ name, label }) => (
            <a key={name} href={`/api/my-data?format=csv&table=${name}`} download className={buttonClass()}>
              {label} as CSV
            </a>
          ))}
        </div>
      </section>
      <DeleteAccount />
      <div className="mt-6">
        <Link href="/" className={buttonClass()}>
          Done
        </Link>
      </div>
    </>
  );
}
