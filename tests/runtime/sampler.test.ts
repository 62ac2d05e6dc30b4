import { expect, test } from 'vitest';
import { createSampler } from '#lib/runtime/sampler.ts';

const logits = Float32Array.of(1, 3, 2, -1);

/** How often each id comes up in 4,000 samples. */
function shares(options: Parameters<typeof createSampler>[0]): number[] {
  const sample = createSampler({ seed: 1, ...options });
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) {
    const id = sample(logits, []) as number;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts.map((count) => count / 4000);
}

test('without a temperature the most likely token is taken, among the allowed ones', () => {
  expect(createSampler({})(logits, [])).toBe(1);
  expect(createSampler({ allowed: () => [0, 3] })(logits, [])).toBe(0);
  expect(createSampler({ allowed: () => null })(logits, [])).toBe(1);
  expect(createSampler({ allowed: () => [] })(logits, [])).toBeNull();
});

test('samples follow the softmax of the logits over the temperature', () => {
  for (const temperature of [0.7, 1, 2]) {
    const weights = [...logits].map((logit) => Math.exp(logit / temperature));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    shares({ temperature }).forEach((share, id) => {
      expect(Math.abs(share - (weights[id] ?? 0) / total)).toBeLessThan(0.03);
    });
  }
});

test('topP keeps the smallest set with that much probability', () => {
  const [first, second, third, fourth] = shares({ temperature: 1, topP: 0.8 }); // .66 and .24 make .80
  expect([first, fourth]).toEqual([0, 0]);
  expect((second ?? 0) / (third ?? 1)).toBeGreaterThan(2);
  expect(shares({ temperature: 1, topP: 0.01 })).toEqual([0, 1, 0, 0]);
});

test('only allowed ids are sampled', () => {
  const [, second, , fourth] = shares({ temperature: 5, allowed: () => [0, 2] });
  expect([second, fourth]).toEqual([0, 0]);
});

test('a token is only sampled if it is accepted, and the best one that is, is taken', () => {
  const asked: number[] = [];
  const accepts = (_: readonly number[], id: number) => asked.push(id) > 0 && id !== 1;
  expect(createSampler({ accepts })(logits, [])).toBe(2);
  expect(asked).toEqual([1, 0, 1, 2]); // the last is less likely than the best, so it is not asked about
  expect(createSampler({ accepts, allowed: () => [0, 1, 3] })(logits, [])).toBe(0);
  expect(createSampler({ accepts: () => false })(logits, [])).toBeNull();
  expect(createSampler({ accepts: (generated) => generated.length === 0 })(logits, [7])).toBeNull();
  const [, second, , fourth] = shares({ temperature: 5, accepts: (_, id) => id % 2 === 0 });
  expect([second, fourth]).toEqual([0, 0]);
});

test('a repetition penalty makes generated tokens less likely and leaves the logits unchanged', () => {
  const sample = createSampler({ repetitionPenalty: 2 });
  expect(sample(logits, [1])).toBe(2);
  expect(createSampler({ repetitionPenalty: 2 })(Float32Array.of(-1, -1.5), [0, 0])).toBe(1);
  expect([...logits]).toEqual([1, 3, 2, -1]);
});

test('NaN logits, ids beyond the vocabulary and settings out of range are refused', () => {
  const nothing = new Float32Array(4).fill(Number.NaN);
  expect(() => createSampler({})(nothing, [])).toThrow(expect.objectContaining({ code: 'internal' }));
  expect(() => createSampler({ allowed: () => [0, 1] })(nothing, [])).toThrow(
    expect.objectContaining({ code: 'internal' }),
  );
  expect(() => createSampler({ allowed: () => [4] })(logits, [])).toThrow(
    expect.objectContaining({ code: 'bad_request' }),
  );
  for (const options of [
    { temperature: -1 },
    { topP: 0 },
    { topP: 1.1 },
    { repetitionPenalty: 0 },
    { temperature: Number.NaN },
  ])
    expect(() => createSampler(options)).toThrow(expect.objectContaining({ code: 'bad_request' }));
});
