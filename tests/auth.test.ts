import { eq } from 'drizzle-orm';
import NextAuth from 'next-auth';
import { decode } from 'next-auth/jwt';
import { beforeEach, expect, test, vi } from 'vitest';
import { authOptions, clientAddress } from '#lib/auth.ts';
import type { Database } from '#lib/db/client.ts';
import { users } from '#lib/db/schema.ts';
import { signUp } from '#lib/db/users.ts';
import { deviceCookie, knownDevice } from '#lib/device-cookie.ts';
import { testDatabases } from './postgres.ts';

const postgres = testDatabases();
const ann = { email: 'ann@example.org', name: 'Ann', password: 'correct horse' };
const cookieName = 'next-auth.session-token';
let db: Database;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret that is for tests only');
  db = (await postgres.freshDatabase()).db;
  return () => vi.unstubAllEnvs();
});

/** A browser with a cookie jar, talking to next-auth's own handler. */
function browser() {
  const jar = new Map<string, string>();

  async function send(method: 'GET' | 'POST', path: string[], body: Record<string, string> = {}) {
    const cookies = Object.fromEntries(jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = {
      method,
      headers: { host: 'localhost:3000', cookie },
      query: { nextauth: path },
      cookies,
      body,
    };
    const headers = new Map<string, unknown>();
    let payload: unknown;
    const response = {
      status: () => response,
      getHeader: (name: string) => headers.get(name),
      setHeader: (name: string, value: unknown) => {
        headers.set(name, value);
        return response;
      },
      json: (value: unknown) => {
        payload = value;
      },
      send: (value: unknown) => {
        payload = value;
      },
      end: () => {},
    };
    await NextAuth(
      request as never,
      response as never,
      authOptions(() => db),
    );
    for (const line of [headers.get('Set-Cookie') ?? []].flat() as string[]) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, decodeURIComponent(value));
    }
    return payload as Record<string, string>;
  }

  return {
    jar,
    session: async () => (await send('GET', ['session'])) as unknown as { user?: Record<string, unknown> },
    signIn: async (provider: string, form: Record<string, string>) => {
      const { csrfToken = '' } = await send('GET', ['csrf']);
      return send('POST', ['callback', provider], { ...form, csrfToken, json: 'true' });
    },
    signOut: async () => {
      const { csrfToken = '' } = await send('GET', ['csrf']);
      return send('POST', ['signout'], { csrfToken, json: 'true' });
    },
  };
}
const password = { email: ann.email, password: ann.password };

test('a signed-out cookie is refused on the next request', async () => {
  const user = await signUp(db, ann);
  const mine = browser();
  await mine.signIn('password', password);
  expect((await mine.session()).user).toMatchObject({ id: user.id, email: ann.email, role: 'person' });
  const stolen = mine.jar.get(cookieName) ?? '';
  const thief = browser();
  thief.jar.set(cookieName, stolen);
  expect((await thief.session()).user).toMatchObject({ id: user.id });

  await mine.signOut();
  expect(mine.jar.has(cookieName)).toBe(false);
  thief.jar.set(cookieName, stolen);
  expect(await thief.session()).toEqual({});
});

test('signing out in one browser leaves the other signed in', async () => {
  await signUp(db, ann);
  const [desk, phone] = [browser(), browser()];
  await desk.signIn('password', password);
  await phone.signIn('password', password);
  await desk.signOut();
  expect((await phone.session()).user).toMatchObject({ email: ann.email });
});

test('a disabled account is told so with the right password, and with no other', async () => {
  const user = await signUp(db, ann);
  const desk = browser();
  await desk.signIn('password', password);
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, user.id));
  expect(await desk.session()).toEqual({}); // at once, not only after the sessions end
  const told = async (given: string) => {
    const { url = '' } = await browser().signIn('password', { ...password, password: given });
    return new URL(url).searchParams.get('error');
  };
  expect(await told(ann.password)).toContain(
    'An administrator has disabled this account. Your data is kept.',
  );
  expect(await told('not this one')).toBe('CredentialsSignin');
});

