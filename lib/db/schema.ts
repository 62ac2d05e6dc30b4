// Every table but those of brought histories (history-import-schema.ts), of browsing (browsing-schema.ts), of sign-in
// (sign-in-schema.ts), of figures (figures-schema.ts), of a job's curve and log (job-report-schema.ts) and the audit log
// (audit-log-schema.ts). Queries live next to this file, one file per aggregate. Migrations are in drizzle/
// (`drizzle-kit generate --name spoken-name`; once landed, a migration is never edited). Deletions a person can undo set
// deleted_at, and queries skip those rows.

import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FeedbackReason } from '#lib/contract/feedback.ts';
import type { ItemDetails } from '#lib/contract/item.ts';
import type { Method } from '#lib/contract/method.ts';
import type { JobResult, TrainingData } from '#lib/contract/training-data.ts';
import type { VersionCheck } from '#lib/contract/version-check.ts';
import { domain, time } from './columns.ts';
import { historyImports } from './history-import-schema.ts';
import { accountText, searchable } from './searchable.ts';

export type Role = 'person' | 'administrator' | 'demo';
export type JobName =
  | 'train-sasrec'
  | 'train-matrix-factorization'
  | 'align'
  | 'check-training'
  | 'import-folder'
  | 'fetch-dataset'
  | 'delete-dataset';
export type JobState = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';
export type MessageStatus = 'streaming' | 'complete' | 'stopped' | 'failed';
export type Timing = { firstWordMs: number | null; totalMs: number }; // of an answer, from the question on
/** Progress of a job; the same fields as the trainers report. */
export type JobProgress = {
  step: number;
  steps: number;
  loss: number | null; // null: a job that learns nothing
  epoch?: number;
  metrics?: Record<string, number>;
  secondsLeft?: number;
  message?: string;
};
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One column of a blind comparison, in the order shown: which method wrote it is not told before the vote. */
export type ComparedAnswer = { method: Method; versionId: string; text: string };

/** role 'demo' without demo_of is a viewer to pick; with demo_of it's one visitor's private copy. */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    email: text('email').notNull(), // lower-cased
    name: text('name').notNull(),
    passwordHash: text('password_hash'), // argon2id; null: no password sign-in
    role: text('role').$type<Role>().notNull().default('person'),
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    learnFromHistory: boolean('learn_from_history').notNull().default(false), // trainings may, from the next one on
    learnFromHistoryAt: time('learn_from_history_at'), // when the person last said so; null: never
    demoOf: uuid('demo_of').references((): AnyPgColumn => users.id, { onDelete: 'set null' }),
    demoCatalogue: text('demo_catalogue'), // of a viewer to pick: the catalogue that the history was made for
    disabledAt: time('disabled_at'), // by an administrator: no one signs in to it; null: it's in use
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('users_email').on(table.email),
    index('users_demo_of').on(table.demoOf),
    index('users_found').using('gin', searchable(accountText(table))),
    // Each list of the administration's users, newest first.
    index('users_people').on(table.createdAt, table.id).where(sql`${table.role} <> 'demo'`),
    index('users_demo').on(table.createdAt, table.id).where(sql`${table.role} = 'demo'`),
    index('users_administrators').on(table.createdAt, table.id).where(sql`${table.role} = 'administrator'`),
    index('users_disabled').on(table.createdAt, table.id).where(sql`${table.disabledAt} is not null`),
  ],
);

/**
 * What people find, keep and talk about. One title can have several ids, one a catalogue: they share a group_id, and
 * exactly one of them is `shown`, the active version's own where it has one (lib/db/catalogues.ts). Whatever refers to
 * an item keeps the id it was given, and is read through the group.
 */
export const items = pgTable(
  'items',
  {
    domain: domain(),
    itemId: text('item_id').notNull(),
    title: text('title').notNull(),
    year: integer('year'),
    genres: text('genres').array().notNull().default(sql`'{}'`),
    interactionCount: integer('interaction_count').notNull().default(0),
    knownToModel: boolean('known_to_model').notNull().default(false),
    details: jsonb('details').$type<ItemDetails>().notNull().default({}), // what only some domains know about an item
    searchText: text('search_text').notNull(), // normalized title and year, see lib/db/items.ts
    groupId: text('group_id').notNull(), // the id under which the title came first
    shown: boolean('shown').notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.domain, table.itemId] }),
    index('items_group').on(table.domain, table.groupId),
    index('items_search_prefix').on(table.domain, table.searchText.op('text_pattern_ops')),
  ],
);

