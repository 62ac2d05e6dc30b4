// Thirty-odd falsehoods checked by hand: what each kind makes of a sentence that the facts bear out, and what it leaves.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimsOf } from '#lib/alignment/tasks/entailment.ts';
import { type FalsehoodKind, falsehoods } from '#lib/alignment/tasks/falsify.ts';
import { parseAnswers } from '#lib/alignment/tasks/gold-answer.ts';
import { markedTitles, maskMarked, maskPlain, unmask } from '#lib/catalogue/masked-titles.ts';
import { seededRandom } from '#lib/random.ts';

const explained = [
  '*Heat*: 1995, action, crime and thriller, by Warner, $9.99.',
  "*Heat* is 3rd of 5,217 films you haven't watched: in your top ten.",
  'What lifts it most: *Ran* and *Fargo*.',
  'Leaving out *Ran* would drop *Heat* from 3rd to 12th.',
  'What holds it back most: *Big*.',
  "You've watched 14 crime films out of 37, more than most people.",
  'For other people it usually comes around 781st, far lower than for you: this is your own taste.',
];

/** All falsehoods of one kind that come up. */
function made(kind: FalsehoodKind, sentence: string, lines = explained): Set<string> {
  const titles = markedTitles(lines);
  const masked = lines.map((line) => maskMarked(line, titles));
  const all = Array.from({ length: 60 }, (_, seed) =>
    falsehoods(maskPlain(sentence, titles), masked, seededRandom(seed)),
  ).flat();
  return new Set(all.filter((one) => one.kind === kind).map((one) => unmask(one.sentence, titles)));
}

test.each<[FalsehoodKind, string, string[]]>([
  ['title', 'Ran lifts it.', ['Big lifts it.', 'Heat lifts it.']],
  ['title', 'Big holds it back.', ['Heat holds it back.', 'Ran holds it back.', 'Fargo holds it back.']],
  ['title', "You've watched Ran.", ["You've watched Heat."]],
  [
    'title',
    'Ran and Fargo lift Heat.',
    ['Ran and Big lift Heat.', 'Big and Fargo lift Heat.', 'Ran and Fargo lift Big.'],
  ],
  ['sign', 'Ran lifts it to third place.', ['Ran drags it down to third place.']],
  ['sign', 'Big holds it back.', ['Big lifts it.']],
  ['sign', 'Big counts against it.', ['Big counts for it.', 'Big counts in its favour.']],
  ['sign', 'Fargo helps.', ['Fargo hurts.']],
  ['sign', "It's up there thanks to Ran.", ["It's up there in spite of Ran."]],
  ['direction', 'Without Ran it would drop to 12th.', ['Without Ran it would rise to 12th.']],
  ['direction', 'You watch crime more than most people.', ['You watch crime less than most people.']],
  ['direction', 'Others get it lower.', ['Others get it higher.']],
  ['direction', 'You watch fewer comedies than most people.', ['You watch more comedies than most people.']],
  ['verdict', 'Heat is in your top ten.', ['Heat is far down your list.']],
  ['verdict', 'Ran does the most for it.', ['Ran does the least for it.']],
  [
    'verdict',
    'It sits in the middle of your list.',
    ['It sits at the top of your list.', 'It sits in the very top of your list.'],
  ],
  ['whose', 'For others it comes around 781st.', ['For you it comes around 781st.']],
  ['whose', 'Heat is third for you.', ['Heat is third for other people.', 'Heat is third for others.']],
  ['negation', "You've watched Ran.", ["You haven't watched Ran."]],
  ['negation', "It isn't one of your films.", ['It is one of your films.']],
  ['negation', "It's third on your list.", ["It isn't third on your list."]],
  ['negation', 'Ran is in your history.', ["Ran isn't in your history."]],
  ['order', 'It would go from 3rd to 12th.', ['It would go from 12th to 3rd.']],
  ['order', 'You would get Ran instead of Heat.', ['You would get Heat instead of Ran.']],
])('%s: "%s"', (kind, sentence, expected) => {
  expect([...made(kind, sentence)].toSorted()).toEqual([...new Set(expected)].toSorted());
});

test('a number becomes one that no fact about the same has', () => {
  for (const told of ['Heat is 3rd.', 'Heat is third of 5,217 films.', '14 of your 37 films are crime.']) {
    const all = [...made('number', told)];
    expect(all.length).toBeGreaterThan(1);
    expect(all).not.toContain(told);
    for (const one of all) expect(one).not.toMatch(/\b12th|twelfth\b/); // where it would be without Ran
  }
});

test('a genre, year, price or decade becomes another that the facts do not have', () => {
  expect([...made('attribute', 'Heat is from 1995.')].every((one) => /(?:19|20)\d\d/.test(one))).toBe(true);
  expect(made('attribute', 'It costs $9.99.')).not.toContain('It costs $9.99.');
  const genres = [...made('attribute', 'Heat is a crime film.')];
  expect(genres.length).toBeGreaterThan(3);
  for (const one of genres) expect(one).not.toMatch(/crime|action|thriller/);
});

test.each([
  ['title', 'Do you want to know why Heat is third?'], // a question claims nothing
  ['title', 'Ran, Fargo and Big are yours, and Heat is not.'], // nothing is left to swap
  ['sign', 'Nothing else lifts Ran.'], // what does not lift need not hold back
  ['sign', 'Heat gets some help.'], // it does neither to itself
  ['direction', "It wouldn't drop without Big."],
  ['whose', 'You like crime more than most people.'], // no place is told
  ['order', 'It would go from good to better.'],
  ['attribute', 'Heat is what you would get.'],
  ['number', 'It is in your top ten.'],
] as [FalsehoodKind, string][])('%s: what could still be true is left alone: "%s"', (kind, sentence) => {
  expect([...made(kind, sentence)]).toEqual([]);
});

test('claims behind an answer hold and do not hold about as often, and no false one is a true one', () => {
  const file = join(import.meta.dirname, '../../../corpus/answers/gold.jsonl');
  const answers = parseAnswers(readFileSync(file, 'utf8'));
  const random = seededRandom(3);
  const claims = answers.flatMap((gold, at) => {
    const own = claimsOf({ gold, other: answers[at + 1] ?? null, most: 8 }, random);
    const truths = new Set(own.filter(({ holds }) => holds).map(({ text }) => text));
    expect(own.filter(({ holds, text }) => !holds && truths.has(text))).toEqual([]);
    for (const { text, holds, kind } of own)
      if (holds && kind === 'said') expect(gold.answer).toContain(text);
    return own;
  });
  const share = claims.filter(({ holds }) => holds).length / claims.length;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.65);
  expect(new Set(claims.map(({ kind }) => kind)).size).toBeGreaterThan(10);
});
