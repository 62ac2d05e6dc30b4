// Lines of a comparison, of a changed history, of influence and of likeness.

import { grouped, ordinal } from '#lib/catalogue/said-numbers.ts';
import type { CompareFacts } from '../compare.ts';
import { placeOf } from '../compare.ts';
import type { InfluenceFacts } from '../influence.ts';
import type { SimilarFacts } from '../similar.ts';
import type { Top } from '../top.ts';
import type { WhatIfFacts } from '../what-if.ts';
import { briefFacts, genreNoun, joined, kindOf, marked, tagWord } from '../wording.ts';
import type { Nouns } from '../world.ts';
import {
  againstLines,
  firstTitles,
  habitLine,
  itemLine,
  lifterLines,
  standingLines,
  titles,
  understoodLine,
  usualLines,
  withoutLine,
} from './standing.ts';

export function compareLines(
  { a, b, ahead, shared, usual, asksLength, measured, unknown, judged, gives, named }: CompareFacts,
  nouns: Nouns,
): string[] {
  if (ahead === 'same')
    return [
      `Both titles mean ${marked(a.standing.item.title)}: it is one ${nouns.one}, so there is nothing to compare.`,
      ...standingLines(a.standing, nouns),
    ];
  const [first, second] = ahead === 'b' ? [b, a] : [a, b];
  const name = ({ standing }: typeof a) => marked(standing.item.title);
  const { many } = nouns;
  const gap = placeOf(second.standing) - placeOf(first.standing);
  return [
    itemLine(a.standing.item),
    itemLine(b.standing.item),
    ...(measured === null
      ? []
      : [
          [a, b].reduce(
            (text, { standing }) => text.replace(standing.item.title, marked(standing.item.title)),
            measured,
          ),
        ]),
    ...(asksLength ? [`Nothing here knows how long ${many} are.`] : []),
    ...(unknown === null ? [] : [`Nothing here knows ${unknown}.`]),
    ...[
      ...(judged && judged.a.length > 0 ? [`${name(a)} is listed as ${joined(judged.a.map(tagWord))}.`] : []),
      ...(judged && judged.b.length > 0 ? [`${name(b)} is listed as ${joined(judged.b.map(tagWord))}.`] : []),
    ],
    ...standingLines(a.standing, nouns),
    ...standingLines(b.standing, nouns),
    ahead === 'tied'
      ? `${name(a)} and ${name(b)} have the same score.`
      : `${name(first)} suits you better than ${name(second)}${gap > 0 && gap <= 5 ? ', but only just' : ''}.`,
    ...(gives && gives.a.length > 0
      ? [`${name(a)} is tagged ${joined(gives.a.map(tagWord))}; ${name(b)} isn't.`]
      : []),
    ...(gives && gives.b.length > 0
      ? [`${name(b)} is tagged ${joined(gives.b.map(tagWord))}; ${name(a)} isn't.`]
      : []),
    ...(named
      ? [a, b].map(({ standing }, at) =>
          withoutLine(named.items, standing.item.title, standing.rank, named.without[at] ?? standing.rank),
        )
      : []),
    ...[first, second].flatMap((side) =>
      side.lifters.length > 0
        ? [`What speaks for ${name(side)} over the other: ${titles(side.lifters)}.`]
        : [],
    ),
    ...(shared.length > 0 ? [`Both are ${joined(shared.map((genre) => genreNoun(genre, nouns, 2)))}.`] : []),
    ...[first, second]
      .flatMap(({ habit }) => (habit ? [habitLine(habit, nouns, first.standing.older)] : []))
      .filter((line, at, all) => all.indexOf(line) === at),
    ...(usual.a !== null && usual.b !== null
      ? [
          `For other people ${name(a)} usually comes around ${ordinal(usual.a)}, ${name(b)} around ${ordinal(usual.b)}.`,
        ]
      : []),
    first.people === second.people
      ? ''
      : `${first.people > second.people ? name(first) : name(second)} is the better known of the two ${many}.`,
  ];
}

