// Blind comparisons: the same question answered by several alignment methods. The order is fixed when the row is
// created. Which method wrote which answer only leaves the database after the vote, and a vote is final.

import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { type ComparedAnswer, comparisons } from './schema.ts';
import { knownUuid, storableText } from './text.ts';

const maxAnswerCharacters = 8_000;
const maxQuestionCharacters = 1_000;
const maxPerHour = 30; // each costs as much as several answers

/** Before the vote `methods` is null. */
export type Comparison = {
  id: string;
  domain: Domain;
  itemId: string;
  question: string;
  texts: string[];
  choice: number | null; // place in texts; -1: none is better
  methods: ComparedAnswer['method'][] | null;
};

/** Throws 'rate_limited' after thirty in an hour: call it before writing the answers. */
export async function requireComparisonAllowance(db: Database, userId: string): Promise<void> {
  const [recent] = await db
    .select({ count: count() })
    .from(comparisons)
    .where(and(eq(comparisons.userId, userId), gt(comparisons.createdAt, sql`now() - interval '1 hour'`)));
  if ((recent?.count ?? 0) >= maxPerHour)
    throw new AppError('rate_limited', {
      message: 'You’ve reached the hourly limit for comparisons. Try again later.',
    });
}

/** `answers` in the order they'll be shown: shuffle them first. */
export async function createComparison(
  db: Database,
  userId: string,
  input: { domain: Domain; itemId: string; question: string; answers: ComparedAnswer[] },
): Promise<string> {
  const methods = new Set(input.answers.map(({ method }) => method));
  if (methods.size < 2 || methods.size !== input.answers.length)
    throw new AppError('bad_request', { message: 'A comparison needs at least two different methods.' });
  const [row] = await db
    .insert(comparisons)
    .values({
      userId,
      domain: input.domain,
      itemId: input.itemId,
      question: storableText(input.question).slice(0, maxQuestionCharacters),
      answers: input.answers.map(({ method, versionId, text }) => ({
        method,
        versionId: storableText(versionId).slice(0, 200),
        text: storableText(text).slice(0, maxAnswerCharacters),
      })),
    })
    .returning({ id: comparisons.id });
  if (row === undefined) throw new Error('the insert returned no row');
  return row.id;
}

/** Throws 'not_found' if it belongs to someone else or never existed. */
export async function getComparison(db: Database, userId: string, comparisonId: string): Promise<Comparison> {
  const [row] = await db
    .select()
    .from(comparisons)
    .where(and(eq(comparisons.id, knownUuid(comparisonId, 'comparison')), eq(comparisons.userId, userId)));
  if (row === undefined) throw notFound();
  const { id, domain, itemId, question, answers, choice } = row;
  return {
    id,
    domain,
    itemId,
    question,
    texts: answers.map(({ text }) => text),
    choice,
    methods: choice === null ? null : answers.map(({ method }) => method),
  };
}

/**
 * `choice`: a place, or -1 if none is better. Throws 'conflict' on a second vote, because the names are known by
 * then.
 */
export async function voteComparison(
  db: Database,
  userId: string,
  comparisonId: string,
  choice: number,
): Promise<void> {
  const comparison = await getComparison(db, userId, comparisonId);
  if (!Number.isInteger(choice) || choice < -1 || choice >= comparison.texts.length)
    throw new AppError('bad_request', { message: 'That answer isn’t part of this comparison.' });
  const voted = await db
    .update(comparisons)
    .set({ choice, votedAt: new Date() })
    .where(and(eq(comparisons.id, comparison.id), isNull(comparisons.choice)))
    .returning({ id: comparisons.id });
  if (voted.length === 0)
    throw new AppError('conflict', { message: 'You’ve already voted on this comparison.' });
}

function notFound(): AppError {
  return new AppError('not_found', { message: 'We couldn’t find this comparison.' });
}
