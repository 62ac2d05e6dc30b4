import { expect, test } from 'vitest';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { seededRandom } from '#lib/random.ts';
import { bootstrapInterval } from '#lib/trust/bootstrap.ts';
import { amongMostInfluential, citedDrop } from '#lib/trust/cited-items.ts';
import { statedDecision } from '#lib/trust/decision.ts';
import { goneAfterFeedback } from '#lib/trust/genre-feedback.ts';
import { distinctShare } from '#lib/trust/report.ts';
import { rougeL } from '#lib/trust/rouge.ts';
import { drawCases, measureTrust } from '#lib/trust/trust.ts';
import { fakeLanguageModel, fakeServingModel } from '../conversation/fake-model.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

test('ROUGE-L equals values worked out by hand', () => {
  expect(rougeL('police killed the gunman', 'police kill the gunman')).toBeCloseTo(0.75); // Lin 2004, section 3
  expect(rougeL('police killed the gunman', 'the gunman kill police')).toBeCloseTo(0.5);
  expect(rougeL('One, two.', 'one TWO')).toBe(1);
  expect(rougeL('a b c', 'd e')).toBe(0);
  expect(rougeL('', 'a')).toBe(0);
});

test('a bootstrap interval of equal cases is their value, and the same seed gives the same interval', () => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(bootstrapInterval([2, 2, 2], mean, 1)).toEqual([2, 2]);
  const mixed = [0, 0, 1, 1, 1, 0, 1, 0];
  const [low, high] = bootstrapInterval(mixed, mean, 5) ?? [1, 0];
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
  expect(bootstrapInterval(mixed, mean, 5)).toEqual([low, high]);
  expect(bootstrapInterval([], mean, 1)).toBeNull();
});

test('the rank decides, otherwise the words', () => {
  expect(statedDecision('Alien is at rank 4 of 900.', 900)).toBe('recommended');
  expect(statedDecision('Alien is number 11 of the 900 films.', 900)).toBe('not recommended');
  expect(statedDecision('Drama is in 4 of 9. It is not recommended.', 900)).toBe('not recommended');
  expect(statedDecision('Nothing is said.', 900)).toBeNull();
});

test('removing the item that carries the score lowers it more than removing another', () => {
  const model = linearModel([
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  const drop = citedDrop(model, { history: [1, 2, 3], item: 0, cited: [1], random: seededRandom(1) });
  expect(drop).toEqual({ cited: 1, random: 0 });
  expect(citedDrop(model, { history: [1], item: 0, cited: [1], random: seededRandom(1) })).toBeNull();
});

test('an item that lowers the score a lot is influential too', () => {
  const model = linearModel([[1], [1], [-5], [0], [0.1], [0.2], [0.3], [0.4]]);
  const evidence = computeEvidence({
    model,
    catalogue: smallCatalogue(),
    history: [1, 2, 3, 4, 5, 6, 7],
    item: 0,
  });
  expect(amongMostInfluential(evidence, [2, 1, 3])).toBe(2); // not 3, which moves nothing
});

test('items of the genre that stay in the list don’t count as gone', () => {
  expect(goneAfterFeedback([1, 2, 3, 4], [5, 6, 3, 4], (item) => item <= 3)).toEqual({ similar: 3, gone: 2 });
});

test('repeated sentences count once', () => {
  expect(distinctShare([{ sentences: ['A.', 'B.'] }, { sentences: ['a.', 'C.'] }])).toBe(0.75);
  expect(distinctShare([])).toBeNull();
});

const histories = [
  [1, 2, 4, 10],
  [3, 5, 6, 12],
  [2, 8, 9, 13],
];

test('a seed always draws the same cases, and another seed draws others', () => {
  const model = fakeServingModel(null);
  expect(drawCases(model, histories, 3, 4)).toEqual(drawCases(model, histories, 3, 4));
  expect(drawCases(model, histories, 3, 4)).not.toEqual(drawCases(model, histories, 3, 5));
  expect(drawCases(model, histories, 3, 4).every(({ perspectives: [one, other] }) => one !== other)).toBe(
    true,
  );
});

test('what a person sees and what the language model says are measured separately, and lies are found', async () => {
  const liar = fakeLanguageModel(['You watched "The Broken Compass" and its rank is 4711.']);
  const report = await measureTrust({
    model: fakeServingModel(liar),
    histories,
    cases: 3,
    seed: 1,
    free: true,
    atOnce: 2,
  });
  const value = (part: string) => report.measures.find(({ name }) => name.includes(part))?.value;
  expect(report).toMatchObject({ cases: 3, mode: 'free' });
  expect(value('titles that exist, before')).toBe(0);
  expect(value('titles that exist, after')).toBe(1);
  expect(value('numbers that are true, before')).toBe(0);
  expect(value('numbers that are true, after')).toBe(1);
  expect(value('stands in')).toBe(1);
  expect(report.falseClaims.some((claim) => claim.includes('Broken Compass'))).toBe(true);
});

test('without a language model there is no "before", and no row is made up', async () => {
  const report = await measureTrust({
    model: fakeServingModel(null),
    histories,
    cases: 3,
    seed: 1,
    free: false,
    atOnce: 1,
  });
  expect(report.mode).toBe('computed');
  expect(
    report.measures.filter(({ name }) => name.includes('before')).every(({ value }) => value === null),
  ).toBe(true);
  expect(report.measures.find(({ name }) => name.includes('first word'))?.passes).toBeNull();
});
