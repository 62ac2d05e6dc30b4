// What every request passes before the app sees it, so that no new route can forget it: an address that can be read, a
// change that comes from our own pages, and headers that say what is true and not what a client wrote.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { addressBehindProxies, clientAddressHeader } from '#lib/client-address.ts';
import { AppError } from '#lib/errors.ts';

export type Gate = {
  publicUrl: URL | null; // PUBLIC_URL; null: whatever address the browser used
  trustedProxies: number;
};

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Throws 'bad_request' or 'forbidden'; otherwise rewrites the request's headers to what is known. */
export function passGate(request: IncomingMessage, { publicUrl, trustedProxies }: Gate): void {
  const { headers } = request;
  const from = addressBehindProxies(
    request.socket.remoteAddress ?? '',
    headers['x-forwarded-for'],
    trustedProxies,
  );
  refuseUnreadable(request.url ?? '/');
  if (!reading.has(request.method ?? 'GET')) refuseForeign(headers, publicUrl);
  for (const name of [
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-port',
    'forwarded',
  ])
    delete headers[name];
  headers[clientAddressHeader] = from;
  if (publicUrl !== null) {
    headers['x-forwarded-host'] = publicUrl.host;
    headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
  }
}

/** A NUL can't be stored, and half an escape can't be read: no page of ours has such an address. */
function refuseUnreadable(url: string): void {
  let text = '\0';
  try {
    text = decodeURIComponent(url.split('?')[0] ?? '');
  } catch {
    // refused below
  }
  if (text.includes('\0') || /%00/.test(url))
    throw new AppError('bad_request', { message: 'This address can’t be read.' });
}

/**
 * A browser names the page that sends a change in Origin. Another site's page is refused, and so is a request that names
 * none: no page of ours sends such a one.
 */
function refuseForeign({ origin, host }: IncomingHttpHeaders, publicUrl: URL | null): void {
  const own =
    origin !== undefined && (publicUrl === null ? hostOf(origin) === host : origin === publicUrl.origin);
  if (!own)
    throw new AppError('forbidden', {
      message:
        publicUrl === null
          ? 'This change didn’t come from one of our pages.'
          : `This change didn’t come from one of our pages. They are at ${publicUrl.origin}.`,
    });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
