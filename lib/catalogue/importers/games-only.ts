// Keeps only the games among a shop's products. Accessories are dropped and their purchases counted; platform and
// edition become facts. Two products with the same title, known platform and edition are one game sold twice, and
// become one item.

import type { ItemFacts } from '#lib/contract/item.ts';
import { allRows, rowsWhere } from '../columns.ts';
import { gameNameOf } from '../game-names.ts';
import { isGameTitle } from '../game-titles.ts';
import { titleKey } from '../title.ts';
import type { Source } from './gathering.ts';

export function gamesOnly(source: Source): Source {
  const { interactions } = source;
  const facts = new Map<string, ItemFacts>();
  const soldAs = new Map<string, string>(); // title, platforms and edition → id of the first such product
  const idOf = new Map<string, string>(); // product id → game id, '' if it's not a game
  let merged = 0;
  for (const [itemId, fact] of source.facts) {
    if (fact.title !== '' && !isGameTitle(fact.title)) {
      idOf.set(itemId, '');
      continue;
    }
    const { title, platforms, edition } = gameNameOf(fact.title);
    const details = {
      ...fact.details,
      platforms: fact.details?.platforms?.length ? fact.details.platforms : platforms,
      edition,
    };
    const same = [titleKey(title), [...details.platforms].sort().join(), titleKey(edition)].join('\n');
    const first = details.platforms.length > 0 ? soldAs.get(same) : undefined;
    if (first !== undefined) merged++;
    else {
      soldAs.set(same, itemId);
      facts.set(itemId, { ...fact, title, details });
    }
    idOf.set(itemId, first ?? itemId);
  }
  const others = [...idOf.values()].filter((id) => id === '').length;
  const itemNumber = new Map<string, number>();
  const numbers = interactions.itemIds.map((id) => {
    const game = idOf.get(id) ?? id;
    if (game === '') return -1;
    const number = itemNumber.get(game) ?? itemNumber.size;
    itemNumber.set(game, number);
    return number;
  });
  const { user, item, time } = interactions;
  const rows = rowsWhere(allRows(item.length), (row) => (numbers[item[row] ?? -1] ?? -1) >= 0);
  const dropped = { ...source.dropped };
  const gone = item.length - rows.length;
  if (gone > 0) dropped['not a game (an accessory, a console, a card …)'] = gone;
  const notes = [...source.notes];
  if (others > 0) notes.push(`${others} products aren't games and are left out.`);
  if (merged > 0)
    notes.push(
      `${merged} products have the same title, platform and edition as another and were merged with it.`,
    );
  return {
    ...source,
    facts,
    dropped,
    notes,
    interactions: {
      ...interactions,
      user: rows.map((row) => user[row] ?? 0),
      item: rows.map((row) => numbers[item[row] ?? 0] ?? 0),
      time: time && Float64Array.from(rows, (row) => time[row] ?? Number.NaN),
      itemIds: [...itemNumber.keys()],
    },
  };
}
