// Sentences against fact lines, by rules: what follows is let through, what contradicts a line is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAnswers } from '#lib/alignment/tasks/gold-answer.ts';
import { markedTitles, maskPlain, splitSentences, unmask } from '#lib/catalogue/masked-titles.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';

const lines = [
  '*Heat*: 1995, action, crime and thriller, $9.99.',
  "*Heat* is 3rd of 5,217 films you haven't watched: in your top ten.",
  'What lifts it most: *Ran* and *Fargo*.',
  'Leaving out *Ran* would drop *Heat* from 3rd to 12th.',
  'What holds it back most: *Big*.',
  "You've watched 14 crime films out of 37, more than most people.",
  'For other people it usually comes around 781st, far lower than for you: this is your own taste.',
];
const facts = lineFacts(lines);
const strangers = (text: string) => (text.includes('Psycho') ? ['Psycho'] : []);
const faults = (sentence: string, message = 'why heat?') =>
  sentenceFaults(sentence, { facts, message, strangers });

test.each([
  'Ran does the most for Heat, which is third on your list.',
  'Without Ran it would drop from third to 12th.',
  'Fargo helps too, and Big is what holds it back.',
  'You watch a lot of crime, 14 of your 37 films.',
  'Others get it around 781st, you get it third.',
  'Heat is a crime film from 1995, and costs $9.99.',
  "You've watched Ran and Fargo, but you haven't watched Heat.",
  'Two films lift it, and one pulls the other way.',
  "It's in your top ten thanks to Ran.",
])('lets through "%s"', (sentence) => {
  expect(faults(sentence)).toEqual([]);
});

test.each([
  ['names', 'Psycho lifts it as well.'],
  ['numbers', 'Heat is fifth on your list.'],
  ['numbers', 'You have watched 15 crime films.'],
  ['numbers', 'Fargo is 3rd on your list.'],
  ['before and after', 'Without Ran it would go from 12th to 3rd.'],
  ['before and after', 'Without Ran it would climb from 3rd to 12th.'],
  ['whose', 'For you it comes around 781st.'],
  ['whose', 'Others get it third.'],
  ['years', 'Heat is from 1994.'],
  ['years', 'It is one of your films from the 1970s.'],
  ['prices', 'It costs $19.99.'],
  ['prices', 'It is free.'],
  ['genres', 'Heat is a comedy.'],
  ['signs', 'Big lifts it.'],
  ['signs', 'Ran and Fargo hold it back.'],
  ['signs', "It's up there thanks to Big."],
  ['watched', "You've watched Heat."],
  ['watched', "You haven't watched Fargo."],
])('%s: stops "%s"', (_, sentence) => {
  expect(faults(sentence)).not.toEqual([]);
});

test('a number of the message may be repeated, a rank in it is no fact', () => {
  expect(faults('Three comedies it is.', 'give me 3 comedies')).toEqual([]);
  expect(
    faults('Heat is first of 1 on your list, 1st of all.', 'the recommender said it is rank 1'),
  ).not.toEqual([]);
});

test('what leads a list is not watched', () => {
  const recommended = lineFacts([
    'First on their list: *Ran*.',
    '1. *Fargo* (1996, crime): 2nd on your whole list; *Big* lifts it most.',
  ]);
  const check = { facts: recommended, message: '', strangers: () => [] };
  expect(sentenceFaults("You've watched Ran.", check)).not.toEqual([]);
  expect(sentenceFaults("You've already watched Fargo.", check)).not.toEqual([]);
  expect(sentenceFaults("You've watched Big.", check)).toEqual([]);
});

test('nearly all gold sentences pass their own facts', () => {
  const file = join(import.meta.dirname, '../../corpus/answers/gold.jsonl');
  const said = parseAnswers(readFileSync(file, 'utf8')).flatMap(({ lines: own, answer, message }) => {
    const titles = markedTitles(own);
    const check = { facts: lineFacts(own), message, strangers: () => [] };
    return splitSentences(maskPlain(answer, titles)).map((sentence) => {
      const text = unmask(sentence, titles);
      return { text, faults: sentenceFaults(text, check) };
    });
  });
  const stopped = said.filter((one) => one.faults.length > 0);
  if (process.env.SHOW)
    console.log(stopped.map(({ text, faults: why }) => `${text} | ${why.join(' ')}`).join('\n'));
  expect(stopped.length / said.length).toBeLessThan(0.12);
});
