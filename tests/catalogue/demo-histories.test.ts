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

const corpus = join(import.meta.dirname, '..', '..', 'corpus', 'demo-histories');
const nameOfItem = {
  movies: /^(?:tt\d{7,8}|[a-z0-9-]+-\d{4})$/,
  steam: /^(?:\d+|[a-z0-9-]+)$/,
  games: /^[\p{L}\p{N}-]+$/u,
};

test.each(['movies', 'steam', 'games'] as const)(
  '%s of today: eight to twelve people made by the project, each a character of their own, no item with two of them',
  async (domain) => {
    const read = histories.parse(JSON.parse(await readFile(join(corpus, `${domain}.json`), 'utf8')));
    expect(read.length).toBeGreaterThanOrEqual(8);
    expect(read.length).toBeLessThanOrEqual(12);
    expect(new Set(read.map(({ name }) => name)).size).toBe(read.length);
    expect(new Set(read.map(({ description }) => description)).size).toBe(read.length);
    const items = read.flatMap(({ itemIds }) => itemIds);
    expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([]);
    for (const { name, itemIds } of read) expect(itemIds.length, name).toBeLessThanOrEqual(25);
    for (const item of items) expect(item).toMatch(nameOfItem[domain]);
  },
);

test.each(['steam', 'games'])(
  '%s: eight demo histories, said to be made by the project, no item twice',
  async (domain) => {
    const stored = JSON.parse(await readFile(join(packs, domain, 'target', 'demo-histories.json'), 'utf8'));
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
