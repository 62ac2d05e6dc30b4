// A language model that reads a message likes to take the title that the chat is about for the one that is typed. Where a
// message plainly names a title of the catalogue, and not the chat's, the request is about the one it names.
import { cleanText, titleKey } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import type { ChatState } from './chat-state.ts';
import { namedIn, titleAt } from './named-titles.ts';
import { otherLanguageOf } from './other-languages.ts';

const longestRead = 2_000; // characters
const opening = /^\W*(?:(?:and|or|but|ok|so|then|hm+|what about|how about|what of)\W+)*■/iu;
const pointing =
  /\b(?:it|its|this|that|these|those|they|them|he|she|him|her|one|ones|first|second|third|fourth|last|other|both)\b/iu;
const keys = ['item', 'remove', 'add', 'title'] as const;

/** Of a single request. Titles it took from the message, and those of messages that point ("it", "the first"), stay. */
export function withTypedTitles(requests: Request[], message: string, chat: ChatState): Request[] {
  const [request] = requests;
  if (!request || requests.length > 1) return requests;
  const text = cleanText(message.slice(0, longestRead), longestRead);
  const { masked, rows } = namedIn(text, chat, { places: false, nearTitles: false });
  const typed = rows.map((row) => titleAt(row, chat) ?? '');
  if (request.name === 'compare') {
    const [a, b] = typed;
    const asRead = [request.a, request.b].map(titleKey);
    const isOther = typed.some((title) => !asRead.includes(titleKey(title)));
    return a && b && typed.length === 2 && isOther ? [{ ...request, a, b }] : requests;
  }
  const [title] = typed;
  if (!title || typed.length > 1) return requests;
  const isPlain = otherLanguageOf(masked) === null && !pointing.test(masked);
  if (!isPlain && !opening.test(masked)) return requests;
  const near = [chat.focus, ...chat.listed].flatMap((row) =>
    row === null ? [] : (titleAt(row, chat) ?? []),
  );
  const given: Record<string, unknown> = { ...request };
  const key = keys.find((one) => {
    const value = given[one];
    return typeof value === 'string' && near.some((own) => titleKey(own) === titleKey(value));
  });
  if (!key || titleKey(String(given[key])) === titleKey(title)) return requests;
  return [{ ...request, [key]: title } as Request];
}
