// The networks of the Llama family that can be loaded, trained and served, under the name that both GGUF's
// general.architecture and config.json's model_type give them. They differ in this and in nothing else:
//   biases         q, k and v have one, added before the rotation; frozen, like every weight
//   headNorms      each head of q and k is RMS-normed before the rotation
//   rotatedInPairs in a GGUF, rows of q and k stand as llama.cpp rotates them: for Llama neighbours, so its converter
//                  permutes them; for the others the first half of a head against the second, as in Hugging Face's files

export const architectures = {
  llama: { biases: false, headNorms: false, rotatedInPairs: true },
  qwen2: { biases: true, headNorms: false, rotatedInPairs: false },
  qwen3: { biases: false, headNorms: true, rotatedInPairs: false },
} as const;

export type Architecture = keyof typeof architectures;

export function isArchitecture(name: unknown): name is Architecture {
  return typeof name === 'string' && Object.hasOwn(architectures, name);
}
