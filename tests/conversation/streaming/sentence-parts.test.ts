import { expect, test } from 'vitest';
import { type AnswerPart, sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import type { GroundedStreamEvent } from '#lib/conversation/streaming/grounded-stream.ts';
import { type KnownSentences, withSentences } from '#lib/conversation/streaming/sentence-parts.ts';

const known = [
  { topic: 'verdict', text: 'It is third.', private: false },
  { topic: 'verdict', text: 'It is third. Or so.', private: false },
  { topic: 'feedback', text: 'Your feedback puts Mr. Pepper first!', private: true },
];

async function collect(texts: string[], options: Partial<KnownSentences> = {}) {
  async function* speaking(): AsyncGenerator<GroundedStreamEvent, string> {
    for (const text of texts) yield { type: 'text-delta', text };
    return 'done';
  }
  const stream = withSentences(speaking(), {
    known,
    mayContinue: (text) => text.endsWith('Mr. '),
    unknownIsPrivate: true,
    ...options,
  });
  const parts: AnswerPart[] = [];
  let turn = await stream.next();
  for (; !turn.done; turn = await stream.next()) parts.push(turn.value);
  return { parts, result: turn.value, sentences: sentencesOf(parts) };
}

test('a known sentence has its topic, however it is split into pieces', async () => {
  const text = 'It is third. Or so. Your feedback puts Mr. Pepper first! It is third.';
  for (const size of [1, 3, 7, text.length]) {
    const pieces = text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? [];
    const { sentences, result } = await collect(pieces);
    expect(sentences.map(({ topic, text: words }) => [topic, words])).toEqual([
      ['verdict', 'It is third. Or so.'],
      ['feedback', ' Your feedback puts Mr. Pepper first!'],
      ['verdict', ' It is third.'],
    ]);
    expect(sentences.map((sentence) => sentence.private)).toEqual([false, true, false]);
    expect(result).toBe('done');
  }
});

test('unknown speech is split at full stops but not inside titles, and the rest is a sentence too', async () => {
  const text = 'Well, Mr. Pepper. It is third.\n\nIt is third, I think? Un';
  const { sentences } = await collect([...text]);
  expect(sentences.map(({ topic, text: words }) => [topic, words])).toEqual([
    [null, 'Well, Mr. Pepper.'],
    ['verdict', ' It is third.'],
    [null, '\n\nIt is third, I think?'],
    [null, ' Un'],
  ]);
  expect(textOfSentences(sentences)).toBe(text);
});

test('an unknown sentence is private if there is feedback, and public otherwise', async () => {
  expect((await collect(['Hello.'])).sentences[0]?.private).toBe(true);
  expect((await collect(['Hello.'], { unknownIsPrivate: false })).sentences[0]?.private).toBe(false);
});

test('neither a trailing space nor silence makes a sentence', async () => {
  expect((await collect(['It is third. '])).sentences.map(({ text }) => text)).toEqual(['It is third.']);
  expect((await collect([' ', ''])).sentences).toEqual([]);
});
