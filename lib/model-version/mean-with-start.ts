// A trained adapter and the one it started from, half and half: the mean of their weights keeps what either has learned and often
// reads new people's messages better than both (WiSE-FT, Wortsman et al., 2022). Of the factors A and B each, not of their product.
import path from 'node:path';
import { AppError } from '#lib/errors.ts';
import { readLora } from './aligned-version.ts';
import { readCommonAdapter, saveCommonAdapter } from './common-adapter.ts';

type Matrix = { shape: number[]; data: Float32Array };

/** Rewrites the common adapter in `folder`. Throws AppError 'bad_file' if `start` has other matrices or another base model. */
export async function meanWithStart(folder: string, start: string): Promise<void> {
  const [made, started] = await Promise.all([folder, start].map(readCommonAdapter));
  if (!made || !started)
    throw new AppError('bad_file', { message: `There’s no common adapter in ${made ? start : folder}.` });
  if (made.baseModel.sha256 !== started.baseModel.sha256)
    throw new AppError('bad_file', { message: 'The adapters are of different base models.' });
  const trained = await readLora(path.join(folder, 'adapter'));
  const before = await readLora(path.join(start, 'adapter'));
  const lora = new Map(
    [...trained.matrices].map(([name, matrix]) => [name, meanOf(matrix, before.matrices.get(name), name)]),
  );
  await saveCommonAdapter(folder, { lora, loraConfig: trained.config }, { ...made, meanWithStart: true });
}

function meanOf(one: Matrix, other: Matrix | undefined, name: string): Matrix {
  if (!other || one.shape.join() !== other.shape.join())
    throw new AppError('bad_file', { message: `The adapters differ in ${name}.` });
  return { shape: one.shape, data: one.data.map((value, at) => (value + (other.data[at] as number)) / 2) };
}
