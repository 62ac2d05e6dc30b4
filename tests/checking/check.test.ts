import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSentence, checkText } from '#lib/checking/check.ts';
import { knownFromLines } from '#lib/checking/fact-lines.ts';
import { falseKinds, falsify } from '#lib/checking/falsify.ts';
import type { Known } from '#lib/checking/known.ts';
import { loadLabelled, verdictFor } from '#lib/checking/labelled.ts';
import { agreementOf, kappa, measureChecker } from '#lib/checking/measure.ts';
import { seededRandom } from '#lib/random.ts';

const title = (name: string, year: number, genres: string[]) => ({
  name,
  year,
  genres,
  makers: [],
  platforms: [],
  price: null,
});
const known: Known = {
  about: 'Heat',
  table: [
    title('Heat', 1995, ['Crime']),
    title('Ronin', 1998, ['Action']),
    title('Casino', 1995, ['Crime', 'Drama']),
    title('Emma', 1996, ['Romance']),
    title('Sabrina', 1954, ['Romance']),
  ],
  tableWhole: true,
  watched: ['Ronin', 'Casino', 'Emma'],
  watchedWhole: true,
  rank: 12,
  of: 300,
  othersRank: 188,
  popularityRank: 40,
  people: 77,
  historySize: 3,
  windowSize: 3,
  influences: [
    { title: 'Ronin', sign: 1, rankWithout: 31 },
    { title: 'Casino', sign: 1, rankWithout: 15 },
    { title: 'Emma', sign: -1, rankWithout: 9 },
  ],
  influencesWhole: true,
  group: null,
  compared: null,
  changed: null,
  similar: ['Casino', 'Ronin'],
  shares: [
    { value: 'Crime', count: 1, size: 3, lift: 1.8, when: 'all' },
    { value: 'Romance', count: 1, size: 3, lift: 0.6, when: 'all' },
  ],
  sharesWhole: true,
  recentSize: null,
  strongest: null,
  recentPush: null,
  run: null,
  among: null,
};
const verdict = (text: string) => checkSentence(text, known).result.verdict;

test('whose rank it is decides, whichever of the numbers is in the evidence', () => {
  expect(verdict('For you, Heat is at rank 12.')).toBe('true');
  expect(verdict('For you, Heat is at rank 188.')).toBe('false');
  expect(verdict('Other people find it near rank 188.')).toBe('true');
  expect(verdict('Other people find it at rank 12.')).toBe('false');
  expect(verdict('Without Ronin it drops to rank 31.')).toBe('true');
  expect(verdict('Without Ronin it drops to rank 188.')).toBe('false');
  expect(verdict('Take Ronin away and you would be looking at 31st place instead of 12th.')).toBe('true');
  expect(verdict('Take Ronin away and you would be looking at 12th place instead of 31st.')).toBe('false');
});

test('who raises the score and who lowers it is read from free English, in both directions', () => {
  expect(verdict('It is held back by Emma.')).toBe('true');
  expect(verdict('It is held back by Ronin.')).toBe('false');
  expect(verdict('Ronin does the heavy lifting here, and Casino lends a hand.')).toBe('true');
  expect(verdict('Emma does the heavy lifting here.')).toBe('false');
  expect(verdict('Ronin speaks for it, while Emma pulls it down.')).toBe('true');
  expect(verdict('Emma speaks for it, while Ronin pulls it down.')).toBe('false');
  expect(verdict('Heat lifts Ronin.')).toBe('false');
});

test('a title that was not watched, or does not exist, carries nothing', () => {
  expect(verdict('You watched Ronin.')).toBe('true');
  expect(verdict('You have not watched Ronin.')).toBe('false');
  expect(verdict('Its score owes most to Sabrina.')).toBe('false');
  expect(verdict('Its score owes most to Midnight Harbour Lights.')).toBe('false');
});

test('years, genres and counts belong to the title or habit that is named', () => {
  expect(verdict('Heat (1995) is a crime film.')).toBe('true');
  expect(verdict('Heat (1998) is on your list.')).toBe('false');
  expect(verdict('Crime is in 1 of 3 films of yours, more than usual.')).toBe('true');
  expect(verdict('Crime is in 2 of 3 films of yours.')).toBe('false');
  expect(verdict('You choose Romance more than usual.')).toBe('false');
});

test('what it cannot read it does not judge', () => {
  expect(verdict('Heat has a fine coffee shop scene.')).toBe('not judged');
  expect(
    checkText('The plot is unknown to me. I only count who watched what.', known).map((one) => one.verdict),
  ).toEqual(['not judged', 'not judged']);
});

test('fact lines give what they say and leave the rest unknown', () => {
  const lines = [
    'Film: Heat (1995), Crime',
    'Rank: 12 of 300, high',
    'Carried by: Ronin',
    'Without Ronin: rank 31',
    'Against: Emma',
  ];
  const partly = knownFromLines(lines);
  const judge = (text: string) => checkSentence(text, partly).result.verdict;
  expect(judge('Ronin carries it, and without Ronin it would be 31st.')).toBe('true');
  expect(judge('Emma carries it.')).toBe('false');
  expect(judge('Others have it at rank 50.')).toBe('not judged');
});

test('each way of making a sentence false changes it, and the checker finds nearly all of each kind', async () => {
  const { claims, trueSentences } = await loadLabelled(join(import.meta.dirname, '../../corpus/labels'));
  const own = {
    text: 'For others Heat (1995) is at rank 188; you watched Ronin, which speaks for it.',
    known,
    before: [],
  };
  for (const made of falsify(own, seededRandom(1))) expect(made.text).not.toBe(own.text);
  const measured = measureChecker([claims.filter(({ label }) => label === 'true'), trueSentences], 1);
  expect(measured.falseAlarms).toBeLessThanOrEqual(0.05);
  for (const kind of falseKinds) {
    expect(measured.recall[kind].of, kind).toBeGreaterThan(10);
    expect(measured.recall[kind].value, kind).toBeGreaterThanOrEqual(0.9);
  }
});

test('it agrees with the labels', async () => {
  const { claims } = await loadLabelled(join(import.meta.dirname, '../../corpus/labels'));
  expect(claims).toHaveLength(300);
  const said = claims.map((one) => checkSentence(one.text, one.known, one.before).result.verdict);
  expect(
    agreementOf(
      said,
      claims.map(({ label }) => verdictFor[label]),
    ).kappa,
  ).toBeGreaterThanOrEqual(0.8);
});

test('κ is agreement beyond chance', () => {
  expect(kappa(['a', 'a', 'b', 'b'], ['a', 'a', 'b', 'b'])).toBe(1);
  expect(kappa(['a', 'a', 'b', 'b'], ['a', 'b', 'a', 'b'])).toBe(0); // as often as by chance
  expect(kappa(['a', 'a', 'a', 'b'], ['a', 'a', 'b', 'b'])).toBeCloseTo(0.5); // .75 agreed, .5 by chance
});
