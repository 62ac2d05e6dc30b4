// Titles of one source looked up among the titles of another: the same words first, then nearly the same words. The
// index of trigrams makes the near ones cheap: an edit changes three trigrams at most, so a title within d edits of
// another lacks 3d of its trigrams at most, and only the titles that hold all others are compared.

import { distance } from 'fastest-levenshtein';
import { splitPlatform } from './platforms.ts';
import { alternativeTitles, titleKey, withoutArticle } from './title.ts';

export type TitleEntry = { title: string; year: number | null };
/** `exact`: the title itself; otherwise without its article, by its other name, or without an edition. */
export type SameTitle<Entry> = { entry: Entry; exact: boolean };
export type CloseTitle<Entry> = { entry: Entry; edits: number; length: number };

export type TitleLookup<Entry> = {
  same(title: string): SameTitle<Entry>[];
  /** Nearest first, at most ten. */
  close(title: string): CloseTitle<Entry>[];
};

const mostClose = 10;
const fewEnough = 100; // titles that are sooner compared than counted any further
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

function trigramsOf(words: string): string[] {
  const padded = `  ${words}  `; // so that one edit changes three trigrams at most, also at the ends
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return [...found];
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
  // Shortest first, so that the titles of nearly one length are neighbours in every list below.
  const keys = [...entriesOf]
    .map(([words, some]) => ({ words, numbers: numbersIn(words), entries: some }))
    .toSorted((a, b) => a.words.length - b.words.length);
  const holders = new Map<string, number[]>(); // trigram → rows of `keys`, rising
  for (const [row, { words }] of keys.entries()) {
    for (const trigram of trigramsOf(words)) {
      const rows = holders.get(trigram);
      if (rows) rows.push(row);
      else holders.set(trigram, [row]);
    }
  }
  const shared = new Uint16Array(keys.length); // trigrams in common with the title looked up; zero in between

  function addSame(words: string, entry: Entry, exact: boolean) {
    const known = bySame.get(words);
    if (!known) bySame.set(words, [{ entry, exact }]);
    else if (!known.some((one) => one.entry === entry)) known.push({ entry, exact });
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

  function close(title: string): CloseTitle<Entry>[] {
    const words = wordsOf(title);
    const allowed = editsAllowed(words.length);
    if (allowed === 0) return [];
    const numbers = numbersIn(words);
    const found: CloseTitle<Entry>[] = [];
    const from = firstOfLength(words.length - allowed);
    const until = firstOfLength(words.length + allowed + 1);
    for (const row of sharing(trigramsOf(words), 3 * allowed, from, until)) {
      const key = keys[row];
      if (!key || key.numbers !== numbers) continue;
      const edits = distance(key.words, words);
      if (edits > allowed) continue;
      for (const entry of key.entries) found.push({ entry, edits, length: words.length });
    }
    return found.toSorted((a, b) => a.edits - b.edits).slice(0, mostClose);
  }

  function firstOfLength(length: number): number {
    return placeOf(keys.length, (row) => (keys[row]?.words.length ?? 0) >= length);
  }

  /** Of the rows from `from` to before `until`: those that can hold all of these trigrams but `lost`, and few others. */
  function sharing(trigrams: string[], lost: number, from: number, until: number): number[] {
    const lists = trigrams
      .map((trigram) => holders.get(trigram) ?? [])
      .toSorted((a, b) => a.length - b.length);
    const seen: number[] = []; // rows with one of the rarest: no other row can hold enough
    let counted = 0;
    for (const [place, list] of lists.entries()) {
      if (place > lost && seen.length <= fewEnough) break;
      counted++;
      for (let at = placeOf(list.length, (one) => (list[one] ?? 0) >= from); at < list.length; at++) {
        const row = list[at] ?? until;
        if (row >= until) break;
        const count = shared[row] ?? 0;
        if (count === 0 && place > lost) continue;
        if (count === 0) seen.push(row);
        shared[row] = count + 1;
      }
    }
    const enough = seen.filter((row) => (shared[row] ?? 0) >= counted - lost);
    for (const row of seen) shared[row] = 0;
    return enough;
  }

  return { same, close };
}

/** The first of `count` places from which on `holds` is true. */
function placeOf(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
