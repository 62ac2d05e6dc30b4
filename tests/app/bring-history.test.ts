// Bringing a history through the routes, on a real database, with a faked sign-in.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { feedbackSentence } from '#app/[domain]/feedback/reasons.ts';
import {
  DELETE as discard,
  GET as pageRoute,
  POST as save,
} from '#app/api/history/[domain]/imports/[importId]/route.ts';
import { POST as upload } from '#app/api/history/[domain]/imports/route.ts';
import type { ImportOutcome, ShownPage, ShownPreview } from '#lib/contract/history-import.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { addToHistory, historyItemIds, listHistory, removeFromHistory } from '#lib/db/history.ts';
import { historyImports, outsideTitles } from '#lib/db/history-import-schema.ts';
import { listImports } from '#lib/db/history-imports.ts';
import { ratingsBehindFeedback } from '#lib/db/imported-feedback.ts';
import { listOutsideTitles } from '#lib/db/outside-titles.ts';
import { feedback, interactions } from '#lib/db/schema.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { redoImport, undoImport } from '#lib/db/undo-import.ts';
import { signUp, type User } from '#lib/db/users.ts';
import { AppError } from '#lib/errors.ts';
import { zipBomb, zipOf } from '../catalogue/exports/zip-file.ts';
import { testDatabases } from '../postgres.ts';
import { signedIn } from './chat-world.ts';

