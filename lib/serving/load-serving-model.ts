// Loads a model version for serving. The catalogue and target model must exist and match. If the language model's side
// is missing or doesn't match, only the prose is lost, and a warning says why.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { AppError } from '#lib/errors.ts';
import { loadPeftAdapter } from '#lib/llm/adapter.ts';
import { cachedGGUFAdapter } from '#lib/llm/adapter-cache.ts';
import { readEmbeddingRows } from '#lib/llm/embedding-rows.ts';
import { openEmbeddingTable } from '#lib/llm/embedding-table.ts';
import { servedModel } from '#lib/llm/served-model.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { assertTarget, fileFingerprint, loadManifest, type Manifest } from '#lib/model-version/manifest.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { loadVLLM } from '#lib/runtime/vllm.ts';
import { findBaseModel } from './find-base-model.ts';
import { type LoadedServingModel, type LoadOptions, loadRecommender } from './load-recommender.ts';
import type { Speaker } from './serving-model.ts';

const contextTokens = 1024; // prompt about 400, answer 240, the rest for long titles

export async function loadServingModel(options: LoadOptions): Promise<LoadedServingModel> {
  return addSpeaker(options, await loadRecommender(options));
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
