import { expect, test } from 'vitest';
import { sentenceConstraint } from '#lib/conversation/bound/sentence-constraint.ts';
import { baseModelPath } from '#lib/env.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import type { DerivableSentence } from '#lib/narration/prose.ts';

const tokenizer = await loadTokenizer(baseModelPath());
const sentences: Pick<DerivableSentence, 'topic' | 'text'>[] = [
  { topic: 'verdict', text: 'Alien is number 3 of the 40 films that are new to you.' },
  { topic: 'verdict', text: 'Alien sits in your top ten, at rank 3 of 40.' },
  { topic: 'carriers', text: 'It rests mainly on Aliens and Fargo.' },
  { topic: 'genre', text: 'Horror is more common in your history: 4 of 6 films.' },
  { topic: 'genre', text: 'Horror is more common in your history than elsewhere: 4 of 6 films.' },
  { topic: 'others', text: 'Its usual rank is 90.' },
  { topic: 'caveat', text: 'The recommender knows only who watched what, not the story.' },
];
const allowed = sentenceConstraint(sentences, tokenizer);

/** Walks at random to a stop token, like a language model that knows nothing. */
function randomWalk(seed: number): string {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const generated: number[] = [];
  for (let step = 0; step < 400; step++) {
    const choices = allowed(generated);
    expect(choices.length).toBeGreaterThan(0);
    const token = choices[Math.floor(random() * choices.length)] as number;
    if (token === tokenizer.special.imEnd) return tokenizer.decode(generated);
    generated.push(token);
  }
  throw new Error('The walk did not end.');
}

function topicsOf(text: string): string[] {
  const topics: string[] = [];
  let rest = text;
  while (rest.length > 0) {
    const found = sentences.find((sentence) => rest.startsWith(sentence.text));
    if (!found) throw new Error(`Not a derivable sentence: ${rest}`);
    topics.push(found.topic);
    rest = rest.slice(found.text.length).trimStart();
  }
  return topics;
}

test('whatever the model prefers, every sentence of an answer follows from the evidence', () => {
  for (let seed = 1; seed <= 200; seed++) expect(topicsOf(randomWalk(seed)).length).toBeGreaterThanOrEqual(4);
});

test('the verdict comes first, topics keep their order and come up once', () => {
  const order = ['verdict', 'carriers', 'genre', 'others', 'caveat'];
  for (let seed = 1; seed <= 200; seed++) {
    const places = topicsOf(randomWalk(seed)).map((topic) => order.indexOf(topic));
    expect(places[0]).toBe(0);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  }
});

test('the tokens of a false number are never allowed', () => {
  const opening = tokenizer.encode('Alien is number ');
  const before = opening.slice(0, -1);
  const three = tokenizer.encode('Alien is number 3').slice(before.length);
  expect(allowed(before)).toContain(three[0]);
  const four = tokenizer.encode('Alien is number 4');
  expect(allowed(four)).toEqual([]);
});

test('an answer may end even if there are fewer topics than the minimum number of sentences', () => {
  const only = sentenceConstraint([{ topic: 'redirect', text: 'That is outside what I know.' }], tokenizer);
  expect(only(tokenizer.encode('That is outside what I know.'))).toEqual([tokenizer.special.imEnd]);
});

test('a direct question, such as the price, is answered right after the verdict', () => {
  const [verdict, , ...others] = sentences;
  const price: (typeof sentences)[number] = {
    topic: 'price',
    text: 'Alien is mid-priced, like 2 of 6 films.',
  };
  const asked = sentenceConstraint([verdict as (typeof sentences)[number], price, ...others], tokenizer);
  const said = tokenizer.encode(`${verdict?.text}`);
  const next = tokenizer.encode(` ${price.text}`);
  next.forEach((token, place) => {
    expect(asked([...said, ...next.slice(0, place)])).toEqual([token]);
  });
});
