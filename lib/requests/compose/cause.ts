// Cause and effect of a place: what it is down to, what links the two, and what becomes of the place without that.

import { briefName } from '#lib/catalogue/brief-name.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { ExplainFacts } from '../explain.ts';
import { type Link, strengthOf, strongestOf } from '../links.ts';
import { isNearTop, isSlight } from '../standing.ts';
import { spokenNumber, spokenOrdinal } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { droppingSaid, helpingSaid, nearestSaid, slightlySaid } from './influence.ts';
import { bothSaid, likeSaid } from './links.ts';
import { isHigh, lifting, mostCounted, named, placed } from './said.ts';

/**
 * about: what the title is about, if that is told; kind: how much of the history is of its kind, where nothing else links them; isPlain: the
 * link is told; isAfter: an objection was met before the cause.
 */
export type Around = { about: string; kind: string; isPlain: boolean; isAfter: boolean };

/** The cause first; [] where the facts hold none. */
export function causeWith(facts: ExplainFacts, nouns: Nouns, around: Around): string[] {
  const { reasons, standing } = facts;
  const { without, lifters } = reasons;
  const [first] = lifters;
  if (!first || isSlightlyLifted(facts)) return [mixedSaid(facts, nouns), linkedSaid(facts, nouns, around)];
  if (!isNearTop(standing.level) || !without || !tellsDrop(facts))
    return [opening(facts, nouns, around), linkedSaid(facts, nouns, around), withoutSaid(facts)];
  const drop = droppingSaid(itOf(facts), without.from, without.rankAfter);
  if (leavesOutFirst(facts)) return leadBy(first, drop, facts, nouns, around);
  const others = reasons.lifters.length + reasons.helpers.length - 1;
  const cause = causeSaid(facts, nouns, around);
  if (without.titles.length === others + 1)
    return [
      `${cause}: without those ${spokenNumber(others + 1)}, ${drop}.`,
      linkedSaid(facts, nouns, around),
    ];
  return [`${cause}.`, linkedSaid(facts, nouns, around), `Without ${named(without.titles)}, ${drop}.`];
}

/** Where one title moves it: "Mostly because of Portal: both have puzzles, and without that one, it would drop from second on your list to ninth." */
function leadBy(first: ItemRef, drop: string, facts: ExplainFacts, nouns: Nouns, around: Around): string[] {
  const { reasons, isLatest, links } = facts;
  const { did } = nouns;
  const link = linkTo(first, facts);
  if (!link || !around.isPlain) return unlinked(first, drop, facts, nouns, around);
  const because = `${becauseOf(facts, around)} ${first.title}`;
  const alone = `without that one, ${drop}`;
  const helping = helpingSaid(reasons);
  const best = strongestOf(links);
  const isBest =
    link.same !== null && best !== null && strengthOf(link) >= Math.min(strengthOf(best), enough);
  const both = bothSaid(link, nouns);
  const latest = isLatest && strengthOf(link) < enough ? `, which you ${did} last` : '';
  if (isBest && around.about !== '')
    return [
      `${because}${latest}: ${both}; this one is about ${around.about}.`,
      `Without ${first.title}, ${drop}.`,
      helping,
    ];
  if (isBest) return [`${because}${latest}: ${both}, and ${alone}.`, helping];
  const near = closerSaid(link, facts, nouns, around);
  if (link.same === null && link.isNear)
    return [`${because}${latest}: ${both}.`, `Without ${first.title}, ${drop}.`, near || helping];
  if (near !== '') return [`${because}${latest}: ${alone}.`, near];
  if (isLatest)
    return [
      `${because}. ${link.isApart ? `The two have little in common, but it's` : `It's`} what you ${did} last, and that weighs most: ${alone}.`,
      helping || around.kind,
    ];
  return [
    ...unlinked(first, drop, facts, nouns, around),
    around.kind ||
      `${link.isApart ? 'The two have little in common, but' : `What links the two I can't name:`} I only go by who ${did} what.`,
  ];
}

const enough = 4; // of a link's strength: no other need be told instead

function unlinked(first: ItemRef, drop: string, facts: ExplainFacts, nouns: Nouns, around: Around): string[] {
  const isAlone = facts.reasons.lifters.length + facts.reasons.helpers.length === 1;
  return [
    `${causeSaid(facts, nouns, around)}: without ${isAlone ? 'that one' : againSaid(first.title, nouns)}, ${drop}.`,
  ];
}

/** "Brazil helps, too, and is closer in kind: both are set in a dystopia." */
function closerSaid(than: Link, { links }: ExplainFacts, nouns: Nouns, { about }: Around): string {
  const link = strongestOf(links.filter((one) => one !== than && one.same?.matter !== 'actor'));
  if (!link) return '';
  const plot = about === '' ? '' : `; this one is about ${about}`;
  return `${link.item.title} helps, too, and is closer in kind: ${bothSaid(link, nouns)}${plot}.`;
}

/** "Like Brazil, it's set in a dystopia.", of what it visibly has most in common with. */
function linkedSaid(
  { links, isLatest }: ExplainFacts,
  nouns: Nouns,
  { isPlain, about, kind }: Around,
): string {
  if (!isPlain) return '';
  const link = strongestOf(links) ?? links.find(({ isNear }) => isNear);
  if (!link) return kind !== '' || !isLatest ? kind : `What you ${nouns.did} last weighs most.`;
  const said = likeSaid(link, nouns);
  return about === '' || !link.same ? said : `${said.slice(0, -1)}; this one is about ${about}.`;
}

