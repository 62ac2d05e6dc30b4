import { beforeAll, expect, test, vi } from 'vitest';
import {
  createMixture,
  defaultMixtureConfig,
  type MixtureConfig,
  type MixtureInput,
} from '#lib/alignment/mixture.ts';
import type { PackedRow } from '#lib/alignment/packed-row.ts';
import { generalConversation } from '#lib/alignment/tasks/general-conversation.ts';
import { groundedExplanation } from '#lib/alignment/tasks/grounded-explanation.ts';
import { historyReconstruction } from '#lib/alignment/tasks/history-reconstruction.ts';
import { interestClassification } from '#lib/alignment/tasks/interest-classification.ts';
import { itemDiscrimination } from '#lib/alignment/tasks/item-discrimination.ts';
import { itemRanking } from '#lib/alignment/tasks/item-ranking.ts';
import { nextItemRetrieval } from '#lib/alignment/tasks/next-item-retrieval.ts';
import { taskNames } from '#lib/alignment/tasks/task.ts';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { methods } from '#lib/contract/method.ts';
import { buildReference } from '#lib/evidence/reference.ts';
import { ancestorsOf, type Token } from '#lib/llm/prompt-tree.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { baseModelFile } from '../runtime/base-model-file.ts';
import { catalogue, catalogueOf, model, sequences, titles } from './tiny-world.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await loadTokenizer(baseModelFile());
});

const conversations = [
  [
    { from: 'human' as const, value: 'Good morning!' },
    { from: 'gpt' as const, value: 'Good morning to you.' },
  ],
];
function mixtureOf(input: Partial<MixtureInput> = {}, config: Partial<MixtureConfig> = {}) {
  const reference = buildReference(model, sequences);
  const given = {
    catalogue,
    model,
    sequences,
    reference,
    conversations,
    tokenizer,
    method: 'hybrid' as const,
  };
  return createMixture({ ...given, ...input }, { ...defaultMixtureConfig, ...config });
}

const idsOf = (row: PackedRow) =>
  row.places.map((place) => ('token' in place ? place.token : Object.keys(place)[0]));
const textOf = (row: PackedRow) =>
  tokenizer.decode(row.places.flatMap((place) => ('token' in place ? [place.token] : [])));
/** What the row teaches: the trained tokens of each branch, in words. */
function answersOf(row: PackedRow): string[] {
  const ends = row.places.keys().filter((place) => !row.parents.includes(place));
  return Array.from(ends, (end) => {
    const trained = ancestorsOf(row, end).filter((place) => row.weights[place] !== 0);
    const tokens = trained.reverse().map((place) => (row.places[place] as Token).token);
    return tokenizer.decode(tokens);
  });
}

test('a row depends only on seed, step and place, whatever was drawn before', () => {
  const [one, again] = [mixtureOf(), mixtureOf()];
  for (let step = 5; step > 0; step--) again.row(step, 1, 0.9);
  for (const [step, place] of [
    [3, 0],
    [3, 1],
    [4, 0],
  ] as const) {
    expect(idsOf(again.row(step, place, 0.5))).toEqual(idsOf(one.row(step, place, 0.5)));
    expect(again.row(step, place, 0.5)).toEqual(one.row(step, place, 0.5));
  }
});

test('a different seed, step or place gives a different row', () => {
  const [one, other] = [mixtureOf(), mixtureOf({}, { seed: 2 })];
  const rows = [one.row(3, 0, 0.5), one.row(3, 1, 0.5), one.row(4, 0, 0.5), other.row(3, 0, 0.5)];
  expect(new Set(rows.map((row) => idsOf(row).join())).size).toBe(rows.length);
});

test.each(methods)(
  '%s: rows are never longer than asked for, mostly full, and always teach something',
  (method) => {
    for (const rowLength of [256, 512]) {
      const mixture = mixtureOf({ method }, { rowLength });
      let places = 0;
      for (let step = 0; step < 12; step++) {
        const row = mixture.row(step, 0, step / 12);
        expect(row.places.length).toBeLessThanOrEqual(rowLength);
        expect(row.weights.some((weight) => weight > 0)).toBe(true);
        places += row.places.length;
        const soft = row.places.filter((place) => !('token' in place)).length;
        if (method === 'behavior') expect(soft).toBe(0);
        else if (step > 1) expect(row.places.length).toBeGreaterThan(0);
      }
      expect(places).toBeGreaterThan(0.6 * 12 * rowLength);
    }
  },
);

