import { fromStored, textOf } from '#app/[domain]/chat/message.ts';
import type { Message } from '#lib/db/messages.ts';
import { AppError } from '#lib/errors.ts';

/** One answer of a chat and what was asked, which is the title where nothing was. Throws 'not_found' for no answer of it. */
export function askedAnswer(
  { title }: { title: string },
  messages: readonly Message[],
  answerId: string,
): { question: string; answer: Message } {
  const place = messages.findIndex(({ id, role }) => id === answerId && role === 'assistant');
  const answer = messages[place];
  if (answer === undefined) throw new AppError('not_found', { message: 'This answer does not exist.' });
  const asked = messages.slice(0, place).findLast(({ role }) => role === 'user');
  return { question: asked === undefined ? title : textOf(fromStored(asked)), answer };
}
