// The tables of what a job run reports while it runs: its loss curve and its log (schema.ts has the run itself).

import {
  bigint,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { time } from './columns.ts';
import { jobRuns } from './schema.ts';

/** The loss curve, thinned as it grows. */
export const jobRunPoints = pgTable(
  'job_run_points',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => jobRuns.id, { onDelete: 'cascade' }),
    step: integer('step').notNull(),
    loss: doublePrecision('loss').notNull(),
    metrics: jsonb('metrics').$type<Record<string, number>>(),
    recordedAt: time('recorded_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.step] })],
);

export const jobRunLines = pgTable(
  'job_run_lines',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    runId: uuid('run_id')
      .notNull()
      .references(() => jobRuns.id, { onDelete: 'cascade' }),
    level: text('level').$type<'info' | 'warning' | 'error'>().notNull().default('info'),
    text: text('text').notNull(),
    writtenAt: time('written_at').notNull().defaultNow(),
  },
  (table) => [index('job_run_lines_in_order').on(table.runId, table.id)],
);
