// Comparisons in sentences: first what can't be known of what was asked, then which it is, and what makes the difference.

import { briefName } from '#lib/catalogue/brief-name.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { CompareFacts, HalfFacts } from '../compare.ts';
import { placeOf } from '../compare.ts';
import { isNearTop } from '../standing.ts';
import {
  dollars,
  genreNoun,
  genreWord,
  joined,
  spokenOrdinal,
  spokenOrdinals,
  tagWord,
  titleWithYear,
} from '../wording.ts';
import type { Nouns } from '../world.ts';
import { calledSo, fromTo } from './influence.ts';
import { named, placed, takenFor } from './said.ts';
import { judgementSaid, measureSaid } from './yardsticks.ts';

export function composeCompare(facts: CompareFacts, nouns: Nouns): string[] {
  const { ofSeries } = facts;
  const isOther = ({ typed, title }: (typeof ofSeries)[number]) =>
    titleKey(briefName(title, nouns.domain)) !== titleKey(typed); // in more than its year or edition
  const taken = ofSeries
    .filter(isOther)
    .map(
      ({ typed, title }) =>
        `I don't have plain "${typed}", so I took ${title}, the best placed of the others.`,
    );
  return [...comparedSaid(facts, nouns), ...taken];
}

/** What each is about, else what it is like: "Alien is about a freighter crew hunted by a creature, Contact about …". */
function apartSaid({ a, b, ahead, plots, moods }: CompareFacts): string {
  const order = ahead === 'b' ? (['b', 'a'] as const) : (['a', 'b'] as const); // the one ahead first
  const [first, second] = order.map((side) => (side === 'a' ? a : b).standing.item.title);
  const [one, other] = order;
  if (plots) return `${first} is about ${plots[one]}, ${second} about ${plots[other]}.`;
  if (moods) return `${first} is ${joined(moods[one])}, ${second} ${joined(moods[other])}.`;
  return '';
}

function comparedSaid(facts: CompareFacts, nouns: Nouns): string[] {
  const { a, b, ahead, telling, asksDropping } = facts;
  const name = ({ standing }: typeof a) => standing.item.title;
  if (ahead === 'same') return oneAndTheSame(a.standing, nouns);
  if (facts.verdict !== null)
    return [/^(?:Yes|No)\b/.test(facts.verdict) ? facts.verdict : pricesSaid(facts) || facts.verdict];
  if (ahead === 'tied')
    return [
      facts.measured ?? '',
      `It's a tie: the recommender scores ${name(a)} and ${name(b)} exactly alike.`,
    ];
  const [first, second] = ahead === 'b' ? [b, a] : [a, b];
  const [high, low] = [placeOf(first.standing), placeOf(second.standing)];
  const [ofFirst, ofSecond] = spokenOrdinals([high, low]);
  const seen = [first, second].filter(({ standing }) => standing.seen);
  const isOneSeen = seen.length === 1;
  const judged = judgementSaid(facts);
  const measure = measureSaid(facts);
  const endsInNumber = /\d$/.test(name(second)); // "Virtua Tennis 4 is 1,406th"
  const verb = isOneSeen || endsInNumber ? (second.standing.seen ? ' would be' : ' is') : '';
  const isElsewhere =
    judged !== '' ||
    measure !== '' ||
    facts.unknown !== null ||
    facts.asksLength ||
    facts.measured !== null ||
    facts.prices !== null;
  const isNear = [a, b].some(({ standing }) => isNearTop(standing.level));
  const isListed = low !== Number.POSITIVE_INFINITY && high !== low;
  const isFar = isListed && !asksDropping && !isNear && !isElsewhere && !facts.isBrief && seen.length === 0;
  const lead =
    low === Number.POSITIVE_INFINITY
      ? `${name(first)}: your feedback leaves ${name(second)} out.`
      : high === low
        ? `For your taste they're level: both ${seen.length > 0 ? 'would be' : 'are'} ${spokenOrdinal(high)} on your list.`
        : asksDropping
          ? `Drop ${name(second)}: ${second.standing.seen ? 'it would be' : "it's"} ${ofSecond} on your list, ${name(first)} ${first.standing.seen ? 'would be' : 'is'} ${ofFirst}.`
          : isFar
            ? farSaid(name(first), high, low)
            : `${name(first)}${facts.isBrief || judged !== '' ? '' : byHowMuch(high, low)}: ${first.standing.seen ? 'it would be' : "it's"} ${ofFirst} on your list, ${name(second)}${verb} ${ofSecond}.`;
  const why =
    first.lifters.length > 0
      ? `${named(first.lifters)} ${first.lifters.length === 1 ? 'makes' : 'make'} the difference.`
      : '';
  const alike =
    telling.length > 0
      ? `Both are ${joined(telling.slice(0, 2).map((genre) => genreNoun(genre, nouns, 2)))}.`
      : '';
  const gives = givesSaid(facts);
  if (gives !== '')
    return [gives, a.standing.seen ? '' : `For you ${name(a)} is ${spokenOrdinal(placeOf(a.standing))}.`];
  const effect = namedSaid(facts, nouns);
  const apart = apartSaid(facts);
  const isByLength = facts.judged !== null && [...facts.judged.a, ...facts.judged.b].includes('Short');
  const start = [
    pricesSaid(facts),
    facts.measured ?? '',
    judged,
    measure,
    measure === '' ? '' : kindsSaid(facts),
    facts.unknown === null ? '' : `I don't know ${facts.unknown}, only which suits you better.`,
    facts.asksLength && !isByLength
      ? `I don't know how long either ${nouns.domain === 'movies' ? 'runs' : 'takes'}, only which suits you better.`
      : '',
  ];
  const rank =
    isListed && (judged !== '' || measure !== '' || facts.measured !== null)
      ? listSaid(first, second, pickedBy(facts))
      : lead;
  if (facts.isBrief) return [...start, rank];
  const inOrder = `${name(first)} ${first.standing.seen ? 'would be' : 'is'} ${ofFirst} on your list, ${name(second)}${verb} ${ofSecond}.`;
  if (facts.saidAhead !== null && isListed && !isElsewhere && first.lifters.length > 0)
    return facts.saidAhead === ahead
      ? [`Because of ${named(first.lifters)}: ${inOrder}`, apart]
      : [`It's the other way round: ${inOrder}`, why];
  if (facts.asksHow && apart !== '' && isListed && !isElsewhere)
    return [apart, listSaid(first, second, null), why];
  return [
    ...start,
    rank,
    isElsewhere && (!isListed || measure === '') ? '' : why,
    isElsewhere && (facts.measured === null || facts.unknown !== null) ? '' : apart,
    isNear || isElsewhere || isFar ? '' : `Neither is near the top of your list.`,
    effect,
    measure === '' ? kindsSaid(facts) : '',
    isOneSeen && !facts.saysSeen
      ? `You've already ${nouns.did} ${named(seen.map(({ standing }) => standing.item))}.`
      : '',
    effect !== '' || isElsewhere || seen.length > 1 || why !== '' || apart !== '' ? '' : alike,
  ];
}

