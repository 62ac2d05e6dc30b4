// The patterns of English sentences: each compiles, is the first to match a sentence made from it, and every language has its slots.
import { describe, expect, test } from 'vitest';
import { domainFacts, domains } from '#lib/contract/domain.ts';
import { type PhraseSlot, phrases } from '#lib/requests/abroad/english/phrases.ts';
import { type Sentence, sentences } from '#lib/requests/abroad/english-sentences.ts';
import { patternsFor } from '#lib/requests/abroad/in-language.ts';
import type { LanguageTable } from '#lib/requests/abroad/language-table.ts';
import { match, slotOf, wordingFor } from '#lib/requests/abroad/patterns.ts';
import { tables } from '#lib/requests/abroad/tables.ts';

const examples: Record<string, string> = {
  title: '*Heat* (1995)',
  titles: '*Alien*, *Her* and *Up*',
  quote: '"no mime"',
  quotes: '"no mime" or "short"',
  place: '12th',
  places: '12th and 15th',
  number: '1,024',
  year: '1979',
  land: 'France',
  era: '1980s',
  price: '$4.99',
  name: 'Valve',
  names: 'PC and Wii',
  any: 'louder',
  labels: 'drama and war',
  traits: 'with snow',
  states: 'sad and set in space',
  moods: 'sad and funny',
};
const domainWords = (domain: (typeof domains)[number]): Record<string, string> => {
  const { item, items, participle } = domainFacts[domain];
  return {
    item,
    items,
    had: participle,
    things: `crime ${items} or ${items} tagged space`,
    genres: `crime ${items}`,
    genre: `crime ${item}`,
    sorts: 'crime',
    sort: 'crime',
  };
};

/** A sentence that the pattern was made for, with all its parts, or without those that may be missing. */
function exampleOf(pattern: string, domain: (typeof domains)[number], isWhole = true): string {
  const words = { ...examples, ...domainWords(domain) };
  return pattern
    .replace(/\[([^[\]]*)\]/g, (_, part: string) => (isWhole ? part : ''))
    .replace(/\(([^()|]+)(?:\|[^()|]+)+\)/g, '$1')
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const slot = slotOf(name);
      const phrase = phrases[slot as PhraseSlot]?.[0];
      return words[slot] ?? (phrase ? exampleOf(phrase, domain, isWhole) : 'nothing at all');
    });
}

test('no pattern stands there twice', () => {
  expect(new Set(sentences).size).toBe(sentences.length);
});

test.each(domains)('%s: a sentence made from a pattern is matched by it first, and whole', (domain) => {
  const known = patternsFor(domain);
  const wrong = sentences.flatMap((pattern) =>
    [true, false].flatMap((isWhole) => {
      const example = exampleOf(pattern, domain, isWhole);
      const first = known.find((one) => match(one, example))?.pattern;
      return first === pattern ? [] : [{ example, pattern, first }];
    }),
  );
  expect(wrong).toEqual([]);
});

const slotsIn = (text: string) => [...text.matchAll(/\{(\w+)[:}]/g)].map(([, name = '']) => name);

describe.each(Object.entries(tables) as [string, LanguageTable][])('%s', (_, table) => {
  const wordings = Object.entries({ ...table.phrases, ...table.sentences });
  const domainSlots = new Set(['items', 'item', 'had']);

  test('has the slots of each pattern and no others', () => {
    for (const [pattern, wording] of wordings)
      for (const domain of domains) {
        const text = wordingFor(wording, domain);
        if (text === '') continue; // not said in this language
        const wanted = slotsIn(pattern).filter((name) => !domainSlots.has(name));
        const needed = slotsIn(pattern.replace(/\[[^[\]]*\]/g, '')).filter((name) => !domainSlots.has(name));
        const own = slotsIn(text).filter((name) => !(name in table.words[domain]));
        expect(
          own.filter((name) => !wanted.includes(name)),
          `${pattern} → ${text}`,
        ).toEqual([]);
        expect(
          needed.filter((name) => slotOf(name) !== 'any' && !own.includes(name)),
          `${pattern} → ${text}`,
        ).toEqual([]);
      }
  });

  test('puts a slot into whatever may be left out', () => {
    for (const [pattern, wording] of wordings)
      for (const domain of domains)
        for (const [part] of wordingFor(wording, domain).matchAll(/\[[^[\]]*\]/g))
          expect(part, pattern).toMatch(/\{\w+[:}]/);
  });

  test('has the same words for each domain', () => {
    const [first, ...others] = domains.map((domain) => Object.keys(table.words[domain]).toSorted());
    for (const other of others) expect(other).toEqual(first);
  });

  test('leaves few sentences unsaid', () => {
    const unsaid = sentences.filter((pattern: Sentence) =>
      domains.some((one) => wordingFor(table.sentences[pattern], one) === ''),
    );
    expect(unsaid.length).toBeLessThan(sentences.length / 20);
  });
});
