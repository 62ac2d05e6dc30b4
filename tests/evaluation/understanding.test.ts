import { expect, test } from 'vitest';
import { languageOf } from '#lib/evaluation/message-language.ts';
import { measureUnderstanding } from '#lib/evaluation/understanding.ts';

const timed = (milliseconds: number) => ({ requests: [], milliseconds });

test('a reading is right by name, by titles and choices, and whole, as worked out by hand', () => {
  const cases = [
    { user: 'why is it that', expected: [{ name: 'explain' as const, item: 'Heat', view: 'sceptic' }] },
    { user: 'was ist das für ein Film', expected: [{ name: 'facts' as const, item: 'Heat', about: 'plot' }] },
    { user: '안녕', expected: [{ name: 'social' as const, kind: 'hello' as const }] },
    {
      user: 'hi. why',
      expected: [
        { name: 'social' as const, kind: 'hello' as const },
        { name: 'explain' as const, item: 'Ran' },
      ],
    },
  ];
  const readings = [
    { ...timed(5), requests: [{ name: 'explain' as const, view: 'Sceptic', item: 'heat' }] }, // all right
    { ...timed(9), requests: [{ name: 'facts' as const, item: 'Heat', about: 'story' }] }, // its words differ
    { ...timed(1), requests: [{ name: 'social' as const, kind: 'bye' as const }] }, // another choice
    { ...timed(2), requests: [{ name: 'explain' as const, item: 'Ran' }] }, // one request is missing
  ];
  const measure = measureUnderstanding(cases, readings, 1);
  const values = [measure.names, measure.copied, measure.whole].map(({ value }) => value);
  expect(values).toEqual([0.75, 0.5, 0.25]);
  expect(measure.milliseconds).toEqual({ median: 5, worst: 9 });
  expect(measure.byRequest.social?.messages).toBe(2);
  expect(measure.byLanguage.German?.names.value).toBe(1);
  expect(measure.names.low).toBeLessThanOrEqual(0.75);
});

test('languages are told apart by script and common words, and short messages count as English', () => {
  const said = {
    English: ['why is it on my list', 'ok'],
    German: ['warum ist der auf der Liste', 'hab ich das schon'],
    French: ["pourquoi c'est sur ma liste, et les autres", 'je ne sais pas'],
    Spanish: ['por qué está en mi lista', 'quiero algo más con los dos'],
    Korean: ['이거 왜?'],
  };
  for (const [language, messages] of Object.entries(said))
    for (const message of messages) expect([message, languageOf(message)]).toEqual([message, language]);
});
