// Loads a model version as this process serves it: in its turn, with the indexes that questions need, measured and counted.
import { cacheFolder, servedBaseModels } from '#lib/env.ts';
import { vllmAddress } from '#lib/services-elsewhere.ts';
import { type LoadedServingModel, loadRecommender } from '#lib/serving/load-recommender.ts';
import { loadMetrics } from '#lib/telemetry/metrics.ts';
import { countedModel } from './answer-measures.ts';
import type { LoadOrder } from './load-order.ts';
import type { VersionSource } from './registry.ts';

export type LoadVersionOptions = {
  maxSequences: number; // conversations that its language model holds at once
  onPart?: (recommender: LoadedServingModel) => void; // answers before the language model is there
  warn?: (message: string) => void;
};

export async function loadVersion(
  order: LoadOrder,
  source: VersionSource,
  { maxSequences, onPart = () => {}, warn = console.error }: LoadVersionOptions,
): Promise<LoadedServingModel> {
  const { domain } = source;
  const startedAt = performance.now();
  const loaded = (outcome: 'loaded' | 'failed') =>
    loadMetrics().seconds.observe({ domain, outcome }, (performance.now() - startedAt) / 1000);
  const options = {
    ...source,
    baseModels: servedBaseModels(),
    cacheFolder: cacheFolder(),
    maxSequences,
    vllm: vllmAddress(),
    warn,
  };
  try {
    const recommender = await order.inTurn(domain, 'recommender', () => loadRecommender(options));
    onPart(recommender);
    const model = await order.inTurn(domain, 'language model', async () => {
      // All that only answers in words need is loaded now: the most of this process's code, and lists don't wait for it.
      const [{ addSpeaker }, { warmCatalogue }] = await Promise.all([
        import('#lib/serving/load-serving-model.ts'),
        import('#lib/conversation/warm-catalogue.ts'),
        import('./completions.ts'),
      ]);
      const whole = await addSpeaker(options, recommender);
      await warmCatalogue(whole.catalogue);
      return whole;
    });
    loaded('loaded');
    const { speaker } = model;
    return speaker === null
      ? model
      : { ...model, speaker: { ...speaker, languageModel: countedModel(speaker.languageModel, domain) } };
  } catch (thrown) {
    loaded('failed');
    throw thrown;
  }
}
