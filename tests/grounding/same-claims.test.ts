// Sentences in other words against the composed ones: what claims the same is let through, what claims something else is not.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordedClaims } from '#lib/alignment/tasks/wording.ts';
import { markedTitles } from '#lib/catalogue/masked-titles.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import { changedClaims, type Reworded } from '#lib/grounding/same-claims.ts';
import { wordedFor } from '#lib/model-version/wording-batches.ts';
import { seededRandom } from '#lib/random.ts';

const titles = ['Some Like It Hot', 'Heat', 'Ran', 'Big'];
const strangers = (masked: string) => (masked.includes('Psycho') ? ['Psycho'] : []);
const faults = (composed: string, draft: string, more: Partial<Reworded> = {}) =>
  changedClaims(draft, { composed, titles, said: [], message: '', strangers, ...more });

const heat = '*Heat* (1995) is third on your list, mostly thanks to *Ran*.';
const comparison = 'Four of your 20 films are thrillers, more than most people.';
const pair = 'Then come *Ran* (1985) and *Big* (1988), 12th and 17th.';
const fall = 'Without *Ran* it would drop from 3rd to 2,503rd.';

test.each([
  [heat, 'You have Ran to thank, mostly: Heat (1995) is 3rd on your list.'],
  [heat, 'Third on your list is Heat, and that is mostly down to Ran.'], // a year may go
  [heat, 'Heat, dein dritter Platz, verdankst du vor allem Ran.'],
  [comparison, 'Thrillers make up 4 of your twenty films, and that is more than most people have.'],
  [comparison, 'No doubt about it: four of your 20 films are thrillers, more than most people.'],
  [comparison, 'Doctor or not, four of your 20 films are thrillers, more than most people.'],
  [pair, 'After that, Ran is 12th and Big 17th.'],
  [pair, 'Big is 17th, and Ran 12th.'],
  ['*Big* (1988) fits.', 'Big, from 1988, is what fits.'],
  [pair, 'Both come next: Ran and Big, 12th and 17th.'], // counts titles
  [fall, 'Take Ran away and it sinks from third to 2,503rd.'],
  [fall, 'Take Ran away and it ends at 2,503rd, down from 3rd.'],
  [fall, 'Ohne Ran würde es vom dritten Platz auf den 2.503. fallen.'],
  [fall, 'Sans Ran, il passerait de la troisième à la 2.503e place.'],
  [fall, 'Ran 없이는 3위에서 2,503위로 떨어져요.', { message: '왜?' }],
  ['*Heat* is seventh on your list.', 'Heat ist der siebte auf deiner Liste.'],
  ['*Heat* is seventh on your list.', 'Heat est le septième de votre liste.'],
  ['*Heat* is 10th on your list.', 'Heat는 목록에서 10위예요.', { message: '왜?' }],
  ['You lean towards films from the 1990s.', 'Du magst Filme der 1990er, und das zeigt sich.'],
] as [string, string, Partial<Reworded>?][])('%s → %s', (composed, draft, more) => {
  expect(faults(composed, draft, more)).toEqual([]);
});

