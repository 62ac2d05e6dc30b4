// "No sequels to mine": a title that begins like one of the history is a sign of it.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { parseTitle } from '#lib/catalogue/title.ts';
import { distinctHistory, type World } from '../world.ts';
import { keyOf } from './refused-name.ts';

const ofSequels = /\b(?:sequels?|prequels?|follow-?ups?|spin-?offs?|continuations?)\b/i;
const ofMine = /\b(?:mine|my|i|i['’]ve|own(?:ed)?)\b/i;
const shortest = 3; // letters

/** null: not about what the history goes on with. "No sequels" of anything is a matter that no title tells. */
export function notOfOwnSeries(world: World, wish: string): ((item: Item) => boolean) | null {
  if (!/^(?:no|not|nothing|without)\b/i.test(wish.trim()) || !ofSequels.test(wish) || !ofMine.test(wish))
    return null;
  const own = new Set(distinctHistory(world).map(({ title }) => seriesOf(title)));
  const names = [...own].filter((name) => name.length >= shortest);
  return ({ title }) => {
    const key = `${keyOf(title)} `;
    return !names.some((name) => key.startsWith(`${name} `));
  };
}

/** "Divinity: Original Sin" → "divinity", "Portal 2" → "portal", "The Witcher 3: Wild Hunt" → "witcher" */
export function seriesOf(title: string): string {
  const bare = parseTitle(title).title.replace(/[™®©℠]/gu, '');
  const name = keyOf(/^(.+?)(?:\s*:|\s+[-–—]\s)/u.exec(bare)?.[1] ?? bare);
  return name.replace(/ (?:\d+|[ivx]+)$/, '');
}
