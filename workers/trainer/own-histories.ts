// The file in which the trainer hands people's histories to a training: JSON lines, first every item that occurs in the
// histories here with the number of entries, then one line for each person who agreed. A person is a line: the file holds
// no name, no address and no id of an account.
//
//   ["item", "tt0114709", "Toy Story", 1995, 12]
//   ["person", [0, 17, 3], [1699999000, …]]        places of items, oldest first; Unix seconds

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { OwnHistories } from '#lib/catalogue/training-data.ts';
import { AppError } from '#lib/errors.ts';

export const maxPeople = 100_000;
export const maxEvents = 5_000_000;

const place = z.number().int().nonnegative();
const lineSchema = z.union([
  z.tuple([z.literal('item'), z.string().max(200), z.string().max(1_000), place.nullable(), place]),
  z.tuple([z.literal('person'), z.array(place).max(10_000), z.array(z.number())]),
]);
type HandedItem = OwnHistories['items'][number];

/**
 * Writes the file, readable by this account only. People beyond the bounds are left out. Returns how many were written and
 * whether there were more.
 */
export async function writeOwnHistories(
  path: string,
  items: readonly HandedItem[],
  agreed: AsyncIterable<{ itemIds: string[]; times: number[] }>,
  bounds: { people: number; events: number } = { people: maxPeople, events: maxEvents },
): Promise<{ people: number; events: number; isWhole: boolean }> {
  const placeOf = new Map(items.map(({ itemId }, at) => [itemId, at]));
  const written = { people: 0, events: 0, isWhole: true };
  const file = await open(path, 'w', 0o600);
  try {
    for (const { itemId, title, year, entries } of items)
      await file.write(`${JSON.stringify(['item', itemId, title, year, entries])}\n`);
    for await (const { itemIds, times } of agreed) {
      // An item added since the items were read is left to the next training.
      const known = itemIds.flatMap((itemId, at) => (placeOf.has(itemId) ? [at] : []));
      const isTooMuch = written.people >= bounds.people || written.events + known.length > bounds.events;
      if (isTooMuch) {
        written.isWhole = false;
        break;
      }
      const places = known.map((at) => placeOf.get(itemIds[at] ?? ''));
      await file.write(`${JSON.stringify(['person', places, known.map((at) => times[at] ?? 0)])}\n`);
      written.people += 1;
      written.events += known.length;
    }
  } finally {
    await file.close();
  }
  return written;
}

/** Throws AppError bad_file if it isn't such a file. */
export async function readOwnHistories(path: string): Promise<OwnHistories> {
  const histories: OwnHistories = { items: [], agreed: [] };
  try {
    for await (const text of createInterface({ input: createReadStream(path) })) {
      const line = lineSchema.parse(JSON.parse(text));
      if (line[0] === 'item') {
        const [, itemId, title, year, entries] = line;
        histories.items.push({ itemId, title, year, entries });
      } else {
        const [, items, times] = line;
        if (items.some((at) => at >= histories.items.length))
          throw new RangeError('an item that is not listed');
        histories.agreed.push({ items, times });
      }
    }
  } catch (cause) {
    throw new AppError('bad_file', { message: 'The histories handed to this job can’t be read.', cause });
  }
  return histories;
}
