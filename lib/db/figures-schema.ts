// The tables behind "What people say and do": one narrow row an answer, so that a million of them can be summed up
// without reading a word of any, and one row for what a person was shown on a day. Both go with the person.

import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { domain, time } from './columns.ts';
import { type MessageStatus, messages, users } from './schema.ts';

/** What an answer was like, written when it ends. */
export const answerFigures = pgTable(
  'answer_figures',
  {
    messageId: uuid('message_id')
      .primaryKey()
      .references(() => messages.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    modelVersionId: text('model_version_id'), // null: none had answered when it ended
    answeredAt: time('answered_at').notNull(),
    status: text('status').$type<Exclude<MessageStatus, 'streaming'>>().notNull(),
    firstWordMs: integer('first_word_ms'), // from the question on; null: no word came, or it wasn't measured
    totalMs: integer('total_ms'),
    shown: integer('shown'), // sentences, and …
    byModel: integer('by_model'), // … those among them that the language model worded
    standIns: integer('stand_ins'), // composed sentences in place of drafts that failed the check
    composed: boolean('composed').notNull(), // no language model spoke
  },
  (table) => [
    index('answer_figures_period').on(table.answeredAt),
    index('answer_figures_user').on(table.userId),
  ],
);

/**
 * The titles that a version recommended to a person on one day, and those among them that the person saved or added to
 * the history afterwards, even if they took it back. See shown-lists.ts.
 */
export const shownLists = pgTable(
  'shown_lists',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    modelVersionId: text('model_version_id').notNull(),
    day: date('day').notNull(), // in UTC
    items: text('items').array().notNull(),
    saved: text('saved').array().notNull().default([]),
    added: text('added').array().notNull().default([]),
    itemCount: integer('item_count').notNull(), // how many each has: sums are read from the index alone
    savedCount: integer('saved_count').notNull().default(0),
    addedCount: integer('added_count').notNull().default(0),
    shownAt: time('shown_at').notNull().defaultNow(), // when the last of them came
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.domain, table.modelVersionId, table.day] }),
    index('shown_lists_period').on(
      table.day,
      table.domain,
      table.modelVersionId,
      table.userId,
      table.itemCount,
      table.savedCount,
      table.addedCount,
    ),
  ],
);
