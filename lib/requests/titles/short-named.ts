// Facts as they are put into words: each title by its short name. Cards, pages and links keep the whole title.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { shortNames } from '#lib/catalogue/short-name.ts';
import type { RequestFacts } from '../request-facts.ts';

const asTyped = new Set(['typed', 'itemId']);

export function shortNamed(facts: RequestFacts, catalogue: Catalogue): RequestFacts {
  const names = shortNames(catalogue);
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? inPhrase(value, names);
    if (Array.isArray(value)) return value.map(named);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, asTyped.has(key) ? part : named(part)]),
    );
  };
  return names.size === 0 ? facts : (named(facts) as RequestFacts);
}

/** "fantasy games, like Morrowind®": some facts are phrases already. */
function inPhrase(text: string, names: ReadonlyMap<string, string>): string {
  if (!/[®™©℠)]/u.test(text)) return text;
  const held = [...names].filter(([title]) => text.includes(title));
  return held
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((rest, [title, short]) => rest.replaceAll(title, short), text);
}
