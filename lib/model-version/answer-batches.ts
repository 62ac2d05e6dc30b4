// The answers of corpus/answers, by the purpose that their batch serves.
import { stat } from 'node:fs/promises';
import { type GoldAnswer, parseAnswers } from '#lib/alignment/tasks/gold-answer.ts';
import type { Message } from '#lib/alignment/tasks/understanding.ts';
import { type Corpus, type CorpusPart, linesFor } from './corpus-batches.ts';

const answers: Corpus<GoldAnswer> = {
  lines: 'answers',
  partOfBatch: {
    'h-movies': 'held-out',
    'h-games': 'held-out',
    'h-steam': 'held-out',
    gold: 'development',
  },
  parse: parseAnswers,
};

/** folder: of the batches, BATCH.jsonl; no answers if there is no folder. */
export async function answersFor(part: CorpusPart, folder: string): Promise<GoldAnswer[]> {
  const there = await stat(folder).catch(() => null);
  return there ? linesFor(part, folder, answers) : [];
}

/** Those to other messages than these: to train on an answer, or on what was said of its facts, is to have seen its message. */
export function withoutMessages<Line extends { message: string }>(
  lines: readonly Line[],
  messages: readonly Message[],
): Line[] {
  const kept = new Set(messages.map(({ user }) => user.trim().toLowerCase()));
  return lines.filter(({ message }) => !kept.has(message.trim().toLowerCase()));
}
