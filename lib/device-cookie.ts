// A browser that has signed in to an account keeps a cookie that says so, signed and bound to that account. Guesses from
// elsewhere then don't slow its owner down. It signs no one in: the password is still asked for.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { authSecret, isSecure } from '#lib/env.ts';

const yearSeconds = 365 * 24 * 3600;

export function deviceCookieName(): string {
  return isSecure() ? '__Host-device' : 'device';
}

/** A Set-Cookie header for a browser that has just signed in. */
export function deviceCookie(email: string): string {
  const id = randomBytes(16).toString('base64url');
  const value = `${id}.${signature(id, email)}`;
  const secure = isSecure() ? '; Secure' : '';
  return `${deviceCookieName()}=${value}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The browser's id if it has signed in to this account before, or null. */
export function knownDevice(cookieHeader: unknown, email: string): string | null {
  if (typeof cookieHeader !== 'string') return null;
  const name = deviceCookieName();
  for (const part of cookieHeader.split(';')) {
    const [given, value = ''] = part.trim().split('=');
    const [id = '', signed = ''] = value.split('.');
    if (given !== name || id === '') continue;
    const [right, told] = [Buffer.from(signature(id, email)), Buffer.from(signed)];
    if (right.length === told.length && timingSafeEqual(right, told)) return id;
  }
  return null;
}

function signature(id: string, email: string): string {
  return createHmac('sha256', authSecret())
    .update(`device\n${id}\n${email.trim().toLowerCase()}`)
    .digest('base64url');
}
