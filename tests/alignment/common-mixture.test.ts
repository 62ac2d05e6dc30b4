import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CommonMixtureConfig,
  commonMixture,
  defaultCommonMixtureConfig,
} from '#lib/alignment/common-mixture.ts';
import { commonParts } from '#lib/alignment/common-parts.ts';
import { type PackedRow, packRow } from '#lib/alignment/packed-row.ts';
import { rowLoss, rowTensors } from '#lib/alignment/row-loss.ts';
import type { GoldAnswer } from '#lib/alignment/tasks/gold-answer.ts';
import { type Message, understanding } from '#lib/alignment/tasks/understanding.ts';
import type { WordedAnswer } from '#lib/alignment/tasks/wording.ts';
import { defaultTrainingConfig, type TrainingConfig, train } from '#lib/alignment/train.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { type Lora, loraTargets } from '#lib/llm/lora.ts';
import { ancestorsOf, placesOf } from '#lib/llm/prompt-tree.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { loudLora, writeTinyBaseModel } from './tiny-world.ts';

const domain = 'movies';
const messages: Message[] = [
  { domain, focus: null, listed: [], last: null, user: 'hi', call: 'social kind="hello"' },
  {
    domain,
    focus: 'Heat',
    listed: ['Heat', 'Ran'],
    last: 'recommend',
    user: 'why',
    call: 'explain item="Heat"',
  },
  { domain, focus: null, listed: [], last: null, user: 'without Ran?', call: 'what_if remove="Ran"' },
  {
    domain: 'steam',
    focus: 'Rust',
    listed: [],
    last: null,
    user: 'no',
    call: 'feedback item="Rust" kind="hated"',
  },
  {
    domain,
    focus: 'Antz',
    listed: ['Antz'],
    last: null,
    user: 'length',
    call: 'facts item="Antz" about="length"',
  },
];
const conversations = [
  [
    { from: 'human' as const, value: 'Hello' },
    { from: 'gpt' as const, value: 'Good day' },
  ],
];
const rowLength = 768;
const config: CommonMixtureConfig = { ...defaultCommonMixtureConfig, rowLength, rowsPerStep: 2 };
let folder: string;
let llama: Llama;
let lora: Lora;
let tokenizer: Tokenizer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'common-'));
  await writeTinyBaseModel(folder);
  llama = await loadLlama(folder);
  tokenizer = await loadTokenizer(folder);
  lora = loudLora(llama.config);
});
afterAll(async () => {
  lora.dispose();
  llama.dispose();
  await rm(folder, { recursive: true });
});

const mixtureOf = (given: Partial<CommonMixtureConfig> = {}) => {
  const settings = { ...config, ...given };
  return commonMixture(commonParts({ messages, conversations }, settings), tokenizer, settings);
};
const branchOf = (message: Message) => ({
  places: placesOf(
    renderChat(understanding.build(message, Math.random)[0]?.turns ?? [], tokenizer, {
      addGenerationPrompt: false,
    }),
  ),
  weight: 1,
});

function lossOf(row: PackedRow): number {
  const tensors = rowTensors(row, rowLength, null);
  const loss = tf.tidy(() => rowLoss(llama, lora, null, tensors).arraySync());
  tensors.dispose();
  return loss;
}

/** What each dialogue of a row says, from its root to its end. */
function dialoguesOf(row: PackedRow): string[] {
  const ends = row.places.keys().filter((place) => !row.parents.includes(place));
  return Array.from(ends, (end) =>
    tokenizer.decode(
      ancestorsOf(row, end)
        .reverse()
        .flatMap((at) => {
          const place = row.places[at];
          return place && 'token' in place ? [place.token] : [];
        }),
    ),
  );
}

