// Influence in sentences: first what the message suspects, if it suspects something, then what counts most.

import type { ItemRef } from '#lib/contract/item.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { listLength } from '#lib/recommender/personality.ts';
import type { InfluenceFacts } from '../influence.ts';
import { isSlight } from '../standing.ts';
import type { Suspect } from '../titles/suspects.ts';
import {
  capitalized,
  genreWord,
  joined,
  spokenNumber,
  spokenOrdinal,
  spokenOrdinals,
  tagWord,
} from '../wording.ts';
import type { Nouns } from '../world.ts';
import { isHigh, lifting, named, placed, takenFor } from './said.ts';
import { sharedSaid } from './shared-kind.ts';

export function composeInfluence(facts: InfluenceFacts, nouns: Nouns): string[] {
  const { standing, understood, reasons, each, suspects } = facts;
  const { rank, seen, counted } = standing;
  const start = facts.isTold ? '' : takenFor(understood);
  if (seen) return [start, ...ownSaid(facts, nouns)];
  if (counted === 0) return [start, `Nothing yet: your history is empty.`];
  if (facts.inOrder) return [start, orderSaid(facts, facts.inOrder)];
  const [first] = each;
  const it = itOf(facts);
  const suspected = suspectedSaid(facts, nouns);
  const isTold = (lifter: ItemRef) =>
    suspects.some(({ items }) => items.some(({ index }) => index === lifter.index));
  const against = reasons.against.find((one) => !isTold(one));
  const opposed = against && suspected === '' && !first ? `${against.title} pulls the other way.` : '';
  const matters =
    facts.matters.length > 0
      ? `A place doesn't rest on ${joined(facts.matters, 'or')}, only on who ${nouns.did} what.`
      : '';
  const shared = facts.shared ? sharedSaid(facts.shared, nouns) : '';
  const nearest = facts.nearest.length > 0 ? nearestSaid(facts.nearest, nouns) : '';
  if (!first)
    return [
      start,
      matters,
      suspected,
      suspected === ''
        ? `No single ${nouns.one} of yours does it: it's the mix that puts ${it} ${placed(standing)}.`
        : '',
      reasons.helpers.length > 0 ? lifting(reasons) : nearest,
      shared,
      shared === '' ? opposed : '',
    ];
  const quality = qualitySaid(facts, nouns);
  if (facts.isTold && suspects.length === 1) return []; // the explanation before has told what becomes without it
  if (suspected !== '')
    return [start, suspected, isTold(first.item) ? '' : mostSaid(first, suspects), untoldSaid(facts)];
  if (facts.isTold)
    return [
      `What counts most is ${first.item.title}: without that one, it would drop to ${spokenOrdinal(first.rankWithout)}.`,
    ];
  const slips = first.rankWithout === rank + 1 && isHigh(standing.level);
  if ((facts.shared || slips) && quality === '')
    return [start, matters, slightlySaid([first.item], it, rank, first.rankWithout, nouns), shared];
  return [
    start,
    matters,
    `${reasons.mostly ? 'Mostly' : 'Mainly'} ${first.item.title}: without that one, ${droppingSaid(it, rank, first.rankWithout)}.`,
    helpingSaid(reasons),
    quality,
  ];
}

/** "it" where nothing else can be meant. */
function itOf({ isMeant, standing }: InfluenceFacts): string {
  return isMeant ? 'it' : standing.item.title;
}

/** What helps beside what lifts it most. */
export function helpingSaid({ lifters, helpers }: InfluenceFacts['reasons']): string {
  const others = [...lifters.slice(1), ...helpers];
  return others.length === 0 ? '' : `${named(others)} ${others.length === 1 ? 'helps' : 'help'}, too.`;
}

/** "Sunshine first, then Predestination and Source Code: without each in turn, Pandorum would drop from 682nd to 739th, 702nd and 690th." */
function orderSaid(facts: InfluenceFacts, { asked, most }: NonNullable<InfluenceFacts['inOrder']>): string {
  const { rank } = facts.standing;
  const it = itOf(facts);
  const [first, ...others] = most as [(typeof most)[number], ...typeof most];
  if (others.length === 0)
    return `Only ${first.item.title} does: without that one, ${droppingSaid(it, rank, first.rankWithout)}; the others wouldn't be missed.`;
  const [from, ...to] = spokenOrdinals([rank, ...most.map(({ rankWithout }) => rankWithout)]);
  const lead = `${first.item.title} first, then ${named(others.map((one) => one.item))}`;
  const few = most.length < asked ? `; the others wouldn't be missed` : '';
  return `${lead}: without each in turn, ${it} would drop from ${from} to ${joined(to)}${few}.`;
}