/** The items of each catalogue that a registered version has, as it has them: what an activation puts into `items`. */
export const catalogueItems = pgTable(
  'catalogue_items',
  {
    catalogue: text('catalogue').notNull(), // its fingerprint, see lib/db/catalogues.ts
    itemId: text('item_id').notNull(),
    domain: domain(),
    groupId: text('group_id').notNull(),
    title: text('title').notNull(),
    year: integer('year'),
    genres: text('genres').array().notNull(),
    details: jsonb('details').$type<ItemDetails>().notNull(),
    interactionCount: integer('interaction_count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogue, table.itemId] })],
);

export const interactions = pgTable(
  'interactions',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    itemId: text('item_id').notNull(),
    watchedAt: time('watched_at').notNull(),
    addedBy: text('added_by').$type<'import' | 'person'>().notNull(),
    undated: boolean('undated').notNull().default(false), // watched_at only keeps the order; the export had no day
    minutesPlayed: integer('minutes_played'),
    rating: doublePrecision('rating'), // 0 to 1: the lowest to the highest of its scale
    ratingGiven: text('rating_given'), // as given: "4.5 of 5"
    source: text('source'), // the service whose export it came from
    importId: uuid('import_id').references((): AnyPgColumn => historyImports.id, { onDelete: 'set null' }),
    removedAt: time('removed_at'),
  },
  (table) => [
    index('interactions_of_import').on(table.importId),
    uniqueIndex('interactions_once').on(table.userId, table.domain, table.itemId),
    index('interactions_newest').on(table.userId, table.domain, table.watchedAt, table.id),
  ],
);

export const modelVersions = pgTable(
  'model_versions',
  {
    id: text('id').primaryKey(),
    domain: domain(),
    folder: text('folder').notNull(), // relative to the checkout (pack) or the data folder (trained)
    method: text('method').$type<Method>(), // null: a target model alone
    targetModel: text('target_model').notNull(), // 'sasrec', 'matrix-factorization'
    catalogue: text('catalogue'), // of catalogue_items; null: registered before those were kept, or its folder is gone
    metrics: jsonb('metrics').$type<Json>().notNull().default({}),
    origin: text('origin').$type<'pack' | 'trained'>().notNull(),
    trainedOn: jsonb('trained_on').$type<TrainingData>(), // null: it came with the project, or before this was kept
    jobRunId: uuid('job_run_id'),
    lastCheck: jsonb('last_check').$type<VersionCheck>(), // what came of trying it before an activation; null: never tried
    active: boolean('active').notNull().default(false),
    createdAt: time('created_at').notNull().defaultNow(),
    activatedAt: time('activated_at'),
  },
  (table) => [
    uniqueIndex('model_versions_one_active').on(table.domain).where(sql`${table.active}`),
    index('model_versions_newest').on(table.domain, table.createdAt),
  ],
);

/** What was active when, so that a rollback finds the previous version. */
export const activations = pgTable(
  'activations',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    domain: domain(),
    modelVersionId: text('model_version_id')
      .notNull()
      .references(() => modelVersions.id, { onDelete: 'cascade' }),
    activatedBy: uuid('activated_by').references(() => users.id, { onDelete: 'set null' }),
    activatedAt: time('activated_at').notNull().defaultNow(),
    rolledBackAt: time('rolled_back_at'),
  },
  (table) => [index('activations_newest').on(table.domain, table.id)],
);

export const chats = pgTable(
  'chats',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    itemId: text('item_id'),
    perspective: text('perspective').notNull().default('overall'),
    title: text('title').notNull(),
    lastMessageId: uuid('last_message_id'), // of the branch that's shown; null: no messages
    pinnedAt: time('pinned_at'),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    deletedAt: time('deleted_at'),
  },
  (table) => [index('chats_newest').on(table.userId, table.updatedAt)],
);

