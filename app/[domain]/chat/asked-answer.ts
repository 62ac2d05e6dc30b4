import { fromStored, textOf } from '#app/[domain]/chat/message.ts';
import type { Message } from '#lib/db/messages.ts';
import { AppError } from '#lib/errors.ts';

/**
 * One answer from a chat and its question, or the chat's title if there was no question. Throws 'not_found' if the chat
 * has no such answer.
 */
export function askedAnswer(
  { title }: { title: string },
  messages: readonly Message[],
  answerId: string,
): { question: string; answer: Message } {
  const place = messages.findIndex(({ id, role }) => id === answerId && role === 'assistant');
  const answer = messages[place];
  if (answer === undefined) throw new AppError('not_found', { message: 'We couldn’t find this answer.' });
  const asked = messages.slice(0, place).findLast(({ role }) => role === 'user');
  return { question: asked === undefined ? title : textOf(fromStored(asked)), answer };
}