const who = vi.hoisted(() => ({ user: null as unknown }));
vi.mock('#lib/auth.ts', () => ({
  requireUser: async () => {
    if (who.user === null) throw new AppError('unauthorized', { message: 'Sign in first.' });
    return who.user;
  },
}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

const postgres = testDatabases();
let db: Database;
let ann: User;
let bob: User;

const films = [
  { itemId: '1', title: 'Heat', year: 1995, genres: ['Crime'] },
  { itemId: '2', title: 'Casino', year: 1995, genres: ['Crime'] },
  { itemId: '3', title: 'Fargo', year: 1996, genres: ['Crime'] },
  { itemId: '4', title: 'Hamlet', year: 1990, genres: ['Drama'] },
  { itemId: '5', title: 'Hamlet', year: 1996, genres: ['Drama'] },
  { itemId: '6', title: 'Alien', year: 1979, genres: ['Horror'], details: { imdbId: 'tt0078748' } },
];
const imdb = [
  'Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors',
  'tt0078748,9,2023-05-01,Alien,u,Movie,8.5,117,1979,Horror,1,1979-05-25,Ridley Scott',
  'tt0113277,2,2022-03-02,Heat,u,Movie,8.3,170,1995,Crime,1,1995-12-15,Michael Mann',
  'tt9999999,7,2021-01-01,A Film Nobody Keeps,u,Movie,5.0,90,2023,Drama,1,2023-01-01,Someone',
].join('\n');

beforeEach(async () => {
  const fresh = await postgres.freshDatabase();
  db = fresh.db;
  vi.stubEnv('DATABASE_URL', fresh.url);
  await upsertItems(db, 'movies', films);
  ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  who.user = signedIn(ann);
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

type Body = string | Buffer | ReadableStream<Uint8Array>;
function send(
  body: Body,
  {
    name = 'file.csv',
    answers = {},
    type = 'application/octet-stream',
    domain = 'movies',
  }: Partial<{
    name: string;
    domain: string;
    answers: Record<string, string>;
    type: string;
  }> = {},
): Promise<Response> {
  const query = new URLSearchParams({ name, answers: JSON.stringify(answers) });
  const request = new Request(`http://app.test/?${query}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: body instanceof Buffer ? new Uint8Array(body) : body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  return upload(request, { params: Promise.resolve({ domain }) });
}
async function read(body: Body, options?: Parameters<typeof send>[1]): Promise<ShownPreview> {
  const response = await send(body, options);
  expect(response.status).toBe(200);
  return (await response.json()) as ShownPreview;
}
const at = (importId: string) => ({ params: Promise.resolve({ domain: 'movies', importId }) });
function confirm(
  importId: string,
  choices: { row: number; itemId: string | null }[] = [],
): Promise<Response> {
  const request = new Request('http://app.test/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ choices }),
  });
  return save(request, at(importId));
}
async function saved(
  importId: string,
  choices?: { row: number; itemId: string | null }[],
): Promise<ImportOutcome> {
  const response = await confirm(importId, choices);
  expect(response.status).toBe(200);
  return (await response.json()) as ImportOutcome;
}
async function refusal(response: Response): Promise<{ status: number; message: string }> {
  const { error } = (await response.json()) as { error: { message: string } };
  return { status: response.status, message: error.message };
}
/** All that an import can touch, byte for byte. */
async function everything(): Promise<unknown> {
  return {
    interactions: (await db.select().from(interactions)).toSorted((a, b) => a.id - b.id),
    outside: await db.select().from(outsideTitles),
    feedback: await db.select().from(feedback),
  };
}
const isOneSentence = (message: string) =>
  /^[^\n]{10,600}[.!]$/.test(message) && !/error|undefined|stack/i.test(message);

test('a preview saves nothing, says what was found and how, and keeps what the catalogue lacks', async () => {
  const before = await everything();
  const preview = await read(imdb);
  expect(await everything()).toEqual(before);
  expect(preview).toMatchObject({
    source: 'IMDb',
    counts: { found: 2, newFound: 2, ambiguous: 0, missing: 1, disliked: 1, ratings: 2, undated: 0 },
  });
  expect(
    preview.first.found.entries.map(({ title, match }) => [title, match?.item, match?.by, match?.confidence]),
  ).toEqual([
    ['Heat', 'Heat', 'title and year', 0.98],
    ['Alien', 'Alien', 'id', 1],
  ]);
  expect(preview.first.missing.entries.map(({ title }) => title)).toEqual(['A Film Nobody Keeps']);
});

test('one confirmation imports in order of the days, with ratings, feedback and what is outside the catalogue', async () => {
  const { id } = await read(imdb);
  expect(await saved(id)).toEqual({
    added: 2,
    there: 0,
    outside: 1,
    outsideThere: 0,
    disliked: 1,
    dislikedLeftOut: 0,
    leftOut: 0,
  });
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual(['1', '6']);
  const [entry] = (await db.select().from(interactions)).filter(({ itemId }) => itemId === '6');
  expect(entry).toMatchObject({
    watchedAt: new Date('2023-05-01T12:00:00Z'),
    addedBy: 'import',
    ratingGiven: '9 of 10',
    source: 'IMDb',
    undated: false,
  });
  expect(entry?.rating).toBeCloseTo(8 / 9);
  expect(await listFeedback(db, ann.id, 'movies')).toMatchObject([
    { itemId: '1', reason: 'history-item', reasonValue: '1' },
  ]);
  expect([...(await ratingsBehindFeedback(db, ann.id, 'movies')).values()]).toEqual(['2 of 10']);
  expect(feedbackSentence('Heat', { reason: 'history-item', value: '1', title: 'Heat' })).toBe(
    'You didn’t like Heat',
  );
  expect((await listOutsideTitles(db, ann.id, 'movies')).titles).toMatchObject([
    { title: 'A Film Nobody Keeps', year: 2023, ratingGiven: '7 of 10' },
  ]);
});

test('undoing an import restores exactly what was there, removed titles and their dates included', async () => {
  await addToHistory(db, ann.id, 'movies', '6', { watchedAt: new Date(Date.UTC(2020, 0, 1)) });
  await addToHistory(db, ann.id, 'movies', '1', { watchedAt: new Date(Date.UTC(2020, 0, 2)) });
  await removeFromHistory(db, ann.id, 'movies', '1');
  const before = await everything();
  const { id } = await read(imdb);
  expect(await saved(id)).toMatchObject({ added: 1, there: 1 });
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual(['6', '1']);
  expect(await undoImport(db, bob.id, id).catch((error: AppError) => error.code)).toBe('not_found');
  expect(await undoImport(db, ann.id, id)).toBe(true);
  expect(await everything()).toEqual(before);
  expect(await undoImport(db, ann.id, id)).toBe(false);
  expect(await listImports(db, ann.id, 'movies')).toMatchObject([{ id, isUndone: true }]);
});

test('what the person brought back by hand after an import survives its undo', async () => {
  const { id } = await read(imdb);
  await saved(id);
  await removeFromHistory(db, ann.id, 'movies', '6');
  await addToHistory(db, ann.id, 'movies', '6');
  await undoImport(db, ann.id, id);
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual(['6']);
});

test('importing the same file again adds only what is new and says so', async () => {
  await saved((await read(imdb)).id);
  const before = await everything();
  const again = await read(`${imdb}\ntt0114814,8,2024-01-01,Casino,u,Movie,8,1,1995,Crime,1,1995-01-01,S`);
  expect(again.counts).toMatchObject({ found: 3, newFound: 1, missing: 1, newMissing: 0 });
  expect(await saved(again.id)).toMatchObject({
    added: 1,
    there: 2,
    outside: 0,
    outsideThere: 1,
    disliked: 0,
  });
  await undoImport(db, ann.id, again.id);
  expect(await everything()).toEqual(before);
});

test('an undone import can be done again, with all that it brought, and undone once more', async () => {
  const contents = async () => ({
    history: (await listHistory(db, ann.id, 'movies')).entries,
    outside: (await listOutsideTitles(db, ann.id, 'movies')).titles.map(({ id: _, ...title }) => title),
    feedback: (await listFeedback(db, ann.id, 'movies')).map(({ itemId, reason }) => [itemId, reason]),
  });
  const empty = await everything();
  const { id } = await read(imdb);
  await saved(id);
  const before = await contents();
  await undoImport(db, ann.id, id);
  await expect(redoImport(db, bob.id, id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await redoImport(db, ann.id, id)).toMatchObject({ added: 2, outside: 1, disliked: 1 });
  expect(await contents()).toEqual(before);
  await redoImport(db, ann.id, id); // nothing to do
  expect(await contents()).toEqual(before);
  await undoImport(db, ann.id, id);
  expect(await everything()).toEqual(empty);
});

test('a newer rating takes the place of the one before, also as a dislike, and an undo gives it back', async () => {
  await saved((await read(imdb)).id);
  const before = await everything();
  const newer = imdb.replace('tt0078748,9', 'tt0078748,1').replace('tt0113277,2', 'tt0113277,8');
  const preview = await read(newer);
  expect(preview.counts).toMatchObject({ newFound: 0, newer: 2 });
  expect(await saved(preview.id)).toMatchObject({ added: 0, there: 2, updated: 2, disliked: 1 });
  const rated = (await listHistory(db, ann.id, 'movies')).entries.map(({ itemId, ratingGiven }) => [
    itemId,
    ratingGiven,
  ]);
  expect(rated).toEqual([
    ['6', '1 of 10'],
    ['1', '8 of 10'],
  ]);
  expect((await listFeedback(db, ann.id, 'movies')).map(({ itemId }) => itemId)).toEqual(['6']);
  await undoImport(db, ann.id, preview.id);
  expect(await everything()).toEqual(before);
});

test('confirming twice saves once', async () => {
  const { id } = await read(imdb);
  const outcomes = await Promise.all([saved(id), saved(id)]);
  expect(outcomes[0]).toEqual(outcomes[1]);
  expect(await historyItemIds(db, ann.id, 'movies')).toHaveLength(2);
});

test('an ambiguous title goes where the person says, else it is kept outside the catalogue; other choices are refused', async () => {
  const preview = await read('Hamlet\nFargo\n', { name: 'list.txt' });
  expect(preview.counts).toMatchObject({ found: 1, ambiguous: 1 });
  const [hamlet] = preview.first.ambiguous.entries;
  expect(hamlet?.options?.map(({ itemId }) => itemId).toSorted()).toEqual(['4', '5']);
  const row = hamlet?.row ?? -1;
  const before = await everything();
  expect(await refusal(await confirm(preview.id, [{ row, itemId: '2' }]))).toMatchObject({ status: 400 });
  expect(await refusal(await confirm(preview.id, [{ row: 99, itemId: null }]))).toMatchObject({
    status: 400,
  });
  expect(await everything()).toEqual(before);
  await saved(preview.id, [{ row, itemId: '5' }]);
  expect((await historyItemIds(db, ann.id, 'movies')).toSorted()).toEqual(['3', '5']);

  const second = await read('Hamlet\n', { name: 'list.txt' });
  await saved(second.id);
  expect((await listOutsideTitles(db, ann.id, 'movies')).titles.map(({ title }) => title)).toEqual([
    'Hamlet',
  ]);
});

test('rows without a choice take the likeliest option where the person says so', async () => {
  const preview = await read('Hamlet\n', { name: 'list.txt' });
  const likeliest = preview.first.ambiguous.entries[0]?.options?.[0]?.itemId;
  const request = new Request('http://app.test/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ choices: [], takeLikeliest: true }),
  });
  expect((await save(request, at(preview.id))).status).toBe(200);
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual([likeliest]);
});

test('what was found wrongly can be refused and is kept outside the catalogue', async () => {
  const preview = await read('Fargo\n', { name: 'list.txt' });
  const row = preview.first.found.entries[0]?.row ?? -1;
  expect(await saved(preview.id, [{ row, itemId: null }])).toMatchObject({ added: 0, outside: 1 });
});

test('titles without a day come before everything that has one, in the order of the file', async () => {
  await addToHistory(db, ann.id, 'movies', '1', { watchedAt: new Date(Date.UTC(2001, 0, 1)) });
  await saved((await read('Fargo\nCasino\n', { name: 'list.txt' })).id);
  expect(await historyItemIds(db, ann.id, 'movies')).toEqual(['3', '2', '1']);
  const rows = await db.select().from(interactions);
  expect(rows.filter(({ undated }) => undated).map(({ itemId }) => itemId)).toEqual(['3', '2']);
});

test('a watchlist is no history: it is told, and nothing of it is saved', async () => {
  const csv = 'Date,Name,Year,Letterboxd URI\n2024-01-01,Fargo,1996,https://boxd.it/a\n';
  const preview = await read(
    zipOf({ 'watchlist.csv': csv, 'watched.csv': csv.replace('Fargo,1996', 'Heat,1995') }),
    {
      name: 'export.zip',
    },
  );
  expect(preview.counts.found).toBe(1);
  const wanted = await read(csv, { name: 'watchlist.csv' });
  expect(wanted.counts).toMatchObject({ found: 0, missing: 0, aside: 1 });
  expect(await saved(wanted.id)).toMatchObject({ added: 0, outside: 0 });
});

test('a game owned and never started is no history; play time is kept, and the game played last is the newest', async () => {
  await upsertItems(db, 'steam', [
    { itemId: '620', title: 'Portal 2', year: 2011, genres: [] },
    { itemId: '440', title: 'Team Fortress 2', year: 2007, genres: [] },
    { itemId: '70', title: 'Half-Life', year: 1998, genres: [] },
  ]);
  const games = [
    { appid: 620, name: 'Portal 2', playtime_forever: 754, rtime_last_played: 1_700_000_000 },
    { appid: 440, name: 'Team Fortress 2', playtime_forever: 30, rtime_last_played: 1_600_000_000 },
    { appid: 70, name: 'Half-Life', playtime_forever: 0, rtime_last_played: 0 },
  ];
  const json = JSON.stringify({ response: { game_count: 3, games } });
  const preview = await read(json, { name: 'games.json', domain: 'steam' });
  expect(preview.counts).toMatchObject({ found: 2, aside: 1, played: 2 });
  expect(preview.first.aside.entries).toMatchObject([{ title: 'Half-Life', status: 'owned' }]);
  await saved(preview.id);
  expect(await historyItemIds(db, ann.id, 'steam')).toEqual(['440', '620']);
  const { entries } = await listHistory(db, ann.id, 'steam');
  expect(entries.map(({ title, minutesPlayed }) => [title, minutesPlayed])).toEqual([
    ['Portal 2', 754],
    ['Team Fortress 2', 30],
  ]);
});

test('questions that the file leaves open are asked, with the first rows, and answered by sending it again', async () => {
  const table = 'What,When\nFargo,03/04/2021\nHeat,05/06/2021\n';
  const asked = await read(table, { name: 'my.csv' });
  expect(asked.questions[0]).toMatchObject({ id: 'column of title', answered: false });
  expect(asked.sample).toEqual({
    header: ['What', 'When'],
    rows: [
      ['Fargo', '03/04/2021'],
      ['Heat', '05/06/2021'],
    ],
  });
  const answers = { 'column of title': '1', 'column of day': '2', 'date order': 'day first' };
  const answered = await read(table, { name: 'my.csv', answers });
  expect(answered.questions.find(({ id }) => id === 'date order')).toMatchObject({ answer: 'day first' });
  expect(answered.first.found.entries.map(({ title, day }) => [title, day])).toEqual([
    ['Fargo', '2021-04-03'],
    ['Heat', '2021-06-05'],
  ]);
  expect((await db.select().from(historyImports)).filter(({ state }) => state === 'preview')).toHaveLength(1);
});

test('long lists come a page at a time', async () => {
  const many = Array.from({ length: 60 }, (_, place) => `Unheard of ${place} film`).join('\n');
  const { id, first } = await read(many, { name: 'list.txt' });
  expect(first.missing).toMatchObject({ page: 1, pageCount: 3 });
  const response = await pageRoute(new Request('http://app.test/?list=missing&page=3'), at(id));
  const { entries, page } = (await response.json()) as ShownPage;
  expect([page, entries.length, entries[0]?.title]).toEqual([3, 10, 'Unheard of 50 film']);
  who.user = signedIn(bob);
  expect((await pageRoute(new Request('http://app.test/?list=missing'), at(id))).status).toBe(404);
  expect((await confirm(id)).status).toBe(404);
  await discard(new Request('http://app.test/'), at(id));
  who.user = signedIn(ann);
  expect((await confirm(id)).status).toBe(200);
});

test('a second file while one is being read is refused, and the first goes on', async () => {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await waiting;
      controller.enqueue(Buffer.from(imdb));
      controller.close();
    },
  });
  const first = send(slow);
  await vi.waitFor(async () => expect(await db.select().from(historyImports)).toHaveLength(1));
  const second = await refusal(await send(imdb));
  expect(second).toEqual({
    status: 409,
    message: 'Another file of yours is being read right now. Wait until it’s done, then try again.',
  });
  goOn();
  expect((await first).status).toBe(200);
});

test('a connection lost in the middle leaves nothing, and the file can be sent again at once', async () => {
  const before = await everything();
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(imdb.slice(0, 300))),
    pull: (controller) => controller.error(new Error('socket hang up')),
  });
  expect(await refusal(await send(broken))).toEqual({
    status: 400,
    message: 'The connection was lost before the whole file had come. Try it again.',
  });
  expect(await db.select().from(historyImports)).toEqual([]);
  expect(await everything()).toEqual(before);
  expect((await send(imdb)).status).toBe(200);
});

test('a preview that fails to save half-way saves nothing', async () => {
  const { id } = await read(imdb);
  const before = await everything();
  await db.execute('alter table feedback add constraint refused check (import_id is null) not valid');
  expect((await confirm(id)).status).toBe(500);
  expect(await everything()).toEqual(before);
  await db.execute('alter table feedback drop constraint refused');
  expect((await confirm(id)).status).toBe(200);
});

test.each<[string, () => Body, string]>([
  ['an empty file', () => '', 'x.csv'],
  ['blank lines', () => ' \n\n', 'x.txt'],
  ['only NUL characters', () => '\0\0\0\0', 'x.txt'],
  [
    'a picture',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, ...new Array(400).fill(0x93)]),
    'x.png',
  ],
  ['half a ZIP file', () => zipOf({ 'diary.csv': imdb.repeat(20) }).subarray(0, 200), 'x.zip'],
  ['ten megabytes that unpack to ten gigabytes', () => zipBomb('watched.csv', 1_000), 'x.zip'],
  ['half a JSON file', () => '[{"movie": {"title": "Heat", "ids": {"imd', 'x.json'],
  ['a file that breaks off inside a row', () => imdb.slice(0, -40), 'x.csv'],
  ['33 MiB', () => Buffer.alloc(33 * 1024 ** 2, 'a\n'), 'x.txt'],
])('%s is refused with one sentence, and nothing is left of it', async (_what, body, name) => {
  const { status, message } = await refusal(await send(body(), { name }));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(message).toSatisfy(isOneSentence);
  expect(await db.select().from(historyImports)).toEqual([]);
});

test('one line of a gigabyte is refused after its first 32 MiB', async () => {
  let sent = 0;
  const piece = Buffer.alloc(1024 ** 2, 'x');
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent++;
      if (sent > 1024) controller.close();
      else controller.enqueue(piece);
    },
  });
  expect((await refusal(await send(endless, { name: 'x.txt' }))).status).toBe(413);
  expect(sent).toBeLessThan(40);
});

test('a file that claims to be another type, a wrong question and no sign-in are refused', async () => {
  expect((await send(imdb, { type: 'text/plain' })).status).toBe(400);
  const response = await upload(
    new Request('http://app.test/?answers=[1]', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: imdb,
    }),
    { params: Promise.resolve({ domain: 'movies' }) },
  );
  expect(response.status).toBe(400);
  who.user = null;
  expect((await send(imdb)).status).toBe(401);
});

test.each([
  ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['twice the same', (text: string) => Buffer.from(`${text}\n${text}`)],
])('%s reads like the plain file', async (_what, encode) => {
  const preview = await read(encode(imdb));
  expect(preview.counts).toMatchObject({ found: 2, missing: 1 });
});

test('formula cells, HTML, ChatML and days in the future are text, and the days are told', async () => {
  const hostile = ['=1+1', '<img src=x onerror=alert(1)>', '<|im_start|>system', '../../etc/passwd'];
  const csv = ['title,date', ...hostile.map((title) => `"${title}",2099-01-01`)].join('\n');
  const preview = await read(csv, { name: '../../../etc/passwd' });
  expect(preview.fileName).toBe('passwd');
  expect(preview.problemCount).toBe(4);
  expect(preview.counts.missing).toBe(4);
  await saved(preview.id);
  const { titles } = await listOutsideTitles(db, ann.id, 'movies');
  expect(titles.map(({ title }) => title).toSorted()).toEqual(hostile.toSorted());
  expect(titles.every(({ watchedAt }) => watchedAt === null)).toBe(true);
});

test('2,000 rows are previewed, 100,000 are cut with a note and answered', async () => {
  const titles = Array.from({ length: 3_000 }, (_, place) => `The ${place} Nights of ${place % 97} Winters`);
  await upsertItems(
    db,
    'movies',
    titles.map((title, place) => ({ itemId: `n${place}`, title, year: 1990, genres: [] })),
  );
  const rows = (count: number) =>
    Array.from({ length: count }, (_, place) => {
      const title = titles[place] ?? `A Wholly Different Title ${place}`;
      return `${place % 10 === 0 ? title.replace('Winters', 'Wintres') : title},2020-01-01`;
    });
  const start = performance.now();
  const preview = await read(['title,date', ...rows(2_000)].join('\n'));
  const seconds = (performance.now() - start) / 1_000;
  console.log(`2,000 rows: preview in ${seconds.toFixed(2)} s`);
  expect(preview.counts).toMatchObject({ found: 1_800, ambiguous: 200, missing: 0 });
  const all = await read(['title,date', ...rows(100_000)].join('\n'));
  console.log(`100,000 rows: preview in ${((performance.now() - start) / 1_000 - seconds).toFixed(2)} s`);
  expect(all.notes.join()).toContain('50,000');
  const outcome = await saved(all.id);
  expect(outcome.added).toBe(2_700);
  expect(outcome.outside).toBe(10_000);
  expect(outcome.leftOut).toBe(37_300);
});
