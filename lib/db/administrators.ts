// Somebody can always administrate: whatever takes an administrator away asks here first.

import { and, asc, eq, isNull } from 'drizzle-orm';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { users } from './schema.ts';

/**
 * The ids of those who can administrate now. They stay as they are until the transaction ends: two who leave at once, or who
 * disable each other, must not both pass.
 */
export async function lockAdministrators(transaction: Database): Promise<string[]> {
  const rows = await transaction
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'administrator'), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** Throws 'conflict' with this message if nobody else could administrate. */
export function mustLeaveOne(administrators: readonly string[], leaving: string, message: string): void {
  if (administrators.includes(leaving) && administrators.length === 1)
    throw new AppError('conflict', { message });
}
