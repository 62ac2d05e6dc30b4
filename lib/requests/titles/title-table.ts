// The titles of a catalogue as they are compared with what a person typed: their words, initials and numerals.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { type TitleLookup, titleLookup } from '#lib/catalogue/match-title.ts';
import { keyInFigures } from '#lib/catalogue/number-words.ts';
import { parseTitle, titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { romans } from './roman-numerals.ts';

export type Entry = {
  item: Item;
  words: string[];
  initials: string;
  digits: string;
  figures: string | null; // `digits` with number words as figures; null: there is no number in it, or nothing else
  spelled: string[]; // the words of `digits`, a system with its number as one
  title: string;
  year: number | null;
};

type Table = { lookup: TitleLookup<Entry>; entries: Entry[]; known: ReadonlySet<string> }; // `known`: words of titles
const tables = new WeakMap<Catalogue, Table>();

export function tableOf(catalogue: Catalogue): Table {
  const made = tables.get(catalogue);
  if (made) return made;
  const entries = catalogue.items.map((item): Entry => {
    const { title, year } = item;
    const words = plainWords(bare(title));
    const digits = withDigits(words);
    return {
      item,
      title,
      year,
      words,
      initials: initialsOf(words),
      digits,
      figures: keyInFigures(digits),
      spelled: spelledWords(digits),
    };
  });
  const known = new Set(entries.flatMap(({ words }) => words));
  const table = { lookup: titleLookup(entries), entries, known };
  tables.set(catalogue, table);
  return table;
}

/** The 3 of "(PlayStation 3)" is no sequel's. */
export function spelledWords(digits: string): string[] {
  return digits.replace(/\b(playstation|xbox|nintendo) (\d+)\b/gu, '$1$2').split(' ');
}

export function isWords(typed: string, catalogue: Catalogue): boolean {
  const { known } = tableOf(catalogue);
  return plainWords(bare(typed)).every((word) => known.has(word));
}

export function bare(title: string): string {
  return parseTitle(title.replace(/ #\d+$/, '').replace(/[™®©℠]/gu, '')).title;
}

export function plainWords(title: string): string[] {
  return titleKey(withoutArticle(title)).split(' ');
}

/** "rocky ii" and "rocky 2" become the same text. */
export function withDigits(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const number = at === 0 ? -1 : romans.indexOf(word);
      return number > 0 ? String(number) : word;
    })
    .join(' ');
}

export function initialsOf(words: readonly string[]): string {
  return words.map((word) => (/^\d+$/.test(word) || romans.includes(word) ? word : (word[0] ?? ''))).join('');
}
