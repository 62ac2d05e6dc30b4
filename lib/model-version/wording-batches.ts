// The worded answers of corpus/wording, by the purpose that their batch serves.
import { stat } from 'node:fs/promises';
import { parseWorded, type WordedAnswer } from '#lib/alignment/tasks/wording.ts';
import { type Corpus, type CorpusPart, linesFor } from './corpus-batches.ts';

const worded: Corpus<WordedAnswer> = {
  lines: 'worded answers',
  partOfBatch: { h1: 'held-out', d1: 'development' },
  parse: parseWorded,
};

/** folder: of the batches, BATCH.jsonl; no answers if there is no folder. */
export async function wordedFor(part: CorpusPart, folder: string): Promise<WordedAnswer[]> {
  const there = await stat(folder).catch(() => null);
  return there ? linesFor(part, folder, worded) : [];
}
