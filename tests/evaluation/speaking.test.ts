import { expect, test } from 'vitest';
import { measureSpeaking, type SpeakingOutcome } from '#lib/evaluation/speaking.ts';

const outcome = (claims: [boolean, number][], rest: Partial<SpeakingOutcome> = {}): SpeakingOutcome => ({
  claims: claims.map(([holds, yes]) => ({ holds, yes })),
  drafted: 4,
  faulty: 1,
  shown: 4,
  byModel: 3,
  redrawn: 2,
  ...rest,
});

test('a hand-worked case: two of three false claims are found, and one true claim is taken for false', () => {
  const measure = measureSpeaking(
    [
      outcome([
        [true, 0.9],
        [true, 0.2],
        [false, 0.1],
      ]),
      outcome(
        [
          [false, 0.4],
          [false, 0.8],
          [true, 0.7],
        ],
        { byModel: 1 },
      ),
    ],
    1,
  );
  expect(measure).toMatchObject({ answers: 2, claims: 6, redrawn: 2 });
  expect(measure.accuracy.value).toBeCloseTo(4 / 6);
  expect(measure.recallOfFalse.value).toBeCloseTo(2 / 3);
  expect(measure.precisionOfFalse.value).toBeCloseTo(2 / 3);
  expect(measure.draftsStopped.value).toBeCloseTo(2 / 8);
  expect(measure.freeShare.value).toBeCloseTo(4 / 8);
});

test('intervals hold their value and narrow with more answers', () => {
  const mixed = (count: number) =>
    Array.from({ length: count }, (_, at) => outcome([[true, at % 2 === 0 ? 0.9 : 0.1]]));
  const [few, many] = [10, 400].map((count) => measureSpeaking(mixed(count), 1).accuracy);
  for (const { low, value, high } of [few, many] as NonNullable<typeof few>[]) {
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  }
  expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0));
});

test('without answers there are zeros, not errors', () => {
  expect(measureSpeaking([], 1)).toMatchObject({ answers: 0, freeShare: { value: 0 } });
});
