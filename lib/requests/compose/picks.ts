// What is said of each pick: what it is about, where the first stands and why, and a few words for the others.

import { knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import type { RecommendFacts } from '../recommend.ts';
import { isLow } from '../standing.ts';
import { joined, spokenOrdinal, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { turnOf } from './fresh-form.ts';
import { isHigh, parts } from './said.ts';

type Picked = RecommendFacts['picks'][number];

const mostDescribed = 5; // picks; a longer list has no room for what they are about
const mostPlaced = 10; // places that are worth a number

/** What the first is about, in a sentence. */
export function aboutFirst(picks: readonly Picked[], { domain }: Nouns): string {
  const [first] = picks;
  return !first || picks.length > mostDescribed ? '' : (knowledgeOf(domain, first.item)?.plot ?? '');
}

/** Where the first stands, if it's near the top or too far down to go unsaid; between, only what speaks for it. */
export function standingSaid({ picks, emptyHistory }: RecommendFacts): string {
  const [first] = picks;
  if (!first) return '';
  if (isLow(first.level))
    return `It's ${parts[first.level === 'bottom' ? 'bottom' : 'lower']}, so no promises.`;
  if (first.level === 'middle') return `It's only ${parts.middle}, though.`;
  if (emptyHistory) return '';
  const { lifter, place, item } = first;
  if (place <= mostPlaced) return `It's ${placeAndThanks({ emptyHistory }, first)}.`;
  if (!lifter || !isHigh(first.level)) return '';
  return turnOf(item.itemId, 2) === 0
    ? `It suits you mostly thanks to ${lifter.title}.`
    : `It's mostly ${lifter.title} that speaks for it.`;
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

/** "Then come *Toy Story 3* (2010), about toys facing the end of a childhood, and *WALL·E* (2008), about a lonely robot." */
export function nextSaid(others: readonly Picked[], picks: readonly Picked[], { domain }: Nouns): string {
  if (others.length === 0) return '';
  const told = others.map(({ item }) => {
    const phrase = picks.length > mostDescribed ? undefined : knowledgeOf(domain, item)?.phrase;
    return { title: titleWithYear(item), phrase };
  });
  const named = told.map(({ title, phrase }) =>
    phrase ? `${title}, ${domain === 'movies' ? 'about' : 'with'} ${phrase}` : title,
  );
  return `Then ${others.length === 1 ? 'comes' : 'come'} ${listed(named, told)}.`;
}

function listed(named: readonly string[], told: readonly { phrase: string | undefined }[]): string {
  const isPlain = told.every(({ phrase }) => !phrase);
  if (isPlain || named.length === 1) return joined(named);
  if (named.length === 2) return `${named[0]}${told[0]?.phrase ? ',' : ''} and ${named[1]}`;
  return `${named.slice(0, -1).join('; ')}; and ${named.at(-1)}`;
}
