// A common adapter that was trained elsewhere, on what export-common.ts wrote, becomes one like any other.

import path from 'node:path';
import { joinedForms } from '#lib/alignment/tasks/wording-forms.ts';
import { AppError } from '#lib/errors.ts';
import type { Adoption } from './adopt-version.ts';
import { readLora } from './aligned-version.ts';
import { type CommonAdapter, costWith, loadCommonAdapter, saveCommonAdapter } from './common-adapter.ts';
import { initialFolder } from './export-version.ts';
import { trainedElsewhere } from './trained-elsewhere.ts';

/** Resolves to what it cost, with all that went before. Throws AppError 'bad_file' where the result does not fit. */
export async function adoptCommon({
  examples,
  result,
  folder,
  baseModelPath,
}: Adoption): Promise<CommonAdapter> {
  const { header, baseModel, training } = await trainedElsewhere({ examples, result, baseModelPath });
  if (header.method !== 'common')
    throw new AppError('bad_file', { message: 'These are not the examples of a common adapter.' });
  const before = await loadCommonAdapter(path.join(examples, initialFolder), baseModel.sha256);
  const { matrices, config } = await readLora(path.join(result, 'adapter'));
  const made: CommonAdapter = {
    createdAt: new Date().toISOString(),
    baseModel,
    examples: header.examples,
    ...(header.forms || before?.forms ? { forms: joinedForms(before?.forms ?? [], header.forms ?? []) } : {}),
    ...costWith(before, training),
    seed: header.training.seed,
  };
  await saveCommonAdapter(folder, { lora: matrices, loraConfig: config }, made);
  return made;
}
