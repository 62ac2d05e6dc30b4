import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { createMixture, defaultMixtureConfig } from '#lib/alignment/mixture.ts';
import { type Alternative, type PackedRow, packRow, type TrainedPlace } from '#lib/alignment/packed-row.ts';
import { rowLoss, rowTensors, type TrainableConnectors } from '#lib/alignment/row-loss.ts';
import { type Choice, itemShares, soften, yesShare } from '#lib/alignment/soft-targets.ts';
import { labelsFor } from '#lib/alignment/target-labels.ts';
import { interestClassification, interestSheet } from '#lib/alignment/tasks/interest-classification.ts';
import { nextItemRetrieval } from '#lib/alignment/tasks/next-item-retrieval.ts';
import type { Example, Sample } from '#lib/alignment/tasks/task.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { pickByShare, seededRandom } from '#lib/random.ts';
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
  const { user, item } = await startingConnectors(llama, tokenizer);
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
  const person = { catalogue, history, userVector, form: 'hybrid' as const };
  const sample = { ...person, model, reference: null, labels, vectors, scores };
  return temperature === undefined ? sample : { ...sample, temperature };
}

/** The answer as places, and what soft targets make of them: token → share, or null where the target is hard. */
function softened(text: string, choices: Choice[]): (Record<number, number> | null)[] {
  const places = encode(text).map((token): TrainedPlace => ({ token, trainable: true }));
  return soften(places, [choices], encode).map((place) => {
    if (!('token' in place && place.alternatives)) return null;
    return Object.fromEntries(place.alternatives.map(({ token, share }) => [token, share]));
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

test('items are drawn as often as their shares say', () => {
  const random = seededRandom(3);
  const choices = [0.6, 0.3, 0, 0.3].map((share, index) => ({ share, index }));
  const drawn = Array.from({ length: 4000 }, () => pickByShare(choices, random).index);
  const frequency = (index: number) => drawn.filter((one) => one === index).length / drawn.length;
  expect(frequency(2)).toBe(0);
  expect(Math.abs(frequency(0) - 0.5)).toBeLessThan(0.03);
  expect(Math.abs(frequency(3) - 0.25)).toBeLessThan(0.03);
});

test("the share of Yes falls with the rank among unseen items, and stays on the hard label's side of one half", () => {
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

test("each token has its branch's mass under the prefix before it, and a title's end is a branch too", () => {
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
  expect(longer.slice(3)).toEqual(Array(9).fill(null)); // no other title continues from here: hard targets
});

test("the shares of a title's own tokens multiply to the title's share", () => {
  const few = itemShares(scores, history, flat).slice(0, 9);
  const choices = few.map(({ index, share }) => ({ text: titles[index] as string, share }));
  const total = sum(few.map(({ share }) => share));
  for (const { text, share } of choices) {
    const tokens = encode(text);
    const steps = softened(text, choices).map((shares, t) => shares?.[tokens[t] as number] ?? 1);
    expect(steps.reduce((product, step) => product * step, 1)).toBeCloseTo(share / total, 9);
  }
});

test("only the likeliest eight tokens are kept, always including the answer's own", () => {
  const choices = [...'abcdefghijk'].map((text, place) => ({ text, share: 2 ** -place }));
  const kept = (answer: string) =>
    String.fromCharCode(...Object.keys(softened(answer, choices)[0] ?? {}).map(Number));
  expect(kept('a')).toBe('abcdefgh');
  expect(kept('k')).toBe('abcdefgk');
  expect(sum(Object.values(softened('k', choices)[0] ?? {}))).toBeCloseTo(1, 12);
  expect(softened('z', choices)).toEqual([null, null]); // an answer that is none of the choices
});

test('without a temperature examples have no choices; with one, only the targets and the drawn next item change', () => {
  const textsOf = (example: Example | undefined) =>
    (example?.turns.at(-1)?.content ?? []).flatMap((segment) => ('text' in segment ? [segment.text] : []));
  const next = (temperature?: number, seed = 2) =>
    nextItemRetrieval.build(sampleOf(temperature), seededRandom(seed));
  expect(next()).toHaveLength(1);
  expect(next()[0]).not.toHaveProperty('choices');
  expect(next(0)).toEqual(next());
  for (const task of [interestClassification, interestSheet]) {
    const build = (temperature?: number) => task.build(sampleOf(temperature), seededRandom(2))[0];
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
const alternativesOf = (place: TrainedPlace): Alternative[] =>
  ('token' in place ? place.alternatives : undefined) ?? [];

test('a mixture has hard targets by default; soft places are trained places, and their shares sum to one', () => {
  const hard = mixtureOf().row(3, 0, 0.5);
  expect(mixtureOf(0).row(3, 0, 0.5)).toEqual(hard);
  expect(hard.places.filter((place) => alternativesOf(place).length > 0)).toEqual([]);
  const soft = mixtureOf(flat);
  expect(soft.row(3, 0, 0.5)).toEqual(mixtureOf(flat).row(3, 0, 0.5));
  let softPlaces = 0;
  for (let step = 0; step < 5; step++) {
    const { places, weights } = soft.row(step, 0, 0.5);
    places.forEach((place, t) => {
      const alternatives = alternativesOf(place);
      if (alternatives.length === 0) return;
      softPlaces++;
      expect(weights[t]).toBeGreaterThan(0);
      expect(alternatives.length).toBeLessThanOrEqual(8);
      expect(alternatives[0]).toMatchObject({ token: 'token' in place && place.token });
      expect(sum(alternatives.map(({ share }) => share))).toBeCloseTo(1, 9);
    });
  }
  expect(softPlaces).toBeGreaterThan(20);
});

function lossOf(row: PackedRow): number {
  const lora = loudLora(llama.config);
  const tensors = rowTensors(row, 512, connectors);
  const loss = tf.tidy(() => rowLoss(llama, lora, connectors, tensors).arraySync());
  tensors.dispose();
  lora.dispose();
  return loss;
}

test("a soft place's loss is the mean over its tokens, weighted by share", () => {
  const text = (token: number): TrainedPlace => ({ token, trainable: false });
  const lossWith = (last: TrainedPlace) => {
    const places: TrainedPlace[] = [text(65), text(66), text(67), { token: 70, trainable: true }, last];
    const packed = packRow([{ places, weight: 2 }], 20);
    if (!packed) throw new Error('Five places must fit.');
    return lossOf(packed.row);
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
