// Accounts: people, administrators, demo viewers, and visitors' private copies of demo viewers.

import { randomUUID } from 'node:crypto';
import { and, asc, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Domain } from '#lib/contract/domain.ts';
import { fewestCharacters, mostCharacters } from '#lib/contract/password.ts';
import { AppError } from '#lib/errors.ts';
import { activeCatalogue } from './catalogues.ts';
import type { Database } from './client.ts';
import { hashPassword, oneTimePassword, verifyPassword } from './password.ts';
import { normalizedPassword, passwordProblem } from './password-rules.ts';
import { interactions, items, type Role, users } from './schema.ts';
import { sessions } from './sign-in-schema.ts';
import { isUniqueViolation, knownUuid, storableText } from './text.ts';

const firstAdministratorEmail = 'administrator@recexplainer.local';
const firstAdministratorLock = 7_350_001;
const longestPassword = 4 * mostCharacters; // in UTF-16, accents apart

const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email('Enter a valid email address.'));
export const signUpSchema = z
  .object({
    email: emailSchema,
    name: z
      .string()
      .trim()
      .min(1, 'Enter your name.')
      .max(80, 'Use at most 80 characters.')
      .transform(storableText),
    password: z
      .string()
      .max(longestPassword, `Use at most ${mostCharacters} characters.`)
      .transform(normalizedPassword)
      .refine((password) => Array.from(password).length >= fewestCharacters, {
        message: `Use at least ${fewestCharacters} characters.`,
      }),
  })
  .superRefine(({ password, ...person }, context) => {
    const problem = passwordProblem(password, person);
    if (problem !== null) context.addIssue({ code: 'custom', path: ['password'], message: problem });
  });

export type User = { id: string; email: string; name: string; role: Role; mustChangePassword: boolean };
/** `invented`: a history the project made up (the data set names it `invented-…`). */
export type DemoViewer = { id: string; name: string; itemCount: number; invented: boolean };

const userColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  mustChangePassword: users.mustChangePassword,
};

/** Throws 'bad_request' for a malformed field and 'conflict' if the address already has an account. */
export async function signUp(
  db: Database,
  input: { email: string; name: string; password: string },
): Promise<User> {
  const parsed = signUpSchema.safeParse(input);
  if (!parsed.success) throw badRequest(parsed.error);
  const { email, name, password } = parsed.data;
  const passwordHash = await hashPassword(password);
  try {
    const [user] = await db.insert(users).values({ email, name, passwordHash }).returning(userColumns);
    if (user !== undefined) return user;
  } catch (error) {
    if (!isUniqueViolation(error, 'users_email')) throw error;
  }
  throw new AppError('conflict', {
    message: 'This email address already has an account. Sign in instead.',
  });
}

/** What whoever proves to own a disabled account is told. */
export function disabledAccount(): AppError {
  return new AppError('forbidden', {
    message: 'An administrator has disabled this account. Your data is kept. Ask them if you need it back.',
  });
}

/**
 * The person with this address and password, or null; never says which one was wrong. Throws 'forbidden' if both are right and
 * the account is disabled.
 */
export async function verifyUser(db: Database, email: string, password: string): Promise<User | null> {
  const address = emailSchema.safeParse(email);
  if (!address.success || password.length > longestPassword) return null;
  const [found] = await db
    .select({ ...userColumns, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, address.data));
  const right = await verifyPassword(found?.passwordHash ?? null, password);
  if (!right || found === undefined) return null;
  const { passwordHash: _, disabledAt, ...user } = found;
  if (disabledAt !== null) throw disabledAccount();
  return user;
}

/** One person's changes come one after the other until the transaction ends: two tabs at once must not both pass a limit. */
export async function lockUser(transaction: Database, userId: string): Promise<void> {
  await transaction.execute(sql`select 1 from users where id = ${userId} for update`);
}

/** Sets a new password and signs out every other session. Throws 'forbidden' if the current one is wrong. */
export async function changePassword(
  db: Database,
  userId: string,
  { current, next, keepSessionId }: { current: string; next: string; keepSessionId?: string },
): Promise<void> {
  const [user] = await db
    .select({ passwordHash: users.passwordHash, email: users.email, name: users.name })
    .from(users)
    .where(eq(users.id, userId));
  const chosen = next.length > longestPassword ? next : normalizedPassword(next);
  const problem = passwordProblem(chosen, user ?? { email: '', name: '' });
  if (problem !== null) throw new AppError('bad_request', { message: problem });
  const right =
    current.length <= longestPassword && (await verifyPassword(user?.passwordHash ?? null, current));
  if (!right) throw new AppError('forbidden', { message: 'That’s not your current password.' });
  if (normalizedPassword(current) === chosen)
    throw new AppError('bad_request', { message: 'Choose a password that’s different from the old one.' });
  const passwordHash = await hashPassword(chosen);
  await db.transaction(async (transaction) => {
    await transaction
      .update(users)
      .set({ passwordHash, mustChangePassword: false })
      .where(eq(users.id, userId));
    await transaction
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(
        and(
          eq(sessions.userId, userId),
          isNull(sessions.revokedAt),
          keepSessionId === undefined ? undefined : sql`${sessions.id} <> ${keepSessionId}`,
        ),
      );
  });
}

