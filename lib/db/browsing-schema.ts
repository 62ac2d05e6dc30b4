// The tables of browsing: what is saved for later, what is no reason for anything, what a person says about their taste,
// Steam accounts and their sign-ins under way, and what TMDb says about films. They and schema.ts refer to each other,
// which works because references are lazy.

import {
  type AnyPgColumn,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FilmFacts } from '#lib/contract/film-facts.ts';
import type { Leaning } from '#lib/contract/stated.ts';
import { domain, time } from './columns.ts';
import { users } from './schema.ts';

const ofUser = () =>
  uuid('user_id')
    .notNull()
    .references((): AnyPgColumn => users.id, { onDelete: 'cascade' });

/** "Save for later". A removed one stays, with removed_at set, so that an undo restores its place. */
export const savedItems = pgTable(
  'saved_items',
  {
    userId: ofUser(),
    domain: domain(),
    itemId: text('item_id').notNull(),
    savedAt: time('saved_at').notNull().defaultNow(),
    removedAt: time('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.domain, table.itemId] })],
);

/** "Not this one as a reason": titles of the history that stay in it and don't count. */
export const setAside = pgTable(
  'set_aside',
  {
    userId: ofUser(),
    domain: domain(),
    itemId: text('item_id').notNull(),
    setAsideAt: time('set_aside_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.domain, table.itemId] })],
);

/** What a person said about what the recommender believes: it outlives every change of the history. */
export const ownTastes = pgTable(
  'own_tastes',
  {
    userId: ofUser(),
    domain: domain(),
    leanings: jsonb('leanings').$type<Leaning[]>().notNull(),
    balance: doublePrecision('balance').notNull(),
    changedAt: time('changed_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.domain] })],
);

export const steamAccounts = pgTable(
  'steam_accounts',
  {
    userId: ofUser().primaryKey(),
    steamId: text('steam_id').notNull(), // 17 digits: more than a number holds
    linkedAt: time('linked_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('steam_accounts_steam_id').on(table.steamId)],
);

/** A sign-in at Steam under way, or the ticket that it ended with. Each is used once; only a hash of its secret is kept. */
export const steamSignIns = pgTable(
  'steam_sign_ins',
  {
    secretHash: text('secret_hash').primaryKey(),
    purpose: text('purpose').$type<'link' | 'sign-in' | 'ticket'>().notNull(),
    userId: uuid('user_id').references((): AnyPgColumn => users.id, { onDelete: 'cascade' }), // null: nobody yet
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [index('steam_sign_ins_expiring').on(table.expiresAt)],
);

/** What TMDb says about a film, kept for a while; null: it has no such film. */
export const filmFacts = pgTable('film_facts', {
  tmdbId: text('tmdb_id').primaryKey(),
  facts: jsonb('facts').$type<FilmFacts>(),
  fetchedAt: time('fetched_at').notNull().defaultNow(),
});
