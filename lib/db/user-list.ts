// The accounts as administrators see them, newest first, a page at a time, each with how much belongs to it, never what.
// A page begins after the last account of the one before, so that it takes the same time among a million.

import { and, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { historyImports } from './history-import-schema.ts';
import { chats, interactions, type Role, users } from './schema.ts';
import { accountText, queryWords, searchable, searchQuery } from './searchable.ts';
import { sessions } from './sign-in-schema.ts';
import { knownUuid } from './text.ts';

export const userGroups = ['people', 'administrators', 'disabled', 'demo'] as const;
export type UserGroup = (typeof userGroups)[number];

export type ListedUser = {
  id: string;
  email: string;
  name: string;
  role: Role;
  demo: 'viewer' | 'copy' | null; // to pick from, or one visitor's
  createdAt: Date;
  seenAt: Date | null; // null: never, or not since the last sessions were forgotten
  disabledAt: Date | null;
  chats: number;
  imports: number;
  sessions: number; // open ones
};
export type UserQuery = { group: UserGroup; query: string; after?: string | null };

const cursorPattern = /^(\d{1,17})\.([0-9a-f-]{36})$/;
// PostgreSQL's times are finer than JavaScript's: in microseconds, none is skipped.
const microseconds = sql<string>`(extract(epoch from ${users.createdAt}) * 1000000)::bigint::text`;

// As the partial indexes have them: written out, so that a plan can use those.
const groups: Record<UserGroup, SQL> = {
  people: sql`${users.role} <> 'demo'`,
  administrators: sql`${users.role} = 'administrator'`,
  disabled: sql`${users.disabledAt} is not null`,
  demo: sql`${users.role} = 'demo'`,
};

const listed = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  demo: sql<
    ListedUser['demo']
  >`case when ${users.role} <> 'demo' then null when ${users.demoOf} is null then 'viewer' else 'copy' end`,
  createdAt: users.createdAt,
  disabledAt: users.disabledAt,
  seenAt: sql<Date | null>`(select max(s.seen_at) from sessions s where s.user_id = users.id)`.mapWith(
    sessions.seenAt,
  ),
  chats: countOf(chats, isNull(chats.deletedAt)),
  imports: countOf(historyImports, eq(historyImports.state, 'saved')),
  sessions: countOf(sessions, and(isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`))),
};

/** `next`: what to give as `after` for the page that follows; null: this is the last one. */
export async function listUsers(
  db: Database,
  { after = null, ...which }: UserQuery,
  pageSize: number,
): Promise<{ users: ListedUser[]; next: string | null }> {
  const rows = await byWords(db, which.query, (connection) =>
    connection
      .select({ ...listed, microseconds })
      .from(users)
      .where(and(matching(which), behind(after)))
      .orderBy(desc(users.createdAt), desc(users.id))
      .limit(pageSize + 1),
  );
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    users: rows.slice(0, pageSize).map(({ microseconds: _, ...user }) => user),
    next: last === undefined ? null : `${last.microseconds}.${last.id}`,
  };
}

/** How many there are, counted up to `most`. */
export async function countUsers(
  db: Database,
  which: Omit<UserQuery, 'after'>,
  most: number,
): Promise<number> {
  return byWords(db, which.query, async (connection) => {
    const some = connection
      .select({ id: users.id })
      .from(users)
      .where(matching(which))
      .limit(most)
      .as('some');
    const [row] = await connection.select({ count: sql<number>`count(*)::int` }).from(some);
    return row?.count ?? 0;
  });
}

/** Throws 'not_found'. */
export async function getListedUser(
  db: Database,
  userId: string,
): Promise<ListedUser & { historyEntries: number }> {
  const [user] = await db
    .select({ ...listed, historyEntries: countOf(interactions, isNull(interactions.removedAt)) })
    .from(users)
    .where(eq(users.id, knownUuid(userId, 'person')));
  if (user === undefined) throw new AppError('not_found', { message: 'This account doesn’t exist anymore.' });
  return user;
}

/**
 * Words are looked up in their own index, whatever the planner expects: it takes each beginning of a word for a common one, and
 * reads the whole list to find a rare one (16 s among a million).
 */
async function byWords<Result>(
  db: Database,
  query: string,
  run: (connection: Database) => Promise<Result>,
): Promise<Result> {
  if (query.trim() === '') return run(db);
  return db.transaction(async (transaction) => {
    await transaction.execute(
      sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    );
    return run(transaction);
  });
}

function countOf(
  table: typeof chats | typeof historyImports | typeof sessions | typeof interactions,
  which: SQL | undefined,
): SQL<number> {
  return sql<number>`(select count(*)::int from ${table} where ${and(sql`${table.userId} = ${users.id}`, which)})`;
}

function matching({ group, query }: Omit<UserQuery, 'after'>): SQL | undefined {
  const words = queryWords(query);
  if (query.trim() !== '' && words.length === 0) return sql`false`; // signs alone: no one is called so
  return and(
    groups[group],
    words.length === 0 ? undefined : sql`${searchable(accountText(users))} @@ ${searchQuery(words)}`,
  );
}

/** Anything that isn't a place in the list is its beginning. */
function behind(after: string | null): SQL | undefined {
  const [, at, id] = cursorPattern.exec(after ?? '') ?? [];
  if (at === undefined || id === undefined) return undefined;
  return sql`(${users.createdAt}, ${users.id}) < (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${knownUuid(id, 'page')}::uuid)`;
}
