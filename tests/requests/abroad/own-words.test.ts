// Wishes are quoted as the message says them, or not at all.
import { expect, test } from 'vitest';
import { sentenceAbroad } from '#lib/requests/abroad/in-language.ts';
import { inOwnWords } from '#lib/requests/abroad/own-words.ts';
import { tables } from '#lib/requests/abroad/tables.ts';

test.each([
  [
    'I found nothing for "not too violent" as well.',
    "Nothing is all of that, so I couldn't meet every wish.",
  ],
  ['I took "cheerful" to mean comedies and don\'t know about "short".', 'I looked for comedies.'],
  ['I took "a" to mean dramas and "b" to mean crime films.', 'I looked for dramas and crime films.'],
  ['I could only leave out horror films for "nothing scary".', 'I could only leave out horror films.'],
  ['For "nothing scary" I could only leave out horror films.', 'I could only leave out horror films.'],
  [
    'I don\'t know about "short", so I kept to dramas, as you asked for those.',
    'I kept to dramas, as you asked for those.',
  ],
  ['I don\'t know about "short".', "I can't check all of that."],
  ['I can only go by titles for "short".', 'I can only go by titles.'],
])('%s', (sentence, expected) => {
  expect(inOwnWords(['Try *Up*.', sentence], '너무 잔인한 건 빼고')).toEqual(['Try *Up*.', expected]);
  const quoted = [...sentence.matchAll(/"([^"]*)"/g)].map(([, words]) => words).join(', ');
  expect(inOwnWords([sentence], `bitte ${quoted}`)).toEqual([sentence]);
  for (const table of Object.values(tables))
    if (!expected.includes('kept to'))
      expect(table && sentenceAbroad(expected, table, 'movies')).not.toBeNull();
});
