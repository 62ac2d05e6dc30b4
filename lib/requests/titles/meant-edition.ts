// Which of a game's editions is meant by its name alone, where none is near: the one that stands highest in the person's list, else
// one for the system that they have most games for, else the best known.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { areEditions, nameKey } from '#lib/catalogue/editions.ts';
import { editionsOf } from './editions.ts';
import { bare, plainWords, withDigits } from './title-table.ts';
import type { Chat } from './title-ways.ts';

/** Of console games that are one by their name, all its editions; a system or an edition that is typed stays. */
export function withEditions(items: Item[], typed: string, catalogue: Catalogue): Item[] {
  const [first] = items;
  if (catalogue.domain !== 'games' || !first || /[(#]/u.test(typed) || !isName(typed, first)) return items;
  if (!items.every((item) => areEditions(item, first, catalogue.domain))) return items;
  const all = [...editionsOf(catalogue, [first.index])].flatMap((row) => catalogue.items[row] ?? []);
  return all.length > items.length ? all : items;
}

/** Whether nothing else is typed: "persona 5 playstation 4" says which. */
function isName(typed: string, item: Item): boolean {
  const name = withDigits(plainWords(nameKey(item))).split(' ');
  return withDigits(plainWords(bare(typed)))
    .split(' ')
    .every((word) => name.includes(word));
}

/** `best`: the best known, of which only editions count. */
export function meantEdition(best: Item, items: readonly Item[], chat: Chat): Item {
  const { catalogue, history, model } = chat;
  const editions = items.filter((item) => areEditions(item, best, catalogue.domain));
  if (catalogue.domain !== 'games' || editions.length < 2 || history.length === 0) return best;
  if (model) {
    const scores = model.scores([[...history].slice(-model.maxHistory)]);
    return editions.reduce(
      (first, one) => ((scores[one.index] ?? 0) > (scores[first.index] ?? 0) ? one : first),
      best,
    );
  }
  const systems = new Map<string, number>();
  for (const row of new Set(history))
    for (const system of catalogue.items[row]?.details?.platforms ?? [])
      systems.set(system, (systems.get(system) ?? 0) + 1);
  const onOwn = ({ details }: Item) =>
    Math.max(0, ...(details?.platforms ?? []).map((system) => systems.get(system) ?? 0));
  return editions.reduce((first, one) => (onOwn(one) > onOwn(first) ? one : first), best);
}
