import { expect, test } from 'vitest';
import { keyInFigures, withFigures } from '#lib/catalogue/number-words.ts';

test.each([
  ['seven samurai', '7 samurai'],
  ['the thirty nine steps', 'the 39 steps'],
  ['one hundred and one dalmatians', '101 dalmatians'],
  ['twenty thousand leagues', '20000 leagues'],
  ['20 000 leagues', '20000 leagues'],
  ['two thousand and one', '2001'],
  ['one two three', '1 2 3'],
  ['the sixth sense', 'the 6th sense'],
  ['hundred foot journey', '100 foot journey'],
  ['twenty one grams', '21 grams'],
  ['someone like it', 'someone like it'],
  ['one and two', '1 and 2'],
])('%s', (words, figures) => expect(withFigures(words)).toBe(figures));

test('a number alone has no other spelling', () => {
  expect(keyInFigures('nine')).toBeNull();
  expect(keyInFigures('heat')).toBeNull();
  expect(keyInFigures('nine lives')).toBe('9 lives');
});
