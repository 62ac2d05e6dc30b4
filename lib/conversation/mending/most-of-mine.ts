// "Which three of my entries contribute most?" asks what counts for a title: for what the chat is about, or for the first of the list.
import type { Request } from '#lib/contract/request.ts';
import { numberAsked } from '#lib/requests/message/asked-number.ts';
import type { ChatState } from '../chat-state.ts';
import { titleAt } from '../mentions/named-titles.ts';

const counts =
  /\b(?:contribut\w*|count(?:s|ed)?|matter(?:s|ed)?|weigh\w*|influenc\w*|lift\w*|push\w*|behind (?:it|this|that))\b|(?<!\p{L})(?:zählen|beeinfluss\p{L}*|compten\p{L}*|influ\p{L}*|pesan|cuentan)(?!\p{L})|영향/iu;
const taken: ReadonlySet<Request['name']> = new Set(['taste', 'history', 'unclear', 'social', 'about']);

export function withMostOfMine(requests: Request[], text: string, chat: ChatState): Request[] {
  const [only] = requests;
  if (!only || requests.length > 1 || !taken.has(only.name)) return requests;
  if (numberAsked(text) === null || !counts.test(text)) return requests;
  const title = titleAt(chat.focus ?? chat.item, chat);
  return title === null ? requests : [{ name: 'influence', item: title }];
}
