// The one-time state of a sign-in at Steam: in the address Steam sends the browser back to, and in a cookie of that browser.

import { cookies } from 'next/headers';
import { publicUrl } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';

const cookieName = 'steam-sign-in';
const path = '/api/steam';
const maxAgeSeconds = 600;

/** Where Steam sends the browser back to. */
export function returnAddress(state: string): URL {
  const site = publicUrl();
  if (site === null)
    throw new AppError('unavailable', { message: 'This installation doesn’t know its own address.' });
  const url = new URL('/api/steam/return', site);
  url.searchParams.set('state', state);
  return url;
}

export async function keepState(state: string): Promise<void> {
  const secure = publicUrl()?.protocol === 'https:';
  const store = await cookies();
  store.set(cookieName, state, { httpOnly: true, sameSite: 'lax', secure, path, maxAge: maxAgeSeconds });
}

/** The state that this browser set out with; it's gone afterwards. */
export async function takeState(): Promise<string | null> {
  const store = await cookies();
  const state = store.get(cookieName)?.value ?? null;
  store.delete({ name: cookieName, path });
  return state;
}