type Side = CompareFacts['a'];

/** Which of the two the labels, the store or the year speak for; null: neither. */
function pickedBy({ judged, newer, alone, a, b }: CompareFacts): Side | null {
  if (newer !== null) return newer === 'a' ? a : b;
  if (alone !== null) return alone.a === alone.b ? null : alone.a ? a : b;
  if (judged === null || judged.a.length > 0 === judged.b.length > 0) return null;
  return judged.a.length > 0 === (judged.wants === 'more') ? a : b;
}

/** The list as the list, beside what was asked: "On your list it's the other way round: Misery is 6th, The Innocents 914th." */
function listSaid(first: Side, second: Side, picked: Side | null): string {
  const [high, low] = [placeOf(first.standing), placeOf(second.standing)];
  const [ofFirst, ofSecond] = spokenOrdinals([high, low]);
  const verb = first.standing.seen ? 'would be' : 'is';
  const other =
    second.standing.seen === first.standing.seen ? '' : second.standing.seen ? ' would be' : ' is';
  const much = low - high <= close ? 'just ' : byHowMuch(high, low) === '' ? '' : 'well ';
  if (picked === second)
    return `On your list it's the other way round: ${first.standing.item.title} ${verb} ${ofFirst}, ${second.standing.item.title}${other} ${ofSecond}.`;
  return picked === first
    ? `On your list ${first.standing.seen ? 'it would be' : "it's"} ${much}ahead, too, ${ofFirst} to ${ofSecond}.`
    : `On your list ${first.standing.item.title} ${verb} ${much}ahead, ${ofFirst} to ${ofSecond}.`;
}

/** What each is, for somebody whose taste nothing here knows. */
function kindsSaid({ a, b, kinds }: CompareFacts): string {
  if (!kinds) return '';
  const said = (values: readonly string[]) => joined(values.map(genreWord));
  return `By kind, ${a.standing.item.title} is ${said(kinds.a)}, ${b.standing.item.title} ${said(kinds.b)}.`;
}

const close = 5; // places
const clear = { places: 20, times: 2 };

function byHowMuch(high: number, low: number): string {
  if (low - high <= close) return ', but only just';
  return low - high >= clear.places && low >= clear.times * high ? ', clearly' : '';
}