export function whatIfLines(facts: WhatIfFacts, nouns: Nouns): string[] {
  const { removed, added, only, groups, twice, notSeen, alreadySeen, notFound, focus, counts, top, reach } =
    facts;
  const { did, many } = nouns;
  return [
    ...(only ? [`Your history would be only ${titles(only)}.`] : []),
    ...(removed.length > 0 && !only ? [`Taken out of your history: ${titles(removed)}.`] : []),
    ...(added.length > 0 && !only ? [`Added to your history as the latest: ${titles(added)}.`] : []),
    ...groups.map(({ name, count, said }) =>
      said === null || said === count
        ? `"${name}" means ${count} of your ${many}.`
        : `"${name}" means ${count} of your ${many}, not ${said}.`,
    ),
    ...twice.map(({ title }) => `${marked(title)} was named twice and counts once.`),
    ...notSeen.map(
      ({ title }) =>
        `${marked(title)} isn't among the ${many} you've ${did}, so taking it out changes nothing.`,
    ),
    ...alreadySeen.map(
      ({ title }) => `You've already ${did} ${marked(title)}, so adding it changes nothing.`,
    ),
    ...notFound.map(({ typed, choices }) =>
      choices.length > 0
        ? `"${typed}" could be ${joined(
            choices.map(({ title }) => marked(title)),
            'or',
          )}.`
        : `"${typed}" isn't in the catalogue of ${grouped(reach.items)} ${many}.`,
    ),
    ...(facts.alone && counts
      ? [
          `Of its first ${facts.alone.of}, ${facts.alone.usual} are among the ${2 * facts.alone.of} most ${did} of all.`,
          facts.alone.kind
            ? `${marked(facts.alone.kind.item.title)} would be the first of ${kindOf(facts.alone.kind.kind, facts.alone.kind.value, nouns)}: ${ordinal(facts.alone.kind.place)}.`
            : '',
        ]
      : []),
    ...(focus && counts ? [focusLine(focus)] : []),
    ...(counts ? facts.fates.map(focusLine) : []),
    ...(facts.over && facts.over.count > 0 && counts
      ? [`${facts.over.count} ${many} would pass it, first ${titles(facts.over.first)}.`]
      : []),
    ...(counts ? topLines(top) : focus ? standingLines(focus.standing, nouns) : []),
  ];
}

function focusLine({
  standing: { item, rank, place, seen },
  rankThen,
}: NonNullable<WhatIfFacts['focus']>): string {
  const from = typeof place === 'number' ? place : rank;
  const title = marked(item.title);
  if (seen) return `${title} is in your history itself.`;
  if (rankThen === null) return `${title} would be left out of your list.`;
  if (rankThen === from) return `${title} would stay ${ordinal(from)}.`;
  return `${title} would ${rankThen < from ? 'rise' : 'drop'} from ${ordinal(from)} to ${ordinal(rankThen)}.`;
}

/** The first three before and after, and all that enters and leaves the first ten: named or counted. */
export function topLines({ now, after, stay, entering, leaving }: Top): string[] {
  const same = now.length === after.length && now.every(({ index }, at) => index === after[at]?.index);
  return [
    same
      ? `Your first three stay ${titles(now)}.`
      : `Your first three would be ${titles(after)} instead of ${titles(now)}.`,
    stayLine(stay),
    ...enteringLines(entering),
    ...(leaving.length > 0 ? [`Gone from it: ${firstTitles(leaving)}.`] : []),
  ];
}

export function enteringLines(entering: Top['entering']): string[] {
  return entering.length > 0 ? [`New in the top ten: ${firstTitles(entering)}.`] : [];
}

export function stayLine(stay: number): string {
  if (stay >= 10) return 'Your top ten keeps the same ten titles.';
  if (stay === 0) return 'None of your top ten stays.';
  return stay === 1 ? 'Only one of your top ten stays.' : `${stay} of your top ten stay.`;
}

