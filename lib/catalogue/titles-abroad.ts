// Which films of the catalogue are meant by the name of another language: "Chihiros Reise", "Les Évadés", "대부".

import type { Domain } from '#lib/contract/domain.ts';
import { filmTitlesAbroad } from './film-titles-abroad.ts';
import { titleKey, withoutArticle } from './title.ts';

let films: Map<string, string[]> | null = null;

/** English titles of the films that go by a name, with or without its article; seldom more than one. */
export function titlesAbroad(typed: string, domain: Domain): readonly string[] {
  if (domain !== 'movies') return [];
  films ??= filmsByName();
  return films.get(keyOf(typed)) ?? [];
}

function filmsByName(): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const line of filmTitlesAbroad.trim().split('\n')) {
    const [title = '', ...languages] = line.split('|');
    for (const name of languages.flatMap((names) => names.split('/')).filter((one) => one !== '')) {
      const films = byName.get(keyOf(name)) ?? [];
      if (!films.includes(title)) byName.set(keyOf(name), [...films, title]);
    }
  }
  return byName;
}

function keyOf(name: string): string {
  const key = titleKey(withoutArticle(name));
  return /\p{Script=Hangul}/u.test(name.normalize('NFC')) ? key.replaceAll(' ', '') : key;
}
