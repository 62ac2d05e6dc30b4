// Generation in batches, for evaluation: greedy or beam search, freely or along a trie of the sequences that exist. (Serving one
// person is lib/runtime's work.) A group is all that is asked about one person: what its prompts share is read once
// (prompt-tree.ts); the answers are searched for in decode.ts.
import { tf } from '#lib/tensor/backend.ts';
import type { Generated, ListEnd } from './beams.ts';
import { decode, statesAt } from './decode.ts';
import { createCache, disposeCache } from './kv-cache.ts';
import type { Llama, MergedLora } from './llama.ts';
import type { Lora } from './lora.ts';
import { embedTrees, type PromptTree, promptTree } from './prompt-tree.ts';
import { type PromptPiece, pieceLength } from './segment.ts';
import type { Constraint } from './trie.ts';

export type { Generated } from './beams.ts';

export type Question = {
  prompt: PromptPiece[];
  /** Tokens whose logits after the prompt are wanted. */
  scored?: number[];
  search?: {
    maxNewTokens: number;
    /** Only its sequences can come out. They may, but need not, end in a stop token. A large one is made when its turn comes. */
    trie?: Constraint | (() => Constraint);
    /** Where no more than some entries of a list are of use. */
    list?: ListEnd;
    /** Hypotheses kept, and results given; 1, the default, is greedy. */
    beams?: number;
  };
};
/** logits: of `scored`. generated: best first, up to `beams` of them. Both are empty for an empty prompt. */
export type Answer = { logits: number[]; generated: Generated[] };

export type AskOptions = {
  lora?: Lora;
  /** Tokens that end an answer; they are not part of it. */
  stop: number[];
  /** Called after each batch of groups; may throw to stop. */
  onProgress?: (doneGroups: number) => void;
};

// A step of decoding reads all weights however few rows it has, so that many people at once are cheaper.
const maxPrefillTokens = 3 * 8192; // with 135M parameters about 3 GB beside the weights
const maxAnswerTokens = 256 * 1024; // of all hypotheses, were each as long as it may be; most are far shorter
const maxScores = 12 * 2 ** 20; // of attention, P·T²: 450 MB with nine heads, and several such tensors live at once

/** Asks each group its questions: the answers in the same order. */
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

export type GenerateBatchOptions = AskOptions &
  Omit<NonNullable<Question['search']>, 'trie'> & {
    /** The same for all prompts or one for each. */
    trie?: Constraint | ((prompt: number) => Constraint);
  };

/** For each prompt its results, best first: up to `beams` of them. */
export async function generateBatch(
  llama: Llama,
  prompts: PromptPiece[][],
  options: GenerateBatchOptions,
): Promise<Generated[][]> {
  const { maxNewTokens, beams, trie, ...rest } = options;
  const groups = prompts.map((prompt, index): Question[] => {
    const own = typeof trie === 'function' ? () => trie(index) : trie;
    return [{ prompt, search: { maxNewTokens, ...(beams ? { beams } : {}), ...(own ? { trie: own } : {}) } }];
  });
  return (await askGroups(llama, groups, rest)).map(([answer]) => answer?.generated ?? []);
}

/** The logits of the given tokens after each prompt. */
export async function scoreNext(
  llama: Llama,
  prompts: PromptPiece[][],
  tokenIds: number[],
  { lora }: { lora?: Lora } = {},
): Promise<number[][]> {
  const groups = prompts.map((prompt): Question[] => [{ prompt, scored: tokenIds }]);
  const answers = await askGroups(llama, groups, { stop: [], ...(lora ? { lora } : {}) });
  return answers.map(([answer]) => answer?.logits ?? []);
}

export type Asked = Question & { place: number; leaf: number };
export type Group = { index: number; tree: PromptTree; asked: Asked[] };

/** Groups of like length together, as many as the limits on positions allow. */
function batchesOf(groups: Question[][]): Group[][] {
  const trees = groups
    .map((questions, index): Group => {
      const heard = questions
        .flatMap((question, place) => (pieceLength(question.prompt) > 0 ? [{ ...question, place }] : []))
        .sort((a, b) => (b.search?.maxNewTokens ?? 0) - (a.search?.maxNewTokens ?? 0)); // see trimPrefix in decode.ts
      const tree = promptTree(heard.map(({ prompt }) => prompt));
      return { index, tree, asked: heard.map((one, at) => ({ ...one, leaf: tree.leaves[at] ?? 0 })) };
    })
    .filter(({ asked }) => asked.length > 0)
    .sort((a, b) => b.tree.slots.length - a.tree.slots.length);
  const batches: Group[][] = [];
  for (let start = 0; start < trees.length; ) {
    const size = batchSize(trees.slice(start));
    batches.push(trees.slice(start, start + size));
    start += size;
  }
  return batches;
}

/** How many of these go together, longest first: what is less than half as long would be padding for the most part. */
function batchSize(groups: Group[]): number {
  const [longest] = groups;
  if (!longest) return 0;
  const length = longest.tree.slots.length;
  const answerTokens = longest.asked.reduce(
    (sum, { search }) => sum + (search ? search.maxNewTokens * (search.beams ?? 1) : 0),
    1,
  );
  const most = Math.min(maxPrefillTokens / length, maxScores / length ** 2, maxAnswerTokens / answerTokens);
  const shorter = groups.findIndex(({ tree }) => 2 * tree.slots.length < length);
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
      scored ? [{ scored, group, slot: leaf, answer: answers[index]?.[place] as Answer }] : [],
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
