// Finds the titles in a text for the independent checker; shares nothing with the code that grounds answers. A title is
// spelled as in the catalogue; any other run of capitalized or quoted words is a name that doesn't exist.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';

export type NamedTitle = { start: number; end: number; item: Item | null; name: string };

const letter = /[\p{L}\p{N}]/u;
const part = "\\p{Lu}[\\p{L}\\p{N}'’-]*";
const capitalized = `${part}(?:\\.${part})*`; // "S.T.A.L.K.E.R." is one name
const joined = new RegExp(
  `${capitalized}(?:(?: |: )(?:(?:of|the|and|in|a|on|to|for) )*${capitalized})*`,
  'gu',
);
const quoted = /["“„]([^"”“\n]{2,80})["”]/gu;
// Capitalized words that are never titles.
const plain = new Set(
  (
    'I Yes No SASRec MovieLens Steam Amazon Netflix Hollywood English French German Italian Japanese American British ' +
    'Windows Mac Linux PC Xbox PlayStation Nintendo Switch Wii'
  ).split(' '),
);
// One-word titles that are ordinary words at the start of a sentence.
const openers = new Set(
  (
    'a all among an and as at because both but by each even every few first for from had half he her here his how i if in it ' +
    'its just keep like many more most my near next no nobody none not nothing now of on once one only other others out over part people ' +
    'rank remove seen she so some still take that the their then there they this those to try two under up very we what when ' +
    'where which who why with without yes you your'
  ).split(' '),
);
const tables = new WeakMap<Catalogue, Map<string, { name: string; item: Item }[]>>();

function tableOf(catalogue: Catalogue): Map<string, { name: string; item: Item }[]> {
  const known = tables.get(catalogue);
  if (known) return known;
  const table = new Map<string, { name: string; item: Item }[]>();
  const order = catalogue.items.toSorted(
    (a, b) => (catalogue.interactionCounts[b.index] ?? 0) - (catalogue.interactionCounts[a.index] ?? 0),
  );
  for (const item of order) {
    const bare = item.title.replace(/ #\d+$/, '').replace(/ \(\d{4}\)$/, '');
    for (const name of new Set([item.title, bare, bare.replace(/ \([^()]+\)$/u, '')])) {
      if (name === '') continue;
      const key = name.slice(0, 2);
      table.set(key, [...(table.get(key) ?? []), { name, item }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.name.length - a.name.length);
  tables.set(catalogue, table);
  return table;
}

/** In text order. `expected`: items in the evidence, so that a one-word title of theirs is believed. */
export function namedTitles(
  text: string,
  catalogue: Catalogue,
  expected: ReadonlySet<number>,
  attributeValues: readonly string[],
): NamedTitle[] {
  const found = titlesOf(text, catalogue, expected, attributeValues);
  let masked = text;
  for (const { start, end } of found)
    masked = masked.slice(0, start) + '_'.repeat(end - start) + masked.slice(end);
  masked = withoutValues(masked, attributeValues);
  const unknown: NamedTitle[] = [];
  const say = (start: number, name: string) => {
    const end = start + name.length;
    if (unknown.every((other) => end <= other.start || other.end <= start))
      unknown.push({ start, end, item: null, name });
  };
  for (const match of masked.matchAll(quoted)) {
    const name = match[1] as string;
    if (/\p{Lu}/u.test(name) && !name.includes('_') && !/[.!?]$/u.test(name)) say(match.index + 1, name);
  }
  for (const match of masked.matchAll(joined)) {
    const opens = /(?:^|[.!?:\n]["”’)]?\s+|^\s+)$/u.test(masked.slice(0, match.index));
    const words = match[0].split(/[ :]+/u);
    const names = words.filter((word) => /^\p{Lu}/u.test(word) && !plain.has(word));
    if (opens && !names[0]?.includes('.')) names.shift(); // every sentence begins with a capital
    if (names.length > 0) say(match.index, match[0]);
  }
  return [...found, ...unknown].sort((a, b) => a.start - b.start);
}

/** The text with each attribute value ("PlayStation 4", "Drama") replaced by as many underscores, longest first. */
export function withoutValues(text: string, attributeValues: readonly string[]): string {
  let masked = text;
  for (const value of attributeValues) {
    for (let at = masked.indexOf(value); at >= 0; at = masked.indexOf(value, at + 1)) {
      if (letter.test(masked[at - 1] ?? ' ') || letter.test(masked[at + value.length] ?? ' ')) continue;
      masked = masked.slice(0, at) + '_'.repeat(value.length) + masked.slice(at + value.length);
    }
  }
  return masked;
}

function titlesOf(
  text: string,
  catalogue: Catalogue,
  expected: ReadonlySet<number>,
  attributeValues: readonly string[],
): NamedTitle[] {
  const table = tableOf(catalogue);
  const found: NamedTitle[] = [];
  for (let at = 0; at < text.length; at++) {
    if (letter.test(text[at - 1] ?? ' ') && letter.test(text[at] as string)) continue;
    const start = text.slice(at, at + 2);
    const near = [...(table.get(start) ?? []), ...(table.get(start.slice(0, 1)) ?? [])]; // "M" is a film
    const entries = near.filter(({ name }) => {
      const next = text[at + name.length] ?? ' ';
      return text.startsWith(name, at) && !(letter.test(name.at(-1) ?? '') && letter.test(next));
    });
    const longest = entries[0];
    if (!longest) continue;
    const { name } = longest;
    const ofSameName = entries.filter((entry) => entry.name === name);
    const item = (ofSameName.find((entry) => expected.has(entry.item.index)) ?? longest).item;
    const opens = /(?:^|[.!?\n]["”’)]?\s+)["“]?$/u.test(text.slice(0, at));
    const capitals = name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
    const isWord = opens && openers.has(name.toLowerCase());
    const believed = expected.has(item.index) || (opens ? capitals >= 2 : capitals >= 1 && name.length > 2);
    // "Wii U" is a platform, even if an item is called "Wii".
    const isValue = attributeValues.some((value) => value.length > name.length && text.startsWith(value, at));
    if (isWord || !believed || isValue) continue;
    found.push({ start: at, end: at + name.length, item, name });
    at += name.length - 1;
  }
  return found;
}
