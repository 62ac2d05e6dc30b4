// The tables of sign-in (schema.ts has the others).

import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { time } from './columns.ts';
import { users } from './schema.ts';

/** One row per cookie handed out. The cookie stops working as soon as its row is revoked or expires. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull().defaultNow(),
    expiresAt: time('expires_at').notNull(),
    seenAt: time('seen_at').notNull().defaultNow(), // to ten minutes
    client: text('client'), // browser and system in words, for the person to tell it by; null: not known
    revokedAt: time('revoked_at'),
  },
  (table) => [index('sessions_user').on(table.userId), index('sessions_expires').on(table.expiresAt)],
);

/** Attempts per key: a hash of what is counted, such as an account and an address. See sign-in-attempts.ts. */
export const signInAttempts = pgTable('sign_in_attempts', {
  key: text('key').primaryKey(),
  windowStart: time('window_start').notNull(),
  count: integer('count').notNull(),
  lastAttempt: time('last_attempt').notNull().defaultNow(),
});
