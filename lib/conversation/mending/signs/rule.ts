// What a rule of by-signs.ts is: it takes a reading and a message, and says what is meant instead, or null.

import type { Request } from '#lib/contract/request.ts';
import type { ChatState } from '../../chat-state.ts';
import { referredTo } from '../../dialogue.ts';
import { titleAt } from '../../mentions/named-titles.ts';

/** masked: the text with ■ for each title. */
export type Message = { text: string; masked: string; titles: readonly string[]; chat: ChatState };
export type Rule = (request: Request, message: Message) => Request | Request[] | null;

/** The title that a message names, points at by its place, or goes on about. */
export function meantBy(message: Message): string | null {
  const { masked, titles, chat } = message;
  const [named] = titles;
  if (named !== undefined) return named;
  const [row] = referredTo(masked, { ...chat.dialogue, listed: [...chat.listed] });
  return row === undefined ? topicOf(message) : titleAt(row, chat);
}

/** The title that the chat is about. */
export function topicOf({ chat }: Message): string | null {
  const row = chat.focus ?? chat.dialogue.topic;
  return row === null || row === undefined ? null : titleAt(row, chat);
}

/** Whether nothing was made of a message: it is unclear, or beside the matter. */
export function isIdle(request: Request): boolean {
  return request.name === 'unclear' || (request.name === 'social' && request.kind === 'off topic');
}
