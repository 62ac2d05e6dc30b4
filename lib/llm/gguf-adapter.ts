// Checks whether a GGUF LoRA adapter fits a base model, before libllama reads it: libllama trusts some fields and
// aborts on others. Metadata is checked by type, tensors by name, pair and shape.
import { AppError } from '#lib/errors.ts';
import type { Architecture } from './architecture.ts';
import { openGGUF } from './gguf.ts';

const expectedTypes: Record<string, string> = {
  'general.type': 'string',
  'general.architecture': 'string',
  'adapter.type': 'string',
  'adapter.lora.alpha': 'float32',
};
const maxRank = 4096;

/** Throws AppError 'bad_file' unless every pair fits a tensor of the base model, whose shapes (out, in) are given. */
export async function checkGGUFAdapter(
  path: string,
  model: { architecture: Architecture; projectionShapes: ReadonlyMap<string, readonly [number, number]> },
): Promise<void> {
  const expectedValues: Record<string, string> = {
    'general.type': 'adapter',
    'general.architecture': model.architecture,
    'adapter.type': 'lora',
  };
  const gguf = await openGGUF(path);
  await gguf.close();
  const bad = (what: string) =>
    new AppError('bad_file', { message: `The adapter ${path} does not fit the language model: ${what}` });
  for (const [key, type] of Object.entries(expectedTypes)) {
    const value = gguf.metadata[key];
    const fits =
      gguf.types[key] === type && (expectedValues[key] === undefined || value === expectedValues[key]);
    if (!fits) throw bad(`${key} is ${JSON.stringify(value)}`);
  }
  const alpha = gguf.metadata['adapter.lora.alpha'] as number;
  if (!(Number.isFinite(alpha) && alpha > 0)) throw bad(`its alpha is ${alpha}`);
  for (const key of Object.keys(gguf.metadata)) {
    if (key.startsWith('adapter.') && !(key in expectedTypes))
      throw bad(`the key ${JSON.stringify(key)} is not known`);
  }
  if (gguf.tensors.size === 0) throw bad('it is empty');
  for (const [name, { shape, type }] of gguf.tensors) {
    const [, base, matrix] = /^(.*)\.lora_([ab])$/.exec(name) ?? [];
    const baseShape = base === undefined ? undefined : model.projectionShapes.get(base);
    if (!baseShape) throw bad(`it changes ${JSON.stringify(name)}`);
    if (type !== 'F32' && type !== 'F16') throw bad(`${name} is ${type}`);
    const a = gguf.tensors.get(`${base}.lora_a`)?.shape;
    const b = gguf.tensors.get(`${base}.lora_b`)?.shape;
    if (!a || !b) throw bad(`${name} has no counterpart`);
    const rank = matrix === 'a' ? shape[0] : shape[1];
    if (a.length !== 2 || b.length !== 2 || !rank || rank > maxRank || a[0] !== b[1])
      throw bad(`the ranks of ${base} differ`);
    if (a[1] !== baseShape[1] || b[0] !== baseShape[0])
      throw bad(`${base} is (${baseShape.join(', ')}) there and (${b[0]}, ${a[1]}) here`);
  }
}
