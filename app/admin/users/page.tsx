import { UserRoundSearch } from 'lucide-react';
import Link from 'next/link';
import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { counted } from '#app/admin/counted.ts';
import { momentOf } from '#app/admin/moment.ts';
import { OlderLinks } from '#app/admin/older-links.tsx';
import { PageTitle } from '#app/admin/page-title.tsx';
import { UserBadges } from '#app/admin/users/user-badges.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { dayOf } from '#app/day.ts';
import { database } from '#lib/db/client.ts';
import { countUsers, type ListedUser, listUsers, type UserGroup, userGroups } from '#lib/db/user-list.ts';

export const generateMetadata = administrationTitle('Users');

const pageSize = 25;
const mostCounted = 10_000;
const labels: Record<UserGroup, string> = {
  people: 'People',
  administrators: 'Administrators',
  disabled: 'Disabled',
  demo: 'Demo viewers and copies',
};
type Query = { q?: string | string[]; group?: string | string[]; after?: string | string[] };

export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  await pageAdministrator();
  const given = await searchParams;
  const query = typeof given.q === 'string' ? given.q.slice(0, 200) : '';
  const group = userGroups.find((one) => one === given.group) ?? 'people';
  const after = typeof given.after === 'string' ? given.after : null;
  const [{ users, next }, total] = await Promise.all([
    listUsers(database(), { group, query, after }, pageSize),
    countUsers(database(), { group, query }, mostCounted + 1),
  ]);
  const hrefOf = (page: string | null) =>
    `/admin/users?${new URLSearchParams({ group, ...(query === '' ? {} : { q: query }), ...(page === null ? {} : { after: page }) })}`;
  return (
    <>
      <PageTitle title="Users">
        {total > mostCounted ? `More than ${counted(mostCounted, 'account')}` : counted(total, 'account')}
        {query !== '' && ` with “${query}”`}, newest first.
      </PageTitle>
      <search>
        <form action="/admin/users" className="flex flex-wrap gap-2">
          <input
            type="search"
            name="q"
            defaultValue={query}
            aria-label="Address or name"
            placeholder="Address or name…"
            maxLength={200}
            className={`${inputClass} min-w-0 flex-1 basis-56`}
          />
          <select
            name="group"
            defaultValue={group}
            aria-label="Which accounts"
            className={`${inputClass} w-auto`}
          >
            {userGroups.map((one) => (
              <option key={one} value={one}>
                {labels[one]}
              </option>
            ))}
          </select>
          <button type="submit" className={`${buttonClass()} h-11`}>
            Search
          </button>
        </form>
      </search>
      {users.length === 0 ? (
        <div className="mt-6">
          <EmptyState icon={<UserRoundSearch className="size-6" />} title="No account found">
            {query === ''
              ? 'There’s none of these.'
              : 'Every word has to begin a part of the address or of the name.'}
          </EmptyState>
        </div>
      ) : (
        <ul aria-label={labels[group]} className="mt-6 divide-y rounded-2xl border bg-card">
          {users.map((user) => (
            <UserLine key={user.id} user={user} />
          ))}
        </ul>
      )}
      <OlderLinks newest={after === null ? null : hrefOf(null)} older={next === null ? null : hrefOf(next)} />
    </>
  );
}

function UserLine({ user }: { user: ListedUser }) {
  const { id, name, email, demo, createdAt, seenAt, chats, imports, sessions } = user;
  return (
    <li className="px-5 py-3.5">
      <p className="flex flex-wrap items-center gap-2">
        <Link
          href={`/admin/users/${id}`}
          className="break-words rounded font-medium underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <UserBadges {...user} />
      </p>
      {demo === null && <p className="break-all text-sm">{email}</p>}
      <p className="mt-0.5 text-muted-foreground text-xs">
        {[
          `since ${dayOf(createdAt)}`,
          seenAt === null ? 'never seen' : `last seen ${momentOf(seenAt)}`,
          counted(chats, 'chat'),
          counted(imports, 'import'),
          counted(sessions, 'open session'),
        ].join(' · ')}
      </p>
    </li>
  );
}
