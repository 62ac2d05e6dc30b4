import { errorResponse } from '#app/api/error-response.ts';
import { keepState, returnAddress } from '#app/api/steam/steam-state.ts';
import { currentUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { beginSteamSignIn } from '#lib/db/steam-accounts.ts';
import { AppError } from '#lib/errors.ts';
import { signInAddress } from '#lib/sites/steam-openid.ts';

/** GET → off to Steam: whoever is signed in links an account, anyone else signs in with one. */
export async function GET(): Promise<Response> {
  try {
    const user = await currentUser();
    if (user?.role === 'demo')
      throw new AppError('forbidden', {
        message: 'A demo viewer can’t link a Steam account. Sign up first.',
      });
    const state = await beginSteamSignIn(database(), user === null ? 'sign-in' : 'link', user?.id ?? null);
    await keepState(state);
    const location = signInAddress(returnAddress(state)).href;
    return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
