// Generation in batches, for evaluation: greedy or beam search, freely or along a trie of the sequences that exist. (Serving one
// person is lib/runtime's work.) Prompts are read once and filled up at the left; the beams of a prompt share its keys and values.
import { tf } from '#lib/tensor/backend.ts';
import { BeamSearch, type Candidate, type Generated } from './beams.ts';
import { embedPieces, embedPrompts } from './embed-pieces.ts';
import { createCache, disposeCache, type KVCache, reorderSuffix, setBeams } from './kv-cache.ts';
import { causalInputs, type Llama, type MergedLora } from './llama.ts';
import type { Lora } from './lora.ts';
import { type PromptPiece, pieceLength } from './segment.ts';
import type { Constraint } from './trie.ts';

export type { Generated } from './beams.ts';

export type GenerateBatchOptions = {
  lora?: Lora;
  maxNewTokens: number;
  /** Tokens that end an answer; they are not part of it. */
  stop: number[];
  /** Only its sequences can come out, the same for all prompts or one for each. They may, but need not, end in a stop token. */
  trie?: Constraint | ((prompt: number) => Constraint);
  /** Hypotheses kept, and results given, for each prompt; 1, the default, is greedy. */
  beams?: number;
  /** Called after each batch of prompts; may throw to stop. */
  onProgress?: (donePrompts: number) => void;
};

const maxPrefillTokens = 8192; // with 135M parameters about 1 GB beside the weights

/** For each prompt its results, best first: up to `beams` of them. */
export async function generateBatch(
  llama: Llama,
  prompts: PromptPiece[][],
  options: GenerateBatchOptions,
): Promise<Generated[][]> {
  const results: Generated[][] = prompts.map(() => []);
  const merged = options.lora && llama.mergeLora(options.lora);
  let done = 0;
  try {
    for (const batch of batchesOf(prompts)) {
      const found = generateOne(llama, batch, options, merged);
      batch.indices.forEach((index, place) => {
        results[index] = found[place] ?? [];
      });
      done += batch.indices.length;
      options.onProgress?.(done);
      await new Promise((resolve) => setImmediate(resolve)); // kernels block the event loop
    }
  } finally {
    merged?.dispose();
  }
  return results;
}

