// How long all evidence for one question takes with a history of 50: one batched run of the shipped target model.
//   node bench/evidence.ts [repeats]
import { join } from 'node:path';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { seededRandom } from '#lib/random.ts';
import { loadTargetModel } from '#lib/recommender/target-model.ts';

const repeats = Number(process.argv[2] ?? 10);
const folder = join(import.meta.dirname, '../models/movies/target');
const catalogue = await loadCatalogue(folder);
const model = await loadTargetModel(folder);
const reference = await loadReference(folder, model.itemCount);
const random = seededRandom(1);
const timesMs: number[] = [];
const againMs: number[] = [];
for (let repeat = 0; repeat <= repeats; repeat++) {
  const rows = Array.from({ length: 50 }, () => Math.floor(random() * model.itemCount));
  const source = { model, catalogue, history: [...new Set(rows)], reference };
  const [item = 0, comparedWith = 1] = [random(), random()].map((draw) => Math.floor(draw * model.itemCount));
  const request = {
    item,
    comparedWith,
    whatIf: { removed: source.history.slice(0, 2), added: [comparedWith] },
    wishes: ['newer'] as const,
    view: { attributes: [{ kind: 'genre' as const, value: 'Drama' }], items: [comparedWith], unseen: [] },
  };
  for (const times of [timesMs, againMs]) {
    const start = performance.now();
    askedEvidence(source, request);
    if (repeat > 0) times.push(performance.now() - start); // the first run warms up
  }
}
const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]?.toFixed(1);
console.log(`all evidence of a question, history of 50, ${model.itemCount} items: ${median(timesMs)} ms`);
console.log(`asked again about the same history and item: ${median(againMs)} ms`);
model.dispose();
