// Lines about one item that most answers share: what it is, where it stands, what moves it.

import { grouped, ordinal } from '#lib/catalogue/said-numbers.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Habit, Lean } from '../habits.ts';
import type { Beside, Level, Reasons, Standing } from '../standing.ts';
import type { Understood } from '../titles/asked-title.ts';
import { briefFacts, capitalized, joined, kindOf, marked } from '../wording.ts';
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

const levels: Record<Level, string> = {
  'top ten': 'in your top ten',
  high: 'high on your list, but outside your top ten',
  upper: 'in the upper part of your list',
  middle: 'in the middle of your list',
  lower: 'in the lower half of your list, so not a recommendation',
  bottom: 'near the bottom of your list, so not a recommendation',
};

export function standingLines(
  { item, rank, of, level, place, seen, known, tied }: Standing,
  { many, did }: Nouns,
): string[] {
  const title = marked(item.title);
  const where = `${ordinal(rank)} of ${grouped(of)}`;
  return [
    seen
      ? `You've already ${did} ${title}; if you hadn't, it would be ${where}.`
      : `${title} is ${where} ${many} you haven't ${did}: ${levels[level]}.`,
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

export function lifterLines(reasons: Reasons, { item, level, counted }: Standing, nouns: Nouns): string[] {
  const { lifters, helpers, mostly } = reasons;
  const title = marked(item.title);
  const { one } = nouns;
  const [first, ...others] = lifters;
  if (counted === 0) return ['Your history is empty, so nothing in it speaks for anything yet.'];
  if (!first) return noLifterLines(helpers, title, level, one);
  const also = [...(mostly ? others : []), ...helpers];
  return [
    mostly
      ? `${marked(first.title)} lifts it most, more than all the others together.`
      : `What lifts it most: ${titles(lifters)}.`,
    ...(also.length > 0 ? [`${titles(also)} also ${also.length === 1 ? 'helps' : 'help'}.`] : []),
  ];
}

function noLifterLines(helpers: readonly ItemRef[], title: string, level: Level, one: string): string[] {
  const [only] = helpers;
  if (only)
    return helpers.length === 1
      ? [`No single ${one} decides it: ${marked(only.title)} helps, but leaving it out changes nothing.`]
      : [`No single ${one} decides it: ${titles(helpers)} help, but leaving out any one changes nothing.`];
  return [
    level === 'top ten' || level === 'high' || level === 'upper'
      ? `Nothing in your history lifts ${title} by itself: its place comes from the history as a whole and from what other people choose.`
      : `Nothing in your history lifts ${title}.`,
  ];
}

/** Which of the history it takes to move it; where nothing has been left out, '' or that it holds. */
export function withoutLines({ without, holdsAnyway }: Reasons, { item: { title } }: Standing): string[] {
  if (without) return [withoutLine(without.titles, title, without.from, without.rankAfter)];
  return holdsAnyway
    ? [`Even with the few that push it most left out together, ${marked(title)} would stay in your top ten.`]
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
  { kind, value, count, size, outOf: whole, lean }: Habit,
  { many, did, one }: Nouns,
  latest = false,
): string {
  const named = kindOf(kind, value, { one, many }, count);
  const outOf =
    whole === undefined
      ? `${latest ? 'your latest ' : ''}${size}`
      : `the ${size} of your ${latest ? 'latest ' : ''}${whole} whose kind is known`;
  return `You've ${did} ${count === 0 ? 'no' : count} ${named} out of ${outOf}${count === 0 && lean === 'as' ? '' : `, ${leans[lean]}`}.`;
}

export function leanWords(lean: Lean): string {
  return leans[lean];
}

const besides: Record<Beside, string> = {
  'far lower': 'far lower than for you',
  lower: 'lower than for you',
  alike: 'about where it is for you',
  higher: 'higher than for you',
  'far higher': 'far higher than for you',
};

/** Where other people get it; far lower for them and high for this person is called a taste, unless everybody knows it. */
export function usualLines({ usual, fame }: Reasons, { level }: Pick<Standing, 'level'>): string[] {
  if (!usual) return [];
  const isHigh = level === 'top ten' || level === 'high' || level === 'upper';
  const own =
    usual.beside !== 'far lower' || !isHigh
      ? ''
      : fame === 'well known'
        ? ', though it is well known'
        : ': this is your own taste';
  return [`For other people it usually comes around ${ordinal(usual.rank)}, ${besides[usual.beside]}${own}.`];
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
