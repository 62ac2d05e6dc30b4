// The administration's pages of users and of the log, and what is done there, on a real database with a faked sign-in.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AdminNav } from '#app/admin/admin-nav.tsx';
import LogPage from '#app/admin/log/page.tsx';
import { subjectInWords } from '#app/admin/log/subject-in-words.ts';
import UserPage from '#app/admin/users/[id]/page.tsx';
import { deleteUser, disableUser, makeAdministrator, takeAdministration } from '#app/admin/users/actions.ts';
import { actsOn } from '#app/admin/users/acts-on.ts';
import UsersPage from '#app/admin/users/page.tsx';
import { administrativeActs } from '#lib/contract/administrative-act.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import { users } from '#lib/db/schema.ts';
import { createSession } from '#lib/db/sessions.ts';
import { signUp, type User } from '#lib/db/users.ts';
import { AppError } from '#lib/errors.ts';
import { testDatabases } from '../postgres.ts';

const who = vi.hoisted(() => ({
  user: null as { id: string; role: string; email: string } | null,
  path: '',
}));
vi.mock('#lib/auth.ts', () => ({
  currentUser: async () => who.user,
  requireAdministrator: async () => {
    if (who.user?.role !== 'administrator')
      throw new AppError('forbidden', { message: 'Only administrators can do this.' });
    return who.user;
  },
}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => {} }),
  usePathname: () => who.path,
}));

