// The titles of a catalogue by keys that ignore case, accents, punctuation and a leading article. A person's spelling is
// looked up among them, or compared with them if it is not there.
import { distance } from 'fastest-levenshtein';
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { type LetterCounts, letterCounts } from '#lib/catalogue/letter-counts.ts';
import { keyInFigures } from '#lib/catalogue/number-words.ts';
import { byPopularity } from '#lib/catalogue/popularity.ts';
import { alternativeTitles, titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { bareTitle } from '#lib/catalogue/title-matcher.ts';
import { type TrigramIndex, trigramIndex } from '#lib/catalogue/trigram-index.ts';
import { sameNumbers } from '#lib/requests/titles/title-slips.ts';

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
  figures: Map<string, Item[]>; // those with a number, number words as figures
  all: TitleKey[]; // without year and article
  ofItem: Map<number, TitleKey[]>; // those of `all`, by row
  places: Map<string, number[]>; // key → places in `all`, rising
  near: TrigramIndex; // of the keys of `places`
  letters: LetterCounts; // of `all`
  holding: Map<string, number[]>; // word → places in `all` whose key has it, rising
};
const keyMaps = new WeakMap<Catalogue, TitleKeys>();

/** The most popular items first. */
export function keysOf(catalogue: Catalogue): TitleKeys {
  const known = keyMaps.get(catalogue);
  if (known) return known;
  const exact = new Map<string, Item[]>();
  const ofItem = new Map<number, TitleKey[]>();
  for (const item of byPopularity(catalogue)) {
    const bare = withoutMarks(bareTitle(item));
    const names = [withoutMarks(item.title), bare, ...alternativeTitles(bare)];
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
  const all = [...ofItem.values()].flat();
  const words = all.map(({ key }) => key);
  const places = placesBy(words, (key) => [key]);
  const keys: TitleKeys = {
    exact,
    figures: inFigures(exact),
    all,
    ofItem,
    places,
    near: trigramIndex([...places.keys()]),
    letters: letterCounts(words),
    holding: placesBy(words, (key) => new Set(key.split(' '))),
  };
  keyMaps.set(catalogue, keys);
  return keys;
}

function inFigures(exact: ReadonlyMap<string, Item[]>): Map<string, Item[]> {
  const figures = new Map<string, Item[]>();
  for (const [words, items] of exact) {
    const key = keyInFigures(words);
    if (key !== null) figures.set(key, [...new Set([...(figures.get(key) ?? []), ...items])]);
  }
  return figures;
}

/** "PAYDAY™ The Heist" → "PAYDAY The Heist": a key would hold the letters of the mark. */
function withoutMarks(title: string): string {
  const plain = title.replace(/[™®©℠]/gu, '').trim();
  return plain === '' ? title : plain;
}

function placesBy(
  keys: readonly string[],
  partsOf: (key: string) => Iterable<string>,
): Map<string, number[]> {
  const byPart = new Map<string, number[]>();
  for (const [place, key] of keys.entries()) {
    for (const part of partsOf(key)) {
      const places = byPart.get(part);
      if (places) places.push(place);
      else byPart.set(part, [place]);
    }
  }
  return byPart;
}

/** Of the keys within so many errors of `wanted` those with the fewest, in the order of `all`. */
export function closestKeys({ all, places, near }: TitleKeys, wanted: string, errors: number): TitleKey[] {
  const within = near.within(wanted, errors).filter(({ words }) => sameNumbers(wanted, words));
  const fewest = within.reduce((least, { edits }) => Math.min(least, edits), errors);
  const closest = within
    .filter(({ edits }) => edits === fewest)
    .flatMap(({ words }) => places.get(words) ?? []);
  return closest.sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
}

/** The titles nearest to `wanted` by their share of errors, at most half of it, of equally near ones the first of `all`. */
export function nearestKeys({ all, letters }: TitleKeys, wanted: string, count: number): TitleKey[] {
  const best: { key: TitleKey; errors: number }[] = []; // fewest errors first
  const own = letters.of(wanted);
  for (const [place, key] of all.entries()) {
    const length = Math.max(wanted.length, key.key.length);
    const worst = best.length < count ? mostErrors : (best.at(-1)?.errors ?? mostErrors);
    const atLeast = letters.fewestEdits(place, own) / length;
    if (atLeast > mostErrors || (best.length === count && atLeast >= worst)) continue;
    const errors = distance(wanted, key.key) / length;
    if (errors > mostErrors || (best.length === count && errors >= worst)) continue;
    best.push({ key, errors });
    best.sort((a, b) => a.errors - b.errors);
    best.length = Math.min(best.length, count);
  }
  return best.map(({ key }) => key);
}
const mostErrors = 0.5;

/** The keys that have these words as whole words in this order, the last one also with an "s". */
export function keysHolding({ all, holding }: TitleKeys, wanted: string): TitleKey[] {
  const pattern = new RegExp(`(?:^| )${wanted.replace(/[^\p{L}\p{N} ]/gu, '.')}s?(?: |$)`, 'u');
  const isPlain = /^[\p{L}\p{N} ]+$/u.test(wanted); // otherwise a word may be spelled in other ways
  const words = wanted.split(' ');
  const last = words.pop() ?? '';
  const lists = words.map((word) => holding.get(word) ?? []);
  const ofLast = [...(holding.get(last) ?? []), ...(holding.get(`${last}s`) ?? [])];
  const rarest = lists.reduce((few, list) => (list.length < few.length ? list : few), ofLast);
  const places = isPlain ? [...new Set(rarest)].sort((a, b) => a - b) : [...all.keys()];
  return places.flatMap((place) => {
    const key = all[place];
    return key && pattern.test(key.key) ? [key] : [];
  });
}

/** So that "the godfather part 2" finds "The Godfather: Part II". */
export function withOtherNumeral(key: string): string {
  return key.replace(/ (\w+)$/, (whole, last) => (numerals[last] ? ` ${numerals[last]}` : whole));
}
