// A title as the person typed it → an item of the catalogue, or a question back, or "not in the catalogue". Tried in order:
// the same words (with or without article, year, edition), numerals written otherwise, initials, the words of a longer title,
// typing errors, and in Hangul the sound. Among several that fit, what the chat is about wins, then what was listed, then the history; then one that
// far more people chose than the others, or the best known of a game's editions; else the choices are given.

import { distance } from 'fastest-levenshtein';
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { areEditions } from '#lib/catalogue/editions.ts';
import { heardIn } from '#lib/catalogue/hangul-titles.ts';
import { type TitleLookup, titleLookup } from '#lib/catalogue/match-title.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import { cleanText, parseTitle, titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { isSlip, longestShort } from './title-slips.ts';
import { isOn, onPlatform } from './typed-platform.ts';
import { shown, withoutAsterisks } from './wording.ts';
import type { World } from './world.ts';

export type TitleMatch = 'exact' | 'part' | 'misspelt';
export type Resolved =
  | { kind: 'found'; item: Item; how: TitleMatch; typed: string; seen: boolean }
  | { kind: 'ambiguous'; typed: string; choices: Item[] }
  | { kind: 'unknown'; typed: string }
  | { kind: 'none' }; // nothing was named

type Chat = Pick<World, 'catalogue' | 'focus' | 'listed'> & { history: readonly number[] };
type Entry = {
  item: Item;
  words: string[];
  initials: string;
  digits: string;
  spelled: string[]; // the words of `digits`
  title: string;
  year: number | null;
};

const longestTyped = 200;
const mostChoices = 4;
const farMore = 4; // times as many people
const notATitle = /^(?:none|null|undefined|n\/a|unknown|-)?$/i;
const shortestPart = 4; // letters; shorter words are only whole titles
const shortestWord = 6; // letters of a single word that may stand for a longer title …
const shortestMisspelt = 7; // letters of a misspelt title that is taken for one that few people know …
const wellKnown = 0.15; // … of an item among this share of the most chosen; otherwise the person is asked
type Table = { lookup: TitleLookup<Entry>; entries: Entry[]; known: ReadonlySet<string> }; // `known`: words of titles
const tables = new WeakMap<Catalogue, Table>();

/** What Korean adds to a title in other letters, without a space: "Portal은". */
const particle =
  /(?<=[\p{Script=Latin}\p{N}!?.)])(?:은|는|이|가|을|를|의|도|만|와|과|로|으로|이랑|랑|하고|보다|에서)$/u;

