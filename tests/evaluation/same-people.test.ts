import { expect, test } from 'vitest';
import { meanScoreOutcomes, nearestOutcomes } from '#lib/evaluation/baselines/non-personal.ts';
import { drawCases } from '#lib/evaluation/cases.ts';
import type { EvaluationRow } from '#lib/evaluation/evaluation-file.ts';
import { evaluationRow } from '#lib/evaluation/evaluation-row.ts';
import { rowOver } from '#lib/evaluation/table-file.ts';
import { askedPeople } from '#lib/recommender/asked-people.ts';
import { partOf } from '#lib/recommender/people.ts';
import { catalogue, dataset, model, sequences } from '../alignment/tiny-world.ts';

const histories = sequences.map((sequence) => sequence.slice(0, -1));
const cases = drawCases(catalogue, model, histories, 3);
const rowOf = (outcomes: ReturnType<typeof nearestOutcomes>): EvaluationRow =>
  evaluationRow({
    name: 'nearest',
    cases,
    outcomes,
    seconds: 1,
    seed: 1,
    alignment: null,
    probabilities: false,
  });

test('the mean score tells everybody the same, apart from what they have seen', () => {
  const outcomes = meanScoreOutcomes(model, histories, cases);
  const order = (at: number) => outcomes[at]?.nextItem?.constrained ?? [];
  const seenBy = (at: number) => new Set(cases[at]?.history.map((row) => catalogue.items[row]?.title));
  for (let at = 1; at < cases.length; at++) {
    const both = order(at).filter((title) => order(0).includes(title));
    const left = order(0).filter((title) => !seenBy(at).has(title));
    expect(order(at).filter((title) => both.includes(title))).toEqual(
      left.filter((title) => both.includes(title)),
    );
  }
});

test('rows over the first people are the rows of these people', () => {
  const row = rowOf(nearestOutcomes(model, cases));
  const half = Math.floor(cases.length / 2);
  const over = rowOver(row, half, 1);
  const values = row.people.constrained.rankingNdcgAt5.slice(0, half).map(Number);
  expect(over?.constrained.rankingNdcgAt5?.value).toBeCloseTo(
    values.reduce((sum, value) => sum + value, 0) / half,
  );
  expect(rowOver(row, cases.length + 1, 1)).toBeNull();
});

test('test people are of the test part only, and more of them only add behind the others', () => {
  const few = askedPeople(catalogue, dataset, { part: 'same', count: 2, seed: 1 });
  const all = askedPeople(catalogue, dataset, { part: 'same', count: 1_000, seed: 1 });
  expect(all.heldOut.slice(0, 2)).toEqual(few.heldOut);
  const people = Array.from({ length: 60 }, (_, at) => ({
    userId: `person-${at}`,
    items: [at % 5, 5 + (at % 3), 8],
    times: null,
  }));
  const world = { ...dataset, sequences: people };
  const asked = askedPeople(catalogue, world, { part: 'test', count: 1_000, seed: 1 });
  const wanted = people.filter(({ userId }) => partOf(catalogue.domain, userId) === 'test');
  expect(asked.heldOut).toHaveLength(wanted.length);
  expect(asked.train).toHaveLength(
    people.filter(({ userId }) => partOf(catalogue.domain, userId) === 'train').length,
  );
});
