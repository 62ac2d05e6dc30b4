// A language model that reads a message likes to take the title that the chat is about for the one that is typed. Where a
// message plainly names another, the request is about that, even if the catalogue doesn't have it.
import { cleanText, titleKey } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import type { ChatState } from './chat-state.ts';
import { namedIn, titleAt } from './named-titles.ts';
import { otherLanguageOf } from './other-languages.ts';

const longestRead = 2_000; // characters
const opening = /^\W*(?:(?:and|or|but|ok|so|then|hm+|what about|how about|what of)\W+)*■/iu;
const pointing =
  /\b(?:it|its|this|that|these|those|they|them|he|she|him|her|one|ones|first|second|third|fourth|last|other|both)\b/iu;
/** "Hollow Knight, is it long": two words or more, with capitals, that no title of the catalogue fits. */
const unknown =
  /^((?:\p{Lu}[\p{L}\d'’.-]*|\d+)(?: (?:of|the|and|in|to|a|\d+|\p{Lu}[\p{L}\d'’.-]*))* (?:\d+|\p{Lu}[\p{L}\d'’.-]*)|\p{Lu}[\p{L}\d'’-]{2,}(?=:))[,:] /u;
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
  const title = typed.length === 0 ? unknown.exec(text)?.[1] : meant(masked, typed);
  if (!title) return requests;
  const near = [chat.focus, ...chat.listed]
    .flatMap((row) => (row === null ? [] : (titleAt(row, chat) ?? [])))
    .map(titleKey);
  const given: Record<string, unknown> = { ...request };
  const key = keys.find((one) => {
    const value = given[one];
    return typeof value === 'string' && near.includes(titleKey(value));
  });
  if (!key || titleKey(String(given[key])) === titleKey(title)) return requests;
  return [{ ...request, [key]: title } as Request];
}

/** The only title that is typed, if it opens the message, or nothing else in it points to a title. */
function meant(masked: string, typed: readonly string[]): string | undefined {
  const isPlain = otherLanguageOf(masked) === null && !pointing.test(masked);
  return typed.length === 1 && (isPlain || opening.test(masked)) ? typed[0] : undefined;
}
