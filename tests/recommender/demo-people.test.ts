// The demo people of the packs are clearly different characters: their first lists hardly overlap.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { domains } from '#lib/contract/domain.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';

const listLength = 24;
const mostShared = 4;
const people = z.array(z.object({ name: z.string(), itemIds: z.array(z.string()) }));

test.each(domains)('%s: two demo people of the pack share at most four of their first 24', async (domain) => {
  const folder = join(modelPacksFolder(), domain, 'target');
  const made = people.parse(JSON.parse(await readFile(join(folder, 'demo-histories.json'), 'utf8')));
  const { model, catalogue } = await loadTarget(folder);
  const rows = new Map(catalogue.items.map(({ itemId, index }) => [itemId, index]));
  const histories = made.map(({ itemIds }) => itemIds.map((itemId) => rows.get(itemId) ?? -1));
  expect(histories.flat()).not.toContain(-1);
  const scores = model.scores(histories);
  const lists = histories.map((history, row) => {
    const own = scores.subarray(row * model.itemCount, (row + 1) * model.itemCount);
    return [...rankUnseen(own, history)].slice(0, listLength);
  });
  model.dispose();
  for (const [at, one] of lists.entries())
    for (const [after, other] of lists.slice(at + 1).entries()) {
      const shared = one.filter((item) => other.includes(item)).length;
      expect(shared, `${made[at]?.name} and ${made[at + 1 + after]?.name}`).toBeLessThanOrEqual(mostShared);
    }
});
