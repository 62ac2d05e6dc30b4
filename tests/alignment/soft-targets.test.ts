import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { batchLoss, type JoinedRow, type TrainableConnectors, toBatch } from '#lib/alignment/batch.ts';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { pickByShare } from '#lib/alignment/draw.ts';
import { labelsFor } from '#lib/alignment/labels.ts';
import { createMixture, defaultMixtureConfig } from '#lib/alignment/mixture.ts';
import { type Alternative, joinRows, packRow, type Slot } from '#lib/alignment/packed-row.ts';
import { type Choice, itemShares, soften, yesShare } from '#lib/alignment/soft-targets.ts';
import { interestClassification, interestSheet } from '#lib/alignment/tasks/interest-classification.ts';
import { nextItems } from '#lib/alignment/tasks/next-item-retrieval.ts';
import type { Example, Sample } from '#lib/alignment/tasks/task.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import {
  catalogue,
  loudLora,
  model,
  sequences,
  startingConnectors,
  titles,
  vectors,
  worldConfig,
  writeTinyBaseModel,
} from './tiny-world.ts';

let folder: string;
let llama: Llama;
let tokenizer: Tokenizer;
let connectors: TrainableConnectors;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soft-targets-'));
  await writeTinyBaseModel(folder, { ...worldConfig, layers: 1 });
  llama = await loadLlama(folder);
  tokenizer = await loadTokenizer(folder);
  const { user, item } = startingConnectors(llama, tokenizer).connectors;
  connectors = { user: trainableConnector(user), item: trainableConnector(item) };
});
afterAll(async () => {
  for (const thing of [connectors.user, connectors.item, llama]) thing.dispose();
  await rm(folder, { recursive: true });
});

const history = [6, 7, 8, 9, 10, 3, 11];
const scores = model.scores([history]);
const flat = 20; // a temperature at which the first five are about as likely
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const encode = (text: string) => [...tokenizer.encode(text), tokenizer.special.imEnd];

function sampleOf(temperature?: number): Sample {
  const labels = labelsFor(scores, history, seededRandom(4));
  if (!labels) throw new Error('This history must have labels.');
  const userVector = model.userVectors([history]);
  const sample = { catalogue, history, userVector, labels, vectors, form: 'hybrid' as const, scores };
  return temperature === undefined ? sample : { ...sample, temperature };
}

/** The answer as slots, and what soft targets make of them: token → share, or null where the target is hard. */
function softened(text: string, choices: Choice[]): (Record<number, number> | null)[] {
  const slots = encode(text).map((token): Slot => ({ token, trainable: true }));
  return soften(slots, [choices], encode).map((slot) => {
    if (!('token' in slot && slot.alternatives)) return null;
    return Object.fromEntries(slot.alternatives.map(({ token, share }) => [token, share]));
  });
}

test("an unseen item's share is the softmax of its score, best first; seen items have none", () => {
  const shares = itemShares(Float32Array.from([2, 9, 4, 0]), [1], 2);
  expect(shares.map(({ index }) => index)).toEqual([2, 0, 3]);
  const odds = [1, Math.exp(-1), Math.exp(-2)];
  shares.forEach(({ share }, i) => {
    expect(share).toBeCloseTo((odds[i] as number) / sum(odds), 12);
  });
  expect(itemShares(Float32Array.from([2, 9, 4]), [], 1e-6)[0]).toEqual({ index: 1, share: 1 });
});

test('draws are as frequent as shares', () => {
  const random = seededRandom(3);
  const choices = [0.6, 0.3, 0, 0.3].map((share, index) => ({ share, index }));
  const drawn = Array.from({ length: 4000 }, () => pickByShare(choices, random).index);
  const frequency = (index: number) => drawn.filter((one) => one === index).length / drawn.length;
  expect(frequency(2)).toBe(0);
  expect(Math.abs(frequency(0) - 0.5)).toBeLessThan(0.03);
  expect(Math.abs(frequency(3) - 0.25)).toBeLessThan(0.03);
});

