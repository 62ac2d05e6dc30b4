import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const packs = join(import.meta.dirname, '..', '..', 'models');
const histories = z.array(
  z.strictObject({
    name: z.string().min(1).max(60),
    description: z.string().min(1).max(200),
    madeBy: z.literal('the project'),
    itemIds: z.array(z.string().min(1)).min(12).max(30),
  }),
);

test.each(['steam', 'games'])(
  '%s: eight demo histories, said to be made by the project, no item twice',
  async (domain) => {
    const stored = JSON.parse(await readFile(join(packs, domain, 'demo-histories.json'), 'utf8'));
    const read = histories.parse(stored);
    expect(new Set(read.map(({ name }) => name)).size).toBe(8);
    for (const { name, itemIds } of read) expect(new Set(itemIds).size, name).toBe(itemIds.length);
    // Different tastes: no two share a third of their items.
    for (const [at, one] of read.entries())
      for (const other of read.slice(at + 1)) {
        const shared = one.itemIds.filter((itemId) => other.itemIds.includes(itemId)).length;
        expect(shared, `${one.name} and ${other.name}`).toBeLessThan(
          Math.min(one.itemIds.length, other.itemIds.length) / 3,
        );
      }
  },
);
