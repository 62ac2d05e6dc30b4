// A text as a vector: the mean of the frozen base model's last hidden states over its tokens.
//   B texts, T tokens in the longest, H width
import type { Llama } from '#lib/llm/llama.ts';
import { embedTrees, promptTree } from '#lib/llm/prompt-tree.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { tf } from '#lib/tensor/backend.ts';
import { numbersOf } from '#lib/tensor/nn.ts';

const textsPerPass = 16;
const mostTokens = 256;

/** (H) per text; zeros for an empty one. */
export async function textFeatures(
  llama: Llama,
  tokenizer: Tokenizer,
  texts: string[],
): Promise<Float32Array[]> {
  const width = llama.config.hiddenSize;
  const features = texts.map(() => new Float32Array(width));
  const encoded = texts.map((text, place) => ({
    place,
    tokens: tokenizer.encode(text).slice(0, mostTokens),
  }));
  const written = encoded.filter(({ tokens }) => tokens.length > 0);
  written.sort((a, b) => b.tokens.length - a.tokens.length);
  for (let start = 0; start < written.length; start += textsPerPass) {
    const part = written.slice(start, start + textsPerPass);
    const means = numbersOf(() => {
      const { x, ...inputs } = embedTrees(
        llama.embedding,
        part.map(({ tokens }) => promptTree([[{ tokens }]]).tree),
      );
      const length = x.shape[1];
      const shares = new Float32Array(part.length * length);
      part.forEach(({ tokens }, row) => {
        shares.fill(1 / tokens.length, row * length, row * length + tokens.length);
      });
      const weights = tf.tensor3d(shares, [part.length, 1, length]);
      return tf.matMul(weights, llama.forward(x, inputs)); // (B, 1, T)·(B, T, H)
    });
    part.forEach(({ place }, row) => {
      features[place] = means.slice(row * width, (row + 1) * width);
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return features;
}
