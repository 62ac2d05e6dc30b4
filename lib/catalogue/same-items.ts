// Which items of a catalogue are titles that are known already, under whatever id. The same id is the same item, unless
// the two sides number different things; the rest are matched by name and year, as histories are (rowsIn).

import type { KnownTitle } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import { type Catalogue, type Item, rowsIn } from './catalogue.ts';
import { sharesName } from './partners.ts';

// A title is spelled differently here and there ("Universe Sandbox ²"); of two data sets that each count from 1, hardly any agree.
const spelledDifferently = 0.1;
const shownExamples = 3;

/**
 * Id of an item → group of a known title; an item without one is new. Two items of the catalogue never share a group.
 * Throws AppError conflict where ids of the catalogue stand for other titles already.
 */
export function groupsOf(catalogue: Catalogue, known: readonly KnownTitle[]): Map<string, string> {
  const byId = new Map(known.map((title) => [title.itemId, title]));
  const shared = catalogue.items.filter(({ itemId }) => byId.has(itemId));
  const others = shared.filter((item) => !sharesName(item.title, byId.get(item.itemId)?.title ?? ''));
  if (others.length > shared.length * spelledDifferently) {
    const examples = others
      .slice(0, shownExamples)
      .map(({ itemId, title }) => `${itemId} is “${byId.get(itemId)?.title}” here and “${title}” there`);
    throw new AppError('conflict', {
      message: `Its ids stand for other titles here (${others.length} of ${shared.length}: ${examples.join('; ')}). Import the data again and train on it.`,
    });
  }
  const groups = new Map<string, string>();
  const taken = new Set<string>();
  const put = (itemId: string, groupId: string) => {
    if (taken.has(groupId)) return;
    taken.add(groupId);
    groups.set(itemId, groupId);
  };
  for (const { itemId } of shared) put(itemId, byId.get(itemId)?.groupId ?? itemId);
  const fresh = catalogue.items.filter(({ itemId }) => !byId.has(itemId));
  const founders = [...new Map(known.toReversed().map((title) => [title.groupId, title])).values()].filter(
    ({ groupId }) => !taken.has(groupId),
  );
  const rows = rowsIn(asCatalogue(catalogue, fresh), asCatalogue(catalogue, founders));
  rows.forEach((row, at) => {
    const [item, founder] = [fresh[row], founders[at]];
    if (item && founder && !groups.has(item.itemId)) put(item.itemId, founder.groupId);
  });
  return groups;
}

function asCatalogue(
  like: Catalogue,
  items: readonly { itemId: string; title: string; year: number | null }[],
): Catalogue {
  const rows = items.map(
    ({ itemId, title, year }, index): Item => ({ index, itemId, title, year, genres: [] }),
  );
  return { ...like, items: rows };
}
