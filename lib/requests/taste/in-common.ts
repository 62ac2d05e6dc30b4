// "What do they have in common?" of titles just listed, "what do my horror games have in common?": what most of them are known for.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { isTelling, shareWith } from '../known/in-common.ts';
import { knownOf } from '../known/known-matter.ts';
import { type Trait, traitNamed } from '../known/traits.ts';
import type { World } from '../world.ts';

/** genres: of all. isAll: all of them have the traits, as far as anything is known of them. */
export type InCommon = { traits: Trait[]; genres: string[]; isAll: boolean };

const asksCommon =
  /\bin common\b|\bcommon (?:thread|denominator|theme)\b|\b(?:what|anything) (?:links|connects|unites)\b|(?<!\p{L})(?:gemeinsam|en commun|en común)(?!\p{L})|공통점/iu;
const pointing =
  /(?<!\p{L})(?:they|these|those|them|the (?:two|three|four|five)|all of (?:them|these|those)|sie|diese|haben die|ils|elles|ces|estos|estas|tienen)(?!\p{L})|이것들|그것들|이 게임들|이 영화들/iu;

/** The titles that it is asked of: those listed, or of the history those of a kind. null: it isn't asked. */
export function commonAsked(world: World, ofKind: readonly Item[]): readonly Item[] | null {
  const { message = '', listed, catalogue } = world;
  if (!asksCommon.test(message)) return null;
  const items = [...new Set(listed)].flatMap((row) => catalogue.items[row] ?? []);
  if (pointing.test(message) && items.length > 1) return items;
  return ofKind.length > 1 ? ofKind : null;
}

const leastShare = 0.5; // of them
const mostTold = 3;
const mostUsual = 0.45; // of well-known titles: what more have says nothing

/** What most of them have, that few others do. among: of which kind all are, so that what is usual for it says nothing. null: too little is known, or nothing stands out. */
export function inCommon(
  items: readonly Item[],
  { catalogue }: World,
  among: readonly Item[],
): InCommon | null {
  const known = items.flatMap((item) => knownOf(catalogue, item)?.traits ?? []);
  const of = items.filter((item) => knownOf(catalogue, item)?.traits).length;
  if (of < 2) return null;
  const counts = new Map<string, number>();
  for (const name of known) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ofKind = among.flatMap((item) => knownOf(catalogue, item)?.traits ?? []);
  const kindSize = among.filter((item) => knownOf(catalogue, item)?.traits).length;
  const inKind = (name: string) =>
    kindSize === 0 ? 0 : ofKind.filter((one) => one === name).length / kindSize;
  const usual = (name: string) => Math.max(shareWith(catalogue, name), inKind(name), 0.01);
  const traits = [...counts]
    .filter(
      ([name, count]) => isTelling(name) && count >= 2 && count >= leastShare * of && usual(name) < mostUsual,
    )
    .toSorted(([a, x], [b, y]) => y * Math.log(1 / usual(b)) - x * Math.log(1 / usual(a)))
    .flatMap(([name, count]) => {
      const trait = traitNamed(name, catalogue.domain);
      return trait && /^(?:that are|with|set|about) /.test(trait.said) ? [{ trait, count }] : [];
    })
    .slice(0, mostTold);
  const [first] = items;
  const genres = (first?.genres ?? []).filter((genre) => items.every((item) => item.genres.includes(genre)));
  const isAll = of === items.length && traits.every(({ count }) => count === of);
  return traits.length + genres.length === 0
    ? null
    : { traits: traits.map(({ trait }) => trait), genres, isAll };
}