const postgres = testDatabases();
let db: Database;
let ada: User;
let ann: User;
beforeEach(async () => {
  const fresh = await postgres.freshDatabase();
  db = fresh.db;
  vi.stubEnv('DATABASE_URL', fresh.url);
  const person = (email: string, name: string) =>
    signUp(db, { email, name, password: 'correct horse battery' });
  ada = await person('ada@example.org', 'Ada');
  ann = await person('ann@example.org', '<b>Ann</b>');
  await db.update(users).set({ role: 'administrator' }).where(eq(users.id, ada.id));
  who.user = { ...ada, role: 'administrator' };
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

const html = async (page: Promise<ReactElement>) => renderToStaticMarkup(await page);
const usersPage = (query: Record<string, string> = {}) =>
  html(UsersPage({ searchParams: Promise.resolve(query) }));
const userPage = (id: string) => html(UserPage({ params: Promise.resolve({ id }) }));
const logPage = (query: Record<string, string | string[]> = {}) =>
  html(LogPage({ searchParams: Promise.resolve(query) }));

test('the list says who there is, escaped, and finds by address; what finds no one says so', async () => {
  await createSession(db, ann.id);
  const all = await usersPage();
  expect(all).toContain('2 accounts, newest first.');
  expect(all).toContain('&lt;b&gt;Ann&lt;/b&gt;');
  expect(all).toContain('1 open session');
  expect(await usersPage({ q: 'ANN@' })).not.toContain('ada@example.org');
  expect(await usersPage({ group: 'administrators' })).not.toContain('ann@example.org');
  expect(await usersPage({ q: 'nobody' })).toContain('No account found');
  expect(await usersPage({ group: 'x', after: "' or 1=1" })).toContain('ann@example.org');
});

test('an account’s page shows facts, sessions and acts, never content; one that is gone is not found', async () => {
  await createSession(db, ann.id, 'Firefox on Linux');
  await disableUser(ada.id); // refused: nothing in the log
  await makeAdministrator(ann.id);
  const page = await userPage(ann.id);
  expect(page).toContain('Firefox on Linux');
  expect(page).toMatch(/ada@example.org made an administrator of .*ann@example.org/);
  for (const label of ['Sign out everywhere', 'Take the administration', 'Disable', 'Delete with all data'])
    expect(page).toContain(`>${label}</button>`);
  expect(await userPage(ada.id)).not.toMatch(/>(Disable|Delete with all data|Sign out everywhere)<\/button>/);
  await expect(userPage('00000000-0000-4000-8000-000000000000')).rejects.toThrow(/404/);
});

test('actions take what is theirs, and say in words what is wrong', async () => {
  expect(await disableUser('x')).toMatchObject({ ok: false });
  expect(await deleteUser(ann.id, 'yes')).toEqual({
    ok: false,
    message: 'Type “ann@example.org” to confirm.',
  });
  expect(await takeAdministration(ada.id, '')).toMatchObject({
    ok: false,
    message: expect.stringContaining('only administrator'),
  });
  expect(await disableUser(ann.id)).toEqual({ ok: true });
  expect(await usersPage({ group: 'disabled' })).toContain('disabled</span>');
  expect(await deleteUser(ann.id, 'ann@example.org')).toEqual({ ok: true });
  expect(await usersPage()).toContain('1 account, newest first.');
  who.user = { ...ada, role: 'person' };
  expect(await disableUser(ann.id)).toEqual({ ok: false, message: 'Only administrators can do this.' });
});

test('whoever lost the role since the page was opened changes nothing', async () => {
  await db.update(users).set({ role: 'person' }).where(eq(users.id, ada.id));
  expect(await disableUser(ann.id)).toEqual({ ok: false, message: 'Only administrators can do this.' });
});

test('what can be done depends on whose account it is', () => {
  const labels = (given: Partial<Parameters<typeof actsOn>[0]>) =>
    actsOn({
      id: ann.id,
      name: 'Ann',
      email: ann.email,
      role: 'person',
      demo: null,
      sessions: 1,
      isDisabled: false,
      isSelf: false,
      ...given,
    }).map(({ label }) => label);
  expect(labels({})).toEqual([
    'Sign out everywhere',
    'Make administrator',
    'Disable',
    'Delete with all data',
  ]);
  expect(labels({ isDisabled: true, sessions: 0 })).toEqual(['Enable', 'Delete with all data']);
  expect(labels({ role: 'administrator', isSelf: true })).toEqual(['Stop being an administrator']);
  expect(labels({ role: 'demo', demo: 'viewer' })).toEqual([]);
  expect(labels({ role: 'demo', demo: 'copy' })).not.toContain('Make administrator');
});

test('the log is narrowed down by person, kind and day, and takes no other words', async () => {
  await makeAdministrator(ann.id);
  await disableUser(ann.id);
  expect(await logPage()).toMatch(/<\/time>.*disabled the account of.*<\/time>.*made an administrator of/s);
  expect(await logPage({ act: 'disableUser' })).not.toMatch(/<\/time>.*made an administrator of/s);
  expect(await logPage({ person: 'Ann@example.org' })).toMatch(/<\/time>/);
  expect(await logPage({ person: 'bob@example.org' })).toContain('Nothing like that.');
  expect(await logPage({ to: '2020-01-01' })).toContain('Nothing like that.');
  const odd = { act: 'drop table', from: '2020-13-99', before: '-1', person: ['a', 'b'] };
  expect(await logPage(odd)).toMatch(/<\/time>/);
});

test('a job in the log is told in words, and what is no job as it stands', () => {
  const job = { name: 'train-sasrec', params: { domain: 'movies', maxMinutes: 3 } };
  expect(subjectInWords(JSON.stringify(job))).toBe('Train SASRec, domain movies, max minutes 3');
  expect(subjectInWords(JSON.stringify(job).slice(0, 20))).toBe('{"name":"train-sasre');
  expect(subjectInWords('{"name":"__proto__","params":{"a":["b",{"c":1}]}}')).toBe(
    '__proto__, a b and {"c":1}',
  );
});

test('the navigation marks the page one is on, and only that one', () => {
  who.path = '/admin/users/some-id';
  const nav = renderToStaticMarkup(AdminNav());
  expect(nav.match(/aria-current="page"/g)).toHaveLength(1);
  expect(nav).toMatch(/aria-current="page"[^>]*>Users</);
});

test('every action of the administration but those that only look is an act of the log', () => {
  const folder = join(import.meta.dirname, '../../app/admin');
  const onlyLook = ['checkTraining', 'trainingCheck'];
  const actions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('actions.ts'))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/^export async function (\w+)/gm),
    ])
    .map(([, name = '']) => name)
    .filter((name) => !onlyLook.includes(name));
  expect(actions.length).toBeGreaterThan(8);
  expect(actions.filter((name) => !Object.hasOwn(administrativeActs, name))).toEqual([]);
});
