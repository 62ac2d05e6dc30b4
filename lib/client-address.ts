// Who a request comes from, as far as that can be known. The web server writes it into a header of its own, over whatever
// the client sent.

import { isIPv6 } from 'node:net';

export const clientAddressHeader = 'x-client-address';

/**
 * With N trusted proxies, the N-th entry of X-Forwarded-For from the right; with none, or where a request came around
 * them, the socket's own address: anyone could have written the header.
 */
export function addressBehindProxies(
  socketAddress: string,
  forwardedFor: string | string[] | undefined,
  proxies: number,
): string {
  const entries = [forwardedFor ?? []].flat().join(',').split(',');
  const told = proxies > 0 && entries.length >= proxies ? entries.at(-proxies)?.trim() : '';
  return (told || socketAddress).slice(0, 64).replace(/^::ffff:(?=\d)/i, '');
}

/** The address as limits count it: one customer of a provider has a whole /64 of IPv6. */
export function countedAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest]
    .slice(0, 4)
    .join(':')
    .toLowerCase();
}
