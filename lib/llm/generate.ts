// Generation in batches, for evaluation: greedy or beam search, free or constrained to existing sequences. (lib/runtime
// serves one person.) A group is all questions about one person: the shared part of their prompts is read once
// (prompt-tree.ts), and decode.ts searches for the answers.
import { tf } from '#lib/tensor/backend.ts';
import { decode, statesAt } from './decode.ts';
import { createCache, disposeCache } from './kv-cache.ts';
import type { Llama, MergedLora } from './llama.ts';
import type { Lora } from './lora.ts';
import { embedTrees, promptTree } from './prompt-tree.ts';
import type { Answer, Group, Question } from './question.ts';
import { pieceLength } from './segment.ts';

export type AskOptions = {
  lora?: Lora;
  /** Tokens that end an answer; they are not part of it. */
  stop: number[];
  /** Called after each batch of groups; may throw to stop. */
  onProgress?: (doneGroups: number) => void;
};

// A decoding step reads all weights, however few rows it has, so batching many people is cheaper.
const maxPrefillTokens = 3 * 8192; // with 135M parameters about 3 GB beside the weights
const maxAnswerTokens = 256 * 1024; // over all hypotheses at full length; most end far sooner
const maxScores = 12 * 2 ** 20; // of attention, P·T²: 450 MB with nine heads, and several such tensors live at once

/** Asks each group its questions; answers come in the same order. */
export async function askGroups(
  llama: Llama,
  groups: Question[][],
  options: AskOptions,
): Promise<Answer[][]> {
  const answers: Answer[][] = groups.map((questions) => questions.map(() => ({ logits: [], generated: [] })));
  const merged = options.lora && llama.mergeLora(options.lora);
  let done = 0;
  try {
    for (const batch of batchesOf(groups)) {
      answerBatch(llama, batch, answers, options.stop, merged);
      done += batch.length;
      options.onProgress?.(done);
      await new Promise((resolve) => setImmediate(resolve)); // kernels block the event loop
    }
  } finally {
    merged?.dispose();
  }
  return answers;
}

/** Batches groups of similar length, as many as the limits allow. */
function batchesOf(groups: Question[][]): Group[][] {
  const trees = groups
    .map((questions, index): Group => {
      const heard = questions
        .flatMap((question, place) => (pieceLength(question.prompt) > 0 ? [{ ...question, place }] : []))
        .sort((a, b) => (b.search?.maxNewTokens ?? 0) - (a.search?.maxNewTokens ?? 0)); // see trimPrefix in decode.ts
      const { tree, leaves } = promptTree(heard.map(({ prompt }) => prompt));
      return { index, tree, asked: heard.map((one, at) => ({ ...one, leaf: leaves[at] ?? 0 })) };
    })
    .filter(({ asked }) => asked.length > 0)
    .sort((a, b) => b.tree.places.length - a.tree.places.length);
  const batches: Group[][] = [];
  for (let start = 0; start < trees.length; ) {
    const size = batchSize(trees.slice(start));
    batches.push(trees.slice(start, start + size));
    start += size;
  }
  return batches;
}

/** How many of these fit together, longest first: a group less than half as long would be mostly padding. */
function batchSize(groups: Group[]): number {
  const [longest] = groups;
  if (!longest) return 0;
  const length = longest.tree.places.length;
  const answerTokens = longest.asked.reduce(
    (sum, { search }) => sum + (search ? search.maxNewTokens * (search.beams ?? 1) : 0),
    1,
  );
  const most = Math.min(maxPrefillTokens / length, maxScores / length ** 2, maxAnswerTokens / answerTokens);
  const shorter = groups.findIndex(({ tree }) => 2 * tree.places.length < length);
  return Math.max(1, Math.floor(shorter < 0 ? most : Math.min(most, shorter)));
}

function answerBatch(
  llama: Llama,
  groups: Group[],
  answers: Answer[][],
  stop: number[],
  merged: MergedLora | undefined,
): void {
  const searching = groups.some(({ asked }) => asked.some(({ search }) => search));
  const cache = searching ? createCache(llama.config.layers) : null;
  const h = tf.tidy(() => {
    const { x, ...seen } = embedTrees(
      llama.embedding,
      groups.map(({ tree }) => tree),
    );
    const inputs = { ...seen, ...(merged ? { lora: merged } : {}), ...(cache ? { cache } : {}) };
    return llama.forward(x, inputs);
  });
  try {
    readLogits(llama, h, groups, answers);
    if (cache) decode(llama, h, groups, answers, stop, cache, merged);
  } finally {
    h.dispose();
    if (cache) disposeCache(cache);
  }
}

function readLogits(llama: Llama, h: tf.Tensor3D, groups: Group[], answers: Answer[][]): void {
  const wanted = groups.flatMap(({ index, asked }, group) =>
    asked.flatMap(({ scored, place, leaf }) =>
      scored ? [{ scored, group, place: leaf, answer: answers[index]?.[place] as Answer }] : [],
    ),
  );
  if (wanted.length === 0) return;
  const tokens = [...new Set(wanted.flatMap(({ scored }) => scored))];
  const rows = tf.tidy(() => {
    const heads = tf.gather(llama.head, tf.tensor1d(tokens, 'int32'));
    return tf.matMul(statesAt(h, wanted), heads, false, true).arraySync() as number[][];
  });
  wanted.forEach(({ scored, answer }, at) => {
    answer.logits = scored.map((token) => rows[at]?.[tokens.indexOf(token)] ?? Number.NaN);
  });
}
