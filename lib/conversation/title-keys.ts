// The titles of a catalogue by keys that ignore case, accents, punctuation and a leading article. A person's spelling is
// looked up among them, or compared with them if it is not there.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { byPopularity } from '#lib/catalogue/popularity.ts';
import { alternativeTitles, titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { bareTitle } from '#lib/catalogue/title-matcher.ts';

export type TitleKey = { key: string; item: Item };

const numerals: Record<string, string> = {
  2: 'ii',
  3: 'iii',
  4: 'iv',
  5: 'v',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
};
type TitleKeys = {
  exact: Map<string, Item[]>; // every spelling of a title
  all: TitleKey[]; // without year and article
  ofItem: Map<number, TitleKey[]>; // those of `all`, by row
};
const keyMaps = new WeakMap<Catalogue, TitleKeys>();

/** The most popular items first. */
export function keysOf(catalogue: Catalogue): TitleKeys {
  const known = keyMaps.get(catalogue);
  if (known) return known;
  const exact = new Map<string, Item[]>();
  const ofItem = new Map<number, TitleKey[]>();
  for (const item of byPopularity(catalogue)) {
    const bare = bareTitle(item);
    const names = [item.title, bare, ...alternativeTitles(bare)];
    for (const key of new Set(names.flatMap((name) => [titleKey(name), titleKey(withoutArticle(name))]))) {
      const items = exact.get(key);
      if (items) items.push(item);
      else exact.set(key, [item]);
    }
    const plain = [bare, ...alternativeTitles(bare)].map((name) => titleKey(withoutArticle(name)));
    ofItem.set(
      item.index,
      [...new Set(plain)].map((key) => ({ key, item })),
    );
  }
  const keys = { exact, all: [...ofItem.values()].flat(), ofItem };
  keyMaps.set(catalogue, keys);
  return keys;
}

/** So that "the godfather part 2" finds "The Godfather: Part II". */
export function withOtherNumeral(key: string): string {
  return key.replace(/ (\w+)$/, (whole, last) => (numerals[last] ? ` ${numerals[last]}` : whole));
}
