import { expect, test } from 'vitest';
import { formOf, formsOf, knownForms } from '#lib/alignment/tasks/wording-forms.ts';

const worded = (...sentences: string[]) => ({
  domain: 'movies' as const,
  request: 'recommend',
  message: '',
  sentences,
  said: sentences,
});

test('a form is the sentence without titles, numbers and quotations', () => {
  expect(formOf('Without *Heat* it would drop from 3rd to 2,503rd.')).toBe(
    'without t it would drop from n to n',
  );
  expect(formOf('I can\'t check "no rain": my catalogue says nothing of that.')).toBe(
    "i can't check q : my catalogue says nothing of that",
  );
});

test('each form is kept once, behind those learned before', () => {
  const made = formsOf([worded('Then comes *Heat*.', 'Then comes *Ran*.', 'Hello!')], ['bye']);
  expect(made).toEqual(['bye', 'then comes t', 'hello']);
});

test('a sentence is known by most of its pairs of words, whatever titles and numbers it has', () => {
  const isKnown = knownForms(
    formsOf([worded('Four of your 20 films are thrillers, more than most people.')]),
  );
  expect(isKnown('12 of your 15 films are comedies, more than most people.')).toBe(true);
  expect(isKnown('So few films say little: six of the first ten are among the 20 most watched.')).toBe(false);
});