test.each<[string, string, string]>([
  ['another title of the answer', heat, 'Heat (1995) is third on your list, mostly thanks to Big.'],
  ['one more title', heat, 'Heat (1995) is third on your list, mostly thanks to Ran and Big.'],
  ['a title of the catalogue', heat, 'Heat and Psycho are third on your list, mostly thanks to Ran.'],
  ['a title missing', heat, 'Heat (1995) is third on your list.'],
  ['a title cut in two', '*Some Like It Hot* fits.', 'Some Like It fits.'],
  ['an invented name', '*Heat* is what fits.', 'Heat with Pacino is what fits.'],
  ['a number missing', heat, 'Heat (1995) is on your list, mostly thanks to Ran.'],
  ['another number', heat, 'Heat (1995) is fourth on your list, mostly thanks to Ran.'],
  ['a number more', heat, 'Heat (1995) is third of 40 on your list, mostly thanks to Ran.'],
  ['a number more in words', heat, 'Heat is third of twelve on your list, mostly thanks to Ran.'],
  ['a place in words, German', '*Heat* is seventh on your list.', 'Heat ist der achte auf deiner Liste.'],
  ['another place, French', fall, 'Sans Ran, il passerait de la troisième à la 2.504e place.'],
  ['a year', heat, 'Heat (1996) is third on your list, mostly thanks to Ran.'],
  ['a price', '*Heat* fits.', 'Heat fits, at $4.99.'],
  ['a genre', '*Heat* is what fits.', 'Heat is the comedy that fits.'],
  ['places exchanged', pair, 'Then come Ran (1985) and Big (1988), 17th and 12th.'],
  ['titles exchanged', pair, 'Big is 12th, and Ran 17th.'],
  ['before and after', fall, 'Without Ran it would drop from 2,503rd to 3rd.'],
  ['a denial', '*Heat* fits what you asked.', "Heat doesn't fit what you asked."],
  ['a denial behind a soft one', '*Heat* fits what you asked.', "No doubt Heat doesn't fit what you asked."],
  ['a denial lost', "*Heat* isn't in your history.", 'Heat is in your history.'],
  ['less for more', comparison, 'Four of your 20 films are thrillers, less than most people.'],
  ['up for down', '*Heat* would be lower without it.', 'Heat would be higher without it.'],
  ['holding back', '*Ran* did most here.', 'Ran holds it back here.'],
  ['talk of the task', '*Heat* fits.', 'Heat fits, so the claim is Yes.'],
])('%s: "%s" is not "%s"', (_, composed, draft) => {
  expect(faults(composed, draft)).not.toEqual([]);
});

test('"first" in a word such as "folder" or "bolder" is no opposite of "last"', () => {
  expect(faults('A bolder choice is *Heat*.', 'Heat, at last: a choice to be proud of.')).toEqual([]);
  expect(faults('The first film is *Heat*.', 'The last film is Heat.')).not.toEqual([]);
});

test('a title that was said before may be "it", one that was not may not', () => {
  const draft = 'It is held back most by Big.';
  const composed = '*Big* holds *Heat* back most.';
  expect(faults(composed, draft, { said: ['Heat is third.'] })).toEqual([]);
  expect(faults(composed, draft, { said: ['Ran is third.'] })).toEqual(['A title is missing.']);
});

test('numbers and names of the message may be taken up', () => {
  const draft = 'For your 12 pals, Gigi included: Heat.';
  expect(faults('Try *Heat*.', draft)).toHaveLength(3);
  expect(faults('Try *Heat*.', draft, { message: 'we are 12 pals, gigi is one' })).toEqual([]);
});

test('a line is read with the titles of the whole answer in their order', () => {
  const { lines, places } = lineFacts(["*Big* is 3rd of 10 films you haven't watched."], titles);
  expect(lines[0]?.titles).toEqual([titles.indexOf('Big')]);
  expect([...places.focus]).toEqual([titles.indexOf('Big')]);
});

test('of the corpus, few true sentences are objected to, and most that were made false are', async () => {
  const worded = await wordedFor('training', join(import.meta.dirname, '../../corpus/wording'));
  const counts = { true: [0, 0], false: [0, 0] } as Record<'true' | 'false', [number, number]>;
  const count = (of: 'true' | 'false', found: string[]) => {
    counts[of][0] += Number(found.length > 0);
    counts[of][1]++;
  };
  const random = seededRandom(1);
  for (const answer of worded) {
    const { message, sentences, said } = answer;
    const given = { titles: markedTitles(sentences), message, strangers: () => [] };
    for (const [at, composed] of sentences.entries()) {
      const before = said.slice(0, at);
      if (said[at]) count('true', changedClaims(said[at], { ...given, composed, said: before }));
    }
    const { composed, claims } = wordedClaims(answer, 8, random);
    for (const { text, holds } of claims)
      if (!holds) count('false', changedClaims(text, { ...given, composed, said: [] }));
  }
  const share = ([found, all]: [number, number]) => found / all;
  expect(counts.true[1]).toBeGreaterThan(2000);
  expect(share(counts.true)).toBeLessThan(0.06);
  expect(share(counts.false)).toBeGreaterThan(0.75);
});
