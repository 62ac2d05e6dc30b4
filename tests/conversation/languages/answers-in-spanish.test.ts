// A message in Spanish is answered in Spanish.
import { expect, test } from 'vitest';
import { sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import { askedOnce as ask } from '../ask.ts';

test('a Spanish message has a Spanish answer', async () => {
  const request = { name: 'history', ask: 'list' } as const;
  const sentences = sentencesOf(await ask('¿qué películas he visto ya?', { request }));
  expect(textOfSentences(sentences)).toMatch(/^Has visto 3 películas\. De más a menos reciente: /);
  expect(textOfSentences(sentences)).not.toContain('*');
  expect(sentences.every(({ by }) => by === 'composed')).toBe(true);
});
