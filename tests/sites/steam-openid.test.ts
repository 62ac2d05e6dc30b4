// Steam's side of OpenID 2.0, spoken by a server of this test: it says is_valid once for each nonce it gave.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signInAddress, steamOpenIdEndpoint, verifySignIn } from '#lib/sites/steam-openid.ts';
import { type SiteServer, siteServer } from './site-server.ts';

const namespace = 'http://specs.openid.net/auth/2.0';
const returnTo = new URL('http://localhost:3000/api/steam/return?state=one-time');
const steamId = '76561197960287930';
const now = Date.parse('2026-05-01T12:00:00Z');
let steam: SiteServer;

beforeAll(async () => {
  steam = await siteServer();
});
afterAll(() => steam.close());
beforeEach(() => {
  const used = new Set<string>();
  steam.answer((response, body) => {
    const asked = new URLSearchParams(body);
    const nonce = asked.get('openid.response_nonce') ?? '';
    const isMine =
      asked.get('openid.sig') === 'c2lnbmVk' && asked.get('openid.mode') === 'check_authentication';
    const isValid = isMine && !used.has(nonce);
    used.add(nonce);
    response
      .writeHead(200, { 'content-type': 'text/plain;charset=utf-8' })
      .end(`ns:${namespace}\nis_valid:${isValid}\n`);
  });
});

const assertion = (changes: Record<string, string | null> = {}) => {
  const fields: Record<string, string | null> = {
    state: 'one-time',
    'openid.ns': namespace,
    'openid.mode': 'id_res',
    'openid.op_endpoint': steamOpenIdEndpoint,
    'openid.claimed_id': `https://steamcommunity.com/openid/id/${steamId}`,
    'openid.identity': `https://steamcommunity.com/openid/id/${steamId}`,
    'openid.return_to': returnTo.href,
    'openid.response_nonce': '2026-05-01T11:59:58Zabc/DEF=',
    'openid.assoc_handle': '1234567890',
    'openid.signed': 'signed,op_endpoint,claimed_id,identity,return_to,response_nonce,assoc_handle',
    'openid.sig': 'c2lnbmVk',
    ...changes,
  };
  return new URLSearchParams(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null),
  );
};
const verify = (answer: URLSearchParams) => verifySignIn(answer, returnTo, { endpoint: steam.address, now });

test('the browser is sent to Steam’s fixed address with our own to come back to', () => {
  const url = signInAddress(returnTo);
  expect(url.origin + url.pathname).toBe(steamOpenIdEndpoint);
  expect(url.searchParams.get('openid.mode')).toBe('checkid_setup');
  expect(url.searchParams.get('openid.return_to')).toBe(returnTo.href);
  expect(url.searchParams.get('openid.realm')).toBe('http://localhost:3000/');
});

test('an assertion that Steam confirms gives the SteamID, every digit of it', async () => {
  await expect(verify(assertion())).resolves.toBe(steamId);
  const [asked] = steam.requests;
  expect(asked?.method).toBe('POST');
  expect(new URLSearchParams(asked?.body).get('openid.return_to')).toBe(returnTo.href);
});

test('an assertion is good once', async () => {
  await verify(assertion());
  await expect(verify(assertion())).rejects.toMatchObject({ code: 'forbidden' });
});

test.each([
  ['another provider', { 'openid.op_endpoint': 'https://evil.test/openid/login' }],
  ['another return address', { 'openid.return_to': 'http://localhost:3000/api/steam/return?state=other' }],
  ['a claimed id on another host', { 'openid.claimed_id': `https://evil.test/openid/id/${steamId}` }],
  ['a claimed id over HTTP', { 'openid.claimed_id': `http://steamcommunity.com/openid/id/${steamId}` }],
  [
    'a claimed id with more behind it',
    { 'openid.claimed_id': `https://steamcommunity.com/openid/id/${steamId}/x` },
  ],
  [
    'an identity that differs',
    { 'openid.identity': 'https://steamcommunity.com/openid/id/76561197960287931' },
  ],
  ['fields that are not signed', { 'openid.signed': 'op_endpoint,return_to' }],
  ['no signature', { 'openid.sig': null }],
  ['an old nonce', { 'openid.response_nonce': '2026-05-01T11:50:00Zabc' }],
  ['a nonce of tomorrow', { 'openid.response_nonce': '2026-05-02T12:00:00Zabc' }],
  ['no nonce', { 'openid.response_nonce': null }],
  ['another mode', { 'openid.mode': 'setup_needed' }],
  ['another namespace', { 'openid.ns': 'http://openid.net/signon/1.1' }],
])('%s is refused without asking Steam', async (_what, changes) => {
  await expect(verify(assertion(changes))).rejects.toMatchObject({ code: 'forbidden' });
  expect(steam.requests).toHaveLength(0);
});

test('a field given twice is refused: one could be checked and the other used', async () => {
  const twice = assertion();
  twice.append('openid.claimed_id', 'https://steamcommunity.com/openid/id/76561197960287931');
  await expect(verify(twice)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a forged signature, and an answer that only looks like a yes, are refused', async () => {
  await expect(verify(assertion({ 'openid.sig': 'Zm9yZ2Vk' }))).rejects.toMatchObject({ code: 'forbidden' });
  steam.answer((response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain' })
      .end(`ns:${namespace}\nis_valid:false\nx:is_valid:true`),
  );
  await expect(verify(assertion())).rejects.toMatchObject({ code: 'forbidden' });
});

test('someone who cancels is told so', async () => {
  await expect(verify(assertion({ 'openid.mode': 'cancel' }))).rejects.toMatchObject({ code: 'bad_request' });
});

test.each([
  ['a page', 200, 'text/html', '<p>is_valid:true</p>', 'unavailable'],
  ['a redirect', 302, 'text/plain', '', 'unavailable'],
  ['an error', 503, 'text/plain', 'is_valid:true', 'unavailable'],
  ['too many requests', 429, 'text/plain', '', 'rate_limited'],
])('if Steam answers with %s, nobody is signed in', async (_what, status, type, body, code) => {
  steam.answer((response) => response.writeHead(status, { 'content-type': type }).end(body));
  await expect(verify(assertion())).rejects.toMatchObject({ code });
});
