// The pure parts of browsing: addresses of lists, links to other sites, covers, and what is said about beliefs.

import { NextRequest } from 'next/server';
import { afterEach, expect, test, vi } from 'vitest';
import { beliefParagraph } from '#app/[domain]/beliefs/belief-words.ts';
import { externalLinks } from '#app/[domain]/item/[itemId]/external-links.ts';
import { listQueryText, readListQuery } from '#app/[domain]/list-query.ts';
import { notInCatalogue } from '#app/[domain]/search/not-in-catalogue.ts';
import { pictureOf } from '#app/cover/picture-of.ts';
import { steamWords } from '#app/steam-outcome.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { proxy } from '../../proxy.ts';

afterEach(() => vi.unstubAllEnvs());

test('an address says what a list is narrowed down to, and reads back the same', () => {
  const query = {
    page: 3,
    filter: {
      genre: 'Sci-Fi & more',
      platform: 'PC',
      fromYear: 1990,
      toYear: 1999,
      maxPriceUsd: 0,
      lessKnown: true,
    },
  };
  const values = Object.fromEntries(new URLSearchParams(listQueryText(query).slice(1)));
  expect(readListQuery(values)).toEqual(query);
  expect(listQueryText({ page: 1, filter: {} })).toBe('');
});

test('what an address says wrongly is left out', () => {
  const wrong = {
    page: '-4',
    era: '1995',
    price: '7',
    popular: 'yes',
    genre: ['a', 'b'],
    platform: 'x'.repeat(300),
  };
  expect(readListQuery(wrong)).toEqual({ page: 1, filter: {} });
  expect(readListQuery({ page: 'NaN', era: '1e9' })).toEqual({ page: 1, filter: {} });
});

test('links lead to other sites by id, and an id that is none gives no link', () => {
  const film = { itemId: '1', details: { imdbId: 'tt0113277', tmdbId: '949' } };
  expect(externalLinks('movies', film).map(({ address }) => address)).toEqual([
    'https://www.imdb.com/title/tt0113277/',
    'https://www.themoviedb.org/movie/949',
    'https://letterboxd.com/imdb/tt0113277/',
  ]);
  expect(externalLinks('steam', { itemId: '620', details: {} }).map(({ site }) => site)).toEqual(['Steam']);
  const hostile = { itemId: '../evil', details: { imdbId: 'tt1/../x', tmdbId: '0', steamAppId: '1?x' } };
  expect(externalLinks('movies', hostile)).toEqual([]);
  expect(externalLinks('steam', hostile)).toEqual([]);
  expect(externalLinks('games', { itemId: '620', details: {} })).toEqual([]);
});

test('real covers are off unless configured, and the content security policy opens with them', () => {
  const film = { itemId: '1', details: { tmdbId: '949' } };
  const game = { itemId: '620', details: {} };
  const images = () =>
    /img-src [^;]*/.exec(
      proxy(new NextRequest('http://localhost:3000/movies')).headers.get('content-security-policy') ?? '',
    )?.[0];
  vi.stubEnv('TMDB_API_KEY', '');
  vi.stubEnv('STEAM_COVERS', '');
  expect([pictureOf('movies', film), pictureOf('steam', game)]).toEqual([undefined, undefined]);
  expect(images()).toBe("img-src 'self' data:");
  vi.stubEnv('TMDB_API_KEY', 'key');
  vi.stubEnv('STEAM_COVERS', '1');
  expect(pictureOf('movies', film)).toBe('/api/covers/949');
  expect(pictureOf('steam', game)).toMatch(
    /^https:\/\/cdn\.cloudflare\.steamstatic\.com\/steam\/apps\/620\//,
  );
  expect(images()).toBe("img-src 'self' data: https://cdn.cloudflare.steamstatic.com https://image.tmdb.org");
});

test('a search that finds nothing says what the catalogue has', () => {
  expect(notInCatalogue({ items: 'films' }, { items: 5225, lastYear: 2018 })).toBe(
    'Not in this catalogue, which has films to 2018.',
  );
  expect(notInCatalogue({ items: 'games' }, { items: 11_195, lastYear: null })).toBe(
    'Not in this catalogue, which has 11,195 games.',
  );
});

test('the paragraph about beliefs says what is counted and what was said', () => {
  const belief = (kind: 'genre' | 'decade' | 'tag', value: string) => ({
    kind,
    value,
    historyCount: 3,
    historySize: 9,
    catalogueShare: 0.1,
    lift: 3.3,
    itemIds: [],
  });
  const beliefs = [
    belief('genre', 'Crime'),
    belief('genre', 'Drama'),
    belief('decade', '1990s'),
    belief('tag', 'heist'),
  ];
  const said = [
    { kind: 'genre', value: 'Western', wish: 'more' },
    { kind: 'genre', value: 'Horror', wish: 'none' },
    { kind: 'decade', value: '1980s', wish: 'none' },
  ] as const;
  expect(beliefParagraph(beliefs, said, domainFacts.movies, 9)).toBe(
    'It knows 9 films of yours that count. They are rich in Crime and Drama; films from the 1990s. Words that people put on several of them: heist. You asked for more Western and no Horror and nothing from the 1980s.',
  );
});

test('only known outcomes of a visit to Steam are said', () => {
  expect(steamWords('linked')).toMatchObject({ isGood: true });
  expect(steamWords('toString')).toBeNull();
  expect(steamWords(['linked'])).toBeNull();
});
