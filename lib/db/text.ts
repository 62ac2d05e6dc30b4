// Removes what PostgreSQL can't store from text and JSON that come from people and models: NUL characters and
// halves of surrogate pairs. Also checks identifiers from URLs: anything that isn't a UUID names nothing.

import { AppError } from '#lib/errors.ts';
import type { Json } from './schema.ts';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

export function storableJson(value: Json): Json {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(storableJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [storableText(key), storableJson(inner)]),
  );
}

/** Plain data (no typed arrays or class instances) as JSON that can be stored; throws 'too_large' beyond the limit. */
export function toStorableJson(value: unknown, maxCharacters: number, what: string): Json {
  const text = JSON.stringify(value ?? null);
  if (text.length > maxCharacters)
    throw new AppError('too_large', { message: `${what} is too large to store.` });
  return storableJson(JSON.parse(text) as Json);
}

/** The id in lower case; throws 'not_found' if it can't be one. `what` is the noun for the message. */
export function knownUuid(id: string, what: string): string {
  if (!uuidPattern.test(id)) throw new AppError('not_found', { message: `We couldn’t find this ${what}.` });
  return id.toLowerCase();
}

/**
 * True if the error is PostgreSQL's unique violation (of the named index, if any). Drizzle wraps the driver's
 * error.
 */
export function isUniqueViolation(thrown: unknown, index?: string): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
    if (code === '23505') return index === undefined || constraint === index;
  }
  return false;
}
