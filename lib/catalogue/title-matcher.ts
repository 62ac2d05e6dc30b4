// Finds catalogue titles in running text: longest match, spelled as in the catalogue. Some titles are also words ("Seven",
// "It", "Big"), so at the start of a sentence a title of one word counts only if it is expected (a film of the history, the
// item) or followed by its year. Lower-case text is never a title, except in quotation marks.
import { briefName, placedName } from './brief-name.ts';
import type { Catalogue, Item } from './catalogue.ts';
import { byPopularity } from './popularity.ts';

export type TitleSpan = { start: number; end: number; item: Item; year: number | null; quoted: boolean };

/** Most watched first. brief: those that our own answers call so, which is no name of theirs. */
type Entry = { name: string; items: Item[]; brief: Item[]; words: number };

/**
 * `expected`: items that the text is likely to name; they also match at the start of a sentence. `near`, of an answer of ours: of
 * several that it calls alike one of these is meant (brief-name.ts).
 */
export type TitleMatcher = {
  catalogue: Catalogue;
  find(text: string, expected?: ReadonlySet<number>, near?: ReadonlySet<number>): TitleSpan[];
  /** Whether the end of the text may be the beginning of a longer title ("Mr.", "Star"). */
  mayContinue(text: string): boolean;
  named(name: string): Item | null;
};

const word = /[\p{L}\p{N}]/u;
// "Vertigo는": Korean particles follow a title without a space; a number before one counts ("10이").
const particle =
  /^(?:은|는|이|가|을|를|과|와|의|에|도|로|으로|만|보다|처럼|나|고|예요|일|뿐|밖에|랑|하고|말고|부터|까지)/u;
