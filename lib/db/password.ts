// Passwords: argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), about 30 ms each on one core.

import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalizedPassword } from './password-rules.ts';

const argon2id = 2;
const options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// No letters or digits that look alike. 20 characters out of 30: 98 bits.
const oneTimeAlphabet = 'abcdefghjkmnpqrstvwxyz23456789';

export function hashPassword(password: string): Promise<string> {
  return hash(normalizedPassword(password), options);
}

let unknownPersonHash: Promise<string> | undefined;

/**
 * Also false without a stored hash, after as much work as a real check, so that timing doesn't reveal who has an
 * account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    unknownPersonHash ??= hashPassword('no account has this password');
    await verify(await unknownPersonHash, password);
    return false;
  }
  if (await verify(stored, normalizedPassword(password))) return true;
  // Set before passwords were normalized, as it was typed.
  return normalizedPassword(password) !== password && verify(stored, password);
}

/** Four groups of five characters. */
export function oneTimePassword(): string {
  const characters = Array.from({ length: 20 }, () =>
    oneTimeAlphabet.charAt(randomInt(oneTimeAlphabet.length)),
  );
  return [0, 5, 10, 15].map((start) => characters.slice(start, start + 5).join('')).join('-');
}
