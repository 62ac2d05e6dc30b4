// A message in Korean is answered in Korean, with its particles.
import { expect, test } from 'vitest';
import { sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import { askedOnce as ask } from '../ask.ts';

test('a Korean message has a Korean answer', async () => {
  const parts = await ask('내가 지금까지 본 영화가 뭐뭐 있지', { request: { name: 'history', ask: 'list' } });
  const text = textOfSentences(sentencesOf(parts));
  expect(text).toMatch(/^본 영화는 3편이에요\. 최근 것부터 /);
  expect(text).not.toMatch(/[*()<]/);
  expect(sentencesOf(parts).every(({ by }) => by === 'composed')).toBe(true);
});
