// Everyday words find the labels that the shipped catalogues have, before a wish is said to be unknown.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { rowsWith } from '#lib/evidence/attributes.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { everyday } from '#lib/requests/kinds/kind-synonyms.ts';
import { isRough, meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { filmWorld } from './small-world.ts';

const domains = ['movies', 'steam', 'games'] as const;
const shipped = {} as Record<(typeof domains)[number], Catalogue>;
beforeAll(async () => {
  for (const domain of domains)
    shipped[domain] = await loadCatalogue(
      join(import.meta.dirname, '..', '..', 'models', domain, 'target-2018'),
    );
}, 60_000);

test('every word means something in one catalogue at least', () => {
  const empty = Object.keys(everyday).filter((word) =>
    domains.every((domain) => meaningOf(shipped[domain], word) === null),
  );
  expect(empty).toEqual([]);
});

test.each<[(typeof domains)[number], string, string]>([
  ['steam', 'farming', 'Agriculture'],
  ['steam', 'farming games', 'Agriculture'],
  ['steam', 'hard', 'Difficult'],
  ['steam', 'something really challenging', 'Difficult'],
  ['steam', 'can be paused', 'Real-Time with Pause'],
  ['steam', 'lots of text', 'Story Rich'],
  ['steam', 'a lot of reading', 'Interactive Fiction'],
  ['steam', 'swords', 'Medieval'],
  ['steam', 'spaceships', 'Space Sim'],
  ['steam', 'ww2', 'World War II'],
  ['steam', 'deckbuilders', 'Card Game'],
  ['steam', 'four players', '4 Player Local'],
  ['games', 'hard', 'Difficult'],
  ['games', 'cowboys', 'Western'],
  ['movies', 'singing', 'Musical'],
  ['movies', 'weddings', 'wedding'],
  ['movies', 'whodunits', 'Mystery'],
])('in %s, "%s" finds %s', (domain, word, value) => {
  const values = (meaningOf(shipped[domain], word)?.all ?? []).flat().map((one) => one.value);
  expect(values).toContain(value);
});

describe('a word that means a label only roughly', () => {
  const world = (history: number[] = []) => filmWorld({ catalogue: shipped.steam, history });
  const asked = (but: string) => answerRequest({ name: 'recommend', but }, world()).facts;
  const kindOf = (but: string) => {
    const facts = asked(but);
    return facts.name === 'recommend' ? facts.standIns.map(({ kind }) => kind) : [];
  };

  test.each([
    ['hard', 'games tagged Difficult'],
    ['can be paused', 'games tagged Turn-Based or Real-Time with Pause'],
  ])('of "%s" what it was taken for is said, whole', (wish, kind) => {
    expect(kindOf(wish)).toEqual([kind]);
  });

  test('the picks are those', () => {
    const facts = asked('hard');
    if (facts.name !== 'recommend') throw new Error(facts.name);
    const difficult = new Set(rowsWith(shipped.steam, { kind: 'tag', value: 'Difficult' }));
    expect(facts.picks).toHaveLength(3);
    for (const { item } of facts.picks) expect(difficult.has(item.index)).toBe(true);
    expect(facts.unchecked).toEqual([]);
  });

  test('refused, it is left out, and labels that tell of it outright come first', () => {
    expect(kindOf('not too hard')).toEqual(['games tagged Difficult']);
    expect(kindOf('nothing bloody')[0]).toMatch(/^games tagged (?:Gore|Violent)/);
  });

  test('its own name is no stand-in', () => {
    const rough = (word: string) => {
      const meaning = meaningOf(shipped.steam, word);
      return meaning && isRough(meaning);
    };
    expect(rough('difficult')).toBe(false);
    expect(rough('magic')).toBe(false);
    expect(rough('swords')).toBe(true);
  });
});
