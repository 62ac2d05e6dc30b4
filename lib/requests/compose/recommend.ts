// A recommendation in sentences: what couldn't be met, the picks, and what they leave open.

import { itIsAll, theyAreAll } from '../known/in-common.ts';
import { taggedSo } from '../lines/recommend.ts';
import type { RecommendFacts } from '../recommend.ts';
import { isLow } from '../standing.ts';
import { ended, joined, spokenNumber, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { exhaustedSaid } from './exhausted.ts';
import { firstMetSaid, metSaid } from './met-wishes.ts';
import { aboutFirst, nextSaid, placeAndThanks, standingSaid } from './picks.ts';
import { caveatsOf, comesClose, lackedSaid, nearMissing, notFoundSaid } from './recommend-caveats.ts';

export function composeRecommend(facts: RecommendFacts, nouns: Nouns): string[] {
  const { picks } = facts;
  const caveats = caveatsOf(facts);
  if (facts.ownedOut)
    return [`${facts.ownedOut.title} is in your history, so I leave it out anyway.`, standsSaid(facts)];
  if (facts.stands) return [...caveats, standsSaid(facts)];
  const missing = notFoundSaid(facts);
  if (facts.exhausted) return [missing, ...exhaustedSaid(facts, facts.exhausted, nouns), ...caveats];
  const dropped = droppedSaid(facts, nouns);
  if (picks.length === 0)
    return [
      missing,
      dropped,
      facts.dropped.length === 0 ? '' : 'Change that wish and I can look again.',
      ...caveats,
    ];
  const out = facts.leftOut ? ended(`That leaves out ${facts.leftOut.title}`) : '';
  const besides = [metSaid(facts), lackedSaid(facts)];
  const told = picksOf(facts, nouns, picks.length === 1 ? besides : []);
  const after = picks.length === 1 ? [] : besides;
  return [refusedSaid(facts), missing, out, dropped, ...told, ...after, lastLow(facts), ...caveats];
}

/** "I'm done with shooters": for this chat that's done, for the whole list it's said elsewhere. */
function refusedSaid({ refused }: RecommendFacts): string {
  if (refused === null) return '';
  return `All right, no ${refused} in this chat; for your whole list, say so on the page What it believes about you.`;
}

/** The wishes that were given up, in the person's words. */
function droppedSaid({ picks, dropped }: RecommendFacts, nouns: Nouns): string {
  const alone = dropped.filter((one) => one.alone);
  const named = alone.length > 0 ? alone : dropped;
  const kinds = joined(named.map(({ said, kind }) => kind ?? said)).replace(/^no /, '');
  if (picks.length === 0)
    return dropped.length === 0
      ? `I have no ${nouns.many} left that you haven't ${nouns.did}.`
      : `Nothing you haven't ${nouns.did} fits that: I found no ${kinds}.`;
  if (dropped.length === 0) return '';
  if (alone.length === 0 && named.every(({ unsaid }) => unsaid)) {
    const wished = joined(
      named.map(({ wish, said }) => `"${wish ?? said}"`),
      'or',
    );
    return `Too few ${nouns.many} here say their kind to check ${wished} as well, so I left that out.`;
  }
  return alone.length === 0 ? '' : `I found no ${kinds} that you haven't ${nouns.did}, so I left that out.`;
}

function standsSaid({ picks }: RecommendFacts): string {
  const titles = joined(picks.map(({ item }) => titleWithYear(item)));
  return picks.length === 1 ? `So I stay with ${titles}.` : `So the list stands: ${titles}.`;
}

/** A pick far down is said to be so, where the first isn't. */
function lastLow({ picks }: RecommendFacts): string {
  const low = picks.filter(({ level }) => isLow(level));
  const isFirst = picks[0] !== undefined && isLow(picks[0].level);
  if (low.length === 0 || isFirst) return '';
  const where = 'in the lower half of your list, though';
  const areLast = picks.slice(-low.length).every(({ level }) => isLow(level));
  if (!areLast)
    return `${joined(low.map(({ item }) => item.title))} ${low.length === 1 ? 'is' : 'are'} ${where}.`;
  if (picks.length === 2) return `That one is ${where}.`;
  return low.length === 1 ? `The last is ${where}.` : `The last ${spokenNumber(low.length)} are ${where}.`;
}

/** The first pick, what it is about, why it's there, and the others. `beside`: what is said of the only one. */
function picksOf(facts: RecommendFacts, nouns: Nouns, beside: readonly string[]): string[] {
  const { picks, goesByNothing, unchecked, kept } = facts;
  const [first, ...others] = picks;
  if (!first) return [];
  const about = [
    alikeSaid(facts),
    aboutFirst(picks, nouns),
    lengthSaid(facts, nouns),
    firstMetSaid(facts),
    ...beside,
  ];
  const next = nextSaid(others, picks, nouns);
  if (goesByNothing && unchecked.length > 0 && !kept)
    return [`${titleWithYear(first.item)} is ${placeAndThanks(facts, first)}.`, ...about, next]; // no wish decided it
  return [openerOf(facts, first, nouns), ...about, standingSaid(facts), next];
}

function openerOf(facts: RecommendFacts, first: RecommendFacts['picks'][number], nouns: Nouns): string {
  const { like, byYear, asked, besides } = facts;
  const bare = titleWithYear(first.item);
  const title = first.unsaid.length > 0 ? `${bare}, ${taggedSo(first.unsaid)}` : bare;
  if (byYear) {
    if (besides > 0) return `The next ${byYear.order} is ${title}.`;
    const kind = byYear.one ?? (asked.length === 0 ? nouns.one : null);
    if (kind === null) return `The ${byYear.order} that fits and you haven't ${nouns.did} is ${title}.`;
    const named = kind.includes(' tagged ') ? bare : title;
    return `The ${byYear.order} ${kind} I have that you haven't ${nouns.did} is ${named}.`;
  }
  if (isLow(first.level)) return `The best I have is ${title}.`;
  if (comesClose(facts)) return nearMissing(facts, bare);
  if (like?.higher)
    return `Nothing high on your list is much like ${joined(like.titles, 'or')}; the nearest is ${title}.`;
  if (like?.isNear === false)
    return `Nothing that fits is much like ${joined(like.titles, 'or')}; the nearest is ${title}.`;
  const wish = like ? `For something like ${joined(like.titles, 'or')}, ` : '';
  if (/[.!?]$/.test(title)) return wish === '' ? `How about ${title}?` : `${wish}how about ${title}?`; // no full stop of its own
  return `${wish}${wish === '' ? 'Try' : 'try'} ${title}.`;
}

/** "They're both funny and romantic.", "Like *Heat*, it's tense." */
function alikeSaid({ like }: RecommendFacts): string {
  if (!like?.alike) return '';
  const { title, traits, isOnly } = like.alike;
  if (!isOnly) return `Like ${title}, ${itIsAll(traits)}.`;
  const said = theyAreAll(traits);
  return said === '' ? '' : said.startsWith('are ') ? `They're both ${said.slice(4)}.` : `They both ${said}.`;
}

function lengthSaid({ length }: RecommendFacts, { domain }: Nouns): string {
  if (length === null) return '';
  if (domain === 'movies') return `It runs ${length} minutes.`;
  const hours = length === 1 ? 'an hour' : `${spokenNumber(length)} hours`;
  return `Players usually take some ${hours} for its main story.`;
}
