// A small world for connectors: items with titles, a target model and the people it knows.
import { type KnownItems, vectorsOf } from '#lib/alignment/connector/known-items.ts';
import { seededRandom } from '#lib/random.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { linearModel } from '../../evidence/linear-model.ts';

// d = 8 numbers a vector, 40 items, H = 64 numbers an embedding, 300 words, titles of one to five words
export const [d, count, H] = [8, 40, 64];
const wordCount = 300;
const random = seededRandom(21);
export const words = seededNormal(wordCount * H, 0.3, random);
export const titles = Array.from({ length: count }, (_, i) =>
  Array.from({ length: 1 + (i % 5) }, () => Math.floor(random() * wordCount)),
);
export const rows = titles.map(() => [...seededNormal(d, 0.4, random)].map((value) => value + 0.5)); // a mean other than zero
export const model = linearModel(rows);
export const histories = Array.from({ length: 50 }, () =>
  Array.from({ length: 3 + Math.floor(random() * 4) }, () => Math.floor(random() * count)),
);
export const items: KnownItems = {
  ...vectorsOf(model),
  titles,
  words,
  outputSize: H,
};
export const userVectors = model.userVectors(histories);
