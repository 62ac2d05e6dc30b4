// SASRec here against RecBole 1.2.1's (cross-entropy): same histories, split, width, layers and length; NDCG@10 of
// the test item among all items, including seen ones, as RecBole ranks for sequential models.
//
//   BENCH_PYTHON=/path/to/python node bench/sasrec.ts [--domain movies] [--seeds 3] [--first-seed 1]
//     [--recbole-epochs 100] [--recbole-patience 10]
//
// RecBole makes a padded row of every prefix and takes minutes per epoch on two cores: three seeds of
// MovieLens-100k take hours. To run a single seed: --first-seed 2 --seeds 1. Without BENCH_PYTHON, only our side
// runs.

import { domainSettings } from '#lib/recommender/domain-settings.ts';
import { defaultSASRecConfig } from '#lib/recommender/sasrec.ts';
import { trainSASRec } from '#lib/recommender/train.ts';
import { compareWithRecBole, type Histories, type Run, trained } from './next-item.ts';

const { maxHistory } = defaultSASRecConfig;

await compareWithRecBole({
  description: "SASRec against RecBole's.",
  script: 'recbole_sasrec.py',
  scriptOptions: ['--length', `${maxHistory}`],
  trainHere: async (histories, seed) => ({ here: await trainHere(histories, seed) }),
});

async function trainHere({ domain, sequences, itemCount }: Histories, seed: number): Promise<Run> {
  // No time limit: RecBole has none, and a busy machine would give different weights from an idle one.
  // The mean stays in: both sides are compared on how well they learn the next item.
  const limits = { maxSeconds: Number.POSITIVE_INFINITY, meanShareLeftOut: 0 };
  const config = { ...domainSettings(domain), seed, maxHistory, ...limits };
  const { model, metrics, epochs, seconds, cpuSeconds } = await trained(
    trainSASRec(sequences, itemCount, config),
  );
  model.dispose();
  const { testNdcgAt10 = 0, validationNdcgAt10 = 0 } = metrics;
  return { testNdcgAt10, validationNdcgAt10, seconds, cpuSeconds, epochs };
}
