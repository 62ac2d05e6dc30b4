// Comparisons, changed histories and likeness in sentences.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import type { CompareFacts } from '../compare.ts';
import { placeOf } from '../compare.ts';
import { closeness } from '../lines/changes.ts';
import type { SimilarFacts } from '../similar.ts';
import { isLow } from '../standing.ts';
import type { Top } from '../top.ts';
import type { WhatIfFacts } from '../what-if.ts';
import {
  dollars,
  genreNoun,
  joined,
  spokenNumber,
  spokenOrdinal,
  spokenOrdinals,
  tagWord,
} from '../wording.ts';
import type { Nouns } from '../world.ts';
import { fromTo } from './influence.ts';
import { firstNamed, named, placed, takenFor } from './said.ts';

export function composeCompare(facts: CompareFacts, nouns: Nouns): string[] {
  const { a, b, ahead, shared, usual } = facts;
  const name = ({ standing }: typeof a) => standing.item.title;
  if (ahead === 'same') return oneAndTheSame(a.standing, nouns);
  if (ahead === 'tied')
    return [`It's a tie: the recommender scores ${name(a)} and ${name(b)} exactly alike.`];
  const [first, second] = ahead === 'b' ? [b, a] : [a, b];
  const [high, low] = [placeOf(first.standing), placeOf(second.standing)];
  const [ofFirst, ofSecond] = spokenOrdinals([high, low]);
  const seen = [first, second].filter(({ standing }) => standing.seen);
  const lead =
    low === Number.POSITIVE_INFINITY
      ? `${name(first)}: your feedback leaves ${name(second)} out.`
      : `${name(first)}${low - high <= 5 ? ', but only just' : ''}: ${first.standing.seen ? 'it would be' : "it's"} ${ofFirst} for you and ${name(second)} ${second.standing.seen ? 'would be' : 'is'} ${ofSecond}.`;
  const why =
    first.lifters.length > 0
      ? `${named(first.lifters)} ${first.lifters.length === 1 ? 'makes' : 'make'} the difference${second.lifters.length > 0 ? `, while ${named(second.lifters)} ${second.lifters.length === 1 ? 'speaks' : 'speak'} for ${name(second)}` : ''}.`
      : '';
  const kinds = shared.filter((genre) => genre !== 'IMAX'); // a format, not a kind
  const alike =
    kinds.length > 0
      ? `Both are ${joined(kinds.slice(0, 2).map((genre) => genreNoun(genre, nouns, 2)))}.`
      : '';
  const others =
    usual.a !== null && usual.b !== null && usual.a < usual.b !== (ahead === 'a')
      ? `Most people would get them the other way round.`
      : '';
  return [
    pricesSaid(facts),
    facts.unknown === null ? '' : `I don't know ${facts.unknown}, only which suits you better.`,
    facts.asksLength
      ? `I don't know how long either ${nouns.domain === 'movies' ? 'runs' : 'takes'}, only which suits you better.`
      : '',
    lead,
    why,
    isLow(a.standing.level) && isLow(b.standing.level) ? `Neither is near the top of your list.` : '',
    seen.length > 0 ? `You've already ${nouns.did} ${named(seen.map(({ standing }) => standing.item))}.` : '',
    others === '' ? alike : others,
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

function oneAndTheSame(standing: CompareFacts['a']['standing'], { one, did }: Nouns): string[] {
  return [
    `Both are the same ${one}, ${standing.item.title}, so there's nothing to compare.`,
    standing.seen ? `You've already ${did} it.` : `It's ${placed(standing)}.`,
  ];
}

const mostNamed = 3; // titles left out; of more, how many

export function composeWhatIf(facts: WhatIfFacts, nouns: Nouns): string[] {
  const { only, groups, notSeen, alreadySeen, notFound, focus, asksLeaving, counts, top } = facts;
  const missing = notFound.map(({ typed, choices }) =>
    choices.length > 0
      ? `By "${typed}", do you mean ${joined(
          choices.map(({ title }) => title),
          'or',
        )}?`
      : `I don't have "${typed}" in my catalogue.`,
  );
  const counted = groups.flatMap(({ name, count, said }) => {
    if (count === 0) return [`I find none of your ${nouns.many} by "${name}".`];
    const isSaid = said === null || said === count;
    return isSaid
      ? []
      : [`By "${name}" I find ${spokenNumber(count)} of your ${nouns.many}, not ${spokenNumber(said)}.`];
  });
  const idle = [
    ...(notSeen.length > 0
      ? [
          `${named(notSeen)} ${notSeen.length === 1 ? "isn't" : "aren't"} among the ${nouns.many} you've ${nouns.did}`,
        ]
      : []),
    ...(alreadySeen.length > 0
      ? [`${named(alreadySeen)} ${alreadySeen.length === 1 ? 'is' : 'are'} in your history already`]
      : []),
  ];
  if (!counts)
    return [
      only ? `Nothing would change: that's your whole history.` : `Nothing would change: ${joined(idle)}.`,
      focus && !focus.standing.seen && Number.isFinite(placeOf(focus.standing))
        ? `${focus.standing.item.title} is ${spokenOrdinal(placeOf(focus.standing))} on your list as it is.`
        : '',
      ...missing,
    ];
  const change = only
    ? `with only ${only.length > mostAlone ? `those ${spokenNumber(only.length)}` : named(only)}`
    : changeSaid(facts);
  const { item, seen, level } = focus?.standing ?? {};
  const staysFirst = focus?.rankThen === 1 && top.now[0]?.index === item?.index; // said of the top anyway
  const effect = focus && !seen && level && !isLow(level) && !staysFirst ? focusSaid(focus, change) : '';
  const others = {
    ...top,
    entering: top.entering.filter(({ index }) => effect === '' || index !== item?.index),
  };
  return [
    ...counted,
    effect,
    effect !== '' && others.entering.length === 0 ? '' : topSaid(others, effect === '' ? change : ''),
    asksLeaving && top.leaving.length > 1 ? leavingSaid(top.leaving) : '',
    idle.length > 0 ? `${joined(idle)}, so that part changes nothing.` : '',
    ...missing,
  ];
}

const mostAlone = 4;

function changeSaid({ removed, added }: WhatIfFacts): string {
  const out =
    removed.length > mostNamed
      ? `without those ${spokenNumber(removed.length)}`
      : removed.length > 0
        ? `without ${named(removed)}`
        : '';
  const into = added.length > 0 ? `with ${named(added)} in your history` : '';
  return [out, into].filter((part) => part !== '').join(' and ');
}

function focusSaid(
  { standing: { item, rank, place }, rankThen }: NonNullable<WhatIfFacts['focus']>,
  change: string,
): string {
  const from = typeof place === 'number' ? place : rank;
  if (rankThen === null) return `${item.title} would be left out of your list ${change}.`;
  if (rankThen === from) return `${item.title} wouldn't move: it's ${spokenOrdinal(from)} ${change}, too.`;
  return `${item.title} would ${rankThen < from ? 'rise' : 'drop'} ${fromTo(from, rankThen)} ${change}.`;
}

const mostLeaving = 3; // of more, how many

function leavingSaid(leaving: Top['leaving']): string {
  const rest = leaving.length - mostLeaving;
  const titles = leaving.slice(0, mostLeaving).map(({ title }) => title);
  return `${joined(rest > 0 ? [...titles, `${spokenNumber(rest)} more`] : titles)} would leave it.`;
}

function topSaid({ now, after, entering, leaving }: Top, change: string): string {
  const [old, fresh] = [now[0], after[0]];
  if (!old || !fresh) return '';
  const start = change === '' ? '' : `${change[0]?.toUpperCase()}${change.slice(1)}, `;
  const first =
    old.index === fresh.index
      ? `${old.title} ${start === '' ? 'would stay' : 'stays'} at the top of your list`
      : `${fresh.title} would be first on your list instead of ${old.title}`;
  const others = entering.filter(({ index }) => index !== fresh.index);
  const moved =
    entering.length === 0
      ? 'and your top ten keeps the same ten titles'
      : others.length === 0
        ? 'the rest staying much the same'
        : `and ${firstNamed(others)} would enter your top ten${leaving.length === 1 && others.length === 1 ? ` for ${named(leaving)}` : ''}`;
  return `${start}${first}, ${moved}.`;
}

export function composeSimilar(
  { standing, understood, of, near, other, emptyHistory }: SimilarFacts,
  nouns: Nouns,
): string[] {
  const title = standing.item.title;
  const start = takenFor(understood);
  const meaning = `Close means that the same people ${nouns.did} both, not that they feel alike.`;
  if (other?.item.index === standing.item.index) return oneAndTheSame(standing, nouns);
  if (other) {
    const close = closeness(other.nearness, other.of);
    const shared =
      other.shared.length > 0
        ? `both are listed as ${joined(other.shared.slice(0, 3).map(tagWord))}`
        : other.described
          ? 'my catalogue lists nothing that both have'
          : '';
    return [
      start,
      `${close === 'very close' || close === 'close' ? 'Yes, ' : close === 'fairly close' ? 'Somewhat: ' : 'Not really: '}${other.item.title} is the ${spokenOrdinal(other.nearness)} nearest to ${title} of ${grouped(other.of)}${shared === '' ? '' : `, and ${shared}`}.`,
      meaning,
    ];
  }
  if (of === 'mine' && emptyHistory)
    return [start, `Your history is empty, so there's nothing of yours to compare ${title} with.`];
  const [first, ...others] = near;
  if (!first) return [start, `I find nothing like ${title}.`];
  const new_ = near
    .filter(({ seen, place }) => !seen && place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))[0];
  const best =
    of === 'all' && new_ ? `Of those you haven't ${nouns.did}, ${new_.item.title} suits you best.` : '';
  return [
    start,
    `${first.item.title} comes closest to ${title}${of === 'mine' ? ` of the ${nouns.many} you've ${nouns.did}` : ''}${others.length > 0 ? `, then ${named(others.slice(0, 3).map(({ item }) => item))}` : ''}.`,
    best,
    meaning,
  ];
}