function linkTo({ index }: ItemRef, { links }: ExplainFacts): Link | undefined {
  return links.find(({ item }) => item.index === index);
}

const alone: Around = { about: '', kind: '', isPlain: false, isAfter: false };

/** What the place is down to, and the place. */
export function opening(facts: ExplainFacts, nouns: Nouns, around = alone): string {
  const { standing, reasons } = facts;
  const { level } = standing;
  const [first, ...more] = reasons.lifters;
  const others = [...more, ...reasons.helpers];
  if (!first || isSlightlyLifted(facts)) return mixedSaid(facts, nouns);
  if (!isNearTop(level))
    return `${facts.isMeant ? "It's" : `${standing.item.title} is`} ${level === 'middle' ? 'only ' : ''}${placed(standing)}; what lifts it most is ${first.title}${others.length > 0 ? `, then ${named(others)}` : ''}.`;
  return `${causeSaid(facts, nouns, around)}: that puts ${itOf(facts)} ${placed(standing)}.`;
}

/** "it" where nothing else can be meant. */
function itOf({ isMeant, otherPart, standing }: ExplainFacts): string {
  return isMeant && !otherPart ? 'it' : standing.item.title;
}

const mostRepeated = 22; // letters of a title that is short enough to be said twice

/** "The Others" once more, or which one it was. */
function againSaid(title: string, { domain }: Nouns): string {
  return briefName(title, domain).length <= mostRepeated ? title : 'the first';
}

/** "Mostly because of"; behind an objection that was met, "It's there mostly because of". */
function becauseOf({ reasons, otherPart }: ExplainFacts, { isAfter }: Around): string {
  const how = reasons.mostly ? 'mostly' : 'mainly';
  return isAfter && !otherPart
    ? `It's there ${how} because of`
    : `${reasons.mostly ? 'Mostly' : 'Mainly'} because of`;
}

function causeSaid(facts: ExplainFacts, { did }: Nouns, around: Around): string {
  const { lifters, helpers } = facts.reasons;
  const [first, ...others] = [...lifters, ...helpers];
  const link = first && linkTo(first, facts);
  const isLatest = facts.isLatest && around.isPlain && !link?.same;
  return `${becauseOf(facts, around)} ${first?.title}${isLatest ? `, which you ${did} last` : ''}${others.length > 0 ? `, with some help from ${named(others)}` : ''}`;
}

/** Whether the place can be told by where it would drop from. */
function tellsDrop({ reasons: { without }, standing: { rank, place } }: ExplainFacts): boolean {
  return (
    without !== null &&
    without.from <= mostCounted &&
    without.rankAfter > without.from &&
    without.from === (place ?? rank)
  );
}

function leavesOutFirst({ reasons: { without, lifters } }: ExplainFacts): boolean {
  return without?.titles.length === 1 && without.titles[0]?.index === lifters[0]?.index;
}

/** High up, and no single title has much to do with it. */
function isSlightlyLifted({
  shared,
  standing,
  reasons: { lifters, without, holdsAnyway },
}: ExplainFacts): boolean {
  return (
    isHigh(standing.level) &&
    lifters.length > 0 &&
    without?.titles.length === 1 &&
    (without.rankAfter === standing.rank + 1 || (shared !== null && !holdsAnyway))
  );
}

/** Where no single title does it: what several do together, or how little the strongest does; else the place and what is nearest. */
function mixedSaid(facts: ExplainFacts, nouns: Nouns): string {
  const { standing, together, nearest, reasons } = facts;
  const it = itOf(facts);
  const { without, lifters, helpers } = reasons;
  const isKept = standing.place === undefined && standing.rank <= mostCounted;
  if (lifters.length > 0 && without && tellsDrop(facts))
    return slightlySaid(without.titles, it, standing.rank, without.rankAfter, nouns);
  if (lifters.length === 0 && isKept && together && isMoved(standing.rank, together.rankWithout))
    return `It's there because of ${named(together.items)} together: without those ${spokenNumber(together.items.length)}, ${droppingSaid(it, standing.rank, together.rankWithout)}.`;
  const beside =
    helpers.length > 1 ? ` ${lifting(reasons)}` : nearest.length > 0 ? ` ${nearestSaid(nearest, nouns)}` : '';
  return `No single ${nouns.one} of yours does it: it's the mix that puts ${it} ${placed(standing)}.${lifters.length === 0 ? beside : ''}`;
}

function isMoved(rank: number, rankWithout: number): boolean {
  return rankWithout > rank + 1 && !isSlight(rank, rankWithout);
}

/** What becomes of it without the fewest that move it, where that isn't told yet. */
export function withoutSaid(facts: ExplainFacts): string {
  const { without, holdsAnyway } = facts.reasons;
  if (without && tellsDrop(facts))
    return `Without ${named(without.titles)}, it would drop to ${spokenOrdinal(without.rankAfter)}.`;
  return holdsAnyway ? 'Even without the few that help most, it would stay in your top ten.' : '';
}
