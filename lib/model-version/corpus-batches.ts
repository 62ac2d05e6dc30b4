// A corpus in batches, each a file BATCH.jsonl that serves one purpose. Whoever trains gets the training batches only; the
// development batches are for choosing, the held-out ones for the end.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#lib/errors.ts';

export const corpusParts = ['training', 'development', 'held-out'] as const;
export type CorpusPart = (typeof corpusParts)[number];

export type Corpus<Line> = {
  lines: string; // what a batch holds, for errors
  partOfBatch: Record<string, CorpusPart>; // a batch that isn't named trains
  parse(jsonl: string): Line[];
};

/**
 * The lines of a part's batches, in the order of their names; of those alone that isMeant takes, where it's given. Throws
 * AppError 'bad_file' for a batch that can't be read.
 */
export async function linesFor<Line>(
  part: CorpusPart,
  folder: string,
  { lines, partOfBatch, parse }: Corpus<Line>,
  isMeant: (batch: string) => boolean = () => true,
): Promise<Line[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted();
  const found: Line[] = [];
  for (const name of names) {
    const batch = path.basename(name, '.jsonl');
    if ((partOfBatch[batch] ?? 'training') !== part || !isMeant(batch)) continue;
    try {
      found.push(...parse(await readFile(path.join(folder, name), 'utf8')));
    } catch (cause) {
      throw new AppError('bad_file', { message: `${name} is not a batch of ${lines}.`, cause });
    }
  }
  return found;
}
