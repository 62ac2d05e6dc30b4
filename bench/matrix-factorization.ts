// Matrix factorization here against RecBole 1.2.1's BPR: same histories, split and width; NDCG@10 of the test item with all
// items ranked that the person has not had, as RecBole ranks for models without an order.
//
//   BENCH_PYTHON=/path/to/python node bench/matrix-factorization.ts [--domain movies] [--seeds 3] [--first-seed 1]
//     [--recbole-epochs 300] [--recbole-patience 10]
//
// RecBole's vector of a person is the one it trained, which knows nothing of the validation item. Ours is folded in
// from a history, so it is measured twice: with the training items alone, as RecBole has it, and with the whole history
// before the test item, as the app has it.

import { leaveOneOut } from '#lib/recommender/dataset.ts';
import { evaluateUnseen } from '#lib/recommender/next-item-accuracy.ts';
import { trainMatrixFactorization } from '#lib/recommender/train-matrix-factorization.ts';
import { compareWithRecBole, type Histories, type Run, trained } from './next-item.ts';

await compareWithRecBole({
  description: "Matrix factorization against RecBole's BPR.",
  script: 'recbole_bpr.py',
  trainHere,
});

async function trainHere({ sequences, itemCount }: Histories, seed: number): Promise<Record<string, Run>> {
  // No limit by the clock: RecBole has none, and a busy machine would give other weights than a free one.
  const config = { seed, maxSeconds: Number.POSITIVE_INFINITY };
  const training = trainMatrixFactorization(sequences, itemCount, config);
  const { model, metrics, epochs, seconds } = await trained(training);
  // Asked with the training items, ranked without the validation item: what is unseen is told by the whole history.
  const scores = (wholes: number[][]) => model.scores(wholes.map((whole) => whole.slice(0, -1)));
  const alike = evaluateUnseen({ itemCount, scores }, leaveOneOut(sequences).test);
  model.dispose();
  const { testUnseenNdcgAt10 = 0, validationUnseenNdcgAt10: validationNdcgAt10 = 0 } = metrics;
  const run = { validationNdcgAt10, seconds, epochs };
  return {
    'here, training items': { ...run, testNdcgAt10: alike.ndcgAt10 },
    'here, whole history': { ...run, testNdcgAt10: testUnseenNdcgAt10 },
  };
}
