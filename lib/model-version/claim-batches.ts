// The labelled claims of corpus/claims, by the purpose that their batch serves.
import { stat } from 'node:fs/promises';
import { type LabelledClaims, parseLabelledClaims } from '#lib/alignment/tasks/labelled-claims.ts';
import { type Corpus, type CorpusPart, linesFor } from './corpus-batches.ts';

const claims: Corpus<LabelledClaims> = {
  lines: 'labelled claims',
  partOfBatch: { 'held-out-1': 'held-out' },
  parse: parseLabelledClaims,
};

/** folder: of the batches, BATCH.jsonl; no claims if there is no folder. */
export async function labelledClaimsFor(part: CorpusPart, folder: string): Promise<LabelledClaims[]> {
  const there = await stat(folder).catch(() => null);
  return there ? linesFor(part, folder, claims) : [];
}
