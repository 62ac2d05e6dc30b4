import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HowWritten, writtenBy } from '#app/[domain]/chat/how-written.tsx';
import type { AnswerPart } from '#lib/contract/answer-part.ts';

const sentence = (text: string, by?: 'model' | 'composed'): AnswerPart => ({
  type: 'sentence',
  topic: 'explain',
  text,
  private: false,
  ...(by ? { by } : {}),
});

test('each sentence is told with who worded it', () => {
  const parts = [sentence('Mine.', 'model'), sentence(' By rule.', 'composed')];
  expect(writtenBy(parts)).toEqual([
    { text: 'Mine.', maker: 'model' },
    { text: 'By rule.', maker: 'composed' },
  ]);
  const html = renderToStaticMarkup(createElement(HowWritten, { id: 'x', parts }));
  expect(html.match(/<li/g)).toHaveLength(2);
  expect(html).toContain('worded by the language model itself');
  expect(html).toContain('composed from the facts');
  expect(html).not.toContain('chosen word by word');
});

test('a sentence that says nothing of its maker was chosen by the language model that spoke, or else composed', () => {
  const spoken: AnswerPart = { type: 'source', source: 'language-model' };
  expect(writtenBy([spoken, sentence('One.')])).toEqual([{ text: 'One.', maker: 'chosen' }]);
  expect(writtenBy([{ type: 'source', source: 'computed' }, sentence('One.')])[0]?.maker).toBe('composed');
  expect(writtenBy([sentence('One.')])[0]?.maker).toBe('composed');
});