test('a Yes falls with the place among the unseen, and never across one half of where the hard label is', () => {
  const { positives, negatives } = sampleOf().labels;
  const yes = [...positives, ...negatives].map((item) => yesShare(scores, history, item));
  expect(yes).toEqual(yes.toSorted((a, b) => b - a));
  for (const share of yes.slice(0, positives.length)) expect(share).toBeGreaterThan(0.85);
  for (const share of yes.slice(positives.length)) expect(share).toBeLessThan(0.15);
  // Eleven unseen: the third stands exactly where the positives end, the sixth where the negatives begin.
  const eleven = Float32Array.from({ length: 11 }, (_, item) => -item);
  expect(yesShare(eleven, [], 2)).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  expect(yesShare(eleven, [], 5)).toBeCloseTo(1 / (1 + Math.exp(2)), 12);
  expect(yesShare(eleven, [], 0)).toBeCloseTo(1 / (1 + Math.exp(-14 / 3)), 12);
});

test("each token has its branch's mass under the prefix before it, the end of a title being a branch", () => {
  const choices = [
    { text: 'It', share: 0.1 },
    { text: 'It Happened', share: 0.3 },
    { text: 'If', share: 0.2 },
    { text: 'Big', share: 0.4 },
  ];
  const [i, b, t, f, space, end] = [...'IBtf '].map((letter) => letter.charCodeAt(0)).concat(257) as number[];
  const answer = softened('It', choices);
  expect(answer).toHaveLength(3);
  expect(answer[0]).toEqual({ [i as number]: expect.closeTo(0.6), [b as number]: expect.closeTo(0.4) });
  expect(answer[1]).toEqual({ [t as number]: expect.closeTo(2 / 3), [f as number]: expect.closeTo(1 / 3) });
  expect(answer[2]).toEqual({
    [end as number]: expect.closeTo(0.25),
    [space as number]: expect.closeTo(0.75),
  });
  const longer = softened('It Happened', choices);
  expect(longer.slice(0, 3)).toEqual(answer.map((alternatives) => alternatives && expect.anything()));
  expect(longer[2]).toEqual(answer[2]);
  expect(longer.slice(3)).toEqual(Array(9).fill(null)); // nothing else goes on from here: hard as ever
});

test("along a title, the shares of its own tokens multiply to the title's", () => {
  const few = itemShares(scores, history, flat).slice(0, 9);
  const choices = few.map(({ index, share }) => ({ text: titles[index] as string, share }));
  const total = sum(few.map(({ share }) => share));
  for (const { text, share } of choices) {
    const tokens = encode(text);
    const steps = softened(text, choices).map((shares, t) => shares?.[tokens[t] as number] ?? 1);
    expect(steps.reduce((product, step) => product * step, 1)).toBeCloseTo(share / total, 9);
  }
});

test('only the likeliest eight are kept, with the one of the answer, however unlikely', () => {
  const choices = [...'abcdefghijk'].map((text, place) => ({ text, share: 2 ** -place }));
  const kept = (answer: string) =>
    String.fromCharCode(...Object.keys(softened(answer, choices)[0] ?? {}).map(Number));
  expect(kept('a')).toBe('abcdefgh');
  expect(kept('k')).toBe('abcdefgk');
  expect(sum(Object.values(softened('k', choices)[0] ?? {}))).toBeCloseTo(1, 12);
  expect(softened('z', choices)).toEqual([null, null]); // an answer that is none of the choices
});

