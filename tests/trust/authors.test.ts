import { expect, test } from 'vitest';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { picksByLot, unconstrained } from '#lib/trust/authors.ts';
import { agreementOf, blindSheet, gradesIn, meansBy, sheetText } from '#lib/trust/rubric.ts';
import { fakeLanguageModel } from '../conversation/fake-model.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

test('an unconstrained author is given no list of tokens, whatever the answer asks for', async () => {
  const languageModel = fakeLanguageModel(['Yes.']);
  let allowed: unknown = 'not asked';
  const spied = {
    ...languageModel,
    generate: (...given: Parameters<typeof languageModel.generate>) => {
      allowed = given[1].allowed;
      return languageModel.generate(...given);
    },
  };
  for await (const _token of unconstrained(spied).generate([], { maxTokens: 4, allowed: () => [1] })) break;
  expect(allowed).toBeUndefined();
});

test('the random picker takes only what is allowed, and ends where nothing is', async () => {
  const { tokenizer } = fakeLanguageModel(['']);
  const [a, b] = [tokenizer.encode('a')[0] ?? 0, tokenizer.encode('b')[0] ?? 1];
  const picked: number[] = [];
  const picker = picksByLot(fakeLanguageModel(['']));
  const options = {
    maxTokens: 50,
    seed: 3,
    allowed: (generated: readonly number[]) => (generated.length < 20 ? [a, b] : []),
  };
  for await (const { id } of picker.generate([], options)) picked.push(id);
  expect(picked).toHaveLength(20);
  expect(new Set(picked)).toEqual(new Set([a, b]));
});

const model = linearModel([
  [1, 0],
  [0, 1],
  [1, 1],
  [0.5, 0],
  [1, 0.2],
  [0, 0.4],
]);
const evidence = computeEvidence({
  model,
  catalogue: smallCatalogue(),
  history: [0, 1, 2],
  item: 4,
  reference: null,
});
const cases = [0, 1, 2].map((at) => ({
  at,
  history: [0, 1, 2],
  kind: 'why',
  perspective: 'overall',
  question: 'Why this?',
  evidence,
  texts: {
    composed: `composed ${at}`,
    shown: `shown ${at}`,
    'hybrid, free': `free\ttext ${at}`,
    'random picker, sentences': 'a control',
  },
}));

test('a blind sheet names no author, holds no control, and comes back with its grades', () => {
  const { rows, key } = blindSheet(cases, smallCatalogue(), 1);
  expect(rows).toHaveLength(9);
  const text = sheetText(rows);
  expect(text).not.toMatch(/hybrid|a control/);
  const filled = text
    .split('\n')
    .map((line) =>
      line.replace(
        /^(t\d+)\t\t/,
        (_, id: string) => `${id}\t${key.find((one) => one.id === id)?.author === 'shown' ? 3 : 1}\t`,
      ),
    )
    .join('\n');
  const grades = gradesIn(filled);
  expect(grades.size).toBe(9);
  expect(meansBy(key, grades)).toEqual([
    { author: 'composed', mean: 1, of: 3 },
    { author: 'shown', mean: 3, of: 3 },
    { author: 'hybrid, free', mean: 1, of: 3 },
  ]);
  expect(agreementOf(grades, grades)).toEqual({ kappa: 1, of: 9 });
  expect(() => gradesIn('t0001\t4\tx')).toThrow(/0, 1, 2 or 3/);
});
