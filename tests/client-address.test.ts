import { expect, test } from 'vitest';
import { addressBehindProxies, countedAddress } from '#lib/client-address.ts';

const header = '1.1.1.1, 2.2.2.2, 3.3.3.3';

test('without a trusted proxy the socket’s address counts, whatever the header says', () => {
  expect(addressBehindProxies('9.9.9.9', header, 0)).toBe('9.9.9.9');
  expect(addressBehindProxies('::ffff:9.9.9.9', undefined, 0)).toBe('9.9.9.9');
});

test('with trusted proxies the header counts as far as they wrote it', () => {
  expect(addressBehindProxies('9.9.9.9', header, 1)).toBe('3.3.3.3');
  expect(addressBehindProxies('9.9.9.9', header, 2)).toBe('2.2.2.2');
  expect(addressBehindProxies('9.9.9.9', ['1.1.1.1', '4.4.4.4'], 1)).toBe('4.4.4.4');
});

test('a request that came around the proxies counts by its socket', () => {
  expect(addressBehindProxies('9.9.9.9', undefined, 1)).toBe('9.9.9.9');
  expect(addressBehindProxies('9.9.9.9', header, 4)).toBe('9.9.9.9');
});

test('all addresses of one IPv6 network count as one', () => {
  expect(countedAddress('2001:db8:1:2:3:4:5:6')).toBe(countedAddress('2001:DB8:1:2::9'));
  expect(countedAddress('2001:db8:1:2::9')).not.toBe(countedAddress('2001:db8:1:3::9'));
  expect(countedAddress('::1')).toBe('0:0:0:0');
  expect(countedAddress('10.0.0.1')).toBe('10.0.0.1');
});