/** The strongest does little: "even without Heat, which counts most, it would only drop from seventh on your list to eighth." */
export function slightlySaid(
  most: readonly ItemRef[],
  it: string,
  from: number,
  to: number,
  { many }: Nouns,
): string {
  return `It's the mix of your ${many} rather than any one: even without ${named(most)}, which counts most, ${droppingSaid(it, from, to, 'only ')}.`;
}

export function nearestSaid(nearest: readonly ItemRef[], { did }: Nouns): string {
  return `Closest to it of yours, going by who ${did} both, ${nearest.length === 1 ? 'is' : 'are'} ${named(nearest)}.`;
}

/** "That grim": whether a label says so of it, and of what lifts it. */
function qualitySaid({ quality, standing: { item } }: InfluenceFacts, { many }: Nouns): string {
  if (!quality) return '';
  const { value, kind, ofItem, own } = quality;
  const label = kind === 'genre' ? `listed as ${genreWord(value)}` : `tagged ${tagWord(value)}`;
  if (own.length === 0)
    return `None of those is ${label}${ofItem ? `, as ${item.title} is` : ''}: the place comes from who watches what, not from the mood.`.replace(
      'who watches what',
      many === 'games' ? 'who plays what' : 'who watches what',
    );
  return `${capitalized(named(own))} ${own.length === 1 ? 'is' : 'are'} ${label}${ofItem ? `, and so is ${item.title}` : ''}.`;
}

/** Of one name the single title that does most. */
function singleSaid({ standing, suspects }: InfluenceFacts, nouns: Nouns): string {
  const [one] = suspects;
  if (!one) return '';
  const { item, rank } = standing;
  const lowest = Math.max(...one.alone);
  const furthest = one.items[one.alone.indexOf(lowest)];
  const most = lowest > rank ? furthest : (one.strongest ?? furthest);
  const together = `without ${groupSaid(one, nouns, one.items.length === 2 ? 'the' : 'all')}, ${movedSaid(item.title, rank, one.rankWithout)}`;
  if (!most || (lowest <= rank && one.rankWithout <= rank))
    return `None of ${one.name === undefined ? `those ${spokenNumber(one.items.length)}` : groupSaid(one, nouns)}: without them, ${movedSaid(item.title, rank, one.rankWithout)}.`;
  if (lowest <= rank) return `${most.title}, if any: none of them moves it alone, but ${together}.`;
  const all =
    one.rankWithout > lowest
      ? `, and without ${one.items.length === 2 ? 'both' : `all ${spokenNumber(one.items.length)}`} to ${spokenOrdinal(one.rankWithout)}`
      : '';
  return `${most.title}: without it, ${movedSaid(item.title, rank, lowest)}${all}.`;
}

/** "The two Nolan batmans", where nothing tells whose they are. */
function untoldSaid({ suspects }: InfluenceFacts): string {
  const [unsure] = suspects.filter(({ untold }) => untold !== undefined);
  return unsure
    ? `My catalogue doesn't tell which "${unsure.untold}" means, so I took all of that name.`
    : '';
}

/** Whatever the message suspects: what counts most, if none of that is it. */
function mostSaid(
  { item, rankWithout }: InfluenceFacts['each'][number],
  suspects: readonly Suspect[],
): string {
  const isMost = suspects.every((one) => one.rankWithout < rankWithout);
  const drop = `without that one, it would drop to ${spokenOrdinal(rankWithout)}`;
  return isMost
    ? `What counts most is ${item.title}: ${drop}.`
    : `Of single titles ${item.title} counts most: ${drop}.`;
}

const quiteALot = 10; // places that one would drop