/** `beside`: an item that was named before, so that a loose match means another one where there is one. */
export function resolveTitle(
  typed: string | null | undefined,
  chat: Chat,
  beside: number | null = null,
): Resolved {
  const text = cleanText(typed ?? '', longestTyped)
    .replace(/^[*"“„«']+|[*"”»']+$/gu, '')
    .replace(particle, '')
    .trim();
  if (notATitle.test(text)) return { kind: 'none' };
  const echoed = shown(text);
  const { year } = parseTitle(text);
  const { lookup, entries } = tableOf(chat.catalogue);
  const on = onPlatform(text, chat.catalogue);
  const ways: [TitleMatch, () => Entry[]][] = [
    ['exact', () => ownEditions(spelledSo(entries, text), entries, chat)],
    ['exact', () => sameWords(lookup, text)],
    ['exact', () => sameNumerals(entries, text)],
    ['exact', () => sameLetters(entries, text)],
    ['part', () => sameInitials(entries, text)],
    ['part', () => holding(entries, text, 0)],
    ['part', () => onItsPlatform(entries, text, chat)],
    ['misspelt', () => nearly(lookup, text)],
    ['misspelt', () => openedBy(holding(entries, text, 1), text, chat)],
  ];
  for (const [how, way] of ways) {
    const any = distinct(way());
    const there = on ? any.filter(({ item }) => isOn(on, item)) : [];
    const found = there.length > 0 ? there : any;
    const ofYear =
      year === null ? found : found.filter((entry) => entry.year === null || entry.year === year);
    const others = how === 'exact' ? [] : ofYear.filter(({ item }) => item.index !== beside);
    const fitting = others.length > 0 ? others : ofYear;
    if (fitting.length === 0) continue;
    return chosen(
      fitting.map(({ item }) => item),
      { how, typed: echoed, chat },
    );
  }
  const heard = heardIn(chat.catalogue, text);
  if (heard)
    return {
      kind: 'found',
      item: heard,
      how: 'misspelt',
      typed: echoed,
      seen: chat.history.includes(heard.index),
    };
  return { kind: 'unknown', typed: echoed };
}

/** "A; B" → each title. A title that itself holds a semicolon is tried whole first. */
export function resolveTitles(typed: string | undefined, chat: Chat): Resolved[] {
  if (typed === undefined) return [];
  const whole = resolveTitle(typed, chat);
  if (
    whole.kind === 'found' &&
    whole.how === 'exact' &&
    whole.item.title.includes(';') === typed.includes(';')
  )
    return [whole];
  return typed
    .split(';')
    .map((part) => resolveTitle(part, chat))
    .filter((resolved) => resolved.kind !== 'none');
}

function tableOf(catalogue: Catalogue): Table {
  const made = tables.get(catalogue);
  if (made) return made;
  const entries = catalogue.items.map((item): Entry => {
    const { title, year } = item;
    const words = plainWords(bare(title));
    const digits = withDigits(words);
    return { item, title, year, words, initials: initialsOf(words), digits, spelled: digits.split(' ') };
  });
  const known = new Set(entries.flatMap(({ words }) => words));
  const table = { lookup: titleLookup(entries), entries, known };
  tables.set(catalogue, table);
  return table;
}

function bare(title: string): string {
  return parseTitle(title.replace(/ #\d+$/, '').replace(/[™®©℠]/gu, '')).title;
}

function plainWords(title: string): string[] {
  return titleKey(withoutArticle(title)).split(' ');
}

const romans = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/** "rocky ii" and "rocky 2" become the same text. */
function withDigits(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const number = at === 0 ? -1 : romans.indexOf(word);
      return number > 0 ? String(number) : word;
    })
    .join(' ');
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => (/^\d+$/.test(word) || romans.includes(word) ? word : (word[0] ?? ''))).join('');
}

function spelledSo(entries: readonly Entry[], text: string): Entry[] {
  const wanted = text.toLowerCase();
  const plain = withoutAsterisks(wanted);
  const isSo = (title: string) =>
    title === wanted ||
    (title.includes('*') && [title, title.replace(/ \([^()]*\)$/, '')].map(withoutAsterisks).includes(plain));
  return entries.filter(({ title }) => isSo(title.toLowerCase()));
}

/** "Syberia" means the *Syberia (PC)* that the person has, even if another edition is spelled just so. */
function ownEditions(found: Entry[], entries: readonly Entry[], { focus, listed, history }: Chat): Entry[] {
  const [first] = found;
  const isNear = (row: number) => row === focus || listed.includes(row) || history.includes(row);
  if (!first || found.some(({ item }) => isNear(item.index))) return found;
  const own = [...new Set(history)].flatMap((row) => entries[row] ?? []);
  const editions = own.filter(({ item }) => areEditions(item, first.item));
  return editions.length > 0 ? editions : found;
}

/** "Mortal kombat on the vita"; of a game that the person has, its initials, too. */
function onItsPlatform(entries: readonly Entry[], text: string, { catalogue, history }: Chat): Entry[] {
  const on = onPlatform(text, catalogue);
  if (!on) return [];
  const there = entries.filter(({ item }) => isOn(on, item));
  const nameOf = ({ title }: Entry) => plainWords(bare(title).replace(/\s*\([^()]*\)/gu, ''));
  const wanted = withDigits(plainWords(bare(on.name)));
  const same = there.filter((entry) => withDigits(nameOf(entry)) === wanted);
  if (same.length > 0) return same;
  const own = there.filter(({ item }) => history.includes(item.index));
  const short = own.filter((entry) => nameOf(entry).length > 1 && initialsOf(nameOf(entry)) === wanted);
  return short.length > 0 ? short : holding(there, on.name, 0);
}

function sameWords(lookup: TitleLookup<Entry>, text: string): Entry[] {
  const { title } = parseTitle(text);
  const found = [text, title, withoutArticle(title), `The ${title}`, `A ${title}`].map((name) =>
    lookup.same(name),
  );
  return found.find((some) => some.length > 0)?.map(({ entry }) => entry) ?? [];
}

function sameNumerals(entries: readonly Entry[], text: string): Entry[] {
  const wanted = withDigits(plainWords(bare(text)));
  return entries.filter(({ digits }) => digits === wanted);
}

function sameInitials(entries: readonly Entry[], text: string): Entry[] {
  const words = plainWords(text);
  const [head = '', ...rest] = words;
  if (
    words.length > 2 ||
    !/^[a-z]{2,6}\d*$/.test(head) ||
    rest.some((word) => !/^(?:\d+|[ivx]+)$/.test(word))
  )
    return [];
  const numeral = (word: string) => (romans.indexOf(word) > 0 ? String(romans.indexOf(word)) : word);
  const letters = /^([a-z]+)(\d*)$/.exec(head);
  const number = letters?.[2] || rest.map(numeral).join('');
  const start = letters?.[1] ?? head;
  if (start.length < (number === '' ? 3 : 2)) return [];
  return entries.filter(({ words: own, initials }) => {
    if (own.length < 3 && number === '') return false;
    const spelled = own.map(numeral);
    return number === ''
      ? initials === start || (start.length >= 4 && initials.startsWith(start))
      : initialsOf(spelled) === start + number ||
          (initialsOf(spelled).startsWith(start + number) && own.length > start.length);
  });
}

/** Titles that hold all the typed words, each with so many typing errors at most. */
function holding(entries: readonly Entry[], text: string, errors: 0 | 1): Entry[] {
  const wanted = withDigits(plainWords(parseTitle(text).title)).split(' ');
  if (wanted.join('').length < shortestPart) return [];
  const withErrors = (word: string) => (errors === 0 || word.length < 5 ? 0 : word.length < 9 ? 1 : 2);
  const fits = (own: string, word: string) => {
    if (own === word) return true;
    const most = withErrors(word);
    return (
      most > 0 &&
      Math.abs(own.length - word.length) <= most &&
      !/\d/.test(word) &&
      distance(own, word) <= most
    );
  };
  const found = entries.filter(({ spelled }) => {
    let from = 0; // the typed words stand in the title in their order
    return wanted.every((word) => {
      const at = spelled.findIndex((own, place) => place >= from && fits(own, word));
      from = at + 1;
      return at >= 0;
    });
  });
  const starting = found.filter(({ words }) => fits(words[0] ?? '', wanted[0] ?? ''));
  return starting.length > 0 ? starting : found;
}

/** "xmen", "Wall E": only what parts the words differs. */
function sameLetters(entries: readonly Entry[], text: string): Entry[] {
  const wanted = plainWords(bare(text)).join('');
  return wanted.length < shortestPart ? [] : entries.filter(({ words }) => words.join('') === wanted);
}

function nearly(lookup: TitleLookup<Entry>, text: string): Entry[] {
  const { title } = parseTitle(text);
  const close = [title, `The ${withoutArticle(title)}`, withoutArticle(title)].flatMap((name) =>
    lookup.close(name),
  );
  const found = close.filter(({ entry }) => isSlip(plainWords(title), entry.words));
  const fewest = Math.min(...found.map(({ edits }) => edits));
  return found.filter(({ edits }) => edits === fewest).map(({ entry }) => entry);
}

/** Of a short word with an error the titles that it opens, and nearby ones: "Stray" is no "Stay". */
function openedBy(found: Entry[], text: string, { focus, listed, history }: Chat): Entry[] {
  const typed = plainWords(bare(text));
  const [word = ''] = typed;
  if (typed.length > 1 || word.length > longestShort) return found;
  const isNear = ({ index }: Item) => index === focus || listed.includes(index) || history.includes(index);
  return found.filter(({ item, words }) => isNear(item) || distance(words[0] ?? '', word) <= 1);
}

function distinct(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.item.index, entry])).values()];
}

