// The table of the audit log (schema.ts has the others).

import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { time } from './columns.ts';
import { users } from './schema.ts';

/** What administrators did. Never changed; kept when the person is gone. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: time('at').notNull().defaultNow(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
    actor: text('actor').notNull(), // the address or name at the time
    act: text('act').notNull(), // one of lib/contract/administrative-act.ts
    subject: text('subject').notNull(), // what it was done to, in words or as an id; of a person, the address
  },
  (table) => [
    index('audit_log_user').on(table.userId),
    index('audit_log_actor').on(table.actor, table.id),
    index('audit_log_subject').on(table.subject, table.id),
    index('audit_log_act').on(table.act, table.id),
    index('audit_log_at').on(table.at),
  ],
);