/** What one of the history does for others: "Quite a lot: without Heat, Alien would drop from 9th to 29th and Her from third to fifth." */
function ownSaid({ standing, lifts, inWindow }: InfluenceFacts, nouns: Nouns): string[] {
  const { item, counted } = standing;
  if (!inWindow)
    return [
      `Nothing now: ${item.title} is too far back to count, as I only look at your latest ${counted} ${nouns.many}.`,
    ];
  const [first, ...others] = lifts;
  if (!first) return [`Hardly anything: without ${item.title}, nothing in your top ten would drop.`];
  const most = Math.max(...lifts.map(({ rank, rankWithout }) => rankWithout - rank));
  const much = most >= quiteALot ? 'Quite a lot' : most > 1 ? 'A bit' : 'Not much';
  const also = others.map(({ item: one, rank, rankWithout }) => `${one.title} ${fromTo(rank, rankWithout)}`);
  return [
    `${much}: without ${item.title}, ${joined([`${first.item.title} would drop ${fromTo(first.rank, first.rankWithout)}`, ...also])}.`,
  ];
}

function suspectedSaid(facts: InfluenceFacts, nouns: Nouns): string {
  const { standing, suspects, each } = facts;
  const { rank } = standing;
  const it = itOf(facts);
  const [one, ...others] = suspects;
  if (!one) return '';
  if (others.length > 0) return severalSaid(facts, nouns);
  if (facts.asksWhich && one.items.length > 1 && one.counts) return singleSaid(facts, nouns);
  const without = `without ${calledSo(one, nouns)}`;
  const opening = (answer: keyof typeof degrees) => (facts.asksDegree ? degrees[answer] : answer);
  if (!one.counts)
    return `${opening('No')}: ${calledSo(one, nouns)} ${one.items.length > 1 ? 'are' : 'is'} too far back to count; I only look at your latest ${standing.counted} ${nouns.many}.`;
  const moved = `${without}, ${movedSaid(it, rank, one.rankWithout)}`;
  if (one.rankWithout <= rank) return `${opening('No')}: ${moved}.`;
  if (facts.asksOff)
    return `${rank <= topTen && one.rankWithout > topTen ? 'Out of your top ten, yes' : 'It would drop, but stay on your list'}: ${moved}.`;
  if (isHardly(rank, one.rankWithout))
    return `${opening('Hardly')}: ${without}, ${slippingSaid(it, rank, one.rankWithout)}.`;
  const most = Math.max(0, ...each.map(({ rankWithout }) => rankWithout));
  if (one.rankWithout < most) return `${opening('Partly')}: ${moved}.`;
  if (one.items.length === 1)
    return facts.isEither
      ? `${named(one.items)}: without that one, ${movedSaid(it, rank, one.rankWithout)}.`
      : `${opening('Yes')}: ${moved}.`;
  const strongest = Math.max(...one.alone);
  const alone = one.items[one.alone.indexOf(strongest)];
  return alone && strongest > rank && !isSlight(rank, strongest)
    ? `${facts.asksDegree ? degrees.Yes : 'Yes, together'}: ${moved}, and to ${spokenOrdinal(strongest)} without ${alone.title} alone.`
    : `${facts.asksDegree ? 'A lot of it, but only together' : 'Yes, but only together'}: ${moved}.`;
}

/** What a yes or no is of a degree: "How much of that comes from Machinarium?" */
const degrees = {
  Yes: 'A lot of it',
  Partly: 'Some of it',
  Hardly: 'Hardly any of it',
  No: 'None of it',
} as const;
const hardly = 0.1; // of its place

/** One place up or down is no reason either. */
function isHardly(rank: number, rankWithout: number): boolean {
  return rankWithout === rank + 1 || isSlight(rank, rankWithout, hardly);
}

const muchAlike = 0.1; // of the further drop

