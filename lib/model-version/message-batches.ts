// The messages of corpus/messages, by the purpose that their author batch serves.
import { type Message, parseMessages } from '#lib/alignment/tasks/understanding.ts';
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
    d2: 'development',
    z6: 'development',
    z7: 'development',
    z33: 'development',
    z34: 'development',
    z35: 'development',
  },
  parse: parseMessages,
};

/** folder: of the batches, BATCH.jsonl. */
export function messagesFor(part: CorpusPart, folder: string): Promise<Message[]> {
  return linesFor(part, folder, messages);
}