test('the loss of messages behind one shared beginning is that of each alone, weighted by its trained tokens', () => {
  const branches = messages.map(branchOf);
  const together = packRow(branches, rowLength);
  expect(together?.used).toBe(messages.length);
  const alone = branches.map((branch) => {
    const row = packRow([branch], rowLength)?.row as PackedRow;
    return {
      loss: lossOf(row),
      tokens: row.weights.filter((weight) => weight > 0).length,
      places: row.places.length,
    };
  });
  const sum = (of: (one: (typeof alone)[number]) => number) =>
    alone.reduce((total, one) => total + of(one), 0);
  const row = together?.row as PackedRow;
  expect(
    Math.abs(lossOf(row) - sum(({ loss, tokens }) => loss * tokens) / sum(({ tokens }) => tokens)),
  ).toBeLessThan(1e-4);
  expect(row.places.length).toBeLessThan(sum(({ places }) => places) - 200);
});

test('only the request is trained, with the token that ends it', () => {
  const row = packRow([branchOf(messages[1] as Message)], rowLength)?.row as PackedRow;
  const trained = row.places.flatMap((place, at) =>
    (row.weights[at] ?? 0) > 0 && 'token' in place ? [place.token] : [],
  );
  expect(tokenizer.decode(trained)).toBe('explain item="Heat"');
  expect(trained.at(-1)).toBe(tokenizer.special.imEnd);
});

test('every message comes once before any comes again', () => {
  const mixture = mixtureOf({ exchange: 0, conversationShare: 0, rowsPerStep: 1 });
  const seen: string[] = [];
  for (let step = 0; seen.length < 2 * messages.length; step++)
    seen.push(...dialoguesOf(mixture.row(step, 0, 0)));
  for (const round of [0, 1]) {
    const part = seen.slice(round * messages.length, (round + 1) * messages.length);
    expect(new Set(part).size).toBe(messages.length);
  }
});

test('rows follow from the seed, whichever is asked for first, and hold conversations in their share', () => {
  const [first, second] = [mixtureOf(), mixtureOf()];
  const rows = Array.from({ length: 12 }, (_, at) => first.row(Math.floor(at / 2), at % 2, 0));
  expect(second.row(4, 1, 0)).toEqual(rows[9]);
  expect(second.row(1, 0, 0)).toEqual(rows[2]);
  expect(mixtureOf({ seed: 2 }).row(0, 0, 0)).not.toEqual(rows[0]);
  expect(rows.every(({ places }) => places.length <= rowLength)).toBe(true);
  const many = mixtureOf({ conversationShare: 0.5 });
  const said = Array.from({ length: 6 }, (_, step) => dialoguesOf(many.row(step, 0, 0))).flat();
  const conversationCount = said.filter((text) => text.includes('Good day')).length;
  expect(conversationCount).toBeGreaterThan(0.2 * said.length);
  expect(conversationCount).toBeLessThan(0.8 * said.length);
});

const answers: GoldAnswer[] = ['Heat', 'Ran'].map((title, at) => ({
  domain,
  request: `explain item="${title}"`,
  message: 'why',
  lines: [
    `*${title}* is ${at + 3}th of 5,217 films you haven't watched.`,
    'What lifts it most: *The Conversation* and *Blade Runner*.',
    'What holds it back most: *Some Like It Hot*.',
  ],
  answer: `The Conversation and Blade Runner lift ${title}. Some Like It Hot holds it back.`,
}));

const onlyClaims = { ...config, entailmentShare: 1, conversationShare: 0, vary: 0 };
const claimParts = () => commonParts({ messages: [], conversations: [], answers }, onlyClaims);

test('the claims about an answer read its facts once', () => {
  const row = commonMixture(claimParts(), tokenizer, onlyClaims).row(0, 0, 0);
  const dialogues = dialoguesOf(row);
  const facts = answers.map(({ lines }) => lines.join('\n'));
  const about = (one: string) => dialogues.filter((dialogue) => dialogue.includes(one)).length;
  expect(about(facts[0] as string) + about(facts[1] as string)).toBe(dialogues.length);
  expect(dialogues.every((text) => text.includes('Claim:'))).toBe(true);
  const ends = new Set(dialogues.map((text) => text.trimEnd().split('\n').at(-1)));
  expect([...ends].toSorted()).toEqual(['No', 'Yes']);
  const alone = dialogues.reduce((sum, text) => sum + tokenizer.encode(text).length, 0);
  expect(row.places.length).toBeLessThan(0.6 * alone);
});

