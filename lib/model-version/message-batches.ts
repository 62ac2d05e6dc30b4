// The messages of corpus/messages, by the purpose that their author batch serves. Whoever trains gets the training
// batches only; the development batch is for choosing, the held-out ones for the end.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Message, parseMessages } from '#lib/alignment/tasks/understanding.ts';
import { AppError } from '#lib/errors.ts';

export const messageParts = ['training', 'development', 'held-out'] as const;
export type MessagePart = (typeof messageParts)[number];

const partOfBatch: Record<string, MessagePart> = { c2: 'held-out', d1: 'held-out', d2: 'development' };

/** folder: of the batches, BATCH.jsonl. */
export async function messagesFor(part: MessagePart, folder: string): Promise<Message[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted();
  const messages: Message[] = [];
  for (const name of names) {
    if ((partOfBatch[path.basename(name, '.jsonl')] ?? 'training') !== part) continue;
    try {
      messages.push(...parseMessages(await readFile(path.join(folder, name), 'utf8')));
    } catch (cause) {
      throw new AppError('bad_file', { message: `${name} is not a batch of messages.`, cause });
    }
  }
  return messages;
}