test('the first part of training only practises item vector to title', () => {
  const mixture = mixtureOf({}, { warmUpShare: 0.25 });
  for (let step = 0; step < 6; step++) {
    const row = mixture.row(step, 0, step * 0.04);
    const answers = answersOf(row).flatMap((answer) => answer.split('; ')); // one by one, or several in a list
    expect(answers.length).toBeGreaterThan(5);
    expect(titles).toEqual(expect.arrayContaining(answers));
    expect(row.places.some((place) => 'user' in place)).toBe(false);
    expect(row.places.filter((place) => 'item' in place)).toHaveLength(answers.length);
    expect(textOf(row)).not.toMatch(/watched|taste/);
  }
  expect(mixture.row(0, 0, 0.25).places.some((place) => 'user' in place)).toBe(true);
});

test('after the warm-up every task appears', () => {
  const mixture = mixtureOf();
  const text = Array.from({ length: 40 }, (_, step) => textOf(mixture.row(step, 0, 0.5))).join('');
  for (const sign of [
    /comes next|recommend to me first|turn to next|first recommendation/,
    /Rank these|Put these in my order|Which of these first/,
    /Which of these are for me/,
    /one for me:|enjoy this:|recommend this to me:/,
    /watched lately/,
    /Which genres has/,
    /From which year/,
    /Good morning/,
    /About:/,
  ])
    expect(text).toMatch(sign);
});

test("a person's held-out items are never in a prompt", () => {
  const [known, held] = [
    [0, 1, 2, 3],
    [17, 25],
  ]; // Fargo and Nashville are nowhere in the training part
  const mixture = mixtureOf({ sequences: [known as number[]], method: 'behavior' });
  const watched = Array.from({ length: 20 }, (_, step) => textOf(mixture.row(step, 0, 0.5))).flatMap((text) =>
    [...text.matchAll(/I watched: (.*)\n/g)].map((match) => match[1] as string),
  );
  expect(watched.length).toBeGreaterThan(10);
  for (const line of watched)
    for (const index of held as number[]) expect(line.split('; ')).not.toContain(titles[index]);
});

test('behavior, which sees no vectors, asks questions from the first step, even if nothing is known about the items', () => {
  const unknown = createCatalogue(
    'games',
    titles.map((title, i) => ({ itemId: `g${i}`, title, year: null, genres: [] })),
    titles.map(() => 5),
  );
  const mixture = mixtureOf({ catalogue: unknown, method: 'behavior', conversations: [] });
  for (const progress of [0, 0.5]) expect(answersOf(mixture.row(0, 0, progress)).length).toBeGreaterThan(0);
});

test('rows too short for any question are refused with a message', () => {
  const short = mixtureOf({ conversations: [] }, { rowLength: 30 });
  expect(() => short.row(0, 0, 0.5)).toThrow(/no question fits/i);
  const nine = titles.slice(0, 11); // of eleven titles a person who has seen two has nine left
  const few = {
    catalogue: catalogueOf(nine),
    model: linearModel(nine.map((_, i) => [i, 1])),
    reference: null,
  };
  const withoutLabels = mixtureOf({ ...few, conversations: [], sequences: [[0, 1, 2, 3]] });
  expect(() => withoutLabels.row(0, 0, 0.5)).toThrow(/no one has labels/);
});

test('a task that is left out is never asked, and the others still are', () => {
  const tasks = [
    nextItemRetrieval,
    itemRanking,
    interestClassification,
    itemDiscrimination,
    generalConversation,
    historyReconstruction,
    groundedExplanation,
  ];
  expect(tasks.map(({ name }) => name)).toEqual([...taskNames]);
  for (const without of taskNames) {
    const spies = tasks.map((task) => vi.spyOn(task, 'build'));
    const mixture = mixtureOf({}, { without, warmUpShare: 0 });
    for (let step = 1; step <= 40; step++) mixture.row(step, 0, 0.9);
    for (const [at, spy] of spies.entries()) {
      const { name } = tasks[at] ?? { name: '' };
      if (name === without) expect(spy, name).not.toHaveBeenCalled();
      else expect(spy, `${name} without ${without}`).toHaveBeenCalled();
      spy.mockRestore();
    }
  }
});

test('groups that rank alone ask for several different rankings of one person', () => {
  const build = vi.spyOn(itemRanking, 'build');
  const other = vi.spyOn(nextItemRetrieval, 'build');
  mixtureOf({}, { warmUpShare: 0, itemShare: 0, historyShare: 0, conversationShare: 0, rankingShare: 1 }).row(
    3,
    0,
    0.5,
  );
  expect(other).not.toHaveBeenCalled();
  const [first, second] = build.mock.calls.map(([sample]) => sample);
  expect(second?.history).toBe(first?.history);
  expect(second?.labels.candidates).not.toEqual(first?.labels.candidates);
  build.mockRestore();
  other.mockRestore();
});
