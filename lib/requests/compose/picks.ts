// What is said of each pick: what it is about, where the first stands and why, and a few words for the others.

import { knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { itIsAll, theyAreAll } from '../known/in-common.ts';
import { adjectivesOf, moodsOf, moodsSaid, type Trait } from '../known/traits.ts';
import type { RecommendFacts } from '../recommend.ts';
import { isLow } from '../standing.ts';
import { joined, spokenOrdinal, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { isHigh, parts } from './said.ts';

type Picked = RecommendFacts['picks'][number];

const mostDescribed = 5; // picks; a longer list has no room for what they are about
const mostPlaced = 10; // places that are worth a number

/** What the first is about, in a sentence, or how it is. */
export function aboutFirst(picks: readonly Picked[], { domain }: Nouns): string {
  const [first] = picks;
  const known = !first || picks.length > mostDescribed ? null : knowledgeOf(domain, first.item);
  return known ? (known.plot ?? moodsSaid(moodsOf(known, domain).slice(0, mostMoods))) : '';
}

/** Where the first stands, if it's near the top or too far down to go unsaid, and what it has of what lifts it. */
export function standingSaid({ picks, emptyHistory, alike, met, like }: RecommendFacts): string {
  const [first] = picks;
  if (!first) return '';
  if (isLow(first.level))
    return `It's ${parts[first.level === 'bottom' ? 'bottom' : 'lower']}, so no promises.`;
  if (first.level === 'middle') return `It's only ${parts.middle}, though.`;
  if (emptyHistory) return '';
  const { lifter, place } = first;
  if (place <= mostPlaced) return `It's ${placeAndThanks({ emptyHistory }, first)}${bothAre(first, alike)}.`;
  if (!lifter || !isHigh(first.level) || like?.alike) return '';
  const others = alike.filter(({ said }) => !met.some(({ words }) => said.endsWith(words))); // said anyway
  if (others.length > 0) return `Like ${lifter.title}, ${itIsAll(others)}.`;
  return met.length > 0 ? '' : `It suits you mostly thanks to ${lifter.title}.`;
}

/** ": both are tense" */
function bothAre({ lifter }: Picked, alike: readonly Trait[]): string {
  return lifter && alike.length > 0 ? `: both ${theyAreAll(alike)}` : '';
}

/** "third on your list, mostly thanks to *Heat*" */
export function placeAndThanks(
  { emptyHistory }: Pick<RecommendFacts, 'emptyHistory'>,
  first: Picked,
): string {
  const { lifter, level } = first;
  const thanks = lifter && !emptyHistory && isHigh(level) ? `, mostly thanks to ${lifter.title}` : '';
  return `${plainPlace(first)}${thanks}`;
}

/** "at the top of your list", "third on your list", "high on your list" */
function plainPlace({ place, level }: Picked): string {
  if (place === 1) return 'at the top of your list';
  if (place <= mostPlaced) return `${spokenOrdinal(place)} on your list`;
  return parts[level === 'top ten' ? 'high' : level];
}

/** "Otherwise there's *Toy Story 3* (2010), about toys facing the end of a childhood, or *WALL·E* (2008), about a lonely robot." */
export function nextSaid(others: readonly Picked[], picks: readonly Picked[], { domain }: Nouns): string {
  if (others.length === 0) return '';
  const told = others.map(({ item }) => {
    const phrase = picks.length > mostDescribed ? undefined : inFewWords(item, domain);
    return { title: titleWithYear(item), phrase };
  });
  const named = told.map(({ title, phrase }) => (phrase ? `${title}, ${phrase}` : title));
  return `Otherwise there's ${listed(named, told)}.`;
}

/** "about a lonely robot"; of what isn't told, how it is: "gentle and dreamlike". */
function inFewWords(item: ItemRef, domain: Domain): string | undefined {
  const known = knowledgeOf(domain, item);
  if (known?.phrase) return `${domain === 'movies' ? 'about' : 'with'} ${known.phrase}`;
  const moods = known ? adjectivesOf(moodsOf(known, domain)).slice(0, mostMoods) : [];
  return moods.length > 0 ? `which is ${joined(moods)}` : undefined;
}
const mostMoods = 2;

function listed(named: readonly string[], told: readonly { phrase: string | undefined }[]): string {
  const isPlain = told.every(({ phrase }) => !phrase);
  if (isPlain || named.length === 1) return joined(named, 'or');
  if (named.length === 2) return `${named[0]}${told[0]?.phrase ? ',' : ''} or ${named[1]}`;
  return `${named.slice(0, -1).join('; ')}; or ${named.at(-1)}`;
}
