// Activation with its check, rolling back and comparing, on a real database, with an explainer whose answers a test chooses.

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activateVersion, rollBack } from '#app/admin/versions/actions.ts';
import CompareVersionsPage from '#app/admin/versions/compare/page.tsx';
import VersionsPage from '#app/admin/versions/page.tsx';
import { listActs } from '#lib/db/audit-log.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import { currentModelVersion, getModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { testDatabases } from '../postgres.ts';
import { type FakeExplainer, fakeExplainer } from './chat-world.ts';

const administrator = { id: null as unknown as string, email: 'ada@example.org', role: 'administrator' };
vi.mock('#lib/auth.ts', () => ({
  currentUser: async () => administrator,
  requireAdministrator: async () => administrator,
}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

const postgres = testDatabases();
const good = { targetModel: { testUnseenNdcgAt10: 0.15, popularityUnseenNdcgAt10: 0.02 } };
const poor = { targetModel: { testUnseenNdcgAt10: 0.01, popularityUnseenNdcgAt10: 0.02 } };
let db: Database;
let explainer: FakeExplainer;
let broken: string | null;

beforeEach(async () => {
  const fresh = await postgres.freshDatabase();
  db = fresh.db;
  vi.stubEnv('DATABASE_URL', fresh.url);
  broken = null;
  explainer = await fakeExplainer((path, body) =>
    path === '/check' && body.versionId !== broken
      ? {
          versionId: body.versionId,
          notes: [],
          answers: [{ question: 'Why?', text: 'Because.', sentences: 2, byModel: 1, totalMs: 900 }],
        }
      : 422,
  );
  for (const [id, metrics] of [
    ['first', good],
    ['second', good],
    ['poor', poor],
  ] as const)
    await registerModelVersion(db, {
      id,
      domain: 'movies',
      folder: `/nowhere/${id}`,
      method: null,
      targetModel: 'sasrec',
      metrics,
      origin: 'trained',
    });
});
afterEach(async () => {
  explainer.close();
  await closeDatabase();
  vi.unstubAllEnvs();
});

const activate = (versionId: string, despiteFloors = false) => activateVersion({ versionId, despiteFloors });
const active = async () => (await currentModelVersion(db, 'movies'))?.id ?? null;
const acts = async () =>
  (await listActs(db, {}, 50)).acts.map(({ act, subject }) => `${act} ${subject}`).toReversed();

test('a version that answers and beats its floors is activated, and what came of trying it is shown and kept', async () => {
  const result = await activate('first');
  expect(result).toMatchObject({ ok: true, activated: true, check: { problem: null } });
  expect(await active()).toBe('first');
  const { lastCheck } = await getModelVersion(db, 'first');
  expect(lastCheck?.answers.map(({ text }) => text)).toEqual(['Because.']);
  expect(lastCheck?.figures[0]).toEqual({ name: 'recommends', value: 0.15, floor: 0.02 });
  expect(await acts()).toEqual(['checkVersion first', 'activateVersion first']);
  const html = renderToStaticMarkup(await VersionsPage());
  expect(html).toContain('It answered 1 questions.');
  expect(html).toContain('above the most popular titles (0.020)');
});

test('a version that can’t answer is never activated, whatever is said', async () => {
  broken = 'first';
  for (const despite of [false, true]) {
    expect(await activate('first', despite)).toMatchObject({
      ok: true,
      activated: false,
      check: { problem: expect.any(String), answers: [] },
    });
  }
  expect(await active()).toBeNull();
  expect(await acts()).toEqual(['checkVersion first', 'checkVersion first']);
});

test('a version below a floor is activated only when an administrator insists, and the log says so', async () => {
  expect(await activate('poor')).toMatchObject({ ok: true, activated: false, check: { problem: null } });
  expect(await active()).toBeNull();
  expect(await activate('poor', true)).toMatchObject({ ok: true, activated: true });
  expect(await active()).toBe('poor');
  expect((await acts()).at(-1)).toBe('activateVersion poor, below a floor');
});

test('while no explainer answers, nothing is activated and nothing is known of the version', async () => {
  vi.stubEnv('EXPLAINER_URL', 'http://127.0.0.1:9');
  expect(await activate('first')).toMatchObject({ ok: false, message: expect.stringContaining('explainer') });
  expect((await getModelVersion(db, 'first')).lastCheck).toBeNull();
  expect(await active()).toBeNull();
});

test('rolling back tries the version before, and there has to be one', async () => {
  expect(await rollBack('movies')).toMatchObject({
    ok: false,
    message: expect.stringContaining('no earlier'),
  });
  await activate('first');
  await activate('second');
  broken = 'first';
  expect(await rollBack('movies')).toMatchObject({ ok: true, activated: false });
  expect(await active()).toBe('second');
  broken = null;
  expect(await rollBack('movies')).toMatchObject({ ok: true, activated: true });
  expect(await active()).toBe('first');
  expect((await acts()).at(-1)).toBe('rollBack movies to first');
});

test('only an active version with one before it offers to roll back', async () => {
  await activate('first');
  expect(renderToStaticMarkup(await VersionsPage())).not.toContain('Roll back');
  await activate('second');
  expect(renderToStaticMarkup(await VersionsPage()).match(/Roll back/g)).toHaveLength(1);
});

test('the table has the same five columns for every version, and says what wasn’t measured', async () => {
  const html = renderToStaticMarkup(await VersionsPage());
  const heads = ['Recommends', 'Names', 'Ranks', 'Judges', 'Remembers'];
  for (const head of heads) expect(html).toMatch(new RegExp(`<th scope="col"[^>]*>${head}</th>`));
  expect(html.match(/not measured/g)).toHaveLength(3 * 4);
  expect(html).toContain('floor 0.020');
  expect(html).not.toContain('/nowhere');
});

test('two versions side by side: what differs is marked for eyes and for screen readers', async () => {
  const html = renderToStaticMarkup(
    await CompareVersionsPage({ searchParams: Promise.resolve({ version: ['first', 'poor'] }) }),
  );
  expect(html).toMatch(/Recommends<span class="sr-only">, differs<\/span>.*0\.150.*0\.010.*−0\.140/s);
  expect(html).toMatch(/Ranks<\/th>/);
  const one = CompareVersionsPage({ searchParams: Promise.resolve({ version: 'first' }) });
  await expect(one).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
});

test('malformed input is refused', async () => {
  const odd = [
    undefined,
    'first',
    { versionId: '' },
    { versionId: 'first' },
    { versionId: 'x'.repeat(300), despiteFloors: true },
  ];
  for (const input of odd)
    expect(await activateVersion(input as Parameters<typeof activateVersion>[0])).toMatchObject({
      ok: false,
    });
  expect(await rollBack('books' as 'movies')).toMatchObject({ ok: false });
});
