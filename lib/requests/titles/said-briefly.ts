// A composed answer with its titles as friends say them: a console game's system and edition, an edition behind a name, a film's
// year and the number of a second listing are left out where nothing else is then called the same. What is new to the person keeps
// its system or year where it is first named. Cards, links, facts and their lines keep whole titles.

import { briefName, placedName } from '#lib/catalogue/brief-name.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { type TitleSpan, titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { RequestFacts } from '../request-facts.ts';
import type { World } from '../world.ts';
import { titlesBeside } from './titles-beside.ts';

/** shortTitles: how titles are called in the text that stand whole in the lines. */
export type SaidBriefly = { composed: string; shortTitles: string[] };

const offersPicks: ReadonlySet<RequestFacts['name']> = new Set(['recommend', 'similar']);
/** Which of several is meant is asked or said with them. */
const asksWhich: ReadonlySet<RequestFacts['name']> = new Set(['title']);
const isExplained = /\bto mean $|\bso I took $/u;
/** What tells editions apart is what the message is about. */
const asksEdition =
  /\b(?:editions?|versions?|ports?|copy|copies|re-?masters?|re-?mastered|director['’]?s cut|goty|platforms?|systems?|consoles?)\b|(?<![\p{L}\d])(?:ps ?[1-5]|playstation|xbox|switch|3ds|wii|psp|vita|gamecube|pc|mac)(?![\p{L}])/iu;

/** What tells films of one name apart. */
const asksYear =
  /\b(?:oldest|newest|older|newer|earliest|latest|years?|when|decade|remakes?|remade|originals?|versions?)\b/iu;

/** about: what the answer is about. */
export function saidBriefly(
  text: string,
  facts: RequestFacts,
  { catalogue, history, focus, message = '' }: World,
  about: number | null,
): SaidBriefly {
  const { domain } = catalogue;
  const beside = titlesBeside(facts).filter((title) => text.includes(title));
  const whole: SaidBriefly = { composed: text, shortTitles: beside };
  if (asksWhich.has(facts.name)) return whole;
  if ((domain === 'movies' ? asksYear : asksEdition).test(message)) return whole;
  const spans = titleMatcher(catalogue)
    .find(text, new Set(catalogue.items.keys()))
    .filter(({ start, quoted }) => !quoted && !isExplained.test(text.slice(0, start)))
    .map((span) => ({ ...span, said: text.slice(span.start, span.end) }));
  const keyOf = (said: string) => titleKey(briefName(said, domain));
  const rowsOf = new Map<string, Set<string>>(); // by what they would be called: titles
  const add = (said: string) => {
    const key = keyOf(said);
    rowsOf.set(key, (rowsOf.get(key) ?? new Set()).add(titleKey(said.replace(/ #\d+$/u, ''))));
  };
  for (const { said } of spans) add(said);
  const own = new Set(history);
  if (domain === 'movies') for (const row of own) add(catalogue.items[row]?.title ?? '');
  const known = new Set([...own, focus, offersPicks.has(facts.name) ? null : about]);
  const named = new Set<string>();
  const calledSo = ({ said, item }: TitleSpan & { said: string }): string => {
    const key = keyOf(said);
    const isFirst = !named.has(key);
    named.add(key);
    if ((rowsOf.get(key)?.size ?? 0) > 1) return said.replace(/ #\d+$/u, '');
    const isNew = !known.has(item.index) && (domain === 'movies' || offersPicks.has(facts.name));
    return isNew && isFirst
      ? placedName({ title: said, ...(item.details && { details: item.details }) }, domain)
      : briefName(said, domain);
  };
  let composed = '';
  let end = 0;
  const shortTitles = new Set<string>(beside);
  for (const span of spans) {
    const called = calledSo(span);
    composed += text.slice(end, span.start) + called;
    const isStop =
      called.endsWith('.') && !span.said.endsWith('.') && /^\.(?: |$)/.test(text.slice(span.end));
    end = span.end + (isStop ? 1 : 0); // one full stop is enough
    if (called !== span.said) shortTitles.add(called);
  }
  return { composed: composed + text.slice(end), shortTitles: [...shortTitles] };
}
