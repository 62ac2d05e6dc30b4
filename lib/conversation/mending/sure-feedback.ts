// Feedback changes the list at once, so a message that gives some is read twice: it counts if it is still feedback with other
// titles in place. What a title's own words say can't make it more or less than that.
import { titleKey } from '#lib/catalogue/title.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { namedIn } from '../mentions/named-titles.ts';
import type { Voice } from '../voice.ts';
import { judgedIn } from './feedback-signs.ts';
import { saysNotOwned } from './not-owned.ts';

type Feedback = RequestOf<'feedback'>;
type Context = Parameters<Voice['understand']>[1];
type Read = (message: string, context: Context) => Promise<{ requests: Request[] }>;

const anyTitles = ['Casablanca', 'Vertigo', 'Amadeus', 'Chinatown', 'Rashomon', 'Fargo'] as const; // that say nothing of liking or watching
const anyKeys: readonly string[] = anyTitles.map(titleKey);
const against: ReadonlySet<Feedback['kind']> = new Set(['hated', 'not interested']);

const takesAway: ReadonlySet<Feedback['kind']> = new Set([...against, 'not seen']);

export async function withSureFeedback(
  requests: Request[],
  typed: TypedTitles,
  { chat, context, read }: { chat: ChatState; context: Context; read: Read },
): Promise<Request[]> {
  if (requests.every(({ name }) => name !== 'feedback')) return requests;
  const { masked, rows } = surelyNamed(typed.text, requests, chat);
  const isNamed = (title: string) =>
    rows.length === 0 ||
    isTyped(title, typed.text) ||
    namedIn(title, chat, { places: false }).rows.some((row) => rows.includes(row)) ||
    (requests.length > 1 && isPointedAt(title, masked, chat));
  const isNotOwned = ({ item, kind }: Feedback) =>
    takesAway.has(kind) && saysNotOwned(masked) && isOwned(item, chat);
  const [any] = anyTitles;
  const again = await read(masked.replaceAll('■', any), {
    ...context,
    focus: context.focus === null ? null : any,
    listed: context.listed.flatMap((_, at) => anyTitles[at] ?? []),
    last: null,
  });
  const readings = again.requests.flatMap((one) => (one.name === 'feedback' ? one : []));
  const sure = requests.flatMap((one): Request[] => {
    if (one.name !== 'feedback') return [one];
    if (isNotOwned(one) && readings.some(({ kind }) => takesAway.has(kind)) && isNamed(one.item))
      return [{ name: 'feedback', item: one.item, kind: 'not seen' }];
    const reading = sameIn(readings, one) ?? plainly(one, masked);
    return reading && isNamed(one.item) ? [agreed(one, reading)] : [];
  });
  return sure.length > 0 ? sure : [{ name: 'unclear' }];
}

/** Titles that a message names; "13 is missing" names no *Missing*, unless that is nearby or was read. */
function surelyNamed(
  text: string,
  requests: readonly Request[],
  chat: ChatState,
): { masked: string; rows: number[] } {
  const { masked, spots } = namedIn(text, chat, { places: false });
  const near = [chat.focus, ...chat.listed, ...chat.history];
  const read = requests.flatMap((one) => (one.name === 'feedback' ? titleKey(one.item).split(' ') : []));
  const isWord = ({ row, typed }: (typeof spots)[number]) =>
    row !== null && /^\p{Ll}+$/u.test(typed) && !near.includes(row) && !read.includes(typed);
  const words = spots.filter(isWord);
  let at = 0;
  return {
    masked: masked.replace(/■/gu, () => {
      const spot = spots[at++];
      return spot && words.includes(spot) ? spot.typed : '■';
    }),
    rows: spots.flatMap((spot) => (spot.row === null || words.includes(spot) ? [] : spot.row)),
  };
}

/** As it stands in the message: "Ciudad de Dios", "gears", which no title is found by. */
function isTyped(title: string, text: string): boolean {
  return ` ${titleKey(text)} `.includes(` ${titleKey(title)} `);
}

const pointing = /(?<!\p{L})(?:it|that|this|the (?:first|second|third|last|other))(?!\p{L})/iu;

/** "Homeworld 2. The first I've played to death": in a sentence without a title, what the chat is about or has listed. */
function isPointedAt(title: string, masked: string, { focus, listed, ...chat }: ChatState): boolean {
  const found = resolveTitle(title, { ...chat, focus, listed });
  const isNear = found.kind === 'found' && [focus, ...listed].includes(found.item.index);
  return isNear && masked.split(/[.!?;]+/u).some((part) => !part.includes('■') && pointing.test(part));
}

/** Whether a title, as it is typed, is one of the history. */
export function isOwned(title: string, chat: ChatState): boolean {
  const found = resolveTitle(title, chat);
  return found.kind === 'found' && found.seen;
}

/** "■ did nothing for me" needs no second reading: its own words say it. */
function plainly({ item, kind }: Feedback, masked: string): Feedback | undefined {
  const judged = judgedIn(masked);
  const isSame = judged === kind || (judged !== null && against.has(judged) && against.has(kind));
  return isSame ? { name: 'feedback', item, kind } : undefined;
}

/** "Bored me stiff" is read as hated or as no interest by chance of the titles: both are against the title. */
function sameIn(readings: readonly Feedback[], { kind }: Feedback): Feedback | undefined {
  return (
    readings.find((one) => one.kind === kind) ??
    readings.find((one) => against.has(one.kind) && against.has(kind))
  );
}

/** The kind as it was read without the titles' words; a reason that only names a title is none. */
function agreed({ because, ...request }: Feedback, reading: Feedback): Feedback {
  const isTitle = (words: string) => [titleKey(request.item), ...anyKeys].includes(titleKey(words));
  const reason = [because, reading.because].find((words) => words !== undefined && !isTitle(words));
  return { ...request, kind: reading.kind, ...(reason === undefined ? {} : { because: reason }) };
}
