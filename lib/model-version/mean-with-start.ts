// A trained adapter and the one it started from, half and half: the mean of their weights keeps what either has learned and often
// reads new people's messages better than both (WiSE-FT, Wortsman et al., 2022). Of the factors A and B each, not of their product.
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { readLora } from './aligned-version.ts';
import { loadCommonAdapter, readCommonAdapter, saveCommonAdapter } from './common-adapter.ts';

type Matrix = { shape: number[]; data: Float32Array };

/** Rewrites the common adapter in `folder`. Throws AppError 'bad_file' if `start` has other matrices or another base model. */
export async function meanWithStart(folder: string, start: string): Promise<void> {
  const [trained, before] = await Promise.all(
    [folder, start].map((one) => readLora(path.join(one, 'adapter'))),
  );
  const made = await loadCommonAdapter(folder, await baseModelOf(start));
  if (!trained || !before || !made)
    throw new AppError('bad_file', { message: `There’s no common adapter in ${folder} and ${start}.` });
  const lora = new Map(
    [...trained.matrices].map(([name, matrix]) => [name, meanOf(matrix, before.matrices.get(name), name)]),
  );
  await saveCommonAdapter(folder, { lora, loraConfig: trained.config }, { ...made, meanWithStart: true });
}

async function baseModelOf(folder: string): Promise<string> {
  return (await readCommonAdapter(folder))?.baseModel.sha256 ?? '';
}

function meanOf(one: Matrix, other: Matrix | undefined, name: string): Matrix {
  if (!other || one.shape.join() !== other.shape.join())
    throw new AppError('bad_file', { message: `The adapters differ in ${name}.` });
  return { shape: one.shape, data: one.data.map((value, at) => (value + (other.data[at] as number)) / 2) };
}
