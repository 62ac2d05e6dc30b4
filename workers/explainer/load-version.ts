// Loads a model version as this process serves it: in its turn, with the indexes that questions need, measured and counted.
import { warmCatalogue } from '#lib/conversation/warm-catalogue.ts';
import { baseModelFiles, cacheFolder } from '#lib/env.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { vllmAddress } from '#lib/services-elsewhere.ts';
import { findBaseModel } from '#lib/serving/find-base-model.ts';
import { addSpeaker, type LoadedServingModel, loadRecommender } from '#lib/serving/load-serving-model.ts';
import { loadMetrics } from '#lib/telemetry/metrics.ts';
import { countedModel } from './answer-measures.ts';
import { type Checked, checkVersion } from './check-version.ts';
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
    baseModels: baseModelFiles(),
    cacheFolder: cacheFolder(),
    maxSequences,
    vllm: vllmAddress(),
    warn,
  };
  try {
    const recommender = await order.inTurn(domain, 'recommender', () => loadRecommender(options));
    onPart(recommender);
    const model = await order.inTurn(domain, 'language model', async () => {
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

/** Loads a version beside those that serve and asks it questions (check-version.ts). */
export function tryVersion(order: LoadOrder, source: VersionSource): Promise<Checked> {
  return checkVersion(source, {
    load: (from, warn) => loadVersion(order, from, { maxSequences: 1, warn }),
    speaks: async ({ folder }) => {
      const manifest = await loadManifest(folder).catch(() => null); // a target model needs none
      if (!manifest?.alignment) return false;
      const base = await findBaseModel(manifest.alignment.baseModel, baseModelFiles()).catch(() => null);
      return base !== null;
    },
  });
}
