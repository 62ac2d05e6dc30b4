// In another language moods and a theme stand for what a title is about.
import { describe, expect, test } from 'vitest';
import { allKnowledge, isPlot } from '#lib/catalogue/general-knowledge.ts';
import { domains } from '#lib/contract/domain.ts';
import { inLanguage, sentenceAbroad } from '#lib/requests/abroad/in-language.ts';
import { insteadOfPlot } from '#lib/requests/abroad/instead-of-plot.ts';
import { tables } from '#lib/requests/abroad/tables.ts';
import { moodWords } from '#lib/requests/abroad/traits.ts';

const { de, fr, es, ko } = tables;

test('moods are joined as the language joins them, a theme behind or before them', () => {
  const said = (sentence: string, domain: 'movies' | 'games' = 'movies') =>
    [de, fr, es, ko].map((table) => table && sentenceAbroad(sentence, table, domain));
  expect(said("It's funny and heartwarming.")).toEqual([
    'Er ist lustig und herzerwärmend.',
    'C’est drôle et réconfortant.',
    'Es divertida y entrañable.',
    '웃기고 마음이 따뜻해지는 영화예요.',
  ]);
  expect(said("It's sad, with robots.", 'games')).toEqual([
    'Es ist traurig, mit Robotern.',
    'C’est triste, avec des robots.',
    'Es triste, con robots.',
    '로봇이 나오는 슬픈 게임이에요.',
  ]);
});

describe.each(Object.entries(tables))('%s', (_, table) => {
  test('every mood has its word', () => {
    for (const domain of domains)
      expect(moodWords.filter((word) => !table?.moods([word, word], domain))).toEqual([]);
  });

  test.each(domains)('%s: what stands for a plot can be said', (domain) => {
    const plots = allKnowledge(domain).flatMap(({ plot }) => plot ?? []);
    const stood = plots.flatMap((plot) => (table && insteadOfPlot(plot, table, domain)) ?? []);
    expect(stood.length).toBeGreaterThan(0.9 * plots.length);
    const some = [...new Set(stood)].filter((__, at) => at % 10 === 0);
    expect(some.filter((one) => table && sentenceAbroad(one, table, domain) === null)).toEqual([]);
  });
});

test('a recommendation has them instead', () => {
  const plot = allKnowledge('movies').find(({ traits }) => traits?.includes('funny'))?.plot ?? '';
  expect(isPlot('movies', plot)).toBe(true);
  const said = de ? inLanguage(['Try *Up* (2009).', plot], de, 'movies') : null;
  expect(said?.[0]).toBe('Probier es mit *Up* (2009).');
  expect(said?.[1]).toMatch(/^(?:Er ist|Es ist ein Film) /);
});
