// An alignment that was trained elsewhere, second half: the result of engines/ray becomes a model version like any other. The result
// is a folder with adapter/ (PEFT's files), connectors.safetensors and training.json, which names the examples it was trained on.
import path from 'node:path';
import { areDerived } from '#lib/alignment/connector/connector.ts';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import type { ExamplesHeader } from '#lib/alignment/example-files.ts';
import { AppError } from '#lib/errors.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { readEmbeddingRows } from '#lib/llm/embedding-rows.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { readLora } from './aligned-version.ts';
import { initialFolder, targetFolderName } from './export-version.ts';
import { loadManifest } from './manifest.ts';
import { saveAlignedVersion } from './save-aligned-version.ts';
import { copyTargetModel, loadTarget } from './target-folder.ts';
import { trainedElsewhere } from './trained-elsewhere.ts';

export type Adoption = {
  examples: string; // the exported folder
  result: string; // what was trained on it
  folder: string; // of the new version
  baseModelPath: string;
};

/** Throws AppError 'bad_file' where the result is of other examples or another base model, or does not fit. */
export async function adoptVersion({
  examples,
  result,
  folder,
  baseModelPath,
}: Adoption): Promise<ExamplesHeader> {
  const { header, baseModel, training } = await trainedElsewhere({ examples, result, baseModelPath });
  if (header.method === 'common')
    throw new AppError('bad_file', { message: 'These are the examples of a common adapter.' });
  const source = path.join(examples, targetFolderName);
  const { catalogue, model } = await loadTarget(source);
  try {
    if (model.fingerprint !== header.targetModel.fingerprint)
      throw new AppError('bad_file', { message: 'The target model beside the examples is not theirs.' });
    const tokenizer = await loadTokenizer(baseModelPath);
    const connectors = await loadConnectors(result, () =>
      knownItems(catalogue, model, tokenizer, (tokens) => readEmbeddingRows(baseModelPath, tokens)),
    );
    if (!areDerived(connectors) || connectors.user.outputSize !== header.hiddenSize)
      throw new AppError('bad_file', { message: 'The connectors are not of the form that was exported.' });
    const { matrices, config } = await readLora(path.join(result, 'adapter'));
    const reference = await loadReference(source, model.itemCount);
    if (reference === null)
      throw new AppError('bad_file', {
        message: 'The examples have no reference.json beside their target model.',
      });
    const { steps, tokens, seconds, curve } = training;
    await copyTargetModel(source, folder);
    await saveAlignedVersion(
      folder,
      { lora: matrices, loraConfig: config, connectors, reference, steps, tokens, seconds, curve },
      {
        method: header.method,
        seed: header.training.seed,
        baseModel,
        start: await loadManifest(path.join(examples, initialFolder)).catch(() => null),
      },
    );
    return header;
  } finally {
    model.dispose();
  }
}
