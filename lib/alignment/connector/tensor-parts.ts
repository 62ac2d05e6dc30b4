// Named parts of `connectors.safetensors`, each with the sizes it must have. A file comes from anywhere: whatever does not fit or is not a
// number is AppError 'bad_file'.
import { AppError } from '#lib/errors.ts';

export const connectorsFile = 'connectors.safetensors';

export type StoredTensors = Map<string, { shape: number[]; data: Float32Array }>;
/** Name in the file, key in the object, its sizes by letter. */
export type Parts<Key extends string, Size extends string> = [name: string, key: Key, shape: Size[]][];

export function partsFrom<Key extends string, Size extends string>(
  tensors: StoredTensors,
  prefix: string,
  parts: Parts<Key, Size>,
  sizes: Record<Size, number>,
): Record<Key, Float32Array> {
  const read = (name: string, shape: Size[]): Float32Array => {
    const tensor = tensors.get(`${prefix}.${name}`);
    if (!tensor || tensor.shape.join() !== shape.map((size) => sizes[size]).join())
      throw badConnectors(`${prefix}.${name} is missing or does not fit.`);
    if (!tensor.data.every(Number.isFinite))
      throw badConnectors(`${prefix}.${name} holds what is not a number.`);
    if (tensor.data.length === 0 || (name === 'scale' && !tensor.data.every((value) => value > 0)))
      throw badConnectors(`${prefix}.${name} cannot be used.`);
    return tensor.data;
  };
  const entries = parts.map(([name, key, shape]) => [key, read(name, shape)]);
  return Object.fromEntries(entries) as Record<Key, Float32Array>;
}

export function badConnectors(what: string): AppError {
  return new AppError('bad_file', { message: `${connectorsFile}: ${what}` });
}
