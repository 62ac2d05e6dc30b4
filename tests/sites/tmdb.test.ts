import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchFilm } from '#lib/sites/tmdb.ts';
import { json, type SiteServer, siteServer } from './site-server.ts';

const key = '0123456789abcdef0123456789abcdef';
let tmdb: SiteServer;
beforeAll(async () => {
  tmdb = await siteServer();
});
afterAll(() => tmdb.close());
const film = (id = '949', secret = key) => fetchFilm(id, secret, { endpoint: `${tmdb.address}3/` });
const heat = {
  poster_path: '/zMyfPUelumio3tiDKPffaUpsQTD.jpg',
  overview: 'A group of\u0000 thieves…',
  runtime: 170,
  credits: {
    cast: [{ name: 'Al Pacino' }, { name: 'Robert De Niro' }],
    crew: [
      { name: 'Michael Mann', job: 'Director' },
      { name: 'Dante Spinotti', job: 'Director of Photography' },
    ],
  },
};

test('a film has its poster, overview, director, cast and runtime', async () => {
  tmdb.answer(json(heat));
  await expect(film()).resolves.toEqual({
    posterPath: heat.poster_path,
    overview: 'A group of  thieves…',
    directors: ['Michael Mann'],
    cast: ['Al Pacino', 'Robert De Niro'],
    runtimeMinutes: 170,
  });
  expect(tmdb.requests[0]?.url.pathname).toBe('/3/movie/949');
  expect(tmdb.requests[0]?.url.searchParams.get('append_to_response')).toBe('credits');
});

test('a key goes into the address, a token into the header', async () => {
  tmdb.answer(json(heat));
  await film();
  expect(tmdb.requests[0]?.url.searchParams.get('api_key')).toBe(key);
  tmdb.answer(json(heat));
  await film('949', 'a.longer.token');
  expect(tmdb.requests[0]?.url.searchParams.has('api_key')).toBe(false);
  expect(tmdb.requests[0]?.headers.authorization).toBe('Bearer a.longer.token');
});

test('a poster whose address is no poster’s is left out, and empty facts are empty', async () => {
  tmdb.answer(json({ poster_path: '//evil.test/x.jpg', overview: null, runtime: 0 }));
  await expect(film()).resolves.toEqual({
    posterPath: null,
    overview: '',
    directors: [],
    cast: [],
    runtimeMinutes: null,
  });
});

test('a film TMDB doesn’t have is none, a refused key is an error, and a wrong id is never asked', async () => {
  tmdb.answer(json({ status_code: 34 }, 404));
  await expect(film()).resolves.toBeNull();
  tmdb.answer(json({ status_code: 7 }, 401));
  await expect(film()).rejects.toMatchObject({ code: 'forbidden' });
  tmdb.answer(json(heat));
  await expect(film('949/../../account')).resolves.toBeNull();
  expect(tmdb.requests).toHaveLength(0);
});
