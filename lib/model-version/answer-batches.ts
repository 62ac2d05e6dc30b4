// The answers of corpus/answers, by the purpose that their batch serves. Whoever trains gets the training batches only;
// the development batch is for choosing, the held-out ones for the end.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type GoldAnswer, parseAnswers } from '#lib/alignment/tasks/speaking.ts';
import { AppError } from '#lib/errors.ts';
import type { MessagePart } from './message-batches.ts';

const partOfBatch: Record<string, MessagePart> = {
  'h-movies': 'held-out',
  'h-games': 'held-out',
  'h-steam': 'held-out',
  gold: 'development',
};

/** folder: of the batches, BATCH.jsonl; no answers if there is no folder. */
export async function answersFor(part: MessagePart, folder: string): Promise<GoldAnswer[]> {
  const all = await readdir(folder).catch(() => []);
  const answers: GoldAnswer[] = [];
  for (const name of all.filter((file) => file.endsWith('.jsonl')).toSorted()) {
    if ((partOfBatch[path.basename(name, '.jsonl')] ?? 'training') !== part) continue;
    try {
      answers.push(...parseAnswers(await readFile(path.join(folder, name), 'utf8')));
    } catch (cause) {
      throw new AppError('bad_file', { message: `${name} is not a batch of answers.`, cause });
    }
  }
  return answers;
}
