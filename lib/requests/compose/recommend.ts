// A recommendation in sentences.

import { taggedSo } from '../lines/recommend.ts';
import type { RecommendFacts } from '../recommend.ts';
import { isLow } from '../standing.ts';
import { joined, spokenNumber, spokenOrdinal, spokenOrdinals, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { caveatsOf } from './recommend-caveats.ts';
import { isHigh, parts } from './said.ts';

export function composeRecommend(facts: RecommendFacts, nouns: Nouns): string[] {
  const { picks, dropped } = facts;
  const caveats = caveatsOf(facts);
  if (facts.ofListed) return [ofListedSaid(facts), ...caveats];
  if (facts.stands) return [...caveats, standsSaid(facts)];
  const alone = dropped.filter((one) => one.alone);
  const left = joined((alone.length > 0 ? alone : dropped).map(({ said, kind }) => kind ?? said));
  if (picks.length === 0)
    return [
      dropped.length === 0
        ? `I have no ${nouns.many} left that you haven't ${nouns.did}.`
        : `Nothing you haven't ${nouns.did} fits that: I found no ${left.replace(/^no /, '')}.`,
      dropped.length === 0 ? '' : 'Change that wish and I can look again.',
      ...caveats,
    ];
  const start =
    dropped.length === 0
      ? ''
      : alone.length > 0
        ? `I found no ${left.replace(/^no /, '')} that you haven't ${nouns.did}, so I left that out.`
        : `Nothing is all of that at once, so I left out "${left.replaceAll('"', "'")}".`;
  const cannot = isUndecided(facts) || facts.notFound !== null;
  return cannot
    ? [...caveats, start, picksOf(facts, true), cautionOf(facts)]
    : [start, picksOf(facts, start !== ''), cautionOf(facts), ...caveats];
}

/** There were wishes, and none of them decided what is picked. */
function isUndecided({ goesByNothing, unchecked, kept }: RecommendFacts): boolean {
  return kept !== null || (goesByNothing && unchecked.length > 0);
}

function ofListedSaid({ picks, ofListed }: RecommendFacts): string {
  const titles = joined(picks.map(({ item }) => titleWithYear(item)));
  const suits = picks.length === 1 ? 'suits' : 'suit';
  if (ofListed === 'best') return `Of those, ${titles} ${suits} you best.`;
  return `Of those, ${ofListed === 'rarest' ? 'the fewest' : 'the most'} people chose ${titles}.`;
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

function picksOf(facts: RecommendFacts, after: boolean): string {
  const { picks, asked, fit, like, emptyHistory, fewKinds, kept, unchecked, unseen, besides } = facts;
  const [first, ...others] = picks;
  if (!first) return '';
  const fits = first.tagged.length > 0 ? `, ${taggedSo(first.tagged)}` : '';
  const lifter = emptyHistory ? undefined : first.lifter?.title;
  const thanks = lifter && isHigh(first.level) ? `, mostly thanks to ${lifter}` : '';
  const most = lifter && thanks === '' ? ` ${lifter} does most for ${first.item.title}.` : '';
  const where =
    first.place === 1
      ? 'at the top of your list'
      : first.place <= mostCounted
        ? `${spokenOrdinal(first.place)} on your whole list`
        : parts[first.level === 'top ten' ? 'high' : first.level];
  const among =
    asked.length === 0 ||
    besides > 0 || // one that suits better has just been listed
    fit <= picks.length ||
    isLow(first.level) ||
    unchecked.length > 0 ||
    fit > unseen / 2 || // hardly a wish
    kept !== null ||
    fewKinds?.wanted === false
      ? '' // what isn't checked, or is refused, isn't known of all the others
      : ` Of the ${spokenNumber(fit)} that ${fewKinds ? 'I know to fit' : 'fit'}, ${first.item.title} suits you best.`;
  const opener = isLow(first.level)
    ? 'The best I have is'
    : like && !after
      ? `If you want something like ${like.title}, try`
      : 'Try';
  const next =
    others.length === 0
      ? ''
      : ` Then ${others.length === 1 ? 'comes' : 'come'} ${joined(others.map(({ item }) => titleWithYear(item)))}${placesOf(picks.map(({ place }) => place))}.`;
  const rest = `${where}${thanks}.${most}${next === '' ? among : next}`;
  // Picks that no wish decided are no answer to one.
  if (kept) return `So I kept to ${kept.kind}, ${kept.why}: ${titleWithYear(first.item)} is ${rest}`;
  return isUndecided(facts)
    ? `So, whether or not ${others.length === 0 ? 'it fits' : 'they fit'}: ${titleWithYear(first.item)} is ${rest}`
    : `${opener} ${titleWithYear(first.item)}${fits}: it's ${rest}`;
}

const mostCounted = 100; // places that say something as a number

/** ", second and third"; in a row, or far down, no one needs the numbers. */
function placesOf([first = 0, ...others]: readonly number[]): string {
  if (others.some((place) => place > mostCounted)) return '';
  if (others.every((place, at) => place === first + at + 1)) return ', right behind it';
  return `, ${joined(spokenOrdinals(others))}`;
}
