// What becomes of a title under a changed history, in sentences: whether it stays, leaves the top ten or moves within it.

import { topTen } from '#lib/evidence/counterfactual.ts';
import { listLength } from '#lib/recommender/personality.ts';
import { placeOf } from '../compare.ts';
import { isLow, levelOf } from '../standing.ts';
import type { Top } from '../top.ts';
import type { Fate, WhatIfFacts } from '../what-if.ts';
import { capitalized, spokenOrdinal } from '../wording.ts';
import { fromTo } from './influence.ts';
import { named, parts } from './said.ts';

/** "Big would leave your top ten without Alien, dropping from 8th to 25th." */
export function focusSaid({ standing: { item, rank, place }, rankThen }: Fate, change: string): string {
  const from = typeof place === 'number' ? place : rank;
  const so = change === '' ? '' : ` ${change}`;
  if (rankThen === null) return `${item.title} would be left out of your list${so}.`;
  if (rankThen === from)
    return so === ''
      ? `${item.title} wouldn't move from ${spokenOrdinal(from)}.`
      : `${item.title} wouldn't move: it's ${spokenOrdinal(from)}${so}, too.`;
  if (from <= topTen && rankThen > topTen)
    return `${item.title} would leave your top ten${so}, dropping ${fromTo(from, rankThen)}.`;
  if (from > topTen && rankThen <= topTen)
    return `${item.title} would enter your top ten${so}, rising ${fromTo(from, rankThen)}.`;
  return `${item.title} would ${rankThen < from ? 'rise' : 'drop'} ${fromTo(from, rankThen)}${so}.`;
}

/** "Would it be gone then?": "Yes, out of your top ten: it would drop from 8th to 25th." */
export function goneSaid(told: Fate, change: string, it: string): string {
  const { standing, rankThen } = told;
  const from = placeOf(standing);
  const so = change === '' ? '' : ` ${change}`;
  if (rankThen === null) return `Yes: ${it} would be left out of your list${so}.`;
  if (rankThen === from) return `No: ${it} would still be ${spokenOrdinal(from)}${so}.`;
  if (rankThen < from) return `No: ${it} would even rise ${fromTo(from, rankThen)}${so}.`;
  const drops = `drop ${fromTo(from, rankThen)}${so}.`;
  if (from <= topTen && rankThen > topTen) return `Yes, out of your top ten: ${it} would ${drops}`;
  if (rankThen <= topTen || isSlightly(told)) return `No: ${it} would only ${drops}`;
  return stays(told) ? `Not quite: ${it} would ${drops}` : `Yes: ${it} would ${drops}`;
}

/** Still in the list, and in its upper half where it was there. */
function stays({ standing, rankThen }: Fate): boolean {
  return rankThen !== null && (isLow(standing.level) || !isLow(levelOf(rankThen, standing.of)));
}

/** "Yes, still: it would only drop from third to eighth." */
export function stillSaid(told: Fate, change: string, it: string): string {
  const { standing, rankThen } = told;
  const from = placeOf(standing);
  const so = change === '' ? '' : ` ${change}`;
  if (rankThen === null) return `No: ${it} would be left out of your list${so}.`;
  const low = stillLow(told);
  if (rankThen === from) return `Yes${low}: ${it} would still be ${spokenOrdinal(from)}${so}.`;
  if (rankThen < from)
    return `Yes${low}: ${it} would ${low === '' ? 'even ' : ''}rise ${fromTo(from, rankThen)}${so}.`;
  const drops = `drop ${fromTo(from, rankThen)}${so}.`;
  if (!stays(told)) return `No: ${it} would ${drops}`;
  if (rankThen <= topTen) return `Yes, still: ${it} would only ${drops}`;
  const isGone = from <= listLength && rankThen > 2 * listLength;
  return `${isGone ? 'Hardly' : `Yes${low}`}: ${it} would ${drops}`;
}

/** There, but where it was never near the top. */
function stillLow({ standing, rankThen }: Fate): string {
  const level = levelOf(rankThen ?? standing.rank, standing.of);
  return isLow(standing.level) && level !== 'top ten' ? `, though still ${parts[level]}` : '';
}

/** A fall or a rise from 78th to 89th is hardly any. */
export function isSlightly({ standing, rankThen }: Fate): boolean {
  const from = placeOf(standing);
  return rankThen !== null && Math.abs(rankThen - from) < slight * from;
}
const slight = 0.1; // of its place

export function isUnmoved({ standing, rankThen }: Fate): boolean {
  return rankThen === placeOf(standing);
}

/** Whether what is said of the top says it all. */
export function isTold({ standing, rankThen }: Fate, { after }: Top): boolean {
  return rankThen === 1 && after[0]?.index === standing.item.index;
}

/** "Further down, at 716th instead of 334th, with only Double Indemnity." */
export function focusOnly({ standing, rankThen }: Fate, change: string): string {
  const from = placeOf(standing);
  const { title } = standing.item;
  if (rankThen === null || rankThen === from) return focusSaid({ standing, rankThen }, change);
  const where = isLow(levelOf(rankThen, standing.of))
    ? 'No, not really'
    : rankThen > from
      ? 'Further down'
      : 'Higher up';
  return `${where}: ${title} would be ${spokenOrdinal(rankThen)} ${change}, instead of ${spokenOrdinal(from)}.`;
}

/** "Without Alien, Heat and Jaws would stay in your top ten and Big would leave it." Further down, each with its places. */
export function fatesSaid({ fates }: WhatIfFacts, change: string): string[] {
  const isIn = (place: number | null) => place !== null && place <= topTen;
  const high = fates.filter(({ standing }) => isIn(placeOf(standing)));
  const [stay, leave] = [true, false].map((stays) =>
    named(high.filter(({ rankThen }) => isIn(rankThen) === stays).map(({ standing }) => standing.item)),
  );
  const start = `${capitalized(change)}, `;
  const kept = stay
    ? `${start}${stay} would stay in your top ten${leave ? ` and ${leave} would leave it` : ''}.`
    : leave
      ? `${start}${leave} would leave your top ten.`
      : '';
  const others = fates.filter((one) => !high.includes(one));
  return [kept, ...others.map((one, at) => focusSaid(one, kept === '' && at === 0 ? change : ''))];
}
