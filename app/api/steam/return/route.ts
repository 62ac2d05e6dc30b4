// Steam sends the browser back here with an assertion. Whatever comes of it, the person ends on a page that says so.

import { returnAddress, takeState } from '#app/api/steam/steam-state.ts';
import type { SteamOutcome } from '#app/steam-outcome.ts';
import { currentUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { linkSteamAccount, steamTicket, takeSteamSignIn } from '#lib/db/steam-accounts.ts';
import { toAppError } from '#lib/errors.ts';
import { verifySignIn } from '#lib/sites/steam-openid.ts';

/** GET with Steam's assertion → a redirect. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const [user, own] = await Promise.all([currentUser(), takeState()]);
  const page = user === null ? '/sign-in' : '/steam/bring';
  try {
    const state = query.get('state') ?? '';
    const begun = own !== null && own === state ? await takeSteamSignIn(database(), state) : null;
    if (begun === null || begun.userId !== (user?.id ?? null)) return to(page, 'expired');
    const steamId = await verifySignIn(query, returnAddress(state));
    if (begun.purpose === 'link' && user !== null) {
      await linkSteamAccount(database(), user.id, steamId);
      return to(page, 'linked');
    }
    const ticket = await steamTicket(database(), steamId);
    return ticket === null ? to(page, 'unknown') : redirect(`/sign-in/steam#${ticket}`);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('Steam:', error.cause);
    return to(page, outcomeOf(error.code));
  }
}

function outcomeOf(code: string): SteamOutcome {
  if (code === 'bad_request') return 'cancelled';
  if (code === 'conflict') return 'taken';
  return code === 'forbidden' ? 'refused' : 'unreachable';
}

function to(page: string, outcome: SteamOutcome): Response {
  return redirect(`${page}?steam=${outcome}`);
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
}