test('without a temperature examples have no choices; with one, only targets and the next item drawn change', () => {
  const textsOf = (example: Example | null) =>
    (example?.turns.at(-1)?.content ?? []).flatMap((segment) => ('text' in segment ? [segment.text] : []));
  const next = (temperature?: number, seed = 2) => nextItems(sampleOf(temperature), seededRandom(seed), 3);
  expect(next()).toHaveLength(1);
  expect(next()[0]).not.toHaveProperty('choices');
  expect(next(0)).toEqual(next());
  for (const task of [interestClassification, interestSheet]) {
    const build = (temperature?: number) => task.build(sampleOf(temperature), seededRandom(2));
    expect(build()).not.toHaveProperty('choices');
    expect(build(0)).toEqual(build());
    const { choices = [], ...rest } = build(1) as Example;
    expect(rest).toEqual(build());
    const likelier = choices.map((one) => one.toSorted((a, b) => b.share - a.share)[0]?.text);
    expect(likelier).toEqual(textsOf(build())); // as many as verdicts, each on the side of the hard one
  }
  const firstFive = itemShares(scores, history, flat).slice(0, 5);
  const drawn = new Set<string | undefined>();
  for (let seed = 0; seed < 60; seed++) {
    const examples = next(flat, seed);
    const answers = examples.map((example) => textsOf(example)[0]);
    expect(new Set(answers).size).toBe(3); // never the same one twice
    drawn.add(answers[0]);
    for (const { choices } of examples) expect(choices?.[0]).toHaveLength(titles.length - history.length);
  }
  expect(drawn).toEqual(new Set(firstFive.map(({ index }) => titles[index])));
});

function mixtureOf(softTargets?: number) {
  return createMixture(
    { catalogue, model, sequences, reference: null, conversations: [], tokenizer, method: 'intention' },
    {
      ...defaultMixtureConfig,
      warmUpShare: 0,
      itemShare: 0,
      historyShare: 0,
      explanationShare: 0,
      ...(softTargets === undefined ? {} : { softTargets }),
    },
  );
}
const alternativesOf = (slot: Slot): Alternative[] => ('token' in slot ? slot.alternatives : undefined) ?? [];

test('a mixture is hard unless told otherwise; soft places are trained ones and their shares sum to one', () => {
  const hard = mixtureOf().row(3, 0, 0.5);
  expect(mixtureOf(0).row(3, 0, 0.5)).toEqual(hard);
  expect(hard.slots.filter((slot) => alternativesOf(slot).length > 0)).toEqual([]);
  const soft = mixtureOf(flat);
  expect(soft.row(3, 0, 0.5)).toEqual(mixtureOf(flat).row(3, 0, 0.5));
  let places = 0;
  for (let step = 0; step < 5; step++) {
    const { slots, weights } = soft.row(step, 0, 0.5);
    slots.forEach((slot, t) => {
      const alternatives = alternativesOf(slot);
      if (alternatives.length === 0) return;
      places++;
      expect(weights[t]).toBeGreaterThan(0);
      expect(alternatives.length).toBeLessThanOrEqual(8);
      expect(alternatives[0]).toMatchObject({ token: 'token' in slot && slot.token });
      expect(sum(alternatives.map(({ share }) => share))).toBeCloseTo(1, 9);
    });
  }
  expect(places).toBeGreaterThan(20);
});

function lossOf(row: JoinedRow): number {
  const lora = loudLora(llama.config);
  const batch = toBatch([row], 512, connectors);
  const loss = tf.tidy(() => batchLoss(llama, lora, connectors, batch).arraySync());
  batch.dispose();
  lora.dispose();
  return loss;
}

test("a soft place's loss is the mean over its tokens, by their shares", () => {
  const text = (token: number): Slot => ({ token, trainable: false });
  const lossWith = (last: Slot) => {
    const slots: Slot[] = [text(65), text(66), text(67), { token: 70, trainable: true }, last];
    const packed = packRow([{ slots, weight: 2 }], 20);
    if (!packed) throw new Error('Five places must fit.');
    return lossOf(joinRows([packed.row]));
  };
  const shares = [0.5, 0.3, 0.2];
  const alternatives = shares.map((share, i) => ({ token: 80 + i, share }));
  const one = alternatives.map(({ token }) => lossWith({ token, trainable: true }));
  const expected = sum(one.map((loss, i) => loss * (shares[i] as number)));
  const before = tf.memory().numTensors;
  expect(lossWith({ token: 80, trainable: true, alternatives })).toBeCloseTo(expected, 4);
  expect(lossWith({ token: 82, trainable: true, alternatives })).toBeCloseTo(expected, 4);
  expect(Math.abs((one[0] as number) - expected)).toBeGreaterThan(1e-3);
  expect(tf.memory().numTensors).toBe(before);
});
