// The words that full-text search looks at: of no language, because chats are in any, and without accents, so that
// "amelie" finds "Amélie". An index and a query use the same expression, or the index isn't used.

import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

const maxQueryCharacters = 200;
const maxQueryWords = 8;

/** A column's words, as PostgreSQL compares them (tsvector). */
export function searchable(column: AnyColumn | SQL): SQL {
  return sql`to_tsvector('simple', regexp_replace(normalize(${column}, NFKD), '[\\u0300-\\u036f]', '', 'g'))`;
}

/** Address and name of an account; the parts of an address are words of their own. */
export function accountText({ email, name }: { email: AnyColumn; name: AnyColumn }): SQL {
  return sql`translate(${email} || ' ' || ${name}, '@._+-/:’‘–—', '           ')`;
}

/** What a person typed, as words without accents; empty if there are none. */
export function queryWords(typed: string): string[] {
  return withoutAccents(typed.slice(0, maxQueryCharacters))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, maxQueryWords);
}

/** Every word must be there; one that goes on counts, so that a search finds something while it's typed (tsquery). */
export function searchQuery(words: readonly string[]): SQL {
  return sql`to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`;
}

export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