/** Creates the first administrator. The password is returned here and stored nowhere; null if there already is one. */
export async function createFirstAdministrator(
  db: Database,
): Promise<{ email: string; password: string } | null> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${firstAdministratorLock})`);
    const [existing] = await transaction
      .select({ id: users.id })
      .from(users)
      .where(eq(users.role, 'administrator'))
      .limit(1);
    if (existing !== undefined) return null;
    await transaction.insert(users).values({
      email: firstAdministratorEmail,
      name: 'Administrator',
      passwordHash,
      role: 'administrator',
      mustChangePassword: true,
    });
    return { email: firstAdministratorEmail, password };
  });
}

/**
 * The viewers a visitor can pick from, smallest history first: of those made for a catalogue, the ones made for that of
 * the active version, or else for the one whose items it knows best by their ids. Where none were made for any, all.
 */
export async function listDemoViewers(db: Database, domain: Domain): Promise<DemoViewer[]> {
  const itemCount = count(interactions.id);
  const viewers = await db
    .select({
      id: users.id,
      name: users.name,
      itemCount,
      invented: sql<boolean>`${users.email} like ${`${domain}-viewer-invented-%`}`,
      catalogue: users.demoCatalogue,
      known: sql<number>`count(*) filter (where ${items.knownToModel})::int`,
    })
    .from(users)
    .innerJoin(
      interactions,
      and(eq(interactions.userId, users.id), eq(interactions.domain, domain), isNull(interactions.removedAt)),
    )
    .leftJoin(items, and(eq(items.domain, domain), eq(items.itemId, interactions.itemId)))
    .where(and(eq(users.role, 'demo'), isNull(users.demoOf)))
    .groupBy(users.id, users.name)
    .orderBy(asc(itemCount), asc(users.name));
  const active = await activeCatalogue(db, domain);
  const share = (catalogue: string | null) => {
    const theirs = viewers.filter((viewer) => viewer.catalogue === catalogue);
    const sum = (part: 'known' | 'itemCount') => theirs.reduce((total, viewer) => total + viewer[part], 0);
    return sum('known') / Math.max(1, sum('itemCount'));
  };
  const made = [...new Set(viewers.flatMap(({ catalogue }) => catalogue ?? []))];
  const best = made.includes(active ?? '')
    ? active
    : (made.toSorted((a, b) => share(b) - share(a) || a.localeCompare(b))[0] ?? null);
  return viewers
    .filter(({ catalogue }) => catalogue === best)
    .map(({ catalogue: _, known: __, ...viewer }) => viewer);
}

/** The domain a person added to last: where they start. */
export async function homeDomain(db: Database, userId: string): Promise<Domain> {
  const [row] = await db
    .select({ domain: interactions.domain })
    .from(interactions)
    .where(and(eq(interactions.userId, userId), isNull(interactions.removedAt)))
    .orderBy(desc(interactions.id))
    .limit(1);
  return row?.domain ?? 'movies';
}

/** A private copy of a demo viewer for one visitor: visitors never see each other's changes. Throws 'not_found'. */
export async function copyDemoViewer(db: Database, viewerId: string): Promise<User> {
  const id = knownUuid(viewerId, 'demo viewer');
  return db.transaction(async (transaction) => {
    const [viewer] = await transaction
      .select({ name: users.name })
      .from(users)
      .where(and(eq(users.id, id), eq(users.role, 'demo'), isNull(users.demoOf)));
    if (viewer === undefined)
      throw new AppError('not_found', { message: 'We couldn’t find this demo viewer.' });
    const copyId = randomUUID();
    const [copy] = await transaction
      .insert(users)
      .values({ id: copyId, email: `${copyId}@demo.invalid`, name: viewer.name, role: 'demo', demoOf: id })
      .returning(userColumns);
    if (copy === undefined) throw new Error('the insert returned no row');
    await transaction.execute(sql`
      insert into interactions (user_id, domain, item_id, watched_at, added_by)
      select ${copyId}, domain, item_id, watched_at, added_by from interactions
      where user_id = ${id} and removed_at is null order by id`);
    return copy;
  });
}

/** Removes visitors' copies that no session can return to. Returns how many. */
export async function removeOldDemoCopies(db: Database, olderThan: Date): Promise<number> {
  const removed = await db
    .delete(users)
    .where(
      and(
        eq(users.role, 'demo'),
        sql`${users.demoOf} is not null`,
        lt(users.createdAt, olderThan),
        sql`not exists (select 1 from sessions s where s.user_id = ${users.id} and s.revoked_at is null and s.expires_at > now())`,
      ),
    )
    .returning({ id: users.id });
  return removed.length;
}

function badRequest(error: z.ZodError): AppError {
  return new AppError('bad_request', {
    message: error.issues[0]?.message ?? 'Fill in every field.',
    cause: error,
  });
}
