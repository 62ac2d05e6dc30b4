import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { costOf, ownCurve } from '#app/[domain]/mimic/alignment-words.ts';
import { averaged } from '#app/[domain]/mimic/averaged.ts';
import { ExampleList } from '#app/[domain]/mimic/example-list.tsx';
import { FiguresTable } from '#app/[domain]/mimic/figures-table.tsx';
import MimicPage from '#app/[domain]/mimic/page.tsx';
import { paperTable } from '#app/[domain]/mimic/paper-table.ts';
import { commandsOf, type EvaluationFile, type EvaluationRow } from '#lib/evaluation/evaluation-file.ts';
import { loadQuality, type Quality, saveQuality } from '#lib/evaluation/quality/quality-file.ts';

test('the paper’s table is copied correctly: behavior is the worst method, intention beats hybrid in 9 of 12 cells', () => {
  let intentionWins = 0;
  for (const { behavior, intention, hybrid } of Object.values(paperTable)) {
    for (const place of [0, 1, 2, 3]) {
      const [b, i, h] = [behavior, intention, hybrid].map((row) => row[place] ?? Number.NaN);
      expect(b).toBeLessThan(Math.min(i ?? 0, h ?? 0));
      if ((i ?? 0) > (h ?? 0)) intentionWins += 1;
    }
  }
  expect(intentionWins).toBe(9);
});

test('a learning curve of any length becomes at most eighty points with the same mean and the same end', () => {
  const points = Array.from({ length: 320 }, (_, at) => ({ step: 5 * (at + 1), loss: at % 7 }));
  const means = averaged(points);
  expect(means).toHaveLength(80);
  expect(means.at(-1)?.step).toBe(1600);
  const mean = (values: { loss: number }[]) =>
    values.reduce((sum, { loss }) => sum + loss, 0) / values.length;
  expect(mean(means)).toBeCloseTo(mean(points));
  expect(averaged(points.slice(0, 3))).toEqual(points.slice(0, 3));
  expect(averaged([])).toEqual([]);
});

const none = {
  hitAt5: null,
  ndcgAt5: null,
  rankingNdcgAt5: null,
  accuracy: null,
  coverage: null,
  pointwiseNdcgAt5: null,
};
const nobody = {
  hitAt5: [],
  ndcgAt5: [],
  rankingNdcgAt5: [],
  accuracy: [],
  coverage: [],
  pointwiseNdcgAt5: [],
};
const people = { ...nobody, accuracy: Array.from({ length: 200 }, () => null) };
const row: EvaluationRow = {
  name: 'hybrid',
  seconds: 1,
  strict: none,
  constrained: { ...none, hitAt5: { value: 0.5603, low: 0.49, high: 0.63 } },
  people: { strict: people, constrained: people },
  calibration: null,
  examples: { hits: [], misses: [] },
  alignment: null,
};
const evaluation: EvaluationFile = {
  version: 1,
  domain: 'games',
  measuredAt: '2026-01-31T12:00:00.000Z',
  hardware: 'a test',
  seed: 1,
  users: 200,
  catalogueItems: 10,
  baseModel: 'a.gguf',
  targetModel: { kind: 'sasrec', fingerprint: 'x', users: 1, hitAt5: 0, ndcgAt5: 0, ndcgAt10: 0 },
  chance: { hitAt5: 0.004, ndcgAt5: 0.002, rankingNdcgAt5: 0.613, accuracy: 0.5 },
  rows: [row],
  notAligned: ['intention'],
};

test('the table shows each value with its interval and the paper’s value for the same domain, and methods not aligned here', () => {
  const html = renderToStaticMarkup(createElement(FiguresTable, { evaluation, decoding: 'constrained' }));
  expect(html).toContain('.560');
  expect(html).toContain('.490–.630');
  expect(html).toContain('paper .806');
  expect(html).toContain('not aligned here');
  expect(html).toContain('paper .844');
  expect(html).toContain('not measured');
  expect(renderToStaticMarkup(createElement(FiguresTable, { evaluation, decoding: 'strict' }))).not.toContain(
    '.560',
  );
});

test('a row measured on a different number of people says how many', () => {
  const few = { ...nobody, accuracy: [1, null, 0] };
  const other: EvaluationRow = { ...row, name: 'behavior', people: { strict: few, constrained: few } };
  const both = { ...evaluation, rows: [other, row] };
  const html = renderToStaticMarkup(
    createElement(FiguresTable, { evaluation: both, decoding: 'constrained' }),
  );
  expect(html).toContain('(3 people)');
  expect(html).not.toContain('200 people');
  expect(commandsOf(both)).toEqual([
    'npm run cli -- evaluate games --methods hybrid --limit 200 --seed 1',
    'npm run cli -- evaluate games --methods behavior --limit 3 --seed 1',
  ]);
});

test("an alignment's cost leaves out its adapter's earlier training, and says so", () => {
  const curve = [5, 10, 15, 20].map((step) => ({ step, loss: step / 10 }));
  const whole = { steps: 20, tokens: 9000, seconds: 600, softTokens: 1, from: null, curve };
  expect(costOf(whole)).toBe('Aligned in 20 steps, 9,000 tokens, 10 minutes.');
  expect(ownCurve(whole)).toEqual(curve);
  const from = { domain: 'steam', method: 'hybrid', steps: 10, tokens: 5000, seconds: 240 } as const;
  expect(costOf({ ...whole, from })).toBe(
    'Aligned in 10 steps, 4,000 tokens, 6 minutes, starting from an adapter already trained for 10 steps, 5,000 tokens, 4 minutes (last: Steam, hybrid).',
  );
  expect(ownCurve({ ...whole, from })).toEqual([
    { step: 5, loss: 1.5 },
    { step: 10, loss: 2 },
  ]);
});

