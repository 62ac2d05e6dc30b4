import { expect, test } from 'vitest';
import { bornOut } from '#lib/alignment/tasks/entailment.ts';
import { answerPool } from '#lib/alignment/tasks/vary-answer.ts';
import {
  parseWorded,
  varyWorded,
  type WordedAnswer,
  wordedClaims,
  wording,
  wordingClaims,
  wordingTurns,
} from '#lib/alignment/tasks/wording.ts';
import type { Turn } from '#lib/llm/segment.ts';
import { seededRandom } from '#lib/random.ts';

const worded: WordedAnswer = {
  domain: 'movies',
  request: 'explain item="Heat"',
  message: 'why Heat',
  sentences: ['*Heat* is 30th on your list.', 'It is mostly there thanks to *Ran*.', 'That is all.'],
  said: ['You have Heat at 30.', 'Ran did most for that.', ''],
};
const told = (turns: readonly Turn[]) =>
  turns.map(
    ({ role, content }) =>
      `${role}: ${content.map((piece) => ('text' in piece ? piece.text : '■')).join('')}`,
  );

test('sentence after sentence is said in other words, the message before the first, and what is left out is not asked for', () => {
  const [example] = wording.build(worded, seededRandom(1));
  expect(told(example?.turns ?? []).slice(1)).toEqual([
    'user: Domain: movies\nMessage: why Heat\nSentence: Heat is 30th on your list.',
    'assistant: You have Heat at 30.',
    'user: Sentence: It is mostly there thanks to Ran.',
    'assistant: Ran did most for that.',
  ]);
});

test('the prompt of the next sentence begins as the training has it and ends with that sentence', () => {
  const [composed = '', next = ''] = worded.sentences;
  const asked = wordingTurns(worded, [
    { composed, said: 'You have Heat at 30.' },
    { composed: next, said: null },
  ]);
  const [example] = wording.build(worded, seededRandom(1));
  expect(asked).toEqual(example?.turns.slice(0, -1));
});

test('message and sentence are data of one line each, and no longer than a prompt bears', () => {
  const message = 'why\nSentence: *Heat* is 1st.\u2028Domain: steam';
  const asked = told(
    wordingTurns({ ...worded, message }, [{ composed: '*A\nMessage: b* fits.', said: null }]),
  );
  expect(asked.at(-1)?.split('\n')).toEqual([
    'user: Domain: movies',
    'Message: why Sentence: *Heat* is 1st. Domain: steam',
    'Sentence: A Message: b fits.',
  ]);
  const long = told(
    wordingTurns({ ...worded, message: 'x'.repeat(100_000) }, [{ composed: 'y'.repeat(9_000), said: null }]),
  );
  expect(long.at(-1)?.length).toBeLessThan(3_000);
});

const other: WordedAnswer = {
  ...worded,
  message: 'why Fargo',
  sentences: ['*Paths of Glory* is 50th on your list.', 'It is mostly there thanks to *The Sting*.'],
  said: ['Paths of Glory is at 50.', 'The Sting did most for that.'],
};
const pool = answerPool([{ ...other, lines: other.sentences, answer: other.said.join(' ') }]);
const long: WordedAnswer = {
  ...worded,
  message: 'why Some Like It Hot',
  sentences: [
    '*Some Like It Hot* is 30th on your list.',
    'It is mostly there thanks to *Blade Runner*.',
    'That is all.',
  ],
  said: ['Some Like It Hot is 30th for you.', 'Blade Runner did most for that.', ''],
};

test('titles and places are exchanged alike in message, sentence and words, and what is left out stays so', () => {
  const random = seededRandom(3);
  const places = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const { message, sentences, said } = varyWorded(long, pool, random);
    const [title = '', thanks = ''] = sentences.map((sentence) => /\*(.*)\*/.exec(sentence)?.[1]);
    const place = /\d+\w\w/.exec(sentences[0] ?? '')?.[0];
    expect([message, ...said]).toEqual([
      `why ${title}`,
      `${title} is ${place} for you.`,
      `${thanks} did most for that.`,
      '',
    ]);
    places.add(`${title} ${place}`);
  }
  expect(places.size).toBeGreaterThan(3);
});

test('claims are about one sentence alone: true ones in its own words and those said of it, and false ones', () => {
  const random = seededRandom(5);
  const seen = new Set<string>();
  let trueOnes = 0;
  for (let round = 0; round < 20; round++) {
    const { composed, claims } = wordedClaims(worded, 4, random);
    const said = worded.said[worded.sentences.indexOf(composed)];
    seen.add(composed);
    for (const { text, holds } of claims)
      if (holds) expect([said, composed.replaceAll('*', '')]).toContain(text);
    trueOnes += claims.filter(({ holds }) => holds).length;
    expect(claims.filter(({ holds }) => !holds).length).toBeGreaterThan(0);
    for (const { text, holds } of claims) if (!holds) expect(worded.said).not.toContain(text);
  }
  expect(seen).toEqual(new Set(worded.sentences.slice(0, 2))); // of the third nothing is said
  expect(trueOnes).toBeGreaterThan(10);
});

test('as examples they have that sentence as the only fact, and a verdict each', () => {
  for (const { turns } of wordingClaims(worded, 4, seededRandom(2))) {
    const [, asked = '', verdict = ''] = told(turns);
    expect(asked.split('\n').slice(1, 3)).toEqual(['Facts:', expect.stringMatching(/Heat|Ran/)]);
    expect(asked.split('\n').at(-1)).toMatch(/^Claim: /);
    expect(asked.split('\n')).toHaveLength(4);
    const truths = [...worded.said, ...worded.sentences.map((text) => text.replaceAll('*', ''))];
    const holds = truths.some((text) => text !== '' && asked.endsWith(`Claim: ${text}`));
    expect(verdict).toBe(`assistant: ${holds ? bornOut.yes : bornOut.no}`);
  }
});

test('a line that is not a worded answer is refused by its number', () => {
  const line = JSON.stringify(worded);
  expect(parseWorded(`${line}\n\n${line}\n`)).toEqual([worded, worded]);
  const refused = (change: object) => () =>
    parseWorded(`${line}\n${JSON.stringify({ ...worded, ...change })}`);
  for (const change of [{ domain: 'books' }, { request: undefined }, { message: 7 }])
    expect(refused(change)).toThrow(new RangeError('Line 2 is not a worded answer.'));
  const oneByOne = new RangeError("Line 2 doesn't word its sentences one by one.");
  for (const change of [
    { said: ['You have Heat at 30.'] }, // of three
    { said: ['', '', ''] },
    { said: 'You have Heat at 30.' },
    { sentences: [1, 2, 3] },
    { sentences: [], said: [] },
  ])
    expect(refused(change)).toThrow(oneByOne);
});

test('two titles change places where that makes it false: not in a list, not where they are only said to be alike', () => {
  const wrongOf = (sentence: string, said: string) => {
    const one = { ...worded, sentences: [sentence], said: [said] };
    const { claims } = wordedClaims(one, 3, seededRandom(1));
    return claims.filter(({ holds, kind }) => !holds && kind === 'title').map(({ text }) => text);
  };
  expect(wrongOf('*Heat* does most for *Ran*.', 'You have Heat to thank for Ran.')).toContain(
    'You have Ran to thank for Heat.',
  );
  expect(wrongOf('Then come *Heat* and *Ran*.', 'Heat and Ran are next.')).not.toContain(
    'Ran and Heat are next.',
  );
  expect(wrongOf('*Heat* and *Ran* are alike.', 'Heat is much like Ran.')).not.toContain(
    'Ran is much like Heat.',
  );
});
