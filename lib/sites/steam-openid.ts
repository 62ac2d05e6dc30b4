// Signing in at Steam: OpenID 2.0, where Steam is the provider and gives nothing but a SteamID.
//
//   1  the browser goes to Steam (`signInAddress`) and comes back to `returnTo` with an assertion in its address
//   2  we check every field that matters: who says it, to whom, about whom, when
//   3  we ask Steam itself, server to server, whether it said so (check_authentication); it answers yes once
//
// `returnTo` carries a one-time state, so an assertion that was made for another person's visit doesn't fit.
// https://openid.net/specs/openid-authentication-2_0.html, https://steamcommunity.com/dev
import { AppError } from '#lib/errors.ts';
import { fetchText } from './fetch-text.ts';

export const steamOpenIdEndpoint = 'https://steamcommunity.com/openid/login';

const namespace = 'http://specs.openid.net/auth/2.0';
const anyone = 'http://specs.openid.net/auth/2.0/identifier_select';
const claimedId = /^https:\/\/steamcommunity\.com\/openid\/id\/(7656119\d{10})$/;
const mustBeSigned = ['op_endpoint', 'claimed_id', 'identity', 'return_to', 'response_nonce', 'assoc_handle'];
const nonceTime = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)\S{1,240}$/;
const nonceKeptMs = 5 * 60_000; // before and after now: two clocks
const maxFieldLength = 2_048;

/** Where the browser goes. `returnTo` must be on the same site as this app is reached at. */
export function signInAddress(returnTo: URL): URL {
  const url = new URL(steamOpenIdEndpoint);
  const fields = {
    ns: namespace,
    mode: 'checkid_setup',
    claimed_id: anyone,
    identity: anyone,
    return_to: returnTo.href,
    realm: `${returnTo.origin}/`,
  };
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(`openid.${name}`, value);
  return url;
}

/**
 * The SteamID (17 digits, as text) of an assertion. Throws 'bad_request' if the person cancelled, 'forbidden' for an assertion
 * that isn't Steam's, ours or fresh, and 'unavailable' and 'rate_limited' if Steam can't be asked.
 */
export async function verifySignIn(
  answer: URLSearchParams,
  returnTo: URL,
  { endpoint = steamOpenIdEndpoint, now = Date.now() }: { endpoint?: string; now?: number } = {}, // others in tests only
): Promise<string> {
  const fields = fieldsOf(answer);
  const field = (name: string) => fields.get(`openid.${name}`);
  if (field('mode') === 'cancel')
    throw new AppError('bad_request', { message: 'You didn’t sign in at Steam. Nothing was changed.' });
  if (field('mode') !== 'id_res' || field('ns') !== namespace) throw refused('mode');
  if (field('op_endpoint') !== steamOpenIdEndpoint) throw refused('provider');
  if (field('return_to') !== returnTo.href) throw refused('return address');
  const claimed = field('claimed_id') ?? '';
  const steamId = claimedId.exec(claimed)?.[1];
  if (steamId === undefined || field('identity') !== claimed) throw refused('identity');
  const signed = new Set((field('signed') ?? '').split(','));
  if (!mustBeSigned.every((name) => signed.has(name)) || !field('sig')) throw refused('signature');
  const said = Date.parse(nonceTime.exec(field('response_nonce') ?? '')?.[1] ?? '');
  if (!(Math.abs(now - said) <= nonceKeptMs)) throw refused('nonce');
  if (!(await isSaidBySteam(fields, endpoint))) throw refused('check');
  return steamId;
}

/** Every `openid.` field once; anything else in the address is ours. */
function fieldsOf(answer: URLSearchParams): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of answer) {
    if (!name.startsWith('openid.')) continue;
    if (fields.has(name) || value.length > maxFieldLength) throw refused('fields');
    fields.set(name, value);
  }
  return fields;
}

async function isSaidBySteam(fields: ReadonlyMap<string, string>, endpoint: string): Promise<boolean> {
  const body = new URLSearchParams([...fields]);
  body.set('openid.mode', 'check_authentication');
  const text = await fetchText({
    site: 'Steam',
    url: new URL(endpoint),
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
    contentType: /^text\/plain\b/i,
    maxBytes: 16 * 1024,
  });
  const lines = new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()] as const];
    }),
  );
  return lines.get('ns') === namespace && lines.get('is_valid') === 'true';
}

function refused(what: string): AppError {
  return new AppError('forbidden', {
    message: 'Steam’s answer doesn’t fit this sign-in. Start again.',
    cause: `openid: ${what}`,
  });
}
