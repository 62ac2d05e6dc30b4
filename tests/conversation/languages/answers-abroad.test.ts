// A message in German is answered in German, by no model; one in English as ever.
import { expect, test } from 'vitest';
import { partOf, sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import { askedOnce as ask } from '../ask.ts';
import { fakeVoice } from '../fake-voice.ts';

const request = { name: 'history', ask: 'list' } as const;

test('a German message has a German answer', async () => {
  const parts = await ask('was hab ich eigentlich schon alles gesehen', { request });
  expect(textOfSentences(sentencesOf(parts))).toMatch(/^Du hast 3 Filme gesehen\. Das Neueste zuerst: /);
  expect(textOfSentences(sentencesOf(parts))).not.toContain('*');
  expect(sentencesOf(parts).every(({ by }) => by === 'composed')).toBe(true);
  expect(textOfSentences(sentencesOf(await ask('what have I watched', { request })))).toMatch(
    /^You've watched/,
  );
});

test('no model words it', async () => {
  let asked = 0;
  const voice = fakeVoice(
    { requests: [request] },
    {
      speak: async function* () {
        asked++;
        yield { text: 'Three.', by: 'model' as const, redrawn: 0 };
      },
    },
  );
  const parts = await ask('was hab ich eigentlich schon alles gesehen', { voice });
  expect(asked).toBe(0);
  expect(partOf(parts, 'source')?.source).toBe('computed');
  expect(partOf(parts, 'end')).toMatchObject({ byModel: 0, standIns: 0 });
  await ask('what have I watched', { voice });
  expect(asked).toBe(1);
});
