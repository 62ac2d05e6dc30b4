// The table of the audit log (schema.ts has the others).

import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { time } from './columns.ts';
import { users } from './schema.ts';

/** What administrators did. Never changed; kept when the person is gone. */
export const auditLog = pgTable('audit_log', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: time('at').notNull().defaultNow(),
  userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
  actor: text('actor').notNull(), // the address or name at the time
  act: text('act').notNull(), // 'activate-version'
  subject: text('subject').notNull(), // what it was done to, in words or as an id
});
