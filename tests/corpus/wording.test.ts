// The worded answers of corpus/wording: every line can be read, and what is said names what its sentence names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseWorded } from '#lib/alignment/tasks/wording.ts';
import { markedTitles, maskPlain, masks } from '#lib/catalogue/masked-titles.ts';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import { withoutMessages } from '#lib/model-version/answer-batches.ts';
import { corpusParts } from '#lib/model-version/corpus-batches.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import { wordedFor } from '#lib/model-version/wording-batches.ts';

const folder = join(import.meta.dirname, '../../corpus/wording');
const batches = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
const worded = batches.flatMap((name) => parseWorded(readFileSync(join(folder, name), 'utf8')));
const training = await wordedFor('training', folder);

test('every answer belongs to one part, and those held out are not among those that train', async () => {
  const parts = await Promise.all(corpusParts.map((part) => wordedFor(part, folder)));
  expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(worded.length);
  const trained = new Set(training.map(({ said }) => said.join(' ')));
  const [heldOut = []] = parts.slice(corpusParts.indexOf('held-out'));
  expect(heldOut.length).toBeGreaterThan(100);
  expect(heldOut.filter(({ said }) => trained.has(said.join(' ')))).toHaveLength(0);
});

test('every request is in the notation of requests', () => {
  for (const { request } of worded) expect(parseRequests(request).length).toBeGreaterThan(0);
});

test('there is one said for each sentence, of one line, without asterisks', () => {
  const wrong = training.filter(
    ({ sentences, said }) =>
      said.length !== sentences.length ||
      said.some((text) => /\n|^\s|\s$|\*\w/.test(text.replaceAll('M*A*S*H', ''))) ||
      sentences.some((text) => text.trim() === ''),
  );
  expect(wrong.map(({ message }) => message)).toEqual([]);
});

test('what a sentence names is named where it is said, or before', () => {
  const missing = training.flatMap(({ sentences, said }) => {
    const titles = markedTitles(sentences);
    const masked = (texts: string[]) =>
      new Set(maskPlain(texts.join('\n').replaceAll('*', ''), titles).match(masks));
    return sentences.flatMap((sentence, at) => {
      if (said[at] === '') return [];
      const named = masked(said.slice(0, at + 1));
      return [...masked([sentence])].every((title) => named.has(title)) ? [] : [sentence];
    });
  });
  expect(missing).toEqual([]);
});

test('no message that is kept for choosing or for the end is trained on', async () => {
  const messages = join(import.meta.dirname, '../../corpus/messages');
  const heldOut = await messagesFor('held-out', messages);
  expect(training.length - withoutMessages(training, heldOut).length).toBe(0);
});