/** "Cabaret rather than Chicago: without Cabaret, All That Jazz would drop from 11th to 29th, and without Chicago it would drop only to 13th." */
function severalSaid(facts: InfluenceFacts, nouns: Nouns): string {
  const { suspects, together, standing } = facts;
  const { rank } = standing;
  const it = itOf(facts);
  const byDrop = suspects.toSorted((a, b) => b.rankWithout - a.rankWithout);
  const [most, ...rest] = byDrop as [Suspect, ...Suspect[]];
  const again = (one: Suspect) => groupSaid(one, nouns, 'the');
  const drop = most.rankWithout - rank;
  const isAlike = rest.every(({ rankWithout }) => most.rankWithout - rankWithout < muchAlike * drop);
  const other = (one: Suspect) =>
    `without ${again(one)} it would ${one.rankWithout === rank ? 'stay where it is' : `${one.rankWithout < rank ? 'rise' : isAlike ? 'drop' : 'drop only'} to ${spokenOrdinal(one.rankWithout)}`}`;
  const behind = joined(rest.map(other));
  const [first, ...others] = suspects as [Suspect, ...Suspect[]];
  if (drop <= 0)
    return `${suspects.length === 2 ? 'Neither' : 'None of them'}: without ${groupSaid(first, nouns)}, ${movedSaid(it, rank, first.rankWithout)}, and ${joined(others.map(other))}.`;
  const isTie = rest.every(({ rankWithout }) => rankWithout === most.rankWithout);
  const isSingle = suspects.every(({ items }) => items.length === 1);
  if (isTie && isSingle) {
    const all =
      together === null || together <= most.rankWithout
        ? ''
        : `, and to ${spokenOrdinal(together)} without ${suspects.length === 2 ? 'both' : 'all of them'}`;
    return `${suspects.length === 2 ? 'Both alike' : 'All alike'}: ${it} would drop ${fromTo(rank, most.rankWithout)} ${suspects.length === 2 ? 'without either one alone' : 'without any one of them'}${all}.`;
  }
  const lead = isAlike
    ? `${suspects.length === 2 ? 'Both' : 'All'} about alike`
    : `${capitalized(groupSaid(most, nouns))} rather than ${joined(
        rest.map((one) => groupSaid(one, nouns)),
        'or',
      )}`;
  if (isHardly(rank, most.rankWithout))
    return `Hardly: without ${groupSaid(most, nouns)}, ${slippingSaid(it, rank, most.rankWithout)}, and ${behind}.`;
  return `${lead}: without ${isAlike ? groupSaid(most, nouns) : again(most)}, ${movedSaid(it, rank, most.rankWithout)}, and ${behind}.`;
}

const mostNamed = 2; // of one name; of more, how many

/** "Alien and Aliens", "your six Resident Evil games" */
export function calledSo(suspect: Pick<Suspect, 'items' | 'name'>, nouns: Nouns): string {
  return suspect.items.length <= mostNamed ? named(suspect.items) : groupSaid(suspect, nouns);
}

function groupSaid(
  { items, name }: Pick<Suspect, 'items' | 'name'>,
  { many }: Nouns,
  whose = 'your',
): string {
  return name === undefined || items.length < 2
    ? named(items)
    : `${whose} ${spokenNumber(items.length)} ${name} ${many}`;
}

export function movedSaid(title: string, from: number, to: number): string {
  return from === to
    ? `${title} would stay ${spokenOrdinal(from)}`
    : `${title} would ${to > from ? 'drop' : 'rise'} ${fromTo(from, to)}`;
}

function slippingSaid(it: string, from: number, to: number): string {
  return to === from + 1 ? droppingSaid(it, from, to, 'only ') : movedSaid(it, from, to);
}

const nowhere = 250; // places down: which one it is says nothing

/** "it would drop from eighth on your list to 27th", "it would slip one place, to ninth" */
export function droppingSaid(it: string, from: number, to: number, only = ''): string {
  if (to === from + 1) return `${it} would ${only}slip one place, to ${spokenOrdinal(to)}`;
  if (from <= listLength && to >= nowhere) return `${it} would be nowhere near the top of your list`;
  const before = from === 1 ? 'the top of your list' : `${spokenOrdinal(from)} on your list`;
  return `${it} would ${only}drop from ${before} to ${spokenOrdinal(to)}`;
}

/** Where its place is told already. */
export function movedTo(from: number, to: number): string {
  return from === to
    ? 'it would stay where it is'
    : `it would ${to > from ? 'drop' : 'rise'} to ${spokenOrdinal(to)}`;
}

/** "from third to fifth", "from 3rd to 29th" */
export function fromTo(before: number, after: number): string {
  const [from, to] = spokenOrdinals([before, after]);
  return `from ${from} to ${to}`;
}
