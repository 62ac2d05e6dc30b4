// That picks are what was wished for is said in each language, or left out where it has no words for it.
import { expect, test } from 'vitest';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';
import { tables } from '#lib/requests/abroad/tables.ts';

const sentences = [
  'All three are scary and tense.',
  'Both are set in space and have robots.',
  'None of them is gory.',
  'All three can be played by four on one screen.',
  "It's free.",
  'It can be played online.',
  'None of them is known to be gentle, though.',
  "It isn't tagged party, though.",
  'None of them is from the 1960s, though.',
  "It's third on your list, mostly thanks to *Heat*: both are tense and have pixel art.",
];

test.each(Object.entries(tables))('%s has words for it', (_, table) => {
  if (!table) return;
  for (const sentence of sentences)
    expect(inLanguage(['Try *Up*.', sentence], table, 'games'), sentence).toHaveLength(2);
});

test.each(Object.entries(tables))('%s leaves out what it has none for', (_, table) => {
  if (!table) return;
  expect(
    inLanguage(['Try *Up*.', 'All three cost at most $15.', "Otherwise there's *Her*."], table, 'steam'),
  ).toHaveLength(2);
});
