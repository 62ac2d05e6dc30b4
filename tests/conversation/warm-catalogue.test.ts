import { expect, test } from 'vitest';
import type { Item } from '#lib/catalogue/catalogue.ts';
import { readQuestion } from '#lib/conversation/rules/question.ts';
import { warmCatalogue } from '#lib/conversation/warm-catalogue.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

/** A catalogue that counts the items whose title was read. */
function watchedCatalogue() {
  const catalogue = smallCatalogue();
  const read = new Set<number>();
  const items = catalogue.items.map((item): Item => {
    return Object.defineProperty({ ...item }, 'title', {
      get() {
        read.add(item.index);
        return item.title;
      },
    });
  });
  return { catalogue: { ...catalogue, items }, read };
}

test('once a catalogue is warm, a question reads no titles to build an index from', async () => {
  const { catalogue, read } = watchedCatalogue();
  await warmCatalogue(catalogue);
  expect(read.size).toBe(catalogue.items.length);
  read.clear();
  for (const text of ['Why is this recommended to me?', 'Why not “Qwertz Uiopasdfg Hjklyx”?'])
    readQuestion(text, { catalogue, history: [1, 2], item: 0 });
  expect(read.size).toBeLessThanOrEqual(3);
});
