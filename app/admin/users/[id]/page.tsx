import Link from 'next/link';
import { administrationTitle, orNotFound, pageAdministrator } from '#app/access.ts';
import { ActList } from '#app/admin/log/act-list.tsx';
import { momentOf } from '#app/admin/moment.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { UserActs } from '#app/admin/users/user-acts.tsx';
import { UserBadges } from '#app/admin/users/user-badges.tsx';
import { listActs } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';
import { listSessions } from '#lib/db/sessions.ts';
import { getListedUser } from '#lib/db/user-list.ts';

export const generateMetadata = administrationTitle('User');

const shownActs = 20;

export default async function UserPage({ params }: { params: Promise<{ id: string }> }) {
  const administrator = await pageAdministrator();
  const user = await orNotFound(getListedUser(database(), (await params).id));
  const [sessions, { acts }] = await Promise.all([
    listSessions(database(), user.id),
    listActs(database(), { person: user.email }, shownActs),
  ]);
  const { name, email, demo, createdAt, seenAt, disabledAt, chats, imports, historyEntries } = user;
  const facts: [label: string, value: string][] = [
    ...(demo === null ? [['Address', email] as [string, string]] : []),
    ['Account since', momentOf(createdAt)],
    ['Last seen', seenAt === null ? 'Never' : momentOf(seenAt)],
    ...(disabledAt === null ? [] : [['Disabled since', momentOf(disabledAt)] as [string, string]]),
    ['Titles in the history', historyEntries.toLocaleString('en')],
    ['Imports', imports.toLocaleString('en')],
    ['Chats', chats.toLocaleString('en')],
  ];
  return (
    <>
      <p className="mb-3 text-sm">
        <Link href="/admin/users" className="rounded text-primary underline underline-offset-4">
          Users
        </Link>
      </p>
      <PageTitle title={name} />
      <p className="-mt-3 mb-5 flex flex-wrap gap-2">
        <UserBadges {...user} />
      </p>
      <div className="grid gap-5 lg:grid-cols-2">
        <section aria-labelledby="account" className="min-w-0 rounded-2xl border bg-card p-5">
          <h2 id="account" className="text-xl">
            Account
          </h2>
          <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm">
            {facts.map(([label, value]) => (
              <div key={label} className="contents">
                <dt className="text-muted-foreground">{label}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="sessions" className="min-w-0 rounded-2xl border bg-card p-5">
          <h2 id="sessions" className="text-xl">
            Open sessions
          </h2>
          {sessions.length === 0 ? (
            <p className="mt-3 text-muted-foreground text-sm">Not signed in anywhere.</p>
          ) : (
            <ul className="mt-3 max-h-80 divide-y overflow-y-auto text-sm">
              {sessions.map((session) => (
                <li key={session.id} className="py-2">
                  {session.client ?? 'Unknown browser'}
                  <span className="block text-muted-foreground text-xs">
                    Signed in {momentOf(session.createdAt)}, last used {momentOf(session.seenAt)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <UserActs
        user={{
          id: user.id,
          name,
          email,
          role: user.role,
          demo,
          isDisabled: disabledAt !== null,
          isSelf: user.id === administrator.id,
          sessions: sessions.length,
        }}
      />
      <section aria-labelledby="acts" className="mt-8">
        <h2 id="acts" className="text-xl">
          In the log
        </h2>
        <ActList acts={acts} empty="Nothing about this account, or by it." />
      </section>
    </>
  );
}
