// Which items of two data sets are the same: by name and year, the surest rule first, each item with at most one
// partner. Data sets date a film by its first showing or its release, write "II" or "2", keep or drop a series' name in
// front, and may have lost accents. docs/decisions/018-item-names.md says how the rules were checked.

import type { ItemFacts } from '#lib/contract/item.ts';
import { alternativeTitles, titleKey, withoutArticle } from './title.ts';

type Rule = {
  one(title: string): string[]; // keys of an item of `one`
  two(title: string): string[];
  yearGaps: readonly number[];
  onlyWhereSure: boolean; // one candidate on each side
};

const whole = (title: string) => [nameKey(title)];
const rules: Rule[] = [
  { one: whole, two: whole, yearGaps: [0], onlyWhereSure: false },
  { one: namesOf, two: namesOf, yearGaps: [0], onlyWhereSure: false },
  { one: namesOf, two: namesOf, yearGaps: [-1, 1], onlyWhereSure: true },
  { one: namesOf, two: partsOf, yearGaps: [0], onlyWhereSure: true },
  { one: partsOf, two: namesOf, yearGaps: [0], onlyWhereSure: true },
];

const mostCandidates = 50; // with one name and year: any beyond that are found by their whole title or not at all

/**
 * Id of an item in `two` → id of its partner in `one`. An item without a year is only found by its whole title: a video
 * game's brackets have its platform, not another name.
 */
export function partners(one: readonly ItemFacts[], two: readonly ItemFacts[]): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [number, { one: keysOfOne, two: keysOfTwo, yearGaps, onlyWhereSure }] of rules.entries()) {
    const placesOf = ({ year }: ItemFacts, key: string, gaps: readonly number[]) =>
      year === null ? [`${key}\n`] : gaps.map((gap) => `${key}\n${year + gap}`);
    const free = (facts: readonly ItemFacts[], isTaken: (id: string) => boolean) =>
      facts.filter(
        ({ itemId, title, year }) => title !== '' && !isTaken(itemId) && (year !== null || number === 0),
      );
    const candidates = new Map<string, ItemFacts[]>(); // of `one`
    for (const fact of free(one, (id) => taken.has(id)))
      for (const key of keysOfOne(fact.title))
        for (const place of placesOf(fact, key, [0])) {
          const there = candidates.get(place);
          if (!there) candidates.set(place, [fact]);
          else if (there.length < mostCandidates) there.push(fact);
        }
    const asked = new Map<string, Set<string>>(); // id in `one` → ids in `two` that could be it
    const wanted = free(two, (id) => found.has(id)).map((fact) => {
      const places = keysOfTwo(fact.title).flatMap((key) => placesOf(fact, key, yearGaps));
      const possible = [...new Set(places.flatMap((place) => candidates.get(place) ?? []))];
      for (const { itemId } of possible) asked.set(itemId, (asked.get(itemId) ?? new Set()).add(fact.itemId));
      return { fact, possible };
    });
    for (const { fact, possible } of wanted) {
      const best = possible.find(({ itemId }) => !taken.has(itemId));
      if (!best) continue;
      if (onlyWhereSure && (possible.length > 1 || (asked.get(best.itemId)?.size ?? 0) > 1)) continue;
      found.set(fact.itemId, best.itemId);
      taken.add(best.itemId);
    }
  }
  return found;
}

/** Whether two titles could be of one item: equal as a whole, or before their brackets. */
export function sharesName(one: string, two: string): boolean {
  const outer = (title: string) => [title, title.replace(/\s*\([^()]*\)$/u, '')].map(nameKey);
  const names = outer(two);
  return outer(one).some((name) => name !== '' && names.includes(name));
}

/** A title's key without its article; numerals are one ("II", "2"). */
export function nameKey(title: string): string {
  return titleKey(withoutArticle(title.replace(/\+/g, ' and ')))
    .replace(/\b(?:part|chapter|episode) (?=[ivx\d])/g, '')
    .replace(/\b(?:viii|vii|iii|vi|iv|ii|v)\b/g, (roman) => String(romans.indexOf(roman) + 1));
}
const romans = 'i ii iii iv v vi vii viii'.split(' ');

/** "Seven (a.k.a. Se7en) (Sieben)" → the whole, the part before the brackets, and the text in each. */
function namesOf(title: string): string[] {
  const names = [title];
  for (let rest = title; ; ) {
    const [before, inside] = alternativeTitles(rest);
    if (!before || !inside) break;
    names.push(before, ...inside.split(/,?\s*\ba\.?k\.?a\.?:?\s+/i));
    rest = before;
  }
  // In a file that lost its accents, "Les Misérables" is "Les Mis rables".
  const damaged = names
    .filter((name) => /[^\p{ASCII}]/u.test(name))
    .map((name) => name.replace(/[^\p{ASCII}]/gu, ' '));
  return [...new Set([...names, ...damaged].map(nameKey).filter((key) => key !== ''))];
}

/** A name without its first or last words: "wallace and gromit a close shave" → "a close shave" … */
function partsOf(title: string): string[] {
  return namesOf(title).flatMap((name) => {
    const words = name.split(' ');
    const ends = words.flatMap((_, at) => (at === 0 ? [] : [words.slice(at), words.slice(0, at)]));
    return ends.filter((some) => some.join('').length >= shortestPart).map((some) => nameKey(some.join(' ')));
  });
}
const shortestPart = 4; // letters