test('titles with markup in them stay text in the examples', () => {
  const title = '<img src=x onerror=alert(1)>';
  const examples = [{ history: [title], wanted: title, said: [title, 'Heat'] }];
  const html = renderToStaticMarkup(createElement(ExampleList, { title: 'Right', examples }));
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});

let found: EvaluationFile | 'unreadable' | null = null;
let foundQuality: Quality | 'unreadable' | null = null;
let ofShipped = false;
const given = <File>(file: File | 'unreadable' | null) =>
  file === null || file === 'unreadable' ? file : { file, ofShipped };
vi.mock('#app/access.ts', () => ({
  pageDomain: (domain: string) => domain,
  pageUser: async () => null,
  domainTitle: () => async () => ({}),
}));
vi.mock('#app/[domain]/mimic/load-evaluation.ts', () => ({
  loadDomainEvaluation: async () => given(found),
  loadDomainQuality: async () => given(foundQuality),
}));

async function pageWith(
  evaluation: typeof found,
  search: { decoding?: string; row?: string } = {},
): Promise<string> {
  found = evaluation;
  const page = await MimicPage({
    params: Promise.resolve({ domain: 'games' }),
    searchParams: Promise.resolve(search),
  });
  return renderToStaticMarkup(page);
}

test("a domain that isn't measured, or whose file is broken, shows the command to measure it", async () => {
  for (const evaluation of [null, 'unreadable'] as const) {
    const html = await pageWith(evaluation);
    expect(html).toContain('npm run cli -- evaluate games');
    expect(html).not.toContain('<table');
  }
});

test("results of the shipped model are labelled when the active version isn't measured", async () => {
  expect(await pageWith(evaluation)).not.toContain('for a shipped model');
  ofShipped = true;
  const html = await pageWith(evaluation);
  ofShipped = false;
  expect(html).toContain('These results are for a shipped model that isn’t active');
  expect(html).toContain('.560');
});

test("a measured domain shows results for the chosen decoding, one model's details, and the command", async () => {
  const calibration = [{ people: 12, saidYes: 0.9, wasYes: 0.75 }];
  const examples = { hits: [], misses: [{ history: ['Heat'], wanted: 'Big', said: ['Ran', 'It'] }] };
  const curve = [
    { step: 5, loss: 4 },
    { step: 10, loss: 1.5 },
  ];
  const alignment = { steps: 1467, tokens: 732350, seconds: 3467, softTokens: 1, from: null, curve };
  const full = { ...evaluation, rows: [{ ...row, calibration, examples, alignment }] };
  const html = await pageWith(full, { row: 'no such row' });
  for (const text of [
    '.560',
    'evaluate games --methods hybrid --limit 200 --seed 1',
    '732,350 tokens',
    'Details: Hybrid',
    'Big',
    'arXiv',
  ])
    expect(html.toLowerCase()).toContain(text.toLowerCase());
  // charts also describe themselves in words
  expect(html).toMatch(/Learning curve: loss 4\.0+ at step 5, 1\.50+ at step 10/);
  expect(html).toContain('Calibration of Yes and No: off by 15%');
  expect(html).toMatch(/aria-current="true"[^>]*>Catalogue titles only/);
  const strict = await pageWith(full, { decoding: 'strict' });
  expect(strict).not.toContain('.560');
  expect(strict).toMatch(/aria-current="true"[^>]*>Free text/);
  // no language model was measured: just the table
  expect(await pageWith(evaluation)).not.toContain('Details:');
});

test('explanation quality is shown next to the paper and the controls, or else the command to measure it', async () => {
  const scorePredictor = { value: 2.5, shuffled: 9.25, constant: 8.75, tested: 40 };
  const example = 'Since you had <b>Heat</b>.';
  const quality: Quality = {
    cases: 200,
    seed: 7,
    blind: true,
    measuredAt: '2026-01-31T12:00:00.000Z',
    authors: [
      { author: 'composed', grade: null, scorePredictor, simulatability: null, example },
      { author: 'hybrid', grade: null, scorePredictor, simulatability: null, example },
    ],
    discriminator: { value: 0.91, shuffled: 0.5, constant: 0.5, tested: 80 },
  };
  const folder = await mkdtemp(join(tmpdir(), 'quality-'));
  expect(await loadQuality(folder)).toBeNull();
  await saveQuality(folder, quality);
  foundQuality = await loadQuality(folder);
  const html = await pageWith(evaluation);
  for (const text of [
    '2.50',
    '9.25',
    '8.75',
    'paper 1.28',
    'paper 2.52',
    '91%',
    'There are no grades',
    '--cases 200 --seed 7',
  ])
    expect(html).toContain(text);
  expect(html).toContain('&lt;b&gt;Heat');
  await writeFile(join(folder, 'quality.json'), '{"cases": "many"}');
  await expect(loadQuality(folder)).rejects.toMatchObject({ code: 'bad_file' });
  for (const other of [null, 'unreadable'] as const) {
    foundQuality = other;
    expect(await pageWith(evaluation)).toContain('npm run cli -- evaluate games --quality');
  }
  await rm(folder, { recursive: true });
});