function isWords(typed: string, catalogue: Catalogue): boolean {
  const { known } = tableOf(catalogue);
  return plainWords(bare(typed)).every((word) => known.has(word));
}

function chosen(
  items: Item[],
  { how, typed, chat }: { how: TitleMatch; typed: string; chat: Chat },
): Resolved {
  const { catalogue, history, focus, listed } = chat;
  const found = (item: Item): Resolved => ({
    kind: 'found',
    item,
    how,
    typed,
    seen: history.includes(item.index),
  });
  const near = [
    items.filter(({ index }) => index === focus),
    items.filter(({ index }) => listed.includes(index)),
    items.filter(({ index }) => history.includes(index)),
  ].find((some) => some.length === 1);
  if (near?.[0]) return found(near[0]);
  const people = ({ index }: Item) => catalogue.interactionCounts[index] ?? 0;
  const popular = items.toSorted((a, b) => people(b) - people(a) || a.index - b.index);
  const [first, second] = popular as [Item, Item | undefined];
  if (how === 'part' && !/\s/.test(typed)) {
    const known = popularityRankOf(catalogue, first.index) <= wellKnown * catalogue.items.length;
    if (
      typed.length < shortestWord &&
      !/\d/.test(typed) &&
      initialsOf(plainWords(bare(first.title))) !== typed.toLowerCase()
    )
      return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
    if (!known) return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
  }
  // "The Big Heat" is no slip of "The Big Hit": a word that other titles have was meant.
  if (how === 'misspelt' && isWords(typed, catalogue))
    return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
  const isOtherwise =
    typed.length <= longestShort && plainWords(typed).length !== plainWords(bare(first.title)).length;
  const isShort = how === 'misspelt' && typed.replace(/[^\p{L}\p{N}]/gu, '').length < shortestMisspelt;
  if (
    isShort &&
    (isOtherwise || popularityRankOf(catalogue, first.index) > wellKnown * catalogue.items.length)
  )
    return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
  if (how === 'exact' && items.every((item) => areEditions(item, first))) return found(first);
  if (!second || people(first) >= farMore * Math.max(1, people(second))) return found(first);
  return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
}
