import { expect, test } from 'vitest';
import { variedForms } from '#lib/conversation/bound/varied-forms.ts';

const sentences = [
  ...Array.from({ length: 7 }, (_, i) => ({ topic: 'verdict' as const, text: `Rank, form ${i}.` })),
  { topic: 'tie' as const, text: 'The only form.' },
  ...Array.from({ length: 3 }, (_, i) => ({ topic: 'others' as const, text: `Score, form ${i}.` })),
];
const topics = (seed: number) => variedForms(sentences, seed).map(({ topic }) => topic);

test('every topic keeps its place and a third of its forms, at least one', () => {
  for (const seed of [1, 2, 3])
    expect(topics(seed)).toEqual(['verdict', 'verdict', 'verdict', 'tie', 'others']);
});

test('the same seed keeps the same forms, and over many seeds every form comes up equally often', () => {
  expect(variedForms(sentences, 5)).toEqual(variedForms(sentences, 5));
  const times = new Map<string, number>();
  for (let seed = 0; seed < 700; seed++)
    for (const { text } of variedForms(sentences, seed)) times.set(text, (times.get(text) ?? 0) + 1);
  expect(times.size).toBe(sentences.length);
  for (const { topic, text } of sentences) {
    const expected = { verdict: 300, tie: 700, others: 700 / 3 }[topic] ?? Number.NaN;
    expect(Math.abs((times.get(text) ?? 0) - expected), text).toBeLessThan(60);
  }
});

test('without topics there are no forms', () => {
  expect(variedForms([], 1)).toEqual([]);
});