test('the cookie carries only ids, and only our secret opens it', async () => {
  const user = await signUp(db, ann);
  const mine = browser();
  await mine.signIn('password', password);
  const { sessionId } = (await mine.session()).user ?? {};
  const cookie = { token: mine.jar.get(cookieName), secret: 'a secret that is for tests only' };
  const { sub, sessionId: inside, ...rest } = (await decode(cookie)) ?? {};
  expect([sub, inside]).toEqual([user.id, sessionId]);
  expect(Object.keys(rest).sort()).toEqual(['exp', 'iat', 'jti']);
  await expect(decode({ ...cookie, secret: 'another secret' })).rejects.toThrow();
});

test('a wrong password, an unknown address or a forged cookie signs no one in', async () => {
  await signUp(db, ann);
  const mine = browser();
  for (const form of [
    { ...password, password: 'wrong horse' },
    { ...password, email: 'bob@example.org' },
  ]) {
    expect((await mine.signIn('password', form)).url).toContain('error=CredentialsSignin');
    expect(await mine.session()).toEqual({});
  }
  mine.jar.set(cookieName, 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA');
  expect(await mine.session()).toEqual({});
});

test('guesses from one address are slowed down, but a browser that has signed in before is let through', async () => {
  await signUp(db, ann);
  const [stranger, hers, another] = [browser(), browser(), browser()];
  await hers.signIn('password', password);
  expect((await hers.session()).user).toMatchObject({ email: ann.email });
  await hers.signOut();
  for (let attempt = 0; attempt < 11; attempt++)
    await stranger.signIn('password', { ...password, password: 'wrong' });
  const refused = await another.signIn('password', password);
  expect(decodeURIComponent(refused.url ?? '')).toMatch(/Too many attempts. Try again in \d+ second/);
  expect(await another.session()).toEqual({});

  hers.jar.set('device', /^device=([^;]+)/.exec(deviceCookie(ann.email))?.[1] ?? '');
  await hers.signIn('password', password);
  expect((await hers.session()).user).toMatchObject({ email: ann.email });
});

test('a device cookie counts for its own account only, and only if we signed it', () => {
  const cookie = deviceCookie(ann.email).split(';')[0] ?? '';
  expect(knownDevice(`theme=dark; ${cookie}`, ' ANN@example.org')).toEqual(expect.any(String));
  expect(knownDevice(cookie, 'bob@example.org')).toBeNull();
  expect(knownDevice(`${cookie.slice(0, -2)}xx`, ann.email)).toBeNull();
  expect(knownDevice('device=abc', ann.email)).toBeNull();
  expect(knownDevice(undefined, ann.email)).toBeNull();
});

test("a demo viewer that doesn't exist can't be signed in to", async () => {
  const mine = browser();
  await mine.signIn('demo', { viewerId: '00000000-0000-4000-8000-000000000000' });
  expect(await mine.session()).toEqual({});
});

test('the address comes from the web server alone, whatever else a client writes', () => {
  expect(clientAddress({ 'x-forwarded-for': '1.1.1.1', 'x-client-address': '2.2.2.2' })).toBe('2.2.2.2');
  expect(clientAddress({ 'x-forwarded-for': '1.1.1.1' })).toBeNull();
});

test('behind HTTPS the cookies are Secure and belong to this host alone, otherwise not', () => {
  const names = () => Object.values(authOptions(() => db).cookies ?? {});
  expect(names().every(({ name, options }) => !name.startsWith('__') && options.secure === false)).toBe(true);
  vi.stubEnv('PUBLIC_URL', 'https://films.example.org');
  expect(names()).toHaveLength(3);
  for (const { name, options } of names()) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ secure: true, httpOnly: true, path: '/', sameSite: 'lax' });
    expect(options).not.toHaveProperty('domain');
  }
});
