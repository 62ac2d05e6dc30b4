// The tables of brought histories. They and schema.ts refer to each other, which works because references are lazy.

import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BeforeImport, ImportOutcome, ImportPreview } from '#lib/contract/history-import.ts';
import { domain, time } from './columns.ts';
import { users } from './schema.ts';

/**
 * An export that a person brought: read, then looked at (the preview is what was read, and all that a confirmation
 * saves), then saved, and perhaps undone. `before` holds the entries it changed as they were.
 */
export const historyImports = pgTable(
  'history_imports',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references((): AnyPgColumn => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    state: text('state').$type<'reading' | 'preview' | 'saved' | 'undone'>().notNull(),
    fileName: text('file_name').notNull(),
    source: text('source'), // null while reading
    preview: jsonb('preview').$type<ImportPreview>(), // null before and after the preview
    outcome: jsonb('outcome').$type<ImportOutcome>(),
    before: jsonb('before').$type<BeforeImport>(),
    createdAt: time('created_at').notNull().defaultNow(),
    expiresAt: time('expires_at').notNull(), // of reading and preview
    savedAt: time('saved_at'),
    undoneAt: time('undone_at'),
  },
  (table) => [
    // Two at once would be read side by side: the second insert fails, whatever the timing.
    uniqueIndex('history_imports_one_reading').on(table.userId).where(sql`${table.state} = 'reading'`),
    index('history_imports_newest').on(table.userId, table.domain, table.createdAt),
    index('history_imports_expiring')
      .on(table.expiresAt)
      .where(sql`${table.state} in ('reading', 'preview')`),
  ],
);

/** Titles of a person's history that the catalogue doesn't have: kept and shown, and no part of what the model reads. */
export const outsideTitles = pgTable(
  'outside_titles',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references((): AnyPgColumn => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    key: text('key').notNull(), // one a title, however it's spelled
    title: text('title').notNull(),
    year: integer('year'),
    kind: text('kind'), // 'film', 'series', 'game'; null: the export didn't say
    ids: jsonb('ids').$type<{ imdb?: string; tmdb?: string; steamApp?: string }>().notNull().default({}),
    watchedAt: time('watched_at'), // null: no day known
    minutesPlayed: integer('minutes_played'),
    rating: doublePrecision('rating'),
    ratingGiven: text('rating_given'),
    source: text('source').notNull(),
    importId: uuid('import_id').references(() => historyImports.id, { onDelete: 'set null' }),
    createdAt: time('created_at').notNull().defaultNow(),
    removedAt: time('removed_at'),
    soughtIn: text('sought_in'), // the catalogue it was last looked for in; null: that of its import
  },
  (table) => [
    uniqueIndex('outside_titles_once').on(table.userId, table.domain, table.key),
    index('outside_titles_of_import').on(table.importId),
  ],
);
