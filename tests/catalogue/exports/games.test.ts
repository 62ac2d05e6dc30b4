// Steam, Playnite and GOG Galaxy: fields and columns as they write them; the entries are made up.

import { expect, test } from 'vitest';
import { lines, readText, rowNamed } from './read-text.ts';

const owned = [
  {
    appid: 620,
    name: 'Portal 2',
    playtime_forever: 615,
    img_icon_url: 'x',
    has_community_visible_stats: true,
    playtime_windows_forever: 600,
    rtime_last_played: 1700000000,
  },
  {
    appid: 340,
    name: 'Half-Life 2: Lost Coast',
    playtime_forever: 0,
    img_icon_url: 'x',
    rtime_last_played: 0,
  },
  { appid: '220', name: 'Half-Life 2', playtime_forever: 7, rtime_last_played: 86400 },
];

const inPage = (list: unknown) =>
  `<!DOCTYPE html><html><head><title>Steam Community</title></head><body><template id="gameslist_config" data-profile-gameslist="${JSON.stringify(list).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></template></body></html>`;
const inQueries = (list: unknown) => {
  const queries = [
    { queryKey: ['Recent'], state: { data: [{ appid: 1, name: 'Not This' }] } },
    { queryKey: ['OwnedGames', '7656'], state: { data: list } },
  ];
  const context = JSON.stringify({ queryData: JSON.stringify({ queries }) });
  return `<!doctype html><html><script>window.SSR={};window.SSR.renderContext=JSON.parse(${JSON.stringify(context)});</script>steamcommunity.com</html>`;
};

test.each([
  [
    'the response of GetOwnedGames',
    'games.json',
    JSON.stringify({ response: { game_count: 3, games: owned } }),
  ],
  [
    'the list of the page as JSON',
    'games.json',
    JSON.stringify({ strProfileName: 'someone', rgGames: owned }),
  ],
  ['the list alone', 'games.json', JSON.stringify(owned)],
  [
    'a saved page with the list in an attribute',
    'games.html',
    inPage({ strSteamId: '7656', rgGames: owned }),
  ],
  ['a saved page with the list in the query cache', 'games.html', inQueries(owned)],
])('Steam, %s: play time, last day, and a game never started is owned only', async (_, name, content) => {
  const read = await readText(name, content);
  expect(read.format).toBe('Steam');
  expect(read.rows).toHaveLength(3);
  expect(rowNamed(read, 'Portal 2')).toMatchObject({
    kind: 'game',
    ids: { steamApp: '620' },
    status: 'seen',
    minutesPlayed: 615,
    when: { day: '2023-11-14', what: 'last played' },
  });
  expect(rowNamed(read, 'Half-Life 2: Lost Coast')).toMatchObject({ status: 'owned', minutesPlayed: 0 });
  const older = rowNamed(read, 'Half-Life 2');
  expect(older).toMatchObject({ ids: { steamApp: '220' }, status: 'seen', minutesPlayed: 7 });
  expect(older.when).toBeUndefined(); // the second of January 1970 is no day
});

test('Steam, an older page: hours as text, with thousands separators', async () => {
  const games = [
    { appid: 236850, name: 'Europa [IV];', logo: 'x', hours_forever: '1,447', last_played: 1549385500 },
    { appid: 281990, name: 'Stellaris', logo: 'x', hours_forever: '1.5', last_played: 1549385509 },
    { appid: 10, name: 'Counter-Strike', logo: 'x' },
  ];
  const page = `<html><script>var rgGames = ${JSON.stringify(games)};\n var rgChangingGames = [];</script></html>`;
  const read = await readText('games.htm', page);
  expect(rowNamed(read, 'Europa [IV];').minutesPlayed).toBe(1447 * 60);
  expect(rowNamed(read, 'Stellaris').minutesPlayed).toBe(90);
  expect(rowNamed(read, 'Counter-Strike').status).toBe('owned');
});

test('Steam: a saved page of several megabytes is read', async () => {
  const many = Array.from({ length: 30_000 }, (_, at) => ({
    appid: at + 1,
    name: `Game "${at}"`,
    playtime_forever: 5,
    img_icon_url: 'x'.repeat(40),
  }));
  for (const page of [inPage({ rgGames: many }), inQueries(many)]) {
    expect(page.length).toBeGreaterThan(3_000_000);
    expect((await readText('games.html', page)).rows).toHaveLength(30_000);
  }
});

test('Steam: a private profile and a page without the list are each explained in a sentence', async () => {
  await expect(readText('games.json', '{"response":{}}')).rejects.toThrow(/private/);
  await expect(readText('games.html', '<html>https://steamcommunity.com/login</html>')).rejects.toThrow(
    /signed in/,
  );
});

