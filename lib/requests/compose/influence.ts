// Influence in sentences: first what the message suspects, if it suspects something, then what counts most.

import type { ItemRef } from '#lib/contract/item.ts';
import type { InfluenceFacts, Suspect } from '../influence.ts';
import { joined, spokenOrdinal, spokenOrdinals } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { lifting, named, placed, takenFor } from './said.ts';

export function composeInfluence(facts: InfluenceFacts, nouns: Nouns): string[] {
  const { standing, understood, reasons, each, suspects } = facts;
  const { item, rank, seen, counted } = standing;
  const start = takenFor(understood);
  if (seen) return [start, ...ownSaid(facts, nouns)];
  if (counted === 0) return [start, `Nothing yet: your history is empty.`];
  const [first] = each;
  const suspected = suspectedSaid(facts, nouns);
  const isTold = (lifter: ItemRef) =>
    suspects.some(({ items }) => items.length === 1 && items[0]?.index === lifter.index);
  const against = reasons.against.find((one) => !isTold(one));
  const opposed = against && suspected === '' ? `${against.title} pulls the other way.` : '';
  if (!first)
    return [
      start,
      suspected,
      suspected === ''
        ? `No single ${nouns.one} of yours decides it: ${item.title} is ${placed(standing)} on the whole of your history.`
        : '',
      reasons.helpers.length > 0 ? lifting(reasons, item.title) : '',
      opposed,
    ];
  const drop = `Without ${first.item.title}, ${item.title} would drop ${fromTo(rank, first.rankWithout)}.`;
  return [start, suspected, lifting(reasons, item.title), isTold(first.item) ? '' : drop, opposed];
}

/** What one of the history does for others. */
function ownSaid({ standing, lifts, inWindow }: InfluenceFacts, nouns: Nouns): string[] {
  const { item, counted } = standing;
  const own = `${item.title} is one that you've ${nouns.did} yourself.`;
  if (!inWindow)
    return [own, `It's too far back to count: I only look at your latest ${counted} ${nouns.many}.`];
  const [first, second] = lifts;
  if (!first) return [own, `Without ${item.title}, nothing in your top ten would drop.`];
  return [
    own,
    `${item.title} does most for ${first.item.title}, which would drop ${fromTo(first.rank, first.rankWithout)} without it.`,
    second
      ? `${item.title} helps ${second.item.title} too, which would go ${fromTo(second.rank, second.rankWithout)} without it.`
      : '',
  ];
}

function suspectedSaid({ standing, suspects, each }: InfluenceFacts, nouns: Nouns): string {
  const { item, rank } = standing;
  const [one, ...others] = suspects;
  if (!one) return '';
  if (others.length > 0) return severalSaid(suspects, item.title, rank);
  const without = `without ${named(one.items)}`;
  if (!one.counts)
    return `No: ${named(one.items)} ${one.items.length > 1 ? 'are' : 'is'} too far back to count; I only look at your latest ${standing.counted} ${nouns.many}.`;
  const moved = `${without}, ${movedSaid(item.title, rank, one.rankWithout)}`;
  if (one.rankWithout <= rank) return `No: ${moved}.`;
  const most = Math.max(0, ...each.map(({ rankWithout }) => rankWithout));
  if (one.rankWithout < most) return `Partly: ${moved}.`;
  if (one.items.length === 1) return `Yes: ${moved}.`;
  const strongest = Math.max(...one.alone);
  const alone = one.items[one.alone.indexOf(strongest)];
  return alone && strongest > rank
    ? `Yes, together: ${moved}, and to ${spokenOrdinal(strongest)} without ${alone.title} alone.`
    : `Yes, but only together: ${moved}.`;
}

/** "Cabaret rather than Chicago: without Cabaret, All That Jazz would drop from 11th to 29th, and without Chicago it would drop only to 13th." */
function severalSaid(suspects: readonly Suspect[], title: string, rank: number): string {
  const byDrop = suspects.toSorted((a, b) => b.rankWithout - a.rankWithout);
  const [most, ...rest] = byDrop as [Suspect, ...Suspect[]];
  const other = ({ items, rankWithout }: Suspect) =>
    `without ${named(items)} it would ${rankWithout === rank ? 'stay where it is' : `${rankWithout > rank ? 'drop only' : 'rise'} to ${spokenOrdinal(rankWithout)}`}`;
  const behind = joined(rest.map(other));
  const [first, ...others] = suspects as [Suspect, ...Suspect[]];
  if (most.rankWithout <= rank)
    return `${suspects.length === 2 ? 'Neither' : 'None of them'}: without ${named(first.items)}, ${movedSaid(title, rank, first.rankWithout)}, and ${joined(others.map(other))}.`;
  const isTie = rest.every(({ rankWithout }) => rankWithout === most.rankWithout);
  if (isTie)
    return `${suspects.length === 2 ? 'Both alike' : 'All alike'}: ${title} would drop ${fromTo(rank, most.rankWithout)} without any one of them.`;
  const lead = `${named(most.items)} rather than ${joined(
    rest.map(({ items }) => named(items)),
    'or',
  )}`;
  return `${lead}: without ${named(most.items)}, ${movedSaid(title, rank, most.rankWithout)}, and ${behind}.`;
}

function movedSaid(title: string, from: number, to: number): string {
  return from === to
    ? `${title} would stay ${spokenOrdinal(from)}`
    : `${title} would ${to > from ? 'drop' : 'rise'} ${fromTo(from, to)}`;
}

/** "from third to fifth", "from 3rd to 29th" */
export function fromTo(before: number, after: number): string {
  const [from, to] = spokenOrdinals([before, after]);
  return `from ${from} to ${to}`;
}
