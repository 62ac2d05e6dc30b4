// Phrases that composed answers share.

import { briefName } from '#lib/catalogue/brief-name.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Habit, Lean } from '../habits.ts';
import { type Level, levelOf, type Reasons, type Standing } from '../standing.ts';
import type { Understood } from '../titles/asked-title.ts';
import { asNumber } from '../titles/roman-numerals.ts';
import {
  areOf,
  areSo,
  genreNoun,
  joined,
  kindOf,
  shareOf,
  spokenNumber,
  spokenNumbers,
  spokenOrdinal,
} from '../wording.ts';
import type { Nouns } from '../world.ts';

export function named(items: readonly Pick<ItemRef, 'title'>[]): string {
  return joined(items.map(({ title }) => title));
}

const mostNamed = 2;

/** The first two; of more, that there are others: "Alien and Heat, among others,". */
export function firstNamed(items: readonly Pick<ItemRef, 'title'>[]): string {
  return `${named(items.slice(0, mostNamed))}${items.length > mostNamed ? ', among others,' : ''}`;
}

export const parts: Record<Exclude<Level, 'top ten'>, string> = {
  high: 'high on your list',
  upper: 'in the upper part of your list',
  middle: 'in the middle of your list',
  lower: 'in the lower half of your list',
  bottom: 'near the bottom of your list',
};

/** "third on your list", "high on your list, at 24th", "near the bottom of your list": far down, no one needs the number. */
export function placed({ rank, of, place }: Standing): string {
  const at = typeof place === 'number' ? place : rank;
  const level = levelOf(at, of);
  if (level === 'top ten') return `${spokenOrdinal(at)} on your list`;
  return at <= mostCounted ? `${parts[level]}, at ${spokenOrdinal(at)}` : parts[level];
}

/** "at the top of your list", "26th on your whole list", "in the middle of your list" */
export function listPlace({ place, level }: { place: number; level: Level }): string {
  if (place === 1) return 'at the top of your list';
  if (place <= mostCounted) return `${spokenOrdinal(place)} on your whole list`;
  return parts[level === 'top ten' ? 'high' : level];
}

export { isHigh } from '../standing.ts';

export const mostCounted = 100; // places that say something as a number

/** Without its article, system and edition, numerals as digits: "Dark Souls 3" is *Dark Souls III (PlayStation 4)*. A year stays. */
function plainKey(title: string): string {
  const year = /\(\d{4}\)/u.exec(title)?.[0] ?? '';
  const bare = withoutArticle(briefName(title, 'games'));
  return titleKey(`${bare} ${year}`).split(' ').map(asNumber).join(' ');
}

/** How a title was understood, unless that is plain. */
export function takenFor(understood: Understood): string {
  return understood && plainKey(understood.typed) !== plainKey(understood.title)
    ? `I take "${understood.typed}" to mean ${understood.title}.`
    : '';
}

/** "Heat does most for it, and Alien helps." It never says that a place is due to what lifts it: the place may be low. */
export function lifting({ lifters, helpers, mostly }: Reasons, it = 'it'): string {
  const [first, ...more] = lifters;
  if (!first)
    return helpers.length === 0
      ? `Nothing in your history really lifts ${it}.`
      : `${named(helpers)} ${helpers.length === 1 ? 'helps' : 'help'} ${it} a little.`;
  const others = [...more, ...helpers];
  const most = mostly ? 'by far the most' : 'most';
  const helping =
    others.length === 0 ? '' : `, and ${named(others)} ${others.length === 1 ? 'helps' : 'help'}`;
  return `${first.title} does ${most} for ${it}${helping}.`;
}

/** "five of your 16 games", "five of the seven games of yours whose kind I know" */
export function shareOfHabit(
  { count, size, outOf }: Pick<Habit, 'count' | 'size' | 'outOf'>,
  many: string,
): string {
  if (outOf === undefined) return shareOf(count, size, many);
  const [some, all] = spokenNumbers([count, size]);
  const known = `${all} ${many} of yours whose kind I know`;
  return count === size ? `all ${known}` : `${count === 0 ? 'none' : some} of the ${known}`;
}

export const leans: Record<Lean, string> = {
  more: 'more than most people have',
  as: 'about as many as most people have',
  less: 'fewer than most people have',
};

/** "14 of your 37 films are comedies, more than most people have" */
export function habitual(habit: Habit, nouns: Nouns): string {
  const { kind, value, count, size, outOf, lean } = habit;
  const than = count === size || (count === 0 && lean === 'as') ? '' : `, ${leans[lean]}`;
  if (outOf !== undefined)
    return `${shareOfHabit(habit, nouns.many)} ${areSo(count)} ${are(kind, value)}${than}`;
  const kinds = kindOf(kind, value, nouns, 2);
  if (count === 0) return `you've ${nouns.did} no ${kinds} at all`;
  if (count === 1)
    return `you've ${nouns.did} just one ${kind === 'genre' ? genreNoun(value, nouns, 1) : kindOf(kind, value, nouns, 1)}`;
  const share = count / size;
  const isHalf = share >= 0.45 && share <= 0.55;
  const much = isHalf
    ? `about half of your ${spokenNumber(size)} ${nouns.many}`
    : shareOf(count, size, nouns.many);
  return `${much} are ${are(kind, value)}${than}`;
}

/** "comedies", "sci-fi", "tagged RPG", "from the 1970s" */
export function are(kind: Habit['kind'], value: string): string {
  return kind === 'genre' ? areOf(value) : kindOf(kind, value, { one: '', many: '' }, 2).trim();
}

export function andYou(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
