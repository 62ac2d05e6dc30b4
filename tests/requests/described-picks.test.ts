// Each pick of a short list is described: the first in a sentence, the others in a few words. What is known here is made up.
import { expect, test, vi } from 'vitest';
import { de } from '#lib/requests/abroad/de/table.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import type { RecommendFacts } from '#lib/requests/recommend.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

vi.mock('#lib/catalogue/general-knowledge.ts', async (original) => {
  const known: Record<string, object> = {
    Ran: { plot: 'An old lord divides his land.', phrase: 'a lord and his three sons' },
    Up: { phrase: 'an old man in a flying house' },
    Her: { phrase: 'a lonely writer and a voice' },
  };
  const phrases = Object.values(known).map((one) => (one as { phrase: string }).phrase);
  return {
    ...(await original<object>()),
    knowledgeOf: (_: string, { title }: { title: string }) => known[title] ?? null,
    isPhrase: (_: string, words: string) => phrases.includes(words),
  };
});

const world = filmWorld();
const item = (title: string) =>
  ({ itemId: title, title, year: 2000 }) as RecommendFacts['picks'][number]['item'];

function listed(titles: readonly string[], first: Partial<RecommendFacts['picks'][number]> = {}): string {
  const { facts } = answerRequest({ name: 'recommend', count: '1' }, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  const [pick] = facts.picks;
  if (!pick) throw new Error('no pick');
  const picks = titles.map((title, at) => ({
    ...pick,
    item: item(title),
    place: at + 3,
    level: 'top ten' as const,
    lifter: item('Heat'),
    ...(at === 0 ? first : {}),
  }));
  return compose({ ...facts, picks, fewer: false, unchecked: [], kept: null }, nounsOf(world.catalogue));
}

test('the first is told in a sentence behind its name, the others in a few words', () => {
  expect(listed(['Ran', 'Up', 'Her'])).toBe(
    "Try Ran (2000). An old lord divides his land. It's third on your list, mostly thanks to Heat. Otherwise there's Up (2000), about an old man in a flying house, or Her (2000), about a lonely writer and a voice.",
  );
  expect(listed(['Alien', 'Up'])).toMatch(
    / Otherwise there's Up \(2000\), about an old man in a flying house\.$/,
  );
});

test('a list of which not all are described stays clear', () => {
  expect(listed(['Alien', 'Up', 'Jaws'])).toMatch(
    /Otherwise there's Up \(2000\), about an old .* house, or Jaws \(2000\)\.$/,
  );
  expect(listed(['Alien', 'Jaws', 'Up'])).toMatch(
    /Otherwise there's Jaws \(2000\) or Up \(2000\), about an old .* house\.$/,
  );
  expect(listed(['Alien', 'Up', 'Jaws', 'Her'])).toMatch(
    /Up \(2000\), about an .*; Jaws \(2000\); or Her \(2000\), about a /,
  );
});

test('longer lists are lists of titles', () => {
  const many = listed(['Ran', 'Up', 'Her', 'Alien', 'Jaws', 'Big']);
  expect(many).not.toMatch(/old|lonely/);
});

test('a place is told near the top and far down; between, what speaks for it', () => {
  const place = (level: RecommendFacts['picks'][number]['level'], at: number) =>
    listed(['Up'], { level, place: at });
  expect(place('top ten', 1)).toBe("Try Up (2000). It's at the top of your list, mostly thanks to Heat.");
  expect(place('high', 31)).toMatch(/^Try Up \(2000\)\. It suits you mostly thanks to Heat\.$/);
  expect(place('upper', 82)).not.toMatch(/list|82/);
  expect(place('middle', 200)).toBe("Try Up (2000). It's only in the middle of your list, though.");
  expect(place('lower', 400)).toBe(
    "The best I have is Up (2000). It's in the lower half of your list, so no promises.",
  );
});

test('in other languages the words that are there in English alone are left out', () => {
  const said = (sentence: string) => inLanguage([sentence], de, 'movies')?.join(' ');
  expect(
    said(
      "Otherwise there's *Up* (2009), about an old man in a flying house, or *Her* (2013), about a lonely writer and a voice.",
    ),
  ).toBe('Sonst gäbe es noch *Up* (2009) oder *Her* (2013).');
  expect(
    said(
      "Otherwise there's *Up* (2009), about an old man in a flying house; *Heat*; or *Her* (2013), about a lonely writer and a voice.",
    ),
  ).toBe('Sonst gäbe es noch *Up* (2009), *Heat* oder *Her* (2013).');
  expect(said("Otherwise there's *Up* (2009), about an old man in a flying house, or *Heat* (1995).")).toBe(
    'Sonst gäbe es noch *Up* (2009) oder *Heat* (1995).',
  );
  expect(said("Otherwise there's *Up* (2009), about an old man in a flying house.")).toBe(
    'Sonst gäbe es noch *Up* (2009).',
  );
  expect(said("Otherwise there's *Up* (2009), whom nobody described.")).toBeUndefined();
});
