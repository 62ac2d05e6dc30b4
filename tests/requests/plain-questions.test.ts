// Questions about a title as people put them: one of two, alone or together, how violent, what isn't known.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { de } from '#lib/requests/abroad/de/table.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { itIs, traitNamed } from '#lib/requests/known/traits.ts';
import { filmWorld } from './small-world.ts';

type Title = { id?: string; title: string; genres?: string[]; platforms?: string[]; specs?: string[] };

const catalogues = {
  games: of('games', [
    { title: 'Heavy Rain', genres: ['Action', 'Adventure'], platforms: ['PlayStation 3'] },
    { title: 'Pikmin 3', genres: ['Strategy', 'Adventure'], platforms: ['Wii U'] },
    { title: 'Bloodborne', genres: ['Action'], platforms: ['PlayStation 4'] },
    { title: 'Deus Ex: Human Revolution', genres: ['Action', 'RPG'], platforms: ['Xbox 360'] },
    { title: 'Unheard Of', genres: ['Action'], platforms: ['Nintendo DS'] },
    { title: 'Mario Kart Wii', genres: ['Racing'], platforms: ['Wii'] },
  ]),
  movies: of('movies', [
    { id: 'tt0116282', title: 'Fargo', genres: ['Crime', 'Comedy', 'Drama'] },
    { id: 'tt0073195', title: 'Jaws', genres: ['Thriller'] },
    { id: 'tt9999991', title: 'Unheard Of', genres: ['Romance', 'Western'] },
  ]),
  steam: of('steam', [
    { title: 'Both Ways', genres: ['Indie'], specs: ['Single-player', 'Online Co-op'] },
    { title: 'Never Alone Here', genres: ['Indie'], specs: ['Online Multi-Player'] },
  ]),
};

function of(domain: Domain, titles: readonly Title[]) {
  const items = titles.map(({ id, title, genres = [], platforms, specs }, at) => ({
    itemId: `${domain}${at}`,
    title,
    year: null,
    genres,
    details: {
      ...(id ? { imdbId: id } : {}),
      ...(platforms ? { platforms } : {}),
      ...(specs ? { specs } : {}),
    },
  }));
  return createCatalogue(
    domain,
    items,
    items.map(() => 9),
  );
}

const said = (domain: keyof typeof catalogues, item: string, about: string, message: string) =>
  answerRequest(
    { name: 'facts', item, about },
    filmWorld({ catalogue: catalogues[domain], history: [], message }),
  ).composed;

test.each<[keyof typeof catalogues, string, string, string, RegExp]>([
  [
    'games',
    'Heavy Rain',
    'scariness',
    'is it actually scary or more of a crime story',
    /^Heavy Rain is about crime, and it's .*tense.*; not scary, as far as I know\.$/,
  ],
  ['movies', 'Jaws', 'plot', 'is it about a dog or a shark', /^Jaws has sharks\b/],
  ['games', 'Pikmin 3', 'mood', 'is it scary or sad', /^Pikmin 3 is relaxing, cute and beautiful/],
  [
    'movies',
    'Unheard Of',
    'genre',
    'is it a romance or a comedy',
    /^A romance: its genres are romance and western\.$/,
  ],
  ['movies', 'Unheard Of', 'mood', 'is it scary or sad', /^I don't know/],
])('one of two things: %s, %s, "%s" "%s"', (domain, item, about, message, expected) => {
  expect(said(domain, item, about, message)).toMatch(expected);
});

test('of two systems the one that it is for', () => {
  const message = 'is it for the DS or for the computer?';
  expect(said('games', 'Unheard Of', 'platform', message)).toBe('Unheard Of is for the Nintendo DS.');
});

test.each<[keyof typeof catalogues, string, RegExp]>([
  ['games', 'Mario Kart Wii', /^Either way: it can be played alone, by up to four on one screen and online/],
  ['games', 'Heavy Rain', /^On your own: it is for one player\.$/],
  ['steam', 'Both Ways', /^Either way: the store lists single-player and online co-op for Both Ways\.$/],
  ['steam', 'Never Alone Here', /^With others: the store lists online multiplayer/],
])('on your own or with a group: %s, %s', (domain, item, expected) => {
  expect(said(domain, item, 'multiplayer', 'can you play it on your own or do you need a group')).toMatch(
    expected,
  );
});

test('single player or multiplayer is no matter of labels', () => {
  expect(said('steam', 'Both Ways', 'multiplayer', 'single player or multiplayer?')).toMatch(/^Either way: /);
});

test.each([
  ['Bloodborne', 'is it very violent?', 'Yes: Bloodborne is gory and brutal. It is rated M in'],
  ['Bloodborne', 'Il est très violent ?', 'Yes: Bloodborne is gory and brutal. It is rated M in'],
  [
    'Deus Ex: Human Revolution',
    'how violent is it',
    'Deus Ex: Human Revolution has shooting. It is rated M in',
  ],
  ['Pikmin 3', 'is it stressful? I’m no fan of time limits', 'Not really: Pikmin 3 is relaxing'], // read amiss
])('how violent: %s, "%s"', (item, message, expected) => {
  expect(said('games', item, 'violence', message)).toContain(expected);
});

test('how violent it is can be said in other languages', () => {
  const sentences = [
    'Yes: *Bloodborne* is gory and brutal.',
    'It is rated M in the United States, for 17 and up.',
  ];
  expect(inLanguage(sentences, de, 'games')?.join(' ')).toBe(
    'Ja. Stichworte zu *Bloodborne*: viel Blut und brutal. Die Freigabe in den USA: M.',
  );
});

test('a sequel that isn’t known takes one sentence', () => {
  expect(said('movies', 'Unheard Of', 'sequel', 'is there a second one')).toBe(
    'I know of no sequel to Unheard Of, but IMDb may; the link is below.',
  );
});

test('beside what isn’t known stands no plot', () => {
  expect(said('movies', 'Fargo', 'ending', 'how does it end')).toBe(
    "I don't know how it ends, but IMDb may; the link is below.",
  );
  expect(said('movies', 'Unheard Of', 'ending', 'how does it end')).toBe(
    "I don't know how it ends, but IMDb may; the link is below.",
  );
});

test('a noun of several words is said of one of its kind', () => {
  const trait = traitNamed('visual novel', 'steam');
  expect(trait && itIs(trait)).toBe("it's a visual novel");
});
