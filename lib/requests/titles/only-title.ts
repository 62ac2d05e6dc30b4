// A long word that a single title of the catalogue has, where it names that title: "berseria" of *Tales of Berseria*.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { bare, tableOf } from './title-table.ts';

const shortest = 7; // letters …
const shortestFirst = 6; // … of a word that begins the title

/**
 * It begins the title, or ends it after a colon or after what other titles begin with, too. "Hamilton" may well be another film
 * than *Win a Date with Tad Hamilton!*
 */
export function isOnlyIn(word: string, { index, title }: Item, catalogue: Catalogue): boolean {
  const wanted = titleKey(word);
  const { entries } = tableOf(catalogue);
  const holding = entries.filter(({ words }) => words.includes(wanted));
  const words = entries[index]?.words ?? [];
  if (holding.length !== 1 || holding[0]?.item.index !== index) return false;
  if (wanted.length >= shortestFirst && words[0] === wanted) return true;
  if (wanted.length < shortest) return false;
  if (words.at(-1) !== wanted) return false;
  const series = words.slice(0, -1);
  const isSeries = entries.some(
    (other) => other.item.index !== index && series.every((one, at) => other.words[at] === one),
  );
  return (
    (series.length > 1 && isSeries) ||
    titleKey(
      bare(title)
        .split(/: | - /u)
        .at(-1) ?? '',
    ) === wanted
  );
}
