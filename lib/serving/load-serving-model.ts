// Loads a model version for serving. The catalogue and target model must exist and match. If the language model's side
// is missing or doesn't match, only the prose is lost, and a warning says why.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import { itemVectorRows } from '#lib/alignment/prompt.ts';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { loadPeftAdapter } from '#lib/llm/adapter.ts';
import { cachedGGUFAdapter } from '#lib/llm/adapter-cache.ts';
import { readEmbeddingRows } from '#lib/llm/embedding-rows.ts';
import { openEmbeddingTable } from '#lib/llm/embedding-table.ts';
import { servedModel } from '#lib/llm/served-model.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { assertTarget, fileFingerprint, loadManifest, type Manifest } from '#lib/model-version/manifest.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { loadTargetModel, type TargetModel } from '#lib/recommender/target-model.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { loadVLLM } from '#lib/runtime/vllm.ts';
import { findBaseModel } from './find-base-model.ts';
import type { ServingModel, Speaker } from './serving-model.ts';

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

const contextTokens = 1024; // prompt about 400, answer 240, the rest for long titles

export async function loadServingModel(options: LoadOptions): Promise<LoadedServingModel> {
  return addSpeaker(options, await loadRecommender(options));
}

/** The version without its language model: enough for lists and evidence, in a tenth of the time. */
export async function loadRecommender({
  versionId,
  folder,
  domain,
  warn,
}: LoadOptions): Promise<LoadedServingModel> {
  const targetFolder = await targetFolderOf(folder);
  const catalogue = await loadCatalogue(targetFolder);
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
      warn(`${versionId}: no comparison with other people (${messageOf(error)})`);
      return null;
    });
    const vectors = itemVectorRows(targetModel.itemVectors(), targetModel.dimension);
    const dispose = async () => targetModel.dispose();
    return { versionId, catalogue, targetModel, vectors, reference, speaker: null, dispose };
  } catch (error) {
    targetModel.dispose();
    throw error;
  }
}

/** The same version with its language model. It takes over the recommender and what that holds. */
export async function addSpeaker(
  options: LoadOptions,
  recommender: LoadedServingModel,
): Promise<LoadedServingModel> {
  const { catalogue, targetModel } = recommender;
  const speaker = await loadSpeaker(options, catalogue, targetModel).catch((error) => {
    const why = messageOf(error);
    options.warn(`${options.versionId}: answers are composed, because there is no language model (${why})`);
    return null;
  });
  return {
    ...recommender,
    speaker,
    async dispose() {
      await recommender.dispose();
      await speaker?.languageModel.dispose();
    },
  };
}

/** null if this version has no adapter, which is fine. */
async function loadSpeaker(
  options: LoadOptions,
  catalogue: Catalogue,
  targetModel: TargetModel,
): Promise<Speaker | null> {
  const { folder, baseModels } = options;
  if (baseModels.length === 0 || !(await exists(path.join(folder, 'manifest.json')))) return null;
  const manifest: Manifest = await loadManifest(folder);
  if (!manifest.alignment) return null;
  if (manifest.catalogueFingerprint !== catalogue.fingerprint) {
    throw new AppError('bad_file', { message: 'The adapter was aligned with another catalogue.' });
  }
  assertTarget(manifest, targetModel.fingerprint);
  const baseModelPath = await findBaseModel(manifest.alignment.baseModel, baseModels);
  const connectors = await loadConnectors(folder, async () =>
    knownItems(catalogue, targetModel, await loadTokenizer(baseModelPath), (tokens) =>
      readEmbeddingRows(baseModelPath, tokens),
    ),
  );
  const languageModel = options.vllm
    ? await overVLLM(options.vllm, folder, baseModelPath)
    : await inThisProcess(options, baseModelPath);
  if (
    connectors.user.outputSize !== languageModel.hiddenSize ||
    connectors.item.outputSize !== languageModel.hiddenSize
  ) {
    await languageModel.dispose();
    throw new AppError('bad_file', { message: 'The connectors belong to another base model.' });
  }
  return { languageModel, connectors, method: manifest.alignment.method };
}

async function inThisProcess(options: LoadOptions, baseModelPath: string): Promise<LanguageModel> {
  const { folder, cacheFolder, maxSequences, threads, warn } = options;
  return loadLibllama({
    modelPath: await servedModel(baseModelPath, path.join(cacheFolder, 'served-models')).catch((error) => {
      warn(`No faster copy of the base model: ${messageOf(error)}`);
      return baseModelPath;
    }),
    adapterPath: await cachedGGUFAdapter(
      path.join(folder, 'adapter'),
      baseModelPath,
      path.join(cacheFolder, 'adapters'),
    ),
    contextTokens,
    maxSequences,
    ...(threads === undefined ? {} : { threads }),
  });
}

/** The adapter is named by its content, so several explainers name the same one alike. */
async function overVLLM(
  address: { url: string; apiKey: string | null },
  folder: string,
  baseModelPath: string,
): Promise<LanguageModel> {
  const adapterFolder = path.resolve(folder, 'adapter');
  await loadPeftAdapter(adapterFolder); // what is malformed is refused here, not there
  return loadVLLM({
    ...address,
    adapter: {
      name: `recexplainer-${(await fileFingerprint(adapterFolder)).slice(0, 16)}`,
      folder: adapterFolder,
    },
    table: await openEmbeddingTable(baseModelPath),
    tokenizer: await loadTokenizer(baseModelPath),
    contextTokens,
  });
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