test("where an answer's claims are longer than a row, the last ones are left out", () => {
  const parts = claimParts();
  const whole = parts[0]?.build(0, seededRandom(1)).length as number;
  const row = commonMixture(parts, tokenizer, { ...onlyClaims, rowLength: 420 }).row(0, 0, 0);
  expect(row.places.length).toBeLessThanOrEqual(420);
  const said = dialoguesOf(row);
  expect(said.length).toBeGreaterThan(0);
  expect(said.length).toBeLessThan(whole);
});

const worded: WordedAnswer[] = answers.map(({ lines, ...one }, at) => ({
  ...one,
  sentences: lines,
  said: [`That one is ${at + 3}th for you.`, 'The Conversation and Blade Runner lift it.', ''],
}));

test('composed answers in other words are drawn in their share, and so are claims about one sentence of them', () => {
  const none = { entailmentShare: 0, conversationShare: 0, vary: 0, exchange: 0 };
  const settings = { ...config, ...none, wordingShare: 0.4, samenessShare: 0.2 };
  const parts = commonParts({ messages, conversations: [], worded }, settings);
  expect(parts.map(({ name, share, count }) => [name, Number(share.toFixed(2)), count])).toEqual([
    ['wording', 0.4, 2],
    ['sameness', 0.2, 2],
    ['understanding', 0.4, 5],
  ]);
  const mixture = commonMixture(parts, tokenizer, settings);
  const dialogues = Array.from({ length: 24 }, (_, step) => dialoguesOf(mixture.row(step, 0, 0))).flat();
  const holding = (text: string) => dialogues.filter((dialogue) => dialogue.includes(text));
  const [words, claims] = [holding('Sentence:'), holding('Claim:')];
  expect(words.length).toBeGreaterThan(0.15 * dialogues.length);
  for (const dialogue of words) expect(dialogue).toContain('Blade Runner lift it.'); // whole answers
  expect(claims.length).toBeGreaterThan(0.15 * dialogues.length);
  expect(new Set(claims.map((text) => text.trimEnd().split('\n').at(-1)))).toEqual(new Set(['Yes', 'No']));
  for (const claim of claims) expect(claim.split('Facts:\n')[1]).toMatch(/^[^\n]*\nClaim:/);
});

test('a row too short for any example, and no examples at all, are refused', () => {
  const refused = expect.objectContaining({ code: 'bad_request' });
  expect(() => mixtureOf({ rowLength: 12 }).row(0, 0, 0)).toThrow(refused);
  expect(() => commonMixture([], tokenizer)).toThrow(refused);
});

test('a training without connectors lowers the loss, and one that was stopped goes on exactly as if it had not been', async () => {
  const training: TrainingConfig = {
    ...defaultTrainingConfig,
    lora: { rank: 2, alpha: 4, targets: [...loraTargets] },
    learningRate: 1e-2,
    rowsPerStep: 2,
    rowLength,
    steps: 5,
    seed: 3,
  };
  const run = async (checkpointFolder: string | null, stopAt: number | null) => {
    const controller = new AbortController();
    const steps = train(
      llama,
      { connectors: null, lora: null },
      mixtureOf(),
      { ...training, checkpointFolder },
      controller.signal,
    );
    const losses: number[] = [];
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return { losses, lora: value.lora };
      losses.push(value.loss);
      if (value.step === stopAt) controller.abort();
    }
  };
  const whole = await run(null, null);
  const checkpoints = join(folder, 'checkpoint');
  await expect(run(checkpoints, 2)).rejects.toThrow();
  const resumed = await run(checkpoints, null);
  expect(resumed.losses).toEqual(whole.losses.slice(2));
  expect([...resumed.lora]).toEqual([...whole.lora]);
  expect(whole.losses.at(-1)).toBeLessThan(whole.losses[0] as number);
});
