// How long a title may be: "under two hours", "nothing over 90 minutes", "short", "not three hours"; of games, for their main story.

import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { spokenNumber } from '../wording.ts';
import type { KnownMatter } from './known-matter.ts';

/** Minutes of a film, hours of a game. */
export function lengthOf({ minutes, hours }: Knowledge, domain: Domain): number | null {
  return (domain === 'movies' ? minutes : hours) ?? null;
}

const counts: Record<string, number> = {
  an: 1,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const number = `(\\d+(?:[.,]5)?|${Object.keys(counts).join('|')})`;
const time = new RegExp(
  `(?:${number}(?: and a half)? ?(?:hours?|hrs?|h)\\b(?: (?:and )?${number}(?: ?(?:minutes?|mins?|m)\\b)?)?|${number} ?-?(?:minutes?|mins?)\\b)`,
  'i',
);
const under =
  /^(?:(?:films?|movies?|games?|it|should be|has to be|runs?|running|lasts?|done|finished|beaten|beatable|over|completed?) )*(?:in |within )?(?:under|less than|shorter than|below|within|at most|max(?:imum)?|no (?:more|longer) than|not (?:more|longer) than|up to|nothing (?:over|above|longer than|more than)|not (?:over|above)|no \w+ over|in under|in less than)\b/i;
const over =
  /^(?:(?:films?|movies?|games?|it|should be|runs?|running|lasts?) )*(?:over|more than|longer than|above|at least|nothing (?:under|shorter than|below)|not under|min(?:imum)?)\b/i;
const notThat = /^(?:not|no|nothing)\b/i;
const ofParts =
  /\b(?:match(?:es)?|rounds?|sessions?|levels?|missions?|chapters?|battles?|tutorials?|episodes?|turns?|waits?|speedrun|scenes?|animations?|cutscenes?|queue|fuse|loading|games? of|lists?|titles?|name|sentences?|answers?)\b/i;
const around = { film: 0.125, game: 0.15 }; // "about two hours" are 105 to 135 minutes
const clearlyLess = 0.9; // "not three hours"

const atMost =
  /^(?:(?:about|around|roughly) )?(?:or (?:less|under|shorter|below|so at most)|max(?:imum)?|tops|at (?:the )?most)$/i;
const atLeast =
  /^(?:(?:about|around|roughly) )?(?:or (?:more|longer|over|above)|plus|\+|and up|minimum|at least)$/i;
const about =
  /^(?:(?:lasts?|runs?|running|ideally|just|right) )*(?:about|around|some|roughly|approximately|approx\.?|circa|ca\.?|more or less|something like|close to|long|in length)?(?: ?(?:or so|ish|-ish|or thereabouts|give or take|long|in length))*$/i;

type Limit = { least?: number; most?: number; about?: number; rough?: true };
/** Minutes of films, hours of games. */
const vague: [RegExp, Record<'film' | 'game', Limit>][] = [
  [/^(?:very|really|super|quite) short(?: \w+)?$/i, { film: { most: 80 }, game: { most: 4 } }],
  [/^(?:not (?:too |very |so |that )*short)$/i, { film: { least: 100 }, game: { least: 12 } }],
  [
    /^(?:(?:not|nothing|isn['’]?t) (?:too |very |so |that |overly )*long(?:er)?)$/i,
    { film: { most: 110 }, game: { most: 15 } },
  ],
  [
    /^(?:short(?:er|ish)?|quick|brief)(?: (?:films?|movies?|games?|one|ones|main story|story|campaign))?$/i,
    { film: { most: 95 }, game: { most: 8 } },
  ],
  [/^(?:very|really|super) long$/i, { film: { least: 180 }, game: { least: 60 } }],
  [
    /^(?:long(?:er)?|epic length|lengthy)(?: (?:films?|movies?|games?|one|ones|main story|story|campaign))?$/i,
    { film: { least: 140 }, game: { least: 40 } },
  ],
];

const ofWeekend =
  /\b(?:finish\w*|complet\w*|beat\w*|done|through|thru|over|in|within|takes?|lasts?)\b.*\bweekend\b|^(?:an?|one|the) weekend(?: long)?$/i;

/** "Finished in a weekend": hours of a game, which is more than a quarter of one. */
export function isOfWeekend(said: string): boolean {
  return ofWeekend.test(said.trim()) && !ofParts.test(said);
}

/** beside: lengths of what "shorter" and "longer" compare with. */
export function lengthIn(said: string, domain: Domain, beside: readonly number[] = []): KnownMatter | null {
  const words = said.trim();
  if (ofParts.test(words)) return null;
  const limit = comparedWith(words, beside) ?? exactly(words, domain) ?? roughly(words, domain);
  if (!limit) return null;
  const { least, most, rough } = limit;
  return {
    detail: 'length',
    kind: kindSaid(limit, domain),
    holds: (known) => {
      const length = lengthOf(known, domain);
      if (length === null) return null;
      return (least === undefined || length >= least) && (most === undefined || length <= most);
    },
    ...(rough ? { rough } : {}),
  };
}

function comparedWith(words: string, beside: readonly number[]): Limit | null {
  if (beside.length === 0) return null;
  if (/^(?:a bit |much |even )?(?:shorter|quicker)$/i.test(words)) return { most: Math.min(...beside) - 1 };
  return /^(?:a bit |much |even )?longer$/i.test(words) ? { least: Math.max(...beside) + 1 } : null;
}

function exactly(words: string, domain: Domain): Limit | null {
  const found = time.exec(words);
  if (!found) return null;
  const isHalf = / and a half/i.test(found[0]);
  const [, hours, rest, minutes] = found;
  const inMinutes =
    hours === undefined ? numberOf(minutes) : 60 * (numberOf(hours) + (isHalf ? 0.5 : 0)) + numberOf(rest);
  if (domain !== 'movies' && hours === undefined) return null; // a session
  const value = domain === 'movies' ? Math.round(inMinutes) : inMinutes / 60;
  const beside = words.replace(found[0], ' ').trim();
  if (over.test(words) && !under.test(words)) return { least: value };
  if (under.test(words)) return { most: value };
  if (notThat.test(words)) return { most: Math.round(value * clearlyLess) };
  if (atMost.test(beside)) return { most: value };
  if (atLeast.test(beside)) return { least: value };
  if (beside !== '' && !about.test(beside)) return null;
  const slack = value * around[domain === 'movies' ? 'film' : 'game'];
  return { least: value - slack, most: value + slack, about: value };
}

function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  return counts[text.toLowerCase()] ?? Number(text.replace(',', '.'));
}

function roughly(words: string, domain: Domain): Limit | null {
  if (domain !== 'movies' && isOfWeekend(words)) return { least: 2, most: 12, rough: true };
  const found = vague.find(([sign]) => sign.test(words))?.[1][domain === 'movies' ? 'film' : 'game'];
  return found ? { ...found, rough: true } : null;
}

function kindSaid({ least, most, about }: Limit, domain: Domain): string {
  const said = (value: number) =>
    domain === 'movies' ? `${value} minutes` : value === 1 ? 'an hour' : `${spokenNumber(value)} hours`;
  if (about !== undefined) return `of about ${said(about)}`;
  return most !== undefined ? `of at most ${said(most)}` : `of at least ${said(least ?? 0)}`;
}
