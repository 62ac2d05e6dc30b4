// What administrators do to accounts. Each act is one transaction with its entry in the audit log: it's done and written
// down, or neither. Whoever acts must still be an administrator when the transaction runs.

import { eq } from 'drizzle-orm';
import type { AdministrativeAct } from '#lib/contract/administrative-act.ts';
import { AppError } from '#lib/errors.ts';
import { lockAdministrators, mustLeaveOne } from './administrators.ts';
import { recordAct } from './audit-log.ts';
import type { Database } from './client.ts';
import { deleteAccount } from './own-data.ts';
import { type Role, users } from './schema.ts';
import { endSessions } from './sessions.ts';
import { knownUuid } from './text.ts';
import { lockUser } from './users.ts';

export type Administrator = { id: string; email: string };
type Account = { id: string; email: string; role: Role; disabledAt: Date | null };
type Change = (transaction: Database, account: Account, administrators: readonly string[]) => Promise<void>;

/** Signs the person out everywhere at once. Their data stays. */
export async function disableUser(db: Database, by: Administrator, userId: string): Promise<void> {
  await actOn(db, by, userId, 'disableUser', async (transaction, { id, disabledAt }) => {
    if (id === by.id)
      throw new AppError('conflict', { message: 'You can’t disable your own account. Sign out instead.' });
    if (disabledAt !== null) throw new AppError('conflict', { message: 'This account is disabled already.' });
    await transaction.update(users).set({ disabledAt: new Date() }).where(eq(users.id, id));
    await endSessions(transaction, id, { allBut: null });
  });
}

export async function enableUser(db: Database, by: Administrator, userId: string): Promise<void> {
  await actOn(db, by, userId, 'enableUser', async (transaction, { id, disabledAt }) => {
    if (disabledAt === null) throw new AppError('conflict', { message: 'This account isn’t disabled.' });
    await transaction.update(users).set({ disabledAt: null }).where(eq(users.id, id));
  });
}

export async function endUserSessions(db: Database, by: Administrator, userId: string): Promise<void> {
  await actOn(db, by, userId, 'endUserSessions', async (transaction, { id }) => {
    await endSessions(transaction, id, { allBut: null });
  });
}

export async function makeAdministrator(db: Database, by: Administrator, userId: string): Promise<void> {
  await actOn(db, by, userId, 'makeAdministrator', async (transaction, { id, role, disabledAt }) => {
    if (role === 'administrator')
      throw new AppError('conflict', { message: 'This person is an administrator already.' });
    if (role === 'demo')
      throw new AppError('conflict', {
        message: 'A visitor’s demo copy can’t administrate.',
      });
    if (disabledAt !== null)
      throw new AppError('conflict', { message: 'This account is disabled. Enable it first.' });
    await transaction.update(users).set({ role: 'administrator' }).where(eq(users.id, id));
  });
}

/** `typed`: one's own address, for whoever takes it from themselves; of others it isn't asked. */
export async function takeAdministration(
  db: Database,
  by: Administrator,
  userId: string,
  typed = '',
): Promise<void> {
  await actOn(db, by, userId, 'takeAdministration', async (transaction, account, administrators) => {
    const { id, role } = account;
    if (role !== 'administrator')
      throw new AppError('conflict', { message: 'This person isn’t an administrator.' });
    mustLeaveOne(
      administrators,
      id,
      'You’re the only administrator. Make somebody else one before you stop being one.',
    );
    if (id === by.id) mustBeTyped(account, typed);
    await transaction.update(users).set({ role: 'person' }).where(eq(users.id, id));
  });
}

/** As when a person deletes their own account. `typed`: its address. */
export async function deleteUser(
  db: Database,
  by: Administrator,
  userId: string,
  typed: string,
): Promise<void> {
  await actOn(db, by, userId, 'deleteUser', async (transaction, account) => {
    if (account.id === by.id)
      throw new AppError('conflict', { message: 'This is your own account. Delete it under “My data”.' });
    mustBeTyped(account, typed);
    await deleteAccount(transaction, account.id);
  });
}

async function actOn(
  db: Database,
  by: Administrator,
  userId: string,
  act: AdministrativeAct,
  change: Change,
): Promise<void> {
  const id = knownUuid(userId, 'person');
  await db.transaction(async (transaction) => {
    const administrators = await lockAdministrators(transaction);
    if (!administrators.includes(by.id))
      throw new AppError('forbidden', { message: 'Only administrators can do this.' });
    await lockUser(transaction, id);
    const [found] = await transaction
      .select({
        id: users.id,
        email: users.email,
        role: users.role,
        demoOf: users.demoOf,
        disabledAt: users.disabledAt,
      })
      .from(users)
      .where(eq(users.id, id));
    if (found === undefined)
      throw new AppError('not_found', { message: 'This account doesn’t exist anymore.' });
    const { demoOf, ...account } = found;
    if (account.role === 'demo' && demoOf === null)
      throw new AppError('conflict', {
        message: 'This is a demo viewer to pick from, not a person. It comes with the data set.',
      });
    await change(transaction, account, administrators);
    await recordAct(transaction, { userId: by.id, actor: by.email, act, subject: account.email });
  });
}

function mustBeTyped({ email }: Account, typed: string): void {
  if (typed.trim().toLowerCase() !== email)
    throw new AppError('bad_request', { message: `Type “${email}” to confirm.` });
}