const opening = /["“„«‘']/u;
const closing = /["”“»’']/u;
const countedBefore = /(?:\b(?:rank|place|number|top|latest|last|\d+ of)|#) ?$/u;
const countedAfter = /^ (?:of|people|others?|more|latest|strongest|films?|movies?|games?)\b/u;
const maxTitleLookBack = 90; // characters
// Words that start a sentence far more often than they name a film.
const commonWords = new Set(
  'a an all also and as at because both but by even every few first for from had half her here his how if in it its just keep leave many more most my next no nobody not nothing of on one only other others over part people rank remove she so some take tell that the their then there they this those to try two under very we what when where which who why with without yes you your'.split(
    ' ',
  ),
);
const matchers = new WeakMap<Catalogue, TitleMatcher>();

/** One matcher per catalogue, created on first use. */
export function titleMatcher(catalogue: Catalogue): TitleMatcher {
  const known = matchers.get(catalogue);
  if (known) return known;
  const matcher = createMatcher(catalogue);
  matchers.set(catalogue, matcher);
  return matcher;
}

/** The title without the year and number that distinguish items of the same name. */
export function bareTitle({ title }: Pick<Item, 'title'>): string {
  const bare = title.replace(/ #\d+$/, '').replace(/ \(\d{4}\)$/, '');
  return bare === '' ? title : bare;
}

/** The names of an item in a text: its title, with and without the year, the second name, marks of trade and open apostrophes. */
export function namesOf(item: Pick<Item, 'title'>): string[] {
  const names = [item.title];
  const bare = bareTitle(item);
  if (bare !== item.title) names.push(bare);
  const translated = /^(.+?) \(([^()]+)\)$/u.exec(bare);
  if (translated?.[1]) names.push(translated[1]); // people also write "The World of Apu (Apur Sansar)" without the brackets
  const unmarked = bare.replace(/\s*[®™©℠]/gu, '').trim();
  if (unmarked !== bare && unmarked !== '') names.push(unmarked);
  const open = bare.replace(/['’](?!\p{L})|(?<!\p{L})['’]/gu, '');
  if (open !== bare && open.includes(' ')) names.push(open); // "Singin in the Rain"
  const first = bare.replace(/(?:\s*\([^()]*\)){2,}$/u, '');
  if (first !== bare && first !== '') names.push(first); // "Bicycle Thieves (a.k.a. The Bicycle Thief) (Ladri di biciclette)"
  return names;
}

function createMatcher(catalogue: Catalogue): TitleMatcher {
  const entryOf = new Map<string, Entry>(); // as the catalogue spells it
  const lengthsOf = new Map<string, number[]>(); // first four characters → lengths of such names, longest first
  const byName = new Map<string, Item>(); // in any case
  for (const item of byPopularity(catalogue)) {
    for (const name of namesOf(item)) {
      if (name.trim() === '') continue;
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), item);
      const same = entryOf.get(name);
      if (same) same.items.push(item);
      else entryOf.set(name, { name, items: [item], brief: [], words: name.split(/\s+/).length });
    }
  }
  for (const item of byPopularity(catalogue)) {
    for (const name of new Set(briefNames(item, catalogue.domain))) {
      const same = entryOf.get(name);
      if (same && !same.items.includes(item)) same.brief.push(item);
      else if (!same) entryOf.set(name, { name, items: [], brief: [item], words: name.split(/\s+/).length });
    }
  }
  for (const name of entryOf.keys()) {
    const lengths = lengthsOf.get(startOf(name));
    if (!lengths) lengthsOf.set(startOf(name), [name.length]);
    else if (!lengths.includes(name.length)) lengths.push(name.length);
  }
  for (const lengths of lengthsOf.values()) lengths.sort((a, b) => b - a);
  const sorted = [...entryOf.keys()].sort(); // by code units, so that names with one beginning are neighbours

  function at(text: string, start: number, isOwn: boolean): Entry | null {
    for (let length = Math.min(4, text.length - start); length >= 1; length--) {
      for (const nameLength of lengthsOf.get(text.slice(start, start + length)) ?? []) {
        const end = start + nameLength;
        const entry = end > text.length ? undefined : entryOf.get(text.slice(start, end));
        if (!entry || (!isOwn && entry.items.length === 0)) continue;
        if (goesOn(entry.name, text.slice(end, end + 2))) continue;
        return entry;
      }
    }
    return null;
  }

  function find(
    text: string,
    expected: ReadonlySet<number> = new Set(),
    near?: ReadonlySet<number>,
  ): TitleSpan[] {
    const spans: TitleSpan[] = [];
    let atSentenceStart = true;
    for (let i = 0; i < text.length; i++) {
      const character = text[i] as string;
      if (/\s/u.test(character)) continue;
      const beginsWord = i === 0 || !word.test(text[i - 1] as string) || !word.test(character);
      const entry = beginsWord ? at(text, i, near !== undefined) : null;
      if (entry) {
        const end = i + entry.name.length;
        const quoted = opening.test(text[i - 1] ?? '') && closing.test(text[end] ?? '');
        const year = /^ \((\d{4})\)/u.exec(text.slice(end, end + 8))?.[1];
        const all = near ? [...entry.items, ...entry.brief] : entry.items;
        const awaited =
          all.find((item) => near?.has(item.index)) ?? all.find((item) => expected.has(item.index));
        const item = awaited ?? all.find((other) => other.year === Number(year)) ?? (all[0] as Item);
        const expectedHere =
          awaited && !isWordHere(entry.name, atSentenceStart, text.slice(0, i), text.slice(end));
        if (quoted || year || expectedHere || isTitleHere(entry, atSentenceStart)) {
          spans.push({ start: i, end, item, year: year ? Number(year) : null, quoted });
          i = end - 1;
          atSentenceStart = false;
          continue;
        }
      }
      if (/[.!?:\n]/u.test(character)) atSentenceStart = true;
      else if (word.test(character)) atSentenceStart = false;
    }
    return spans;
  }

  function mayContinue(text: string): boolean {
    const from = Math.max(0, text.length - maxTitleLookBack);
    for (let start = from; start < text.length; start++) {
      if (start > 0 && word.test(text[start - 1] as string)) continue;
      const tail = text.slice(start);
      const isLikely = tail.length >= 4 || (tail.trim() !== '' && /[\p{Lu}\p{N}"“]/u.test(tail[0] as string));
      if (isLikely && beginsLonger(tail)) return true;
    }
    return false;
  }

  function beginsLonger(tail: string): boolean {
    let low = 0; // in the end the first name after `tail`
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) > tail) high = middle;
      else low = middle + 1;
    }
    return sorted[low]?.startsWith(tail) ?? false;
  }

  return { catalogue, find, mayContinue, named: (name) => byName.get(name.trim().toLowerCase()) ?? null };
}

/** As an answer may call it (requests/titles/said-briefly.ts). */
function briefNames(item: Item, domain: Catalogue['domain']): string[] {
  if (domain === 'movies') return []; // without the year it is a name anyway
  return namesOf(item).flatMap((title) => [briefName(title, domain), placedName({ ...item, title }, domain)]);
}

function startOf(name: string): string {
  return name.slice(0, 4);
}

/** Whether an expected name is an ordinary word here: a common word at the start of a sentence, "I", a number that counts. */
function isWordHere(name: string, atSentenceStart: boolean, before: string, after: string): boolean {
  if (/^[IA]$/.test(name)) return true;
  if (atSentenceStart && commonWords.has(name.toLowerCase())) return true;
  return /^\d+$/.test(name) && (countedBefore.test(before) || countedAfter.test(after));
}

/** For names without quotes, year or expectation: two words in title case, or one capitalized word inside a sentence. */
function isTitleHere(entry: Entry, atSentenceStart: boolean): boolean {
  const capitals = entry.name.match(/(?<![\p{L}\p{N}'’])\p{Lu}/gu)?.length ?? 0;
  if (entry.words >= 2) return capitals >= 2 || (!atSentenceStart && capitals >= 1);
  if (/^\d+$/u.test(entry.name)) return false; // "1900" is usually a number
  return (
    !atSentenceStart && capitals >= 1 && entry.name.length >= 3 && !commonWords.has(entry.name.toLowerCase())
  );
}

/** Whether a name is the beginning of a longer word. */
function goesOn(name: string, rest: string): boolean {
  if (!word.test(name.at(-1) ?? '') || !word.test(rest[0] ?? '')) return false;
  return !(particle.test(rest) && /\p{Script=Latin}/u.test(name));
}
