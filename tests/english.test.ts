// Phrases that a translation leaves behind. Read a sentence aloud: if you wouldn't say it, rewrite it.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

// Each phrase with what a person would write instead.
const translated: Record<string, string> = {
  anew: 'again',
  shall: 'must, should or will',
  'the very same': 'the same',
  'an own': 'its own',
  'nobody has': 'no one has',
  'nobody reads': 'unused',
  'cannot be had': 'is unavailable',
  'could not be had': 'was unavailable',
  'makes no sense': 'is malformed',
  'make no sense': 'are malformed',
  'so that whoever': 'so that a caller',
  'did not work': 'failed',
  'for want of': 'because there is no',
  'and it is said': 'and the report says so',
  'is had': 'is available',
  'lies in the future': 'is in the future',
  'refused in whole': 'refused as a whole',
};

// Language models were trained on these files, so their text stays as it is, byte for byte.
const trainedOn = ['lib/narration/', 'lib/alignment/tasks/'];
const notProse = ['models/', 'corpus/', 'drizzle/', 'tests/english.test.ts'];

const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:tsx?|mjs|css|py|md)$|^\.env\.example$/.test(file) && existsSync(join(root, file)))
  .filter((file) => ![...trainedOn, ...notProse].some((start) => file.startsWith(start)))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

test.each(Object.entries(translated))('nothing says “%s” for “%s”', (phrase) => {
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap(({ file, text }) => linesWith(text, phrase).map((line) => `${file}:${line}`));
  expect(found).toEqual([]);
});

test('a phrase is found in any case, across the lines of a comment, and not inside a word', () => {
  expect(linesWith('const x = 1;\n// It is the very\n// same file.\n', 'the very same')).toEqual([2]);
  expect(linesWith('/**\n * Read\n * anew. Anew!\n */', 'anew')).toEqual([3, 3]);
  expect(linesWith('shallow, renewed', 'shall')).toEqual([]);
});

/** The lines on which a phrase begins. */
function linesWith(text: string, phrase: string): number[] {
  const gap = '(?:[ \\t]+|[ \\t]*\\n[ \\t]*(?://|\\*|#)?[ \\t]*)';
  const pattern = new RegExp(`\\b${phrase.split(' ').join(gap)}\\b`, 'gi');
  return [...text.matchAll(pattern)].map(({ index }) => text.slice(0, index).split('\n').length);
}
