// Loads a model version without its language model: enough for lists and evidence, in a tenth of the time, and with a third of the code.

import { itemVectorRows } from '#lib/alignment/prompt.ts';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { withSeriesKinds } from '#lib/catalogue/kinds-from-series.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadManifest, triedOn } from '#lib/model-version/manifest.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { loadTargetModel } from '#lib/recommender/target-model.ts';
import type { ServingModel } from './serving-model.ts';

export type LoadOptions = {
  versionId: string;
  folder: string;
  domain: Domain;
  baseModels: readonly string[]; // files among which the adapter's base model is found; none: run without a language model
  cacheFolder: string; // for adapters and base models converted to libllama's format
  maxSequences: number; // conversations that can stream at once
  threads?: number;
  /** The server that runs the language model instead of libllama here (runtime/vllm.ts). */
  vllm?: { url: string; apiKey: string | null } | null;
  warn: (message: string) => void;
};

export type LoadedServingModel = ServingModel & { dispose(): Promise<void> };

export async function loadRecommender({
  versionId,
  folder,
  domain,
  warn,
}: LoadOptions): Promise<LoadedServingModel> {
  const targetFolder = await targetFolderOf(folder);
  const catalogue = withSeriesKinds(await loadCatalogue(targetFolder));
  if (catalogue.domain !== domain) {
    throw new AppError('bad_file', {
      message: `${versionId} is a model for ${catalogue.domain}, not for ${domain}.`,
    });
  }
  const targetModel = await loadTargetModel(targetFolder);
  try {
    if (targetModel.itemCount !== catalogue.items.length) {
      throw new AppError('bad_file', {
        message: `The catalogue and model of ${versionId} have different items.`,
      });
    }
    const reference = await loadReference(targetFolder, targetModel.itemCount).catch((error) => {
      warn(
        `${versionId}: no comparison with other people (${error instanceof Error ? error.message : String(error)})`,
      );
      return null;
    });
    const vectors = itemVectorRows(targetModel.itemVectors(), targetModel.dimension);
    const dispose = async () => targetModel.dispose();
    const tried = await loadManifest(targetFolder).then(triedOn, () => null);
    return { versionId, catalogue, targetModel, vectors, reference, tried, speaker: null, dispose };
  } catch (error) {
    targetModel.dispose();
    throw error;
  }
}
