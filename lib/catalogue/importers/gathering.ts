// What every importer fills: interactions and item facts, row by row, in bounded memory, with an account of every row
// read. join-sources.ts joins several sources; finish-dataset.ts turns the result into a data set.

import type { ItemFacts } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import { growingColumn, times, wholeNumbers } from '../columns.ts';
import type { ImportFilters, Interactions } from '../dataset.ts';
import type { ReadProgress } from './file-chunks.ts';
import type { ImportFormat } from './import-format.ts';

export type ReadOptions = {
  minimumRating?: number | null; // null: every rating counts as an interaction
  shortest?: number; // history that will be kept: a table without such a one is refused before it's read
  signal?: AbortSignal | undefined;
  onProgress?: (progress: ReadProgress) => void;
};
export type ImportOptions = ReadOptions & {
  filters?: Partial<ImportFilters>;
  /** How equal times are ordered and items named: docs/decisions/017-people-and-ties.md and 018-item-names.md. */
  ties?: 'file' | 'seeded'; // default: file
  ids?: 'file' | 'names'; // default: file
  /** Where games get their genres and tags, if they are named: kinds-from-steam.ts. */
  steamGames?: readonly ItemFacts[];
};

export type Gathering = {
  drop(reason: string, count?: number): void;
  note(text: string): void;
  /** `time` in Unix seconds; null if the row has none. */
  interaction(userId: string, itemId: string, time: number | null): void;
  /** An item's first facts are kept; a title may be empty. */
  item(facts: ItemFacts): void;
  gathered(account: Account): Source;
};
type Account = {
  format: ImportFormat;
  files: string[];
  read: { interactions: number; items: number };
  untitled: 'keep' | 'drop'; // untitled items are named after their ids, or dropped with their interactions
};
/** One folder as read, unfiltered. `interactions.time` is NaN for a row without a time, and null if no row has one. */
export type Source = Omit<Account, 'format'> & {
  format: string; // for several sources: "recbole and movielens"
  interactions: Interactions;
  facts: Map<string, ItemFacts>;
  dropped: Record<string, number>;
  notes: string[];
};

export const maxInteractions = 40_000_000;
const maxUsers = 10_000_000;
const maxItems = 1_000_000;
const maxIdCharacters = 100;

export function gathering(): Gathering {
  const users = new Map<string, number>();
  const items = new Map<string, number>();
  const facts = new Map<string, ItemFacts>();
  const user = growingColumn(wholeNumbers);
  const item = growingColumn(wholeNumbers);
  const time = growingColumn(times); // NaN: undated
  let rows = 0;
  let isTimed = false;
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
    rows++;
    isTimed ||= at !== null && !Number.isNaN(at);
    if (rows > maxInteractions || users.size > maxUsers || items.size > maxItems) {
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

  function gathered(account: Account): Source {
    const interactions = {
      user: user.values(),
      item: item.values(),
      time: isTimed ? time.values() : null,
      userIds: [...users.keys()],
      itemIds: [...items.keys()],
    };
    return { ...account, interactions, facts, dropped, notes };
  }

  return { drop, note: (text) => void notes.push(text), interaction, item: addItem, gathered };
}

function isSoundId(id: string): boolean {
  return id.length <= maxIdCharacters && !/[\p{Cc}\ufffd]/u.test(id);
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id) ?? numbers.size;
  numbers.set(id, known);
  return known;
}
