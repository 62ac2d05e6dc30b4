// A recommendation in sentences: what couldn't be met, the picks, and what they leave open.

import { knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import { taggedSo } from '../lines/recommend.ts';
import type { RecommendFacts } from '../recommend.ts';
import { isLow } from '../standing.ts';
import { joined, spokenNumber, spokenOrdinals, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { exhaustedSaid } from './exhausted.ts';
import { caveatsOf, notFoundSaid } from './recommend-caveats.ts';
import { isHigh, listPlace } from './said.ts';

export function composeRecommend(facts: RecommendFacts, nouns: Nouns): string[] {
  const { picks } = facts;
  const caveats = caveatsOf(facts);
  if (facts.ownedOut)
    return [`${facts.ownedOut.title} is in your history, so I leave it out anyway.`, standsSaid(facts)];
  if (facts.stands) return [...caveats, standsSaid(facts)];
  const missing = notFoundSaid(facts);
  if (facts.exhausted) return [missing, exhaustedSaid(facts, facts.exhausted, nouns), ...caveats];
  const dropped = droppedSaid(facts, nouns);
  if (picks.length === 0)
    return [
      missing,
      dropped,
      facts.dropped.length === 0 ? '' : 'Change that wish and I can look again.',
      ...caveats,
    ];
  const out = facts.leftOut ? `That leaves out ${facts.leftOut.title}.` : '';
  const start = [missing, out, dropped].filter((sentence) => sentence !== '');
  const isPlain = start.length === 0 && caveats.every((caveat) => caveat === '');
  return [...start, ...picksOf(facts, { nouns, isPlain }), cautionOf(facts), ...caveats];
}

/** The wishes that were given up, in the person's words. */
function droppedSaid({ picks, dropped, wishes }: RecommendFacts, nouns: Nouns): string {
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
  const others = dropped.filter((one) => !one.alone);
  const words = joined(others.map(({ wish, said }) => `"${(wish ?? said).replaceAll('"', "'")}"`));
  if (alone.length === 0)
    return `${wishes === 2 ? 'Nothing is both' : 'Nothing is all of that'}, so I dropped ${words}.`;
  const missing = `I found no ${kinds} that you haven't ${nouns.did}, so I left that out.`;
  return others.length === 0 ? missing : `${missing} Nothing is all of the rest, so I dropped ${words}, too.`;
}

function standsSaid({ picks }: RecommendFacts): string {
  const titles = joined(picks.map(({ item }) => titleWithYear(item)));
  return picks.length === 1 ? `So I stay with ${titles}.` : `So the list stands: ${titles}.`;
}

function cautionOf({ picks }: RecommendFacts): string {
  const low = picks.filter(({ level }) => isLow(level));
  if (low.length === 0) return '';
  const one = low.length === 1 ? 'is' : 'are';
  return low.length === picks.length
    ? `${picks.length === 1 ? 'It fits' : 'They fit'}, but I wouldn't call that a recommendation.`
    : `${joined(low.map(({ item }) => item.title))} ${one} in the lower half of your list, though.`;
}

type Around = { nouns: Nouns; isPlain: boolean };

/** `isPlain`: nothing else is to be said. The first pick, what it is about, the others. */
function picksOf(facts: RecommendFacts, { nouns, isPlain }: Around): string[] {
  const { picks, like, emptyHistory, byYear, goesByNothing, unchecked, kept } = facts;
  const [first, ...others] = picks;
  if (!first) return [];
  const fits = first.tagged.length > 0 ? `, ${taggedSo(first.tagged)}` : '';
  const lifter = emptyHistory ? undefined : first.lifter?.title;
  const thanks = lifter && isHigh(first.level) ? `, mostly thanks to ${lifter}` : '';
  const title = `${titleWithYear(first.item)}${fits}`;
  const where = `${listPlace(first)}${thanks}`;
  const most =
    lifter && thanks === '' && others.length === 0 ? `${lifter} does most for ${first.item.title}.` : '';
  const plot = picks.length > mostWithPlot ? '' : (knowledgeOf(nouns.domain, first.item)?.plot ?? '');
  const rest = [
    most,
    plot,
    lengthSaid(facts, nouns),
    nextSaid(others, picks) || (isPlain ? amongSaid(facts) : ''),
  ];
  if (byYear) {
    const next = [plot, others.length === 0 ? '' : `Then ${comes(others)}.`];
    const kindTitle = byYear.one?.includes(' tagged ') ? titleWithYear(first.item) : title;
    if (facts.besides > 0) return [`The next ${byYear.order} is ${title}: it's ${where}.`, ...next];
    const kind = byYear.one ?? (facts.asked.length === 0 ? nouns.one : null);
    const which =
      kind === null
        ? `that fits and you haven't ${nouns.did}`
        : `${kind} I have that you haven't ${nouns.did}`;
    return [`The ${byYear.order} ${which} is ${kindTitle}: it's ${where}.`, ...next];
  }
  if (goesByNothing && unchecked.length > 0 && !kept)
    return [`${titleWithYear(first.item)} is ${where}.`, ...rest]; // no wish decided it
  const opener = isLow(first.level)
    ? 'The best I have is'
    : like
      ? like.isNear
        ? `If you want something like ${joined(like.titles, 'or')}, try`
        : `Nothing that fits is much like ${joined(like.titles, 'or')}; the nearest is`
      : 'Try';
  return [`${opener} ${title}: it's ${where}.`, ...rest];
}

function lengthSaid({ picks, length }: RecommendFacts, { domain }: Nouns): string {
  const title = picks[0]?.item.title;
  if (length === null || title === undefined) return '';
  if (domain === 'movies') return `${title} runs ${length} minutes.`;
  const hours = length === 1 ? 'an hour' : `${spokenNumber(length)} hours`;
  return `Players usually take some ${hours} for the main story of ${title}.`;
}

function comes(others: RecommendFacts['picks']): string {
  return `${others.length === 1 ? 'comes' : 'come'} ${joined(others.map(({ item }) => titleWithYear(item)))}`;
}

function nextSaid(others: RecommendFacts['picks'], picks: RecommendFacts['picks']): string {
  return others.length === 0 ? '' : `Then ${comes(others)}${placesOf(picks.map(({ place }) => place))}.`;
}

/** Of how many it is the best; what isn't checked, or is refused, isn't known of all the others. */
function amongSaid({ picks, asked, fit, unseen, besides, fewKinds, like }: RecommendFacts): string {
  const [first] = picks;
  const saysNothing =
    !first ||
    asked.length === 0 ||
    besides > 0 || // one that suits better has just been listed
    fit <= picks.length ||
    isLow(first.level) ||
    fit > unseen / 2 || // hardly a wish
    like !== null || // the first of those that are near it
    fewKinds?.wanted === false;
  if (saysNothing) return '';
  return `Of the ${spokenNumber(fit)} that ${fewKinds ? 'I know to fit' : 'fit'}, ${first.item.title} suits you best.`;
}

const mostWithPlot = 5; // picks; a longer list has no room for what the first is about
const mostCounted = 100; // places that say something as a number

/** ", second and third"; in a row, or far down, no one needs the numbers. */
function placesOf([first = 0, ...others]: readonly number[]): string {
  if (others.some((place) => place > mostCounted)) return '';
  if (others.every((place, at) => place === first + at + 1)) return ', right behind it';
  return `, ${joined(spokenOrdinals(others))}`;
}