export function influenceLines(
  { standing, understood, reasons, each, suspects, lifts, top, inWindow, matters, inOrder }: InfluenceFacts,
  nouns: Nouns,
): string[] {
  const { item, rank, seen, counted } = standing;
  const told = new Set((inOrder?.most ?? each).map(({ item: { index } }) => index));
  const asked = suspects.filter(({ items }) => items.length > 1 || !told.has(items[0]?.index ?? -1));
  if (seen) {
    return [
      ...understoodLine(understood),
      `You've ${nouns.did} ${marked(item.title)} yourself; this is what it does to your list.`,
      ...(inWindow ? [] : [`It is too far back: only your latest ${counted} ${nouns.many} count.`]),
      ...lifts.map((moved) => withoutLine([item], moved.item.title, moved.rank, moved.rankWithout)),
      ...(inWindow && lifts.length === 0 ? ['Leaving it out would drop nothing in your top ten.'] : []),
      ...(top && inWindow ? topLines(top).slice(1) : []),
    ];
  }
  return [
    ...understoodLine(understood),
    itemLine(item),
    ...standingLines(standing, nouns),
    ...lifterLines(reasons, standing, nouns),
    ...(inOrder?.most ?? each).map(({ item: lifter, rankWithout }) =>
      withoutLine([lifter], item.title, rank, rankWithout),
    ),
    ...asked.map(({ items, rankWithout }) => withoutLine(items, item.title, rank, rankWithout)),
    ...(matters.length > 0
      ? [`No place rests on ${joined(matters, 'or')}, only on who ${nouns.did} what.`]
      : []),
    ...againstLines(reasons),
    ...usualLines(reasons, standing).slice(0, reasons.lifters.length === 0 ? 1 : 0),
    ...(standing.older ? [`Only your latest ${counted} ${nouns.many} count.`] : []),
  ];
}

export function similarLines(
  { standing, understood, of, near, other, besides, kin, few, emptyHistory, byTraits }: SimilarFacts,
  nouns: Nouns,
): string[] {
  const { many, did } = nouns;
  const title = marked(standing.item.title);
  if (other?.item.index === standing.item.index)
    return [
      itemLine(standing.item),
      `Both titles mean ${title}: it is one ${nouns.one}, so there is nothing to compare.`,
      ...standingLines(standing, nouns),
    ];
  const meaning = byTraits
    ? 'Near means that they are known for the same things, not that the same people chose both.'
    : `Near means that the same people ${did} both, not that they feel alike.`;
  if (other) {
    return [
      ...understoodLine(understood),
      itemLine(standing.item),
      itemLine(other.item),
      `Of all ${grouped(other.of)} others, ${marked(other.item.title)} is the ${ordinal(other.nearness)} nearest to ${title}: ${closeness(other.nearness, other.of)}.`,
      other.shared.length > 0
        ? `Both are listed as ${joined(other.shared.map(tagWord))}.`
        : other.described
          ? 'The catalogue lists nothing that both have.'
          : '',
      ...(other.decade ? [`Both are from the ${other.decade}.`] : []),
      ...(other.maker ? [`Both are by ${other.maker}.`] : []),
      ...(besides
        ? [`${marked(besides.item.title)} is the ${ordinal(besides.nearness)} nearest to ${title}.`]
        : []),
      ...fewLines(few, did),
      ...standingLines(standing, nouns),
      meaning,
    ];
  }
  return [
    ...understoodLine(understood),
    itemLine(standing.item),
    ...(of === 'mine' && emptyHistory
      ? ['Your history is empty, so nothing in it is like anything yet.']
      : []),
    ...(near.length > 0
      ? [
          `Nearest to ${title} ${of === 'listed' ? 'of those just listed' : of === 'mine' ? `among the ${many} you've ${did}` : `of all ${many} here`}:`,
        ]
      : []),
    ...near.map(
      ({ item, place, seen }, at) =>
        `${at + 1}. ${marked(item.title)}${briefFacts(item) === '' ? '' : ` (${briefFacts(item)})`}${of === 'mine' ? '' : seen ? `: you've ${did} it` : place === null ? '' : `: ${ordinal(place)} on your list`}.`,
    ),
    ...(kin?.instead
      ? [`None of these is ${kin.kind}, as ${title} is; the nearest that is: ${marked(kin.instead.title)}.`]
      : []),
    ...fewLines(few, did),
    meaning,
    ...standingLines(standing, nouns),
  ];
}

function fewLines(few: SimilarFacts['few'], did: string): string[] {
  return few
    ? [`Only ${few.people === 1 ? 'one person' : `${few.people} people`} ${did} ${marked(few.item.title)}.`]
    : [];
}

/** How close the so-manieth nearest of many is. */
export function closeness(nearness: number, of: number): string {
  if (nearness <= 10) return 'very close';
  if (nearness <= of * 0.02) return 'close';
  return nearness <= of * 0.15 ? 'fairly close' : nearness <= of * 0.5 ? 'not close' : 'far apart';
}
