// The messages of corpus/messages, by the purpose that their author batch serves.
import { type Message, parseMessages } from '#lib/alignment/tasks/understanding.ts';
import { AppError } from '#lib/errors.ts';
import { seededRandom, shuffled } from '#lib/random.ts';
import { type Corpus, type CorpusPart, linesFor } from './corpus-batches.ts';

const messages: Corpus<Message> = {
  lines: 'messages',
  partOfBatch: {
    c2: 'held-out',
    d1: 'held-out',
    h1: 'held-out',
    o1: 'held-out',
    o2: 'held-out',
    t1: 'held-out',
    y1: 'held-out',
    z8: 'held-out',
    z12: 'held-out',
    z27: 'held-out',
    z28: 'held-out',
    z29: 'held-out',
    z50: 'held-out',
    z51: 'held-out',
    z52: 'held-out',
    z60: 'held-out',
    z61: 'held-out',
    z62: 'held-out',
    z72: 'held-out',
    z73: 'held-out',
    z74: 'held-out',
    z80: 'held-out',
    z81: 'held-out',
    z94: 'held-out',
    d2: 'development',
    z6: 'development',
    z7: 'development',
    z33: 'development',
    z34: 'development',
    z35: 'development',
    z57: 'development',
    z58: 'development',
    z63: 'development',
    z64: 'development',
    z65: 'development',
    z90: 'development',
  },
  parse: parseMessages,
};

/** folder: of the batches, BATCH.jsonl. */
export function messagesFor(part: CorpusPart, folder: string): Promise<Message[]> {
  return linesFor(part, folder, messages);
}

/**
 * What a training that goes on from an adapter learns from: the messages of the batches it is about, and some of the others,
 * drawn by the seed, so that what was learned stays. Throws AppError 'bad_request' for a batch that isn't there or
 * isn't for training.
 */
export async function messagesAbout(
  batches: readonly string[],
  folder: string,
  { others, seed }: { others: number; seed: number },
): Promise<Message[]> {
  const about: Message[] = [];
  for (const batch of new Set(batches)) {
    const found = await linesFor('training', folder, messages, (name) => name === batch);
    if (found.length === 0)
      throw new AppError('bad_request', { message: `${batch} is no batch of messages to learn from.` });
    about.push(...found);
  }
  const rest = await linesFor('training', folder, messages, (batch) => !batches.includes(batch));
  return [...about, ...shuffled(rest, seededRandom(seed)).slice(0, others)];
}
