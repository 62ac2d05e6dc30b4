// Packed rows against the plain way: one prompt alone, through the path that serving uses.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DerivedConnectors } from '#lib/alignment/connector/connector.ts';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { type Branch, joinRows, packRow, type TrainedPlace } from '#lib/alignment/packed-row.ts';
import { itemSegments, questionTurns } from '#lib/alignment/prompt.ts';
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { rowLoss, rowTensors, type TrainableConnectors } from '#lib/alignment/row-loss.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import { embedPlaces } from '#lib/llm/embed-places.ts';
import { causalInputs, type Llama, loadLlama } from '#lib/llm/llama.ts';
import type { Lora } from '#lib/llm/lora.ts';
import { ancestorsOf, placesOf, visibility } from '#lib/llm/prompt-tree.ts';
import type { Segment, Turn } from '#lib/llm/segment.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { tf } from '#lib/tensor/backend.ts';
import { embedPrompt } from '../llm/embed-prompt.ts';
import { catalogue, loudLora, model, startingConnectors, vectors, writeTinyBaseModel } from './tiny-world.ts';

const rowLength = 640;
let folder: string;
let llama: Llama;
let tokenizer: Tokenizer;
let lora: Lora;
let plain: DerivedConnectors;
let trainable: TrainableConnectors;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
  await writeTinyBaseModel(folder);
  llama = await loadLlama(folder);
  tokenizer = await loadTokenizer(folder);
  lora = loudLora(llama.config);
  plain = await startingConnectors(llama, tokenizer);
  trainable = { user: trainableConnector(plain.user), item: trainableConnector(plain.item) };
});
afterAll(async () => {
  for (const thing of [trainable.user, trainable.item, lora, llama]) thing.dispose();
  await rm(folder, { recursive: true });
});

/** A person's dialogues: a text answer, an answer about an item, and a sheet with soft tokens inside the answer. */
function dialogues(history: number[]): Turn[][] {
  const person = { catalogue, history, userVector: model.userVectors([history]) };
  const ask = (question: Segment[], answer: Segment[]) => questionTurns(person, 'hybrid', question, answer);
  return [
    ask([{ text: 'Next?' }], [{ text: 'Heat' }]),
    ask(
      [{ text: 'Like' }, ...itemSegments(catalogue, 4, vectors, 'hybrid'), { text: '?' }],
      [{ text: 'No' }],
    ),
    ask(
      [{ text: 'Which?' }],
      [{ item: vectors.row(1) }, { text: 'Yes' }, { item: vectors.row(2) }, { text: 'No' }],
    ),
  ];
}

const branchOf = (turns: Turn[], weight = 1): Branch => ({
  places: placesOf(renderChat(turns, tokenizer, { addGenerationPrompt: false })),
  weight,
});
const branchesOf = (history: number[], weights = [1.5, 2, 0.5]) =>
  dialogues(history).map((turns, i) => branchOf(turns, weights[i]));

function pack(...groups: Branch[][]) {
  return joinRows(
    groups.map((branches) => {
      const packed = packRow(branches, rowLength);
      expect(packed?.used).toBe(branches.length);
      return packed?.row as NonNullable<typeof packed>['row'];
    }),
  );
}

/** Logits (K, V) of every trained token of a packed row, in the order of its branches. */
function packedLogits(row: ReturnType<typeof pack>): number[][] {
  const tensors = rowTensors(row, rowLength, trainable);
  try {
    return tf.tidy(() => {
      const soft = tf.concat2d(
        [
          trainable.user.forward(tensors.users as tf.Tensor2D),
          trainable.item.forward(tensors.items as tf.Tensor2D),
        ],
        0,
      );
      const x = embedPlaces(llama.embedding, tensors.ids, tensors.softRowAt, soft);
      const h = llama.forward(x, { positions: tensors.positions, bias: tensors.bias, lora });
      const rows = h.reshape<tf.Tensor2D>([rowLength, llama.config.hiddenSize]);
      return llama.logits(tf.gather(rows, tensors.sources)).arraySync();
    });
  } finally {
    tensors.dispose();
  }
}

