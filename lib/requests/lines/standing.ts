// Lines about one item that most answers share: what it is, where it stands, what moves it.

import type { ItemRef } from '#lib/contract/item.ts';
import type { Understood } from '../asked-title.ts';
import type { Habit, Lean } from '../habits.ts';
import type { Reasons, Standing } from '../standing.ts';
import { briefFacts, capitalized, grouped, joined, kindOf, marked, ordinal } from '../wording.ts';
import type { Nouns } from '../world.ts';

export function titles(items: readonly Pick<ItemRef, 'title'>[]): string {
  return joined(items.map(({ title }) => marked(title)));
}

/** The first three, and how many more there are. */
export function firstTitles(items: readonly Pick<ItemRef, 'title'>[]): string {
  const first = items.slice(0, 3).map(({ title }) => marked(title));
  return joined(items.length > 3 ? [...first, `${items.length - 3} more`] : first);
}

/** "*Alien*: 1979, horror and sci-fi." */
export function itemLine(item: ItemRef): string {
  const facts = briefFacts(item);
  return facts === ''
    ? `${marked(item.title)}: the catalogue has only its title.`
    : `${marked(item.title)}: ${facts}.`;
}

export function understoodLine(understood: Understood): string[] {
  return understood ? [`"${understood.typed}" is taken to mean ${marked(understood.title)}.`] : [];
}

export const wellUp = 50; // a place beyond it is no longer near the top
const levels = {
  'top ten': 'in your top ten',
  middle: 'in the middle of your list',
  low: 'in the lower half of your list, so not a recommendation',
} as const;

export function standingLines(
  { item, rank, of, level, place, seen, known, tied }: Standing,
  { many, did }: Nouns,
): string[] {
  const title = marked(item.title);
  const where = `${ordinal(rank)} of ${grouped(of)}`;
  return [
    seen
      ? `You've already ${did} ${title}; if you hadn't, it would be ${where}.`
      : `${title} is ${where} ${many} you haven't ${did}: ${level === 'high' ? (rank <= wellUp ? 'high up, but outside your top ten' : 'well up, but far from your top ten') : levels[level]}.`,
    ...(place === undefined ? [] : [placeLine(title, place)]),
    ...(known ? [] : [`Nobody in the training data ${did} it, so its place says little.`]),
    ...(tied ? [`Other ${many} have exactly the same score.`] : []),
  ];
}

function placeLine(title: string, place: number | null): string {
  return place === null
    ? `Your feedback leaves ${title} out of your list.`
    : `With your feedback ${title} is ${ordinal(place)} in your list.`;
}

export function lifterLines({ lifters, mostly }: Reasons, title: string, counted: number): string[] {
  const [first, ...others] = lifters.slice(0, 3);
  if (counted === 0) return ['Your history is empty, so nothing in it speaks for anything yet.'];
  if (!first) return [`Nothing in your history lifts ${marked(title)}.`];
  if (mostly)
    return [
      `${marked(first.title)} lifts it most, more than all the others together.`,
      ...(others.length > 0 ? [`${titles(others)} also ${others.length === 1 ? 'helps' : 'help'}.`] : []),
    ];
  return [`What lifts it most: ${titles(lifters.slice(0, 3))}.`];
}

export function withoutLines({ without, holdsAnyway }: Reasons, { item: { title } }: Standing): string[] {
  if (without) return [withoutLine(without.titles, title, without.from, without.rankAfter)];
  return holdsAnyway
    ? [`Even without the strongest of those, ${marked(title)} would stay in your top ten.`]
    : [];
}

/** "Leaving out *Alien* would drop *Brazil* from 3rd to 12th." */
export function withoutLine(removed: readonly ItemRef[], title: string, from: number, to: number): string {
  const change =
    to === from
      ? `leave ${marked(title)} at ${ordinal(from)}`
      : `${to > from ? 'drop' : 'raise'} ${marked(title)} from ${ordinal(from)} to ${ordinal(to)}`;
  return `Leaving out ${titles(removed)} would ${change}.`;
}

export function againstLines({ against }: Reasons): string[] {
  return against.length === 0 ? [] : [`What holds it back most: ${titles(against.slice(0, 2))}.`];
}

const leans: Record<Lean, string> = {
  more: 'more than most people',
  as: 'about as many as most people',
  less: 'fewer than most people',
};

/** "You've watched 14 comedies out of 37 films, more than most people." */
export function habitLine(
  { kind, value, count, size, lean }: Habit,
  { many, did, one }: Nouns,
  latest = false,
): string {
  const named = kindOf(kind, value, { one, many }, count);
  const outOf = `${latest ? 'your latest ' : ''}${size}`;
  return `You've ${did} ${count === 0 ? 'no' : count} ${named} out of ${outOf}, ${leans[lean]}.`;
}

export function leanWords(lean: Lean): string {
  return leans[lean];
}

export function usualLines({ usual, fame }: Reasons, rank: number): string[] {
  if (!usual) return [];
  const meaning = {
    personal: 'far lower than for you: this is your own taste',
    mixed: `${usual.rank >= 4 * rank ? 'far lower' : 'lower'} than for you${fame === 'well known' ? ', though it is well known' : ''}`,
    popular: 'so most people get it about as high',
    under: 'so you get it lower than others do',
  }[usual.fit];
  return [`For other people it usually comes around ${ordinal(usual.rank)}, ${meaning}.`];
}

export function fameLine(
  { people, popularityRank, fame }: Reasons,
  title: string,
  { many, did }: Nouns,
): string {
  const said = { 'well known': 'one of the best known', known: 'fairly well known', niche: 'little known' }[
    fame
  ];
  return `${capitalized(said)}: ${grouped(people)} people in the training data ${did} ${marked(title)}, which makes it ${ordinal(popularityRank)} by popularity of all ${many} here.`;
}
