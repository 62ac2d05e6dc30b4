// Titles of one source looked up among the titles of another: the same words first, then nearly the same words.

import { keyInFigures } from './number-words.ts';
import { splitPlatform } from './platforms.ts';
import { alternativeTitles, titleKey, withoutArticle } from './title.ts';
import { trigramIndex } from './trigram-index.ts';

export type TitleEntry = { title: string; year: number | null };
/** `exact`: the title itself; otherwise without its article, by its other name, or without an edition. */
export type SameTitle<Entry> = { entry: Entry; exact: boolean };
export type CloseTitle<Entry> = { entry: Entry; edits: number; length: number };

export type TitleLookup<Entry> = {
  same(title: string): SameTitle<Entry>[];
  /** "7 samurai" for *Seven Samurai* and the other way round, where there are words beside the number. */
  sameInFigures(title: string): SameTitle<Entry>[];
  /** Nearest first, at most ten. */
  close(title: string): CloseTitle<Entry>[];
};

const mostClose = 10;
const edition =
  / (?:(?:game of the year|goty|definitive|complete|deluxe|ultimate|enhanced|special|gold|legendary|anniversary|standard|digital|collectors|premium|directors cut|day one|steelbook)(?: edition)?|edition|remastered|hd|directors cut|extended cut|unrated)$/;

/** The words of a title, as they are compared: marks of trade, case, accents and punctuation are gone. */
function wordsOf(title: string): string {
  return titleKey(title.replace(/[™®©℠]/gu, ' '));
}

function withoutEdition(words: string): string {
  const bare = words.replace(edition, '');
  return bare === words ? words : withoutEdition(bare);
}

/** "alien 3", "rocky ii", "episode iv": these parts must be equal, however close the rest is. */
function numbersIn(words: string): string {
  return words
    .split(' ')
    .filter((word, at) => /\d/.test(word) || (at > 0 && /^[ivx]+$/.test(word)))
    .join(' ');
}

/** "Contempt (Le Mépris)" has two names, "Halo 3 (Xbox 360)" has one and a platform. */
function otherNames(title: string): string[] {
  const { title: bare, platforms } = splitPlatform(title);
  return platforms.length > 0 ? [bare] : alternativeTitles(title);
}

/** How many typing errors a title of this length may have. */
function editsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : length < 16 ? 2 : 3;
}

export function titleLookup<Entry extends TitleEntry>(entries: readonly Entry[]): TitleLookup<Entry> {
  const bySame = new Map<string, SameTitle<Entry>[]>();
  const entriesOf = new Map<string, Entry[]>();
  for (const entry of entries) {
    const title = entry.title.replace(/ #\d+$/, '').replace(/ \(\d{4}\)$/, '') || entry.title;
    const words = wordsOf(title);
    addSame(words, entry, true);
    if (wordsOf(entry.title) !== words) addSame(wordsOf(entry.title), entry, true);
    for (const name of [title, ...otherNames(title)]) {
      addSame(wordsOf(name), entry, false);
      addSame(withoutEdition(wordsOf(withoutArticle(name))), entry, false);
    }
    const known = entriesOf.get(words);
    if (known) known.push(entry);
    else entriesOf.set(words, [entry]);
  }
  const keys = [...entriesOf].map(([words, some]) => ({ words, numbers: numbersIn(words), entries: some }));
  const index = trigramIndex(keys.map(({ words }) => words));

  function addSame(words: string, entry: Entry, exact: boolean) {
    const known = bySame.get(words);
    if (!known) bySame.set(words, [{ entry, exact }]);
    else if (known.at(-1)?.entry !== entry) known.push({ entry, exact }); // those of one entry come together
  }

  function same(title: string): SameTitle<Entry>[] {
    const words = wordsOf(title);
    const found = bySame.get(words);
    if (found) {
      const exact = found.filter((one) => one.exact);
      return exact.length > 0 ? exact : found;
    }
    const names = [
      withoutEdition(words),
      withoutEdition(wordsOf(withoutArticle(title))),
      ...otherNames(title).map(wordsOf),
    ];
    const key = names.find((name) => name !== words && name !== '' && bySame.has(name));
    return (bySame.get(key ?? '') ?? []).map(({ entry }) => ({ entry, exact: false }));
  }

  let byFigures: Map<string, SameTitle<Entry>[]> | null = null;

  function sameInFigures(title: string): SameTitle<Entry>[] {
    const key = keyInFigures(wordsOf(title));
    if (key === null) return [];
    byFigures ??= inFigures();
    return byFigures.get(key) ?? [];
  }

  function inFigures(): Map<string, SameTitle<Entry>[]> {
    const all = new Map<string, SameTitle<Entry>[]>();
    for (const [words, some] of bySame) {
      const key = keyInFigures(words);
      if (key === null) continue;
      const known = all.get(key) ?? [];
      const others = some.filter(({ entry }) => known.every((one) => one.entry !== entry));
      all.set(key, [...known, ...others.map(({ entry }) => ({ entry, exact: false }))]);
    }
    return all;
  }

  function close(title: string): CloseTitle<Entry>[] {
    const words = wordsOf(title);
    const allowed = editsAllowed(words.length);
    if (allowed === 0) return [];
    const numbers = numbersIn(words);
    const found: CloseTitle<Entry>[] = [];
    for (const { row, edits } of index.within(words, allowed)) {
      const key = keys[row];
      if (!key || key.numbers !== numbers) continue;
      for (const entry of key.entries) found.push({ entry, edits, length: words.length });
    }
    return found.toSorted((a, b) => a.edits - b.edits).slice(0, mostClose);
  }

  return { same, sameInFigures, close };
}