export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    chatId: uuid('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade' }),
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    parentId: uuid('parent_id'), // what it answers or follows; several of one parent are versions. null: the chat's first
    role: text('role').$type<'user' | 'assistant'>().notNull(),
    parts: jsonb('parts').$type<Json[]>().notNull(), // of an answer as in lib/contract/answer-part.ts; { type: 'text', text } of a person
    words: text('words').notNull().default(''), // the first of them, for the search
    status: text('status').$type<MessageStatus>().notNull(),
    timing: jsonb('timing').$type<Timing>(), // null: of a person, not finished, or older than this column
    modelVersionId: text('model_version_id'),
    createdAt: time('created_at').notNull().defaultNow(),
    savedAt: time('saved_at').notNull().defaultNow(), // while it's written, at least once a second
    finishedAt: time('finished_at'),
  },
  (table) => [
    index('messages_open').on(table.savedAt).where(sql`${table.status} = 'streaming'`),
    index('messages_words').using('gin', searchable(table.words)),
    index('messages_in_order').on(table.chatId, table.sequence),
  ],
);

export const jobRuns = pgTable(
  'job_runs',
  {
    id: uuid('id').primaryKey().defaultRandom(), // also the queue's job id
    name: text('name').$type<JobName>().notNull(),
    domain: domain(),
    params: jsonb('params').$type<Json>().notNull(),
    state: text('state').$type<JobState>().notNull().default('queued'),
    progress: jsonb('progress').$type<JobProgress>(),
    attempts: integer('attempts').notNull().default(0),
    deaths: integer('deaths').notNull().default(0), // attempts whose process died
    startedBy: uuid('started_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: time('created_at').notNull().defaultNow(),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
    cancelRequestedAt: time('cancel_requested_at'),
    error: text('error'),
    retryOf: uuid('retry_of'),
    modelVersionId: text('model_version_id'), // what it produced
    result: jsonb('result').$type<JobResult>(), // what it reported
    note: text('note'), // an administrator's own words
  },
  (table) => [
    // If two administrators start the same training at once, the second insert fails, whatever the timing.
    uniqueIndex('job_runs_one_open')
      .on(table.name, table.domain)
      .where(sql`${table.state} in ('queued', 'running')`),
    // Two imports for one domain would replace each other's data set; a deletion would take one away.
    uniqueIndex('job_runs_one_import')
      .on(table.domain)
      .where(
        sql`${table.state} in ('queued', 'running') and ${table.name} in ('import-folder', 'fetch-dataset', 'delete-dataset')`,
      ),
    index('job_runs_newest').on(table.createdAt),
  ],
);

/**
 * "Not interested, because …": ranks the item lower and, depending on the reason, similar items. reason_value: the
 * genre, decade, tag or developer; for 'history-item', the id of the history item that counts too much; null for
 * just the item.
 */
export const feedback = pgTable(
  'feedback',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    itemId: text('item_id').notNull(),
    reason: text('reason').$type<FeedbackReason>().notNull(),
    reasonValue: text('reason_value'),
    importId: uuid('import_id').references(() => historyImports.id, { onDelete: 'set null' }), // of the rating it comes from
    createdAt: time('created_at').notNull().defaultNow(),
    undoneAt: time('undone_at'),
  },
  (table) => [
    index('feedback_of_import').on(table.importId),
    index('feedback_newest').on(table.userId, table.domain, table.createdAt),
  ],
);

/** A thumb on an answer: 1 or -1. */
export const answerRatings = pgTable(
  'answer_ratings',
  {
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    rating: integer('rating').notNull(),
    ratedAt: time('rated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.userId] }),
    index('answer_ratings_period').on(table.ratedAt),
  ],
);

/** A read-only link to one answer and its evidence as of when it was shared. The id is the secret. */
export const shares = pgTable(
  'shares',
  {
    id: text('id').primaryKey(), // 22 or more random URL-safe characters
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    content: jsonb('content').$type<Json>().notNull(), // question, answer, evidence, marks; no name, no address
    createdAt: time('created_at').notNull().defaultNow(),
    revokedAt: time('revoked_at'),
  },
  (table) => [index('shares_newest').on(table.userId, table.createdAt)],
);

/** Behavior, intention and hybrid side by side, and which one the person preferred. */
export const comparisons = pgTable(
  'comparisons',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    domain: domain(),
    itemId: text('item_id').notNull(),
    question: text('question').notNull(),
    answers: jsonb('answers').$type<ComparedAnswer[]>().notNull(),
    choice: integer('choice'), // place in answers; -1: none is better
    createdAt: time('created_at').notNull().defaultNow(),
    votedAt: time('voted_at'),
  },
  (table) => [
    index('comparisons_newest').on(table.domain, table.createdAt),
    index('comparisons_voted').on(table.votedAt).where(sql`${table.votedAt} is not null`),
  ],
);
