// Linking a Steam account and signing in with it, through the routes, on a real database; Steam answers from a stand-in.

import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { POST as fetchGames } from '#app/api/history/[domain]/imports/steam/route.ts';
import { GET as comeBack } from '#app/api/steam/return/route.ts';
import { GET as start } from '#app/api/steam/start/route.ts';
import type { ShownPreview } from '#lib/contract/history-import.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import { users } from '#lib/db/schema.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { linkSteamAccount, steamAccountOf, takeSteamTicket } from '#lib/db/steam-accounts.ts';
import { signUp, type User } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';
import { json, type SiteServer, siteServer } from '../sites/site-server.ts';
import { signedIn } from './chat-world.ts';

const who = vi.hoisted(() => ({ user: null as unknown }));
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('#lib/auth.ts', () => ({ currentUser: async () => who.user, requireUser: async () => who.user }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
}));

const postgres = testDatabases();
const steamId = '76561197960287930';
const namespace = 'http://specs.openid.net/auth/2.0';
const realFetch = globalThis.fetch;
let steam: SiteServer;
let db: Database;
let ann: User;
let bob: User;

beforeAll(async () => {
  steam = await siteServer();
});
afterAll(() => steam.close());
beforeEach(async () => {
  const fresh = await postgres.freshDatabase();
  db = fresh.db;
  vi.stubEnv('DATABASE_URL', fresh.url);
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  vi.stubGlobal('fetch', (url: URL | string, init?: RequestInit) => {
    const asked = new URL(url);
    const isSteam = /(?:^|\.)steam(?:community|powered)\.com$/.test(asked.hostname);
    return realFetch(isSteam ? new URL(asked.pathname + asked.search, steam.address) : asked, init);
  });
  steam.answer((response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(`ns:${namespace}\nis_valid:true\n`),
  );
  ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  jar.clear();
  who.user = signedIn(ann);
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const place = (response: Response) => response.headers.get('location') ?? '';
/** What Steam adds to the address that the start gave it. */
async function assertion(): Promise<Request> {
  const sent = new URL(place(await start()));
  const returnTo = sent.searchParams.get('openid.return_to') ?? '';
  const back = new URL(returnTo);
  const id = `https://steamcommunity.com/openid/id/${steamId}`;
  const fields = {
    ns: namespace,
    mode: 'id_res',
    op_endpoint: 'https://steamcommunity.com/openid/login',
    claimed_id: id,
    identity: id,
    return_to: returnTo,
    response_nonce: `${new Date().toISOString().slice(0, 19)}Zabc`,
    assoc_handle: '1',
    signed: 'signed,op_endpoint,claimed_id,identity,return_to,response_nonce,assoc_handle',
    sig: 'c2lnbmVk',
  };
  for (const [name, value] of Object.entries(fields)) back.searchParams.set(`openid.${name}`, value);
  return new Request(back);
}

test('an account is linked, once for each sign-in', async () => {
  const request = await assertion();
  const cookie = new Map(jar);
  expect(place(await comeBack(request))).toBe('/steam/bring?steam=linked');
  expect(await steamAccountOf(db, ann.id)).toMatchObject({ steamId });
  for (const [name, value] of cookie) jar.set(name, value);
  expect(place(await comeBack(request))).toBe('/steam/bring?steam=expired');
});

test('another browser, another person and no state can’t use a sign-in', async () => {
  const request = await assertion();
  const cookie = new Map(jar);
  jar.clear();
  expect(place(await comeBack(request))).toBe('/steam/bring?steam=expired');
  for (const [name, value] of cookie) jar.set(name, value);
  who.user = signedIn(bob);
  expect(place(await comeBack(request))).toBe('/steam/bring?steam=expired');
  expect(await steamAccountOf(db, ann.id)).toBeNull();
  expect(await steamAccountOf(db, bob.id)).toBeNull();
});

test('a Steam account belongs to one account here', async () => {
  await linkSteamAccount(db, bob.id, steamId);
  expect(place(await comeBack(await assertion()))).toBe('/steam/bring?steam=taken');
  expect(await steamAccountOf(db, ann.id)).toBeNull();
});

test('whoever linked an account signs in with it by a ticket that works once; anyone else is told why not', async () => {
  who.user = null;
  expect(place(await comeBack(await assertion()))).toBe('/sign-in?steam=unknown');
  await linkSteamAccount(db, ann.id, steamId);
  const [page, ticket = ''] = place(await comeBack(await assertion())).split('#');
  expect(page).toBe('/sign-in/steam');
  expect(await takeSteamTicket(db, ticket)).toMatchObject({ id: ann.id });
  expect(await takeSteamTicket(db, ticket)).toBeNull();
});

test('a ticket for a disabled account signs no one in, and says why', async () => {
  who.user = null;
  await linkSteamAccount(db, ann.id, steamId);
  const [, ticket = ''] = place(await comeBack(await assertion())).split('#');
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, ann.id));
  await expect(takeSteamTicket(db, ticket)).rejects.toMatchObject({
    message: expect.stringContaining('disabled this account'),
  });
});

test('if Steam says no, or nothing, nobody is linked and the page says so', async () => {
  steam.answer((response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(`ns:${namespace}\nis_valid:false\n`),
  );
  expect(place(await comeBack(await assertion()))).toBe('/steam/bring?steam=refused');
  steam.answer((response) => response.writeHead(503).end());
  expect(place(await comeBack(await assertion()))).toBe('/steam/bring?steam=unreachable');
  expect(await steamAccountOf(db, ann.id)).toBeNull();
});

test('the games of a linked account become a preview; without a key or an account it says what to do', async () => {
  await upsertItems(db, 'steam', [{ itemId: '620', title: 'Portal 2', year: 2011, genres: ['Action'] }]);
  const ask = () =>
    fetchGames(
      new Request('http://app.test/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
      { params: Promise.resolve({ domain: 'steam' }) },
    );
  vi.stubEnv('STEAM_API_KEY', '');
  expect((await ask()).status).toBe(503);
  vi.stubEnv('STEAM_API_KEY', 'a-secret-key');
  expect((await ask()).status).toBe(409);
  await linkSteamAccount(db, ann.id, steamId);
  const games = [{ appid: 620, name: 'Portal 2', playtime_forever: 754, rtime_last_played: 1_600_000_000 }];
  steam.answer(json({ response: { game_count: 1, games } }));
  const response = await ask();
  expect(response.status).toBe(200);
  const preview = (await response.json()) as ShownPreview;
  expect(preview).toMatchObject({ source: 'Steam', counts: { found: 1, newFound: 1, played: 1 } });
  steam.answer(json({ response: {} }));
  expect((await ask()).status).toBe(400);
  expect((await ask()).status).toBe(400); // the one before left nothing behind
});
