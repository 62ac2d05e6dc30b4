// Which language model reads messages on the command line: the one that is named, or else the common adapter that ships
// with the base model that it was trained on.
import { access } from 'node:fs/promises';
import { baseModelPath, modelPacksFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { shippedCommon } from '#lib/model-version/shipped-packs.ts';

const baseOfCommon = 'qwen2.5-coder-0.5b';

/** Throws AppError 'unavailable', with the way out, where nothing is named and the base model isn't there. */
export async function understandingModel(given: {
  adapter?: string;
  baseModel?: string;
}): Promise<{ baseModelPath: string; adapterFolder: string | null }> {
  const { adapter, baseModel } = given;
  if (adapter !== undefined || baseModel !== undefined)
    return { baseModelPath: baseModelPath(baseModel), adapterFolder: adapter ?? null };
  const path = baseModelPath(baseOfCommon);
  await access(path).catch((cause) => {
    throw new AppError('unavailable', {
      message: `Messages are read by ${baseOfCommon}, which isn’t here. Fetch it with “npm run fetch-model -- ${baseOfCommon}”, or name a model with --base-model.`,
      cause,
    });
  });
  return { baseModelPath: path, adapterFolder: shippedCommon(modelPacksFolder()) };
}
