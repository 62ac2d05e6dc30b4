// "1970s", "older", "before 1960": when an item came out, as a test.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';
import { wishedBefore } from './shown-before.ts';

type EraTest = { said: string; test: (item: Item) => boolean };

const decades = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];
const inWords = new RegExp(`\\b(?:${decades.join('|')})\\b`, 'g');
const parts: Record<string, [number, number]> = { early: [0, 3], mid: [4, 6], middle: [4, 6], late: [7, 9] };
const aYear = /^((?:\d{2})?\d{2})$/;
const aDecade = /^(?:(early|mid|middle|late)[ -])?((?:\d{2})?\d)0s$/;
const between =
  /^(?:(?:between|from|in) )?(.+?) ?(?:\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b|\bup to\b|[-–—]) ?(.+)$/;

/** "70" → 1970, "05" → 2005, and "20s" are those of which there are films. */
function inFull(year: string): number {
  return Number(year.length === 4 ? year : `${Number(year) < 20 ? '20' : '19'}${year}`);
}

/** The years of "1970", "70", "1980s", "late 80s"; null: none. */
function yearsOf(text: string): { from: number; to: number; said: string } | null {
  const year = aYear.exec(text)?.[1];
  if (year !== undefined) return { from: inFull(year), to: inFull(year), said: String(inFull(year)) };
  const [, part, decade] = aDecade.exec(text) ?? [];
  if (decade === undefined) return null;
  const first = inFull(`${decade}0`);
  const [from, to] = parts[part ?? ''] ?? [0, 9];
  return { from: first + from, to: first + to, said: `${part ? `${part} ` : ''}${first}s` };
}

/** "1970 to 1975", "70-75", "the 1970s and 80s", "early seventies": both ends belong to it. */
function spanOf(said: string): { from: number; to: number; said: string } | null {
  const text = said
    .replace(inWords, (word) => `${decades.indexOf(word) + 2}0s`)
    .replace(/(\d)['’]s\b/g, '$1s')
    .replace(/(?<!\d)['’](?=\d)/g, '')
    .replace(/\bof the |\bthe |\bperiod of /g, '')
    .replace(/^(?:in|from) (?=\D|\S+$)/, '');
  const whole = text.includes('s') ? yearsOf(text) : null;
  if (whole) return { ...whole, said: `the ${whole.said}` };
  const [, first, last] = between.exec(text) ?? [];
  const [from, to] = [yearsOf(first ?? ''), yearsOf(last ?? '')];
  if (!from || !to || to.to < from.from) return null;
  if (/^[0-2]\d\D+\d\d$/.test(text)) return null; // "10 to 15" may be of anything
  return { from: from.from, to: to.to, said: `${from.from} to ${to.to}` };
}

/** null: no era, or a catalogue without years. "older" is older than all of `beside`, else than half of the history. */
export function eraTest(said: string, world: World, beside: readonly Item[]): EraTest | null {
  const { catalogue } = world;
  if (!catalogue.items.some(({ year }) => year !== null)) return null;
  const { many } = nounsOf(catalogue);
  const within = (from: number, to: number) => (item: Item) =>
    item.year !== null && item.year >= from && item.year <= to;
  const text = said.trim().toLowerCase();
  const span = spanOf(text);
  if (span) return { said: `${many} from ${span.said}`, test: within(span.from, span.to) };
  const year = /^(?:from |in )?(\d{4})$/.exec(text)?.[1];
  if (year) return { said: `${many} from ${year}`, test: within(Number(year), Number(year)) };
  const before = /^(?:from )?(?:before|pre-?|older than|until|up to)\s*(\d{4})s?$/.exec(text)?.[1];
  if (before) return { said: `${many} from before ${before}`, test: within(0, Number(before) - 1) };
  const since = /^(?:since|from)\s*(\d{4})s?(?: on(?:wards)?)?$/.exec(text)?.[1];
  if (since) return { said: `${many} from ${since} on`, test: within(Number(since), 9999) };
  const after = /^(?:from )?(?:after|post-?|newer than)\s*(\d{4})$/.exec(text)?.[1];
  if (after) return { said: `${many} from after ${after}`, test: within(Number(after) + 1, 9999) };
  const later = /^(?:from )?(?:after|post-?|newer than)\s*(\d{3}0)s$/.exec(text)?.[1];
  if (later) return { said: `${many} from after the ${later}s`, test: within(Number(later) + 10, 9999) };
  if (/^(?:older|old|earlier|classics?|vintage|oldest)$/.test(text)) {
    const limit = limitOf(world, beside, { text, comparative: /^(?:older|earlier)$/, outermost: 'least' });
    return limit === null ? null : { said: `${many} from before ${limit}`, test: within(0, limit - 1) };
  }
  if (/^(?:newer|new|recent|modern|more recent|later|newest|latest)$/.test(text)) {
    const limit = limitOf(world, beside, {
      text,
      comparative: /^(?:newer|more recent|later)$/,
      outermost: 'most',
    });
    return limit === null ? null : { said: `${many} from after ${limit}`, test: within(limit + 1, 9999) };
  }
  return null;
}

/**
 * Where "older" ends: with what was listed, once. Said again among other wishes, it means what it meant, which all that was
 * listed since meets; and "old" compares with nothing.
 */
function limitOf(
  world: World,
  beside: readonly Item[],
  { text, comparative, outermost }: { text: string; comparative: RegExp; outermost: 'least' | 'most' },
): number | null {
  if (!comparative.test(text)) return edge(world, [], Math.min);
  if (!wishedBefore(world, 'era', text))
    return edge(world, beside, outermost === 'least' ? Math.min : Math.max);
  if (beside.length === 0) return edge(world, [], Math.min);
  const inner = edge(world, beside, outermost === 'least' ? Math.max : Math.min);
  return inner === null ? null : inner + (outermost === 'least' ? 1 : -1);
}

function edge(
  world: World,
  beside: readonly Item[],
  outermost: (...years: number[]) => number,
): number | null {
  const years = beside.flatMap(({ year }) => year ?? []);
  if (years.length > 0) return outermost(...years);
  const own = distinctHistory(world)
    .flatMap(({ year }) => year ?? [])
    .sort((a, b) => a - b);
  const all =
    own.length > 0 ? own : world.catalogue.items.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  return all[all.length >> 1] ?? null;
}
