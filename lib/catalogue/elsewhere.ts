// Well-known titles that a domain's catalogue doesn't have ("Overwatch", "Breaking Bad"): what each is, and which of the catalogue
// come nearest to it. A large language model wrote them down, another read them (docs/decisions/044-general-knowledge.md).

import type { Domain } from '#lib/contract/domain.ts';
import games from './knowledge/elsewhere/games.json' with { type: 'json' };
import movies from './knowledge/elsewhere/movies.json' with { type: 'json' };
import steam from './knowledge/elsewhere/steam.json' with { type: 'json' };
import { titleKey, withoutArticle } from './title.ts';

/** is: "a team shooter with heroes"; near: item ids, the nearest first; also: other names. */
export type Elsewhere = { is: string; near: string[]; also?: string[] };

const written: Record<Domain, Record<string, Elsewhere>> = { movies, steam, games };
const tables = new Map<Domain, ReadonlyMap<string, Elsewhere & { title: string }>>();

/** A title from elsewhere by its whole name, with or without article; null where none is called so. */
export function elsewhereNamed(typed: string, domain: Domain): (Elsewhere & { title: string }) | null {
  const table = tables.get(domain) ?? tableOf(written[domain]);
  tables.set(domain, table);
  return table.get(keyOf(typed)) ?? null;
}

function tableOf(all: Record<string, Elsewhere>): ReadonlyMap<string, Elsewhere & { title: string }> {
  return new Map(
    Object.entries(all).flatMap(([title, one]) =>
      [title, ...(one.also ?? [])].map((name) => [keyOf(name), { ...one, title }] as const),
    ),
  );
}

function keyOf(name: string): string {
  return titleKey(withoutArticle(name));
}
