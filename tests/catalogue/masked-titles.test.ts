import { expect, test } from 'vitest';
import {
  markedTitles,
  maskMarked,
  maskOf,
  maskPlain,
  splitSentences,
  unmarked,
  unmask,
} from '#lib/catalogue/masked-titles.ts';

const lines = [
  'What lifts it most: *M*A*S*H*, *Mr. & Mrs. Smith* and *2001: A Space Odyssey*.',
  '*2001* (1968, sci-fi): 3rd; **batteries not included* lifts it most.',
];

test('titles between asterisks are found, whatever is in them', () => {
  expect(markedTitles(lines)).toEqual([
    '*batteries not included',
    '2001: A Space Odyssey',
    'Mr. & Mrs. Smith',
    'M*A*S*H',
    '2001',
  ]);
});

test('masking hides titles and their numbers, and unmasking gives back what was there', () => {
  const titles = markedTitles(lines);
  for (const line of lines) {
    const masked = maskMarked(line, titles);
    expect(masked).not.toMatch(/Smith|2001|Odyssey|batteries/);
    expect(unmask(masked, titles, true)).toBe(line);
  }
  const text = '2001: A Space Odyssey is third; 2001 and Mr. & Mrs. Smith follow.';
  const masked = maskPlain(text, titles);
  expect(masked).not.toMatch(/\d/);
  expect(unmask(masked, titles)).toBe(text);
});

test('a title inside a longer word is no title', () => {
  expect(maskPlain('Update', ['Up'])).toBe('Update');
});

test('sentences end at their full stops, not at those of abbreviations or masked titles', () => {
  const masked = maskPlain('Mr. & Mrs. Smith is third. No. 2 is Dr. No! And why? "Yes."', [
    'Mr. & Mrs. Smith',
  ]);
  expect(splitSentences(masked).slice(1)).toEqual(['No. 2 is Dr. No!', 'And why?', '"Yes."']);
});

test('a Korean particle follows a title without a space, and a German place is no end of a sentence', () => {
  expect(maskPlain('Heat는 Heat보다, not Heats', ['Heat'])).toBe(
    `${maskOf(0)}는 ${maskOf(0)}보다, not Heats`,
  );
  expect(splitSentences('Es ist 35. auf deiner Liste. Auf Platz 3. Platz 4 ist Heat.')).toEqual([
    'Es ist 35. auf deiner Liste.',
    'Auf Platz 3. Platz 4 ist Heat.',
  ]);
  expect(splitSentences('It is from 1995. You liked it.')).toHaveLength(2);
});

test('a title is plain before a Korean particle too', () => {
  expect(unmarked('Avec l’appui d’*Alien* et *Heat*.')).toBe('Avec l’appui d’Alien et Heat.');
  expect(unmarked('*Heat*는 *Alien*과 *M*A*S*H* (1970)보다 위예요.')).toBe(
    'Heat는 Alien과 M*A*S*H (1970)보다 위예요.',
  );
});
