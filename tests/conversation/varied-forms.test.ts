import { expect, test } from 'vitest';
import { variedForms } from '#lib/conversation/varied-forms.ts';

const sentences = [
  ...Array.from({ length: 7 }, (_, i) => ({ topic: 'rank', text: `Rank, form ${i}.` })),
  { topic: 'unknown', text: 'The only form.' },
  ...Array.from({ length: 3 }, (_, i) => ({ topic: 'score', text: `Score, form ${i}.` })),
];
const topics = (seed: number) => variedForms(sentences, seed).map(({ topic }) => topic);

test('every topic stays, in its place, with a third of its forms and at least one', () => {
  for (const seed of [1, 2, 3]) expect(topics(seed)).toEqual(['rank', 'rank', 'rank', 'unknown', 'score']);
});

test('the same seed keeps the same forms; over many seeds every form has its turn, as often as the others', () => {
  expect(variedForms(sentences, 5)).toEqual(variedForms(sentences, 5));
  const times = new Map<string, number>();
  for (let seed = 0; seed < 700; seed++)
    for (const { text } of variedForms(sentences, seed)) times.set(text, (times.get(text) ?? 0) + 1);
  expect(times.size).toBe(sentences.length);
  for (const { topic, text } of sentences) {
    const expected = { rank: 300, unknown: 700, score: 700 / 3 }[topic] ?? Number.NaN;
    expect(Math.abs((times.get(text) ?? 0) - expected), text).toBeLessThan(60);
  }
});

test('nothing in, nothing out', () => {
  expect(variedForms([], 1)).toEqual([]);
});