/** Far down, places say nothing. */
function farSaid(title: string, high: number, low: number): string {
  const where = 'neither is near the top of your list';
  const ahead = byHowMuch(high, low);
  if (ahead === ', clearly') return `${title}, clearly, though ${where}.`;
  return `${title}${ahead === '' ? ', if either' : ' by a hair'}: ${where}.`;
}

/** "Alpha Protocol is tagged Stealth and Romance, and Pillars of Eternity isn't." The first is what is asked about. */
function givesSaid({ a, b, gives }: CompareFacts): string {
  if (!gives) return '';
  const [title, other] = [a.standing.item.title, b.standing.item.title];
  const tags = (some: readonly string[]) => joined(some.map(tagWord));
  if (gives.a.length === 0 && gives.b.length === 0) return '';
  if (gives.a.length === 0)
    return `${title} has no label that ${other} lacks; ${other} is tagged ${tags(gives.b)}, and ${title} isn't.`;
  const back = gives.both && gives.b.length > 0 ? ` ${other} is tagged ${tags(gives.b)} instead.` : '';
  return `${title} is tagged ${tags(gives.a)}, and ${other} isn't.${back}`;
}

/** What a title of the history that the message names does for the two. */
function namedSaid({ a, b, named: own }: CompareFacts, nouns: Nouns): string {
  if (!own) return '';
  const called = calledSo(own, nouns);
  const moves = [a, b].map(({ standing }, at) => ({
    title: standing.item.title,
    from: standing.rank,
    to: own.without[at] ?? standing.rank,
  }));
  const verb = ({ from, to }: (typeof moves)[number]) => (to > from ? 'drop' : 'rise');
  const [one, two] = moves as [(typeof moves)[number], (typeof moves)[number]];
  const said = (move: typeof one) =>
    move.from === move.to
      ? `${move.title} would stay where it is`
      : `${move.title} would ${verb(move)} ${fromTo(move.from, move.to)}`;
  if (one.to === one.from && two.to === two.from) return `Without ${called}, neither would move.`;
  const lead =
    one.to > one.from && two.to > two.from
      ? `${called} ${own.items.length > 1 ? 'speak' : 'speaks'} for both: without ${own.items.length > 1 ? 'them' : 'it'}`
      : `Without ${called}`;
  return `${lead}, ${said(one)} and ${said(two)}.`;
}

/** Of two titles one is in the catalogue: what it is for the person, as the other can't be held against it. */
export function composeHalf({ missing, found }: HalfFacts, nouns: Nouns): string[] {
  const { standing, understood } = found;
  const { item, level, seen } = standing;
  const { title } = item;
  const others =
    missing.others.length > 0 ? `What I have is ${joined(missing.others.map(titleWithYear))}.` : '';
  const start = takenFor(understood);
  const gap = `I don't have "${missing.typed}"`;
  if (seen) return [start, `${gap}, and you've already ${nouns.did} ${title}.`, others];
  const about = found.about === null ? '' : `It's about ${found.about}.`;
  return [
    start,
    isNearTop(level)
      ? `${title}, I'd say: ${gap}, but it's ${placed(standing)}.`
      : level === 'upper' || level === 'middle'
        ? `${gap}, so I can only speak for ${title}: it's ${placed(standing)}.`
        : `${gap}, and ${title} is no safe bet for you: it's ${placed(standing)}.`,
    about,
    others,
  ];
}

/** "BRINK is free and RAGE costs $9.99." */
function pricesSaid({ a, b, prices }: CompareFacts): string {
  if (!prices) return '';
  const said = (price: number) => (price === 0 ? 'is free' : `costs ${dollars(price)}`);
  const name = ({ standing }: typeof a) => standing.item.title;
  const [ofA, ofB] = [prices.a, prices.b];
  if (ofA === null && ofB === null) return `I don't know what either costs, only which suits you better.`;
  if (ofA === null) return `${name(b)} ${said(ofB ?? 0)}; what ${name(a)} costs isn't on record.`;
  if (ofB === null) return `${name(a)} ${said(ofA)}; what ${name(b)} costs isn't on record.`;
  const [cheap, dear] = ofB < ofA ? [b, a] : [a, b];
  const [low, high] = [Math.min(ofA, ofB), Math.max(ofA, ofB)];
  return low === high
    ? `${name(a)} and ${name(b)} both ${low === 0 ? 'are free' : `cost ${dollars(low)}`}.`
    : `${name(cheap)} ${said(low)} and ${name(dear)} ${said(high)}.`;
}

export function oneAndTheSame(standing: CompareFacts['a']['standing'], { one, did }: Nouns): string[] {
  return [
    `Both are the same ${one}, ${standing.item.title}, so there's nothing to compare.`,
    standing.seen ? `You've already ${did} it.` : `It's ${placed(standing)}.`,
  ];
}