/** The logits of the given tokens after each prompt. */
export async function scoreNext(
  llama: Llama,
  prompts: PromptPiece[][],
  tokenIds: number[],
  { lora }: { lora?: Lora } = {},
): Promise<number[][]> {
  const results: number[][] = prompts.map(() => []);
  const merged = lora && llama.mergeLora(lora);
  try {
    for (const { prompts: part, lengths, indices } of batchesOf(prompts)) {
      const scores = tf.tidy(() => {
        const { x, padding } = embedPrompts(llama.embedding, part, lengths);
        const h = last(llama.forward(x, { ...causalInputs(x.shape[1], padding), lora: merged }));
        const rows = tf.gather(llama.head, tf.tensor1d(tokenIds, 'int32'));
        return tf.matMul(h, rows, false, true).arraySync() as number[][];
      });
      indices.forEach((index, place) => {
        results[index] = scores[place] ?? [];
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    merged?.dispose();
  }
  return results;
}

type PromptBatch = { prompts: PromptPiece[][]; lengths: number[]; indices: number[] };

/** Prompts of like length together, as many as the limit on positions allows. */
function batchesOf(prompts: PromptPiece[][]): PromptBatch[] {
  const byLength = prompts
    .map((pieces, index) => ({ pieces, index, length: pieceLength(pieces) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const batches: PromptBatch[] = [];
  for (let start = 0; start < byLength.length; ) {
    const size = Math.max(1, Math.floor(maxPrefillTokens / (byLength[start]?.length ?? 1)));
    const part = byLength.slice(start, start + size);
    batches.push({
      prompts: part.map(({ pieces }) => pieces),
      lengths: part.map(({ length }) => length),
      indices: part.map(({ index }) => index),
    });
    start += size;
  }
  return batches;
}

function generateOne(
  llama: Llama,
  { prompts, lengths, indices }: PromptBatch,
  options: GenerateBatchOptions,
  merged: MergedLora | undefined,
): Generated[][] {
  const beams = options.beams ?? 1;
  const trieOf = (index: number) => (typeof options.trie === 'function' ? options.trie(index) : options.trie);
  const searches = indices.map((index) => new BeamSearch({ ...options, trie: trieOf(index), beams }));
  const cache = createCache(llama.config.layers);
  const longest = Math.max(...lengths);
  let rowsPerPrompt = 1;
  let logits = tf.tidy(() => {
    const { x, padding } = embedPrompts(llama.embedding, prompts, lengths);
    const h = llama.forward(x, { ...causalInputs(x.shape[1], padding), lora: merged, cache });
    return llama.logits(last(h));
  });
  try {
    for (let step = 0; ; step++) {
      advanceAll(searches, logits, rowsPerPrompt, beams);
      logits.dispose();
      if (searches.every(({ done }) => done)) return searches.map((search) => search.results());
      const before = rowsPerPrompt;
      rowsPerPrompt = beams;
      setBeams(cache, beams);
      const tokens: number[] = [];
      const from: number[] = [];
      searches.forEach((search, prompt) => {
        const rows = search.settle();
        for (let row = 0; row < beams; row++) {
          // rows without a hypothesis go along, and nothing is read from them
          tokens.push(search.live[row]?.tokens.at(-1) ?? 0);
          from.push(prompt * before + (rows[row] ?? row));
        }
      });
      if (step > 0 && from.some((row, index) => row !== index)) reorderSuffix(cache, from);
      logits = tf.tidy(() => decodeStep(llama, tokens, lengths, longest, beams, step, cache, merged));
    }
  } finally {
    logits.dispose();
    disposeCache(cache);
  }
}

/** One more token in every row: logits (rows, V). */
function decodeStep(
  llama: Llama,
  tokens: number[],
  lengths: number[],
  longest: number,
  beams: number,
  step: number,
  cache: KVCache,
  merged: MergedLora | undefined,
): tf.Tensor2D {
  const rows = tokens.length;
  const seen = longest + step + 1;
  const bias = new Float32Array(rows * seen);
  const positions = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const length = lengths[Math.floor(row / beams)] ?? 0;
    positions[row] = length + step;
    bias.fill(-1e9, row * seen, row * seen + longest - length);
  }
  const h = llama.forward(embedPieces(llama.embedding, tf.tensor2d(tokens, [rows, 1], 'int32')), {
    positions: tf.tensor2d(positions, [rows, 1], 'int32'),
    bias: tf.tensor3d(bias, [rows, 1, seen]),
    lora: merged,
    cache,
  });
  return llama.logits(last(h));
}

/** Picks the ways on for every live hypothesis; only the few numbers looked at leave the tensors. */
function advanceAll(searches: BeamSearch[], logits: tf.Tensor2D, rowsPerPrompt: number, beams: number): void {
  const vocabulary = logits.shape[1];
  const normalizers = tf.tidy(() => tf.logSumExp(logits, -1).dataSync());
  const rows = searches.flatMap((search, prompt) =>
    search.live.map((hypothesis) => ({
      prompt,
      row: hypothesis.row,
      global: prompt * rowsPerPrompt + hypothesis.row,
      allowed: search.allowed(hypothesis),
    })),
  );
  const candidates: Candidate[][] = searches.map(() => []);
  const free = rows.filter(({ allowed }) => allowed === null);
  if (free.length > 0) {
    const count = Math.min(2 * beams, vocabulary);
    const [values, tokens] = best(logits, count);
    for (const { prompt, row, global } of free)
      for (let place = global * count; place < (global + 1) * count; place++)
        candidates[prompt]?.push({
          row,
          token: tokens[place] ?? 0,
          logProbability: (values[place] ?? 0) - (normalizers[global] ?? 0),
        });
  }
  const bound = rows.flatMap(({ prompt, row, global, allowed }) =>
    (allowed ?? []).map((token) => ({ prompt, row, global, token })),
  );
  if (bound.length > 0) {
    const places = Int32Array.from(bound, ({ global, token }) => global * vocabulary + token);
    const values = tf.tidy(() => tf.gather(logits.flatten(), tf.tensor1d(places, 'int32')).dataSync());
    bound.forEach(({ prompt, row, global, token }, index) => {
      const logProbability = (values[index] ?? 0) - (normalizers[global] ?? 0);
      candidates[prompt]?.push({ row, token, logProbability });
    });
  }
  searches.forEach((search, prompt) => {
    if (!search.done) search.advance(candidates[prompt] ?? []);
  });
}

function best(logits: tf.Tensor2D, count: number) {
  return tf.tidy(() => {
    if (count > 1) {
      const { values, indices } = tf.topk(logits, count);
      return [values.dataSync(), indices.dataSync()] as const;
    }
    return [logits.max(-1).dataSync(), logits.argMax(-1).dataSync()] as const;
  });
}

/** (B, T, H) → (B, H) at the last position. */
function last(h: tf.Tensor3D): tf.Tensor2D {
  const [batch, time, width] = h.shape;
  return h.slice([0, time - 1, 0], [batch, 1, width]).reshape([batch, width]);
}