const playniteGames = [
  {
    Id: 'a',
    GameId: '620',
    PluginId: 'cb91dfc9-b977-43bf-8e70-55f46e410fab',
    Name: 'Portal 2',
    Source: { Id: 's', Name: 'Steam' },
    Playtime: 36_900,
    LastActivity: '2024-05-31T20:15:00+02:00',
    UserScore: 90,
    ReleaseDate: { ReleaseDate: '2011-04-18' },
    CompletionStatus: { Id: 'c', Name: 'Completed' },
  },
  {
    Id: 'b',
    GameId: '1207664643',
    Name: 'The Witcher 3: Wild Hunt',
    Source: 'GOG',
    Playtime: 0,
    LastActivity: null,
    UserScore: null,
    ReleaseDate: '2015-05-18',
    CompletionStatus: 'Not Played',
  },
  {
    Id: 'c',
    GameId: 'x',
    Name: 'Old Console Game',
    Source: null,
    Playtime: 0,
    UserScore: 20,
    CompletionStatus: { Name: 'Beaten' },
  },
];

test.each([
  ['a list', playniteGames],
  ['an object with Games', { Games: playniteGames }],
])(
  'Playnite, %s: source as text or object, seconds, a user score, what was beaten without play time',
  async (_, json) => {
    const read = await readText('library.json', JSON.stringify(json));
    expect(read.format).toBe('Playnite');
    expect(rowNamed(read, 'Portal 2')).toMatchObject({
      ids: { steamApp: '620' },
      year: 2011,
      minutesPlayed: 615,
      status: 'seen',
      when: { day: '2024-05-31', what: 'last played' },
      rating: { given: 90, lowest: 0, highest: 100 },
    });
    const witcher = rowNamed(read, 'The Witcher 3: Wild Hunt');
    expect(witcher).toMatchObject({ year: 2015, status: 'owned', minutesPlayed: 0 });
    expect(witcher.ids).toBeUndefined();
    expect(rowNamed(read, 'Old Console Game')).toMatchObject({ status: 'seen', disliked: true });
  },
);

test('Playnite: a plug-in that may write minutes is asked about, unless the column name says so', async () => {
  const games = Array.from({ length: 6 }, (_, at) => ({
    Name: `Game ${at}`,
    Playtime: 100 * at,
    IsInstalled: true,
  }));
  const asked = await readText('library.json', JSON.stringify(games));
  expect(asked.questions).toMatchObject([{ id: 'play time', assumed: 'seconds', answered: false }]);
  expect(rowNamed(asked, 'Game 3').minutesPlayed).toBe(5);
  const minutes = await readText('library.json', JSON.stringify(games), { 'play time': 'minutes' });
  expect(rowNamed(minutes, 'Game 3').minutesPlayed).toBe(300);
  const named = games.map(({ Name, Playtime }) => ({ Name, PlaytimeMinutes: Playtime }));
  expect((await readText('library.json', JSON.stringify(named))).questions).toEqual([]);
});

const gogColumns = [
  'title',
  'originalTitle',
  'sortingTitle',
  'summary',
  'platformList',
  'criticsScore',
  'developers',
  'genres',
  'publishers',
  'releaseDate',
  'themes',
  'gameMins',
  'tags',
  'dlcs',
  'isHidden',
];

test.each([
  ['tabs', '\t'],
  ['commas', ','],
])(
  'GOG Galaxy, separated by %s: minutes, lists inside a cell, and the critics’ score is no rating',
  async (_, separator) => {
    const row = (...cells: string[]) =>
      cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator);
    const table = lines(
      gogColumns.join(separator),
      row(
        'My Witcher',
        'The Witcher 3',
        'witcher 3',
        'Geralt\\nof Rivia',
        ['GOG', 'Steam'].join(separator),
        '92',
        'CD PROJEKT RED',
        'RPG',
        'CD PROJEKT RED',
        '2015-05-18',
        'Fantasy',
        '6000',
        '',
        ['Hearts of Stone', 'Blood and Wine'].join(separator),
        'False',
      ),
      row(
        'Never Started',
        'Never Started',
        'never started',
        '',
        'Epic Games Store',
        '',
        'x',
        'x',
        'x',
        '2019-01-01',
        '',
        '0',
        '',
        '',
        'True',
      ),
    );
    const read = await readText('gameDB.csv', table);
    expect(read.format).toBe('GOG Galaxy');
    const witcher = rowNamed(read, 'The Witcher 3');
    expect(witcher).toMatchObject({ year: 2015, status: 'seen', minutesPlayed: 6000 });
    expect(witcher.rating).toBeUndefined();
    expect(rowNamed(read, 'Never Started')).toMatchObject({ status: 'owned', minutesPlayed: 0 });
  },
);

test('GOG Galaxy without play times: nothing counts as played, and the report says so', async () => {
  const read = await readText('gameDB.csv', lines('title\tplatformList', 'Portal 2\tSteam'));
  expect(read.rows[0]?.status).toBe('owned');
  expect(read.notes[0]).toMatch(/no play times/);
});
