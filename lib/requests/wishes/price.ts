// "free", "under 10", "cheaper": what an item costs, as a test. Prices are in dollars, as a store had them once.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { priceBandOf } from '#lib/evidence/attributes.ts';
import { nounsOf, type World } from '../world.ts';
import { wishedBefore } from './shown-before.ts';

type PriceTest = { said: string; test: (item: Item) => boolean };

/** null: a catalogue without prices, or another currency. "cheaper" is cheaper than all of `beside`. */
export function priceTest(price: string, world: World, beside: readonly Item[]): PriceTest | null {
  const { catalogue } = world;
  const priceOf = (item: Item) => item.details?.priceUsd;
  const isFree = (item: Item) => priceOf(item) === 0 || item.genres.includes('Free to Play');
  if (!catalogue.items.some((item) => priceOf(item) !== undefined)) return null;
  const { many } = nounsOf(catalogue);
  if (/\bfree\b|\bf2p\b/i.test(price)) return { said: `free ${many}`, test: isFree };
  if (/cheap/i.test(price)) {
    const prices = /cheaper/i.test(price) ? beside.flatMap((item) => priceOf(item) ?? []) : [];
    if (prices.length === 0)
      return {
        said: `cheap ${many}`,
        test: (item) => ['free', 'low-priced'].includes(priceBandOf(priceOf(item)) ?? ''),
      };
    if (wishedBefore(world, 'price', price)) {
      const most = Math.max(...prices); // what was listed since is all cheaper than what it meant
      return {
        said: `${many} for at most $${most.toFixed(2)}`,
        test: (item) => (priceOf(item) ?? Number.POSITIVE_INFINITY) <= most,
      };
    }
    const least = Math.min(...prices);
    return {
      said: least === 0 ? `${many} cheaper than free` : `${many} under $${least.toFixed(2)}`,
      test: (item) => (priceOf(item) ?? Number.POSITIVE_INFINITY) < least,
    };
  }
  const limit =
    /^(?:under|below|less than|up to|max(?:imum)?|at most|<)?\s*\$?\s*(\d+(?:\.\d+)?)\s*(?:\$|usd|dollars?|bucks)?$/i.exec(
      price.trim(),
    )?.[1];
  if (limit === undefined) return null;
  return {
    said: `${many} for at most $${limit}`,
    test: (item) => (priceOf(item) ?? Number.POSITIVE_INFINITY) <= Number(limit),
  };
}