/** The same for one dialogue by itself, read from the start through the plain connectors. */
function aloneLogits(turns: Turn[]): { logits: number[][]; targets: number[] } {
  const trained = branchOf(turns).places.flatMap((place, t) =>
    'token' in place && place.trainable ? [{ t, place }] : [],
  );
  const pieces = toPromptPieces(turns, tokenizer, plain);
  const logits = tf.tidy(() => {
    const x = embedPrompt(llama.embedding, pieces);
    const h = llama.forward(x, { ...causalInputs(x.shape[1], [0]), lora });
    const before = tf.tensor1d(
      trained.map(({ t }) => t - 1),
      'int32',
    );
    return llama.logits(tf.gather(h.reshape<tf.Tensor2D>([x.shape[1], -1]), before)).arraySync();
  });
  return { logits, targets: trained.map(({ place }) => place.token) };
}

function largestDifference(a: number[][], b: number[][]): number {
  expect(a.map((row) => row.length)).toEqual(b.map((row) => row.length));
  return Math.max(
    ...a.map((row, k) => Math.max(...row.map((value, v) => Math.abs(value - (b[k]?.[v] ?? 1e9))))),
  );
}

function crossEntropy(logits: number[][], targets: number[]): number {
  const losses = logits.map((row, k) => {
    const highest = Math.max(...row);
    const total = row.reduce((sum, value) => sum + Math.exp(value - highest), 0);
    return highest + Math.log(total) - (row[targets[k] as number] as number);
  });
  return losses.reduce((sum, loss) => sum + loss, 0);
}

test('a branch packed after a shared prefix has the same logits as alone, even with another history in the row', () => {
  const [history, other] = [
    [0, 3, 9],
    [5, 6, 7, 8],
  ];
  const row = pack(branchesOf(history as number[]), branchesOf(other as number[]));
  const lengths = branchesOf(history as number[]).map((branch) => branch.places.length);
  expect(row.places.length).toBeLessThan(2 * lengths.reduce((sum, length) => sum + length, 0) - 200);
  const alone = [...dialogues(history as number[]), ...dialogues(other as number[])].map(aloneLogits);
  const logits = packedLogits(row);
  expect(
    largestDifference(
      logits,
      alone.flatMap((one) => one.logits),
    ),
  ).toBeLessThan(2e-3);
  expect(Math.max(...logits.flat()) - Math.min(...logits.flat())).toBeGreaterThan(1);
});

test("the loss of a packed row is the weighted mean of its branches' losses alone", () => {
  const weights = [1.5, 2, 0.5];
  const tensors = rowTensors(pack(branchesOf([0, 3, 9], weights)), rowLength, trainable);
  const loss = tf.tidy(() => rowLoss(llama, lora, trainable, tensors).arraySync());
  tensors.dispose();
  const alone = dialogues([0, 3, 9]).map(aloneLogits);
  const sums = alone.map(({ logits, targets }, i) => (weights[i] as number) * crossEntropy(logits, targets));
  const total = alone.reduce((sum, { targets }, i) => sum + (weights[i] as number) * targets.length, 0);
  expect(loss).toBeCloseTo(sums.reduce((a, b) => a + b, 0) / total, 3);
});

test("two histories in a row don't see each other: changing one leaves the other's logits bit-identical", () => {
  const first = branchesOf([0, 3, 9]);
  const before = packedLogits(pack(first, branchesOf([5, 6, 7, 8])));
  const after = packedLogits(pack(first, branchesOf([8, 6, 7, 5])));
  const answers = before.length / 2;
  expect(after.slice(0, answers)).toEqual(before.slice(0, answers));
  expect(after.slice(answers)).not.toEqual(before.slice(answers));
});

