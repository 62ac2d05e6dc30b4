/**
 * What every importer fills: interactions and facts of items, row by row, in bounded memory. `finish` drops what is
 * undated, repeated or untitled, filters, and gives the data set with the account of every row that was read.
 */

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import {
  type Dataset,
  type ImportFilters,
  type Interactions,
  toSequences,
} from '#lib/recommender/dataset.ts';
import { createCatalogue } from '../catalogue.ts';
import { defaultFilters, filterRows } from '../filters.ts';
import { separatePlatforms } from '../platforms.ts';
import type { ReadProgress } from './file-chunks.ts';

export type ImportOptions = {
  filters?: Partial<ImportFilters>;
  minimumRating?: number | null; // null: every rating is an interaction
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
};

export type Gathering = {
  drop(reason: string): void;
  note(text: string): void;
  /** `time` in Unix seconds; null where the row has none. */
  interaction(userId: string, itemId: string, time: number | null): void;
  /** The first facts of an item stay; a title may be empty. */
  item(facts: ItemFacts): void;
  finish(account: Account): Dataset;
};
type Account = {
  domain: Domain;
  format: string;
  files: string[];
  read: { interactions: number; items: number };
  filters: Partial<ImportFilters> | undefined;
  untitled: 'keep' | 'drop'; // an item without a title is named after its id, or left out with its interactions
};

const maxInteractions = 40_000_000;
const maxUsers = 10_000_000;
const maxItems = 1_000_000;
const maxIdCharacters = 100;

export function gathering(): Gathering {
  const users = new Map<string, number>();
  const items = new Map<string, number>();
  const facts = new Map<string, ItemFacts>();
  const user: number[] = [];
  const item: number[] = [];
  const time: number[] = []; // NaN: undated
  const dropped: Record<string, number> = {};
  const notes: string[] = [];
  const drop = (reason: string, count = 1) => {
    dropped[reason] = (dropped[reason] ?? 0) + count;
  };

  function interaction(userId: string, itemId: string, at: number | null) {
    if (userId === '' || itemId === '') return drop('empty user or item id');
    if (!isSoundId(userId) || !isSoundId(itemId)) return drop('id too long or not printable');
    user.push(numberOf(users, userId));
    item.push(numberOf(items, itemId));
    time.push(at ?? Number.NaN);
    if (user.length > maxInteractions || users.size > maxUsers || items.size > maxItems) {
      throw new AppError('bad_file', {
        message: 'The data set is larger than 40 million interactions, 10 million users or 1 million items.',
      });
    }
  }

  function addItem(fact: ItemFacts) {
    if (fact.itemId === '' || !isSoundId(fact.itemId)) return drop('item without a sound id');
    if (facts.has(fact.itemId)) return drop('repeated item (the first in the file stays)');
    if (facts.size >= maxItems) return drop('more than a million items');
    facts.set(fact.itemId, fact);
  }

  function finish({ domain, format, files, read, filters, untitled }: Account): Dataset {
    const settings = { ...defaultFilters, ...filters };
    const timed = time.some((at) => !Number.isNaN(at));
    if (!timed) notes.push('No times: the order of the file is the order of each history.');
    const all: Interactions = {
      user,
      item,
      time: timed ? time : null,
      userIds: [...users.keys()],
      itemIds: [...items.keys()],
    };
    const titled = all.itemIds.map((itemId) => (facts.get(itemId)?.title ?? '') !== '');
    const sound = soundRows(all, (itemNumber) => untitled === 'keep' || titled[itemNumber] === true, drop);
    const { rows, dropped: filtered } = filterRows(all, sound, settings);
    for (const [reason, count] of Object.entries(filtered)) drop(reason, count);
    if (rows.length === 0) {
      throw new AppError('bad_file', {
        message: `${files[0] ?? 'The file'} holds no history that is long enough to learn from.`,
      });
    }

    // Rows of the catalogue: in order of first appearance among the interactions that stay.
    const itemRow = new Map<number, number>();
    const counts: number[] = [];
    for (const row of rows) {
      const number = item[row] ?? -1;
      const known = itemRow.get(number) ?? itemRow.size;
      itemRow.set(number, known);
      counts[known] = (counts[known] ?? 0) + 1;
    }
    const kept = [...itemRow.keys()].map((number): ItemFacts => {
      const itemId = all.itemIds[number] ?? String(number);
      return facts.get(itemId) ?? { itemId, title: '', year: null, genres: [] };
    });
    const nameless = kept.filter(({ title }) => title === '').length;
    if (facts.size > 0 && nameless > 0)
      notes.push(`${nameless} items have no title and are named by their id.`);
    const sequences = toSequences(all, rows, itemRow);
    return {
      catalogue: createCatalogue(domain, domain === 'games' ? separatePlatforms(kept) : kept, counts),
      sequences,
      report: {
        origin: 'import',
        format,
        filters: settings,
        files,
        read,
        kept: { users: sequences.length, items: kept.length, interactions: rows.length },
        dropped,
        notes,
      },
    };
  }

  return { drop, note: (text) => void notes.push(text), interaction, item: addItem, finish };
}

/** Rows without the undated (where others have a time), the untitled, and the second of a user and an item. */
function soundRows(
  data: Interactions,
  isWanted: (item: number) => boolean,
  drop: (reason: string) => void,
): number[] {
  const { item, time } = data;
  const candidates: number[] = [];
  for (let row = 0; row < item.length; row++) {
    if (time && Number.isNaN(time[row])) drop('undated');
    else if (!isWanted(item[row] ?? -1)) drop('item without a title');
    else candidates.push(row);
  }
  const isRepeated = repeatedRows(data, candidates);
  return candidates.filter((row) => {
    if (isRepeated[row] === 1) drop('repeated user and item (the first in the file stays)');
    return isRepeated[row] !== 1;
  });
}

// Rows counted out by user, so that one small set at a time is enough however long the file is.
function repeatedRows({ user, item, userIds }: Interactions, rows: number[]): Uint8Array {
  const next = new Int32Array(userIds.length + 1); // of each user: where its rows begin in `byUser`, then its next place
  for (const row of rows) next[(user[row] ?? 0) + 1] = (next[(user[row] ?? 0) + 1] ?? 0) + 1;
  for (let one = 0; one < userIds.length; one++) next[one + 1] = (next[one + 1] ?? 0) + (next[one] ?? 0);
  const byUser = new Int32Array(rows.length);
  for (const row of rows) {
    const place = next[user[row] ?? 0] ?? 0;
    byUser[place] = row;
    next[user[row] ?? 0] = place + 1;
  }
  const isRepeated = new Uint8Array(user.length);
  const seen = new Set<number>();
  let current = -1;
  for (const row of byUser) {
    if (user[row] !== current) seen.clear();
    current = user[row] ?? -1;
    if (seen.has(item[row] ?? -1)) isRepeated[row] = 1;
    seen.add(item[row] ?? -1);
  }
  return isRepeated;
}

function isSoundId(id: string): boolean {
  return id.length <= maxIdCharacters && !/[\p{Cc}\ufffd]/u.test(id);
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id) ?? numbers.size;
  numbers.set(id, known);
  return known;
}
