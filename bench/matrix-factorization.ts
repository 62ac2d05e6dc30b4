// Matrix factorization here against RecBole 1.2.1's BPR: same histories, split and width; NDCG@10 of the test item
// among all items the person hasn't had, as RecBole ranks for non-sequential models.
//
//   BENCH_PYTHON=/path/to/python node bench/matrix-factorization.ts [--domain movies] [--seeds 3] [--first-seed 1]
//     [--recbole-epochs 300] [--recbole-patience 10]
//
// RecBole uses the user vector it trained, which knows nothing of the validation item. Ours is folded in from a
// history, so we measure twice: with just the training items, as in RecBole, and with the whole history before the
// test item, as in the app.

import { leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import { evaluateUnseen } from '#lib/recommender/next-item-accuracy.ts';
import { trainMatrixFactorization } from '#lib/recommender/train-matrix-factorization.ts';
import { compareWithRecBole, type Histories, type Run, trained } from './next-item.ts';

await compareWithRecBole({
  description: "Matrix factorization against RecBole's BPR.",
  script: 'recbole_bpr.py',
  trainHere,
});

async function trainHere({ sequences, itemCount }: Histories, seed: number): Promise<Record<string, Run>> {
  // No time limit: RecBole has none, and a busy machine would give different weights from an idle one.
  const config = { seed, maxSeconds: Number.POSITIVE_INFINITY };
  const training = trainMatrixFactorization(sequences, itemCount, config);
  const { model, metrics, epochs, seconds, cpuSeconds } = await trained(training);
  // Scored from the training items, ranked without the validation item: the whole history decides what's unseen.
  const scores = (wholes: number[][]) => model.scores(wholes.map((whole) => whole.slice(0, -1)));
  const alike = evaluateUnseen({ itemCount, scores }, leaveOneOut(sequences).test);
  model.dispose();
  const { testUnseenNdcgAt10 = 0, validationUnseenNdcgAt10: validationNdcgAt10 = 0 } = metrics;
  const run = { validationNdcgAt10, seconds, cpuSeconds, epochs };
  return {
    'here, training items': { ...run, testNdcgAt10: alike.ndcgAt10 },
    'here, whole history': { ...run, testNdcgAt10: testUnseenNdcgAt10 },
  };
}