test('an answer never leaks into another branch', () => {
  const leaky = (answer: string) => {
    const [first = [], ...rest] = dialogues([0, 3, 9]);
    const changed = [...first.slice(0, -1), { role: 'assistant' as const, content: [{ text: answer }] }];
    return [changed, ...rest].map((turns) => branchOf(turns));
  };
  const [before, after] = [packedLogits(pack(leaky('Heat'))), packedLogits(pack(leaky('Jaws')))];
  const own = 'Heat'.length + 1; // with the token that ends the turn
  expect(after.slice(own)).toEqual(before.slice(own));
  expect(after[1]).not.toEqual(before[1]);
});

test("every place sees only its own branch and its own history's prefix, up to itself", () => {
  const row = pack(branchesOf([0, 3]), branchesOf([5]));
  const length = row.places.length + 2;
  const [first, second] = [branchesOf([0, 3]), branchesOf([5])];
  const dialogues = [...first, ...second].map(({ places }) => places);
  const ends = row.places.keys().filter((place) => !row.parents.includes(place));
  const paths = Array.from(ends, (end) => ancestorsOf(row, end).reverse());
  // From its end up to its root, each branch is its own dialogue, and every place sees exactly what is before it there.
  expect(paths.map((path) => path.map((place) => row.places[place]))).toEqual(dialogues);
  for (const path of paths) {
    for (const [at, place] of path.entries()) {
      const seen = visibility(row, place, length)
        .keys()
        .filter((other) => visibility(row, place, length)[other] === 0);
      expect(new Set(seen)).toEqual(new Set(path.slice(0, at + 1)));
    }
  }
  expect([...visibility(row, length - 1, length).entries()].filter(([, bias]) => bias === 0)).toEqual([
    [length - 1, 0],
  ]);
});

const text = (token: number): TrainedPlace => ({ token, trainable: false });
const answer = (token: number): TrainedPlace => ({ token, trainable: true });

test('every trained token is predicted by the place before it in its own branch, as worked out by hand', () => {
  const branches: Branch[] = [
    { places: [text(1), text(2), text(3), answer(4), answer(5)], weight: 2 },
    { places: [text(1), text(2), text(6), answer(7), text(8), answer(9)], weight: 3 },
  ];
  const packed = packRow(branches, 20);
  expect(packed?.used).toBe(2);
  const row = joinRows([packed?.row, packed?.row].flatMap((one) => (one ? [one] : [])));
  const ids = row.places.map((place) => ('token' in place ? place.token : -1));
  expect(ids.slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]); // the prefix 1 2 stands once
  expect([...row.positions.slice(0, 9)]).toEqual([0, 1, 2, 3, 4, 2, 3, 4, 5]);
  expect([...row.parents]).toEqual([-1, 0, 1, 2, 3, 1, 5, 6, 7, -1, 9, 10, 11, 12, 10, 14, 15, 16]);
  expect([...row.weights.slice(0, 9)]).toEqual([0, 0, 0, 2, 2, 0, 3, 0, 3]);
});

test('the prefix never includes the place that predicts a first answer, even if questions are the same', () => {
  const same: Branch[] = [4, 5].map((token) => ({ places: [text(1), text(2), answer(token)], weight: 1 }));
  const row = packRow(same, 20)?.row;
  expect(row?.positions).toEqual([0, 1, 2, 1, 2]); // the second text stands twice
  expect(row?.parents).toEqual([-1, 0, 1, 0, 3]);
});

test("branches that don't fit are left out, later ones that do are kept, and a row is never too long", () => {
  const branch = (...tokens: number[]): Branch => ({
    places: [text(1), text(2), ...tokens.map(answer)],
    weight: 1,
  });
  const branches = [branch(3, 4), branch(...Array(30).fill(5)), branch(6, 7, 8, 9), branch(8)];
  const packed = packRow(branches, 7);
  expect(packed?.used).toBe(2);
  expect(packed?.row.places.flatMap((place) => ('token' in place ? [place.token] : []))).toEqual([
    1, 2, 3, 4, 2, 8,
  ]);
  expect(packRow([branch(...Array(30).fill(5))], 7)).toBeNull();
  expect(packRow([], 7)).toBeNull();
});
