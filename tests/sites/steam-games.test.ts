import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExport } from '#lib/catalogue/exports/read-export.ts';
import { fetchOwnedGames } from '#lib/sites/steam-games.ts';
import { json, type SiteServer, siteServer } from './site-server.ts';

const steamId = '76561197960287930';
const key = 'a-secret-key';
let steam: SiteServer;
beforeAll(async () => {
  steam = await siteServer();
});
afterAll(() => steam.close());
const fetchGames = () => fetchOwnedGames(steamId, key, { endpoint: steam.address, waitMs: 2_000 });

test('the games come with their play time, and the SteamID goes as text', async () => {
  steam.answer(
    json({
      response: {
        game_count: 2,
        games: [
          { appid: 620, name: 'Portal 2', playtime_forever: 754, rtime_last_played: 1_600_000_000 },
          { appid: 440, name: 'Team Fortress 2', playtime_forever: 0 },
        ],
      },
    }),
  );
  const { rows } = await readExport('steam.json', Buffer.from(await fetchGames()));
  expect(rows.map(({ title, status, minutesPlayed }) => [title, status, minutesPlayed])).toEqual([
    ['Portal 2', 'seen', 754],
    ['Team Fortress 2', 'owned', 0],
  ]);
  const query = steam.requests[0]?.url.searchParams;
  expect([query?.get('steamid'), query?.get('include_appinfo'), query?.get('key')]).toEqual([
    steamId,
    '1',
    key,
  ]);
});

test('someone who owns nothing has no games, and a private profile says that it is private', async () => {
  steam.answer(json({ response: { game_count: 0 } }));
  await expect(fetchGames()).resolves.toContain('game_count');
  steam.answer(json({ response: {} }));
  await expect(fetchGames()).rejects.toMatchObject({
    code: 'bad_request',
    message: expect.stringMatching(/private/),
  });
});

test.each([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [429, 'rate_limited'],
  [500, 'unavailable'],
  [302, 'unavailable'],
])('status %i is %s, and the key is in no message', async (status, code) => {
  steam.answer(json({ response: { games: [] } }, status));
  const error = await fetchGames().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code });
  expect(JSON.stringify([String(error), (error as Error).cause])).not.toContain(key);
});

test.each([
  ['a page in the place of JSON', 'text/html', '<p>Access denied</p>'],
  ['half an answer', 'application/json', '{"response":{"games":[{"appid":'],
  ['JSON of something else', 'application/json', '[1,2,3]'],
])('%s is an error with one clear sentence', async (_what, type, body) => {
  steam.answer((response) => response.writeHead(200, { 'content-type': type }).end(body));
  await expect(fetchGames()).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^Steam /),
  });
});

test('a server that never finishes is given up on', async () => {
  steam.answer((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"response":');
  });
  const asked = fetchOwnedGames(steamId, key, { endpoint: steam.address, waitMs: 200 });
  await expect(asked).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/too long/),
  });
});

test('a number that is no SteamID is never sent', async () => {
  steam.answer(json({}));
  const wrong = fetchOwnedGames('76561197960287930&key=x', key, { endpoint: steam.address });
  await expect(wrong).rejects.toMatchObject({ code: 'bad_request' });
  expect(steam.requests).toHaveLength(0);
});
