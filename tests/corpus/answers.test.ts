// The answers of corpus/answers: every batch can be read, and no answer names a title in bold or in asterisks.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAnswers } from '#lib/alignment/tasks/gold-answer.ts';
import { answersFor } from '#lib/model-version/answer-batches.ts';
import { corpusParts } from '#lib/model-version/corpus-batches.ts';
import { mostLines } from '#lib/requests/fact-lines.ts';

const folder = join(import.meta.dirname, '../../corpus/answers');
const batches = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
const answers = batches.flatMap((name) => parseAnswers(readFileSync(join(folder, name), 'utf8')));

test('every answer belongs to one part', async () => {
  const parts = await Promise.all(corpusParts.map((part) => answersFor(part, folder)));
  expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(answers.length);
});

test('answers are short prose without markup, and the facts are no more than the chat has', () => {
  const wrong = answers.filter(
    ({ answer, lines }) =>
      /\*\w|\*\*|^#|\n/.test(answer.replaceAll('M*A*S*H', '')) ||
      answer.split(/\s+/).length > 90 ||
      lines.length > mostLines,
  );
  expect(wrong.map(({ answer }) => answer)).toEqual([]);
});

test('no answer is there twice', () => {
  expect(new Set(answers.map(({ answer }) => answer)).size).toBe(answers.length);
});
