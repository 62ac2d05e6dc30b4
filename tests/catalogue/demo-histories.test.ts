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

test.each(['movies', 'steam', 'games'])(
  '%s: six to twelve demo people of the pack, said to be made by the project, no item with two of them',
  async (domain) => {
    const stored = JSON.parse(await readFile(join(packs, domain, 'target', 'demo-histories.json'), 'utf8'));
    const read = histories.parse(stored);
    expect(read.length).toBeGreaterThanOrEqual(6);
    expect(read.length).toBeLessThanOrEqual(12);
    expect(new Set(read.map(({ name }) => name)).size).toBe(read.length);
    const items = read.flatMap(({ itemIds }) => itemIds);
    expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([]);
  },
);
