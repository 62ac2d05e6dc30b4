// "Marvel vs. Capcom 2 over 3": a title with "vs." in it is read as two titles, and a number that stands for the series' other
// title as none.

import type { RequestOf } from '#lib/contract/request.ts';
import { escaped } from '#lib/requests/escaped.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';

const number = '(?:\\d{1,2}|[ivx]{1,4})';
const onlyNumber = new RegExp(`^(?:part |the )?(${number})$`, 'iu');
const compared = '(?:over|or|and|vs\\.?|versus|than|against|,)';

export function withVersusTitles(
  request: RequestOf<'compare'>,
  { text, titles }: TypedTitles,
  chat: ChatState,
): RequestOf<'compare'> | RequestOf<'explain'> {
  const whole = titles.length > 1 ? null : joinedIn(text, request);
  if (whole === null || isTwo(request, chat) || !isTitle(whole, chat)) return withSequel(request, chat);
  const after = text.slice(text.indexOf(whole) + whole.length);
  const other = new RegExp(`^\\s*${compared} (?:part |the )?(${number})(?![\\p{L}\\p{N}])`, 'iu').exec(
    after,
  )?.[1];
  const sequel = other === undefined ? null : sequelOf(whole, other, chat);
  return sequel === null ? { name: 'explain', item: whole } : { name: 'compare', a: whole, b: sequel };
}

/** The two names as they stand in the text, with the word between them: "Marvel vs. Capcom 2". */
function joinedIn(text: string, { a, b }: RequestOf<'compare'>): string | null {
  const [first, second] = [a, b].map((name) => escaped(name));
  return new RegExp(`${first}\\s+(?:vs?\\.?|versus|x)\\s+${second}`, 'iu').exec(text)?.[0] ?? null;
}

/** Whether both are titles by themselves: "Alien vs Predator". */
function isTwo({ a, b }: RequestOf<'compare'>, chat: ChatState): boolean {
  return [a, b].every((name) => {
    const found = resolveTitle(name, chat);
    return found.kind === 'found' && found.how === 'exact';
  });
}

/** The title itself, nearly so, or what a longer one begins with. */
function isTitle(name: string, chat: ChatState): boolean {
  return ['found', 'ambiguous'].includes(resolveTitle(name, chat).kind);
}

/** "Tekken 5 or 6" */
function withSequel(request: RequestOf<'compare'>, chat: ChatState): RequestOf<'compare'> {
  const { a, b } = request;
  const [ofA, ofB] = [a, b].map((name) => onlyNumber.exec(name)?.[1]);
  if (ofB !== undefined && ofA === undefined) return { ...request, b: sequelOf(a, ofB, chat) ?? b };
  if (ofA !== undefined && ofB === undefined) return { ...request, a: sequelOf(b, ofA, chat) ?? a };
  return request;
}

/** "Marvel vs. Capcom 2", "3" → "Marvel vs. Capcom 3", where there is one. The number alone may be a title: "9". */
function sequelOf(title: string, other: string, chat: ChatState): string | null {
  const alone = resolveTitle(other, chat);
  if (alone.kind === 'found' && alone.how === 'exact') return null;
  const series = title.replace(new RegExp(`\\s+${number}$`, 'iu'), '');
  const sequel = `${series} ${other}`;
  return isTitle(sequel, chat) ? sequel : null;
}
