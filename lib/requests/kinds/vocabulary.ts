// What a word for a kind of film or game means in a catalogue: genres and tags that it has, in any case, singular or plural,
// and everyday names for them. null: the catalogue has nothing that decides it.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { catalogueValues, type NamedAttribute, rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { kindsAreKnown } from '#lib/evidence/known-kinds.ts';
import { everyday, meansRoughly } from './kind-synonyms.ts';
import { tagsAreReliable } from './known-kinds.ts';
import { mainTags } from './main-tags.ts';
import { unknownMatter } from './unknown-matters.ts';

/** An item is of this kind if for each of `all` it has one of the values. */
export type Meaning = {
  word: string; // as it was asked for
  all: NamedAttribute[][];
  inTitle: string | null; // where few items say their kind, the word that their titles hold
};

const filler =
  'films?|movies?|games?|flicks?|stuff|something|some|any|a|an|the|with|about|of|kind|genre|really|very|more|pretty|good|great|like';
const fillers = new RegExp(`\\b(?:${filler})\\b`, 'g');
const fewestByTitle = 15; // games whose title holds the word
const fewestTagged = 10; // items; genres that say the same come before a rarer tag

type Table = { values: Map<string, NamedAttribute[]>; titles: Map<string, number> };
const tables = new WeakMap<Catalogue, Table>();

function tableOf(catalogue: Catalogue): Table {
  const known = tables.get(catalogue);
  if (known) return known;
  const values = new Map<string, NamedAttribute[]>();
  for (const kind of ['genre', 'tag'] as const) {
    for (const value of catalogueValues(catalogue, kind)) {
      const same = values.get(titleKey(value));
      if (same) same.push({ kind, value });
      else values.set(titleKey(value), [{ kind, value }]);
    }
  }
  const titles = new Map<string, number>();
  for (const { title } of catalogue.items)
    for (const word of new Set(titleKey(title).split(' '))) titles.set(word, (titles.get(word) ?? 0) + 1);
  const table = { values, titles };
  tables.set(catalogue, table);
  return table;
}

const fewestToTell = 2; // items: a tag of a single one may as well be a slip or somebody's name

/** The tags of an item that say something beside its genres. */
export function tellingTags(catalogue: Catalogue, item: Item): string[] {
  const genres = new Set(item.genres.map(titleKey));
  return valuesOf(item, 'tag').filter(
    (value) =>
      !genres.has(titleKey(value)) &&
      (tagsAreReliable(catalogue) || rowsWith(catalogue, { kind: 'tag', value }).length >= fewestToTell),
  );
}

/**
 * What one word or a few mean: "romantic comedy" is both; "sci-fi horror" too. Words are taken apart only where each is a
 * genre, or where most items have tags: elsewhere "a strange marriage" would be two labels that hardly anything carries.
 */
export function meaningOf(catalogue: Catalogue, said: string): Meaning | null {
  const word = said.trim();
  const key = titleKey(word);
  const bare = bareOf(key);
  const values = [key, bare].map((text) => valuesFor(catalogue, text)).find((some) => some.length > 0) ?? [];
  const isGenre = (any: readonly NamedAttribute[]) => any[0]?.kind === 'genre';
  const rows = values.reduce((sum, value) => sum + rowsWith(catalogue, value).length, 0);
  const areCommon = isGenre(values) || (tagsAreReliable(catalogue) && rows >= fewestTagged);
  const inTitle = isGenre(values) || rows >= fewestTagged ? null : titleWord(catalogue, bare);
  if (inTitle !== null) return { word, all: [], inTitle };
  if (values.length > 0 && areCommon) return { word, all: [values], inTitle: null };
  const parts = split(catalogue, bare);
  if (parts && (tagsAreReliable(catalogue) || parts.every(isGenre)))
    return { word, all: parts, inTitle: null };
  return values.length > 0 ? { word, all: [values], inTitle: null } : null;
}

function bareOf(key: string): string {
  return key.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
}

/** A word that many titles hold, where few items say their kind. */
function titleWord(catalogue: Catalogue, word: string): string | null {
  if (kindsAreKnown(catalogue) || word === '' || word.includes(' ')) return null;
  if (unknownMatter(word, catalogue.domain) !== null) return null; // what a game is like, which no title tells
  const forms = [word, word.replace(/s$/, ''), `${word}s`];
  return forms.find((one) => (tableOf(catalogue).titles.get(one) ?? 0) >= fewestByTitle) ?? null;
}

function split(catalogue: Catalogue, text: string): NamedAttribute[][] | null {
  const words = text.split(' ');
  for (let first = words.length - 1; first > 0; first--) {
    const head = valuesFor(catalogue, words.slice(0, first).join(' '));
    if (head.length === 0) continue;
    const tail = words.slice(first).join(' ');
    const rest = valuesFor(catalogue, tail);
    if (rest.length > 0) return [head, rest];
    const further = split(catalogue, tail);
    if (further) return [head, ...further];
  }
  return null;
}

function valuesFor(catalogue: Catalogue, text: string): NamedAttribute[] {
  if (text === '') return [];
  const { values } = tableOf(catalogue);
  const found = formsOf(text).flatMap((form) => [
    ...(values.get(form) ?? []),
    ...(everyday[form] ?? []).flatMap((value) => values.get(titleKey(value)) ?? []),
  ]);
  const distinct = [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()];
  return distinct.sort((a, b) => Number(b.kind === 'genre') - Number(a.kind === 'genre')); // a genre names it best
}

function formsOf(text: string): string[] {
  const forms = [text];
  if (text.endsWith('ies')) forms.push(`${text.slice(0, -3)}y`);
  if (text.endsWith('es')) forms.push(text.slice(0, -2));
  if (text.endsWith('s')) forms.push(text.slice(0, -1));
  else forms.push(`${text}s`);
  if (text.endsWith('y')) forms.push(`${text.slice(0, -1)}ies`);
  return forms;
}

export function isOf(meaning: Meaning, item: Item): boolean {
  if (meaning.inTitle !== null) return titleKey(item.title).split(' ').includes(meaning.inTitle);
  return meaning.all.every((any) => any.some(({ kind, value }) => valuesOf(item, kind).includes(value)));
}

/** By its genres and its first tags alone. */
export function isMainly(meaning: Meaning, item: Item): boolean {
  const tags = item.details?.tags;
  if (meaning.inTitle !== null || tags === undefined || tags.length <= mainTags) return isOf(meaning, item);
  return isOf(meaning, { ...item, details: { ...item.details, tags: tags.slice(0, mainTags) } });
}

const mostTogether = 3; // words

/** All genres and tags that some words of a text name. */
export function valuesIn(catalogue: Catalogue, text: string): NamedAttribute[] {
  return namesIn(catalogue, text).map(({ value }) => value);
}

/** A genre or tag and the words that name it; `literal`: its own name or an everyday one. */
export type NameIn = { value: NamedAttribute; start: number; end: number; literal: boolean };

export function namesIn(catalogue: Catalogue, text: string): NameIn[] {
  const words = titleKey(text).split(' ');
  return words.flatMap((_, start) =>
    Array.from({ length: mostTogether }, (__, more) => start + more + 1)
      .filter((end) => end <= words.length)
      .flatMap((end) => {
        const name = words.slice(start, end).join(' ');
        return valuesFor(catalogue, name).map((value) => ({
          value,
          start,
          end,
          literal: isNamedBy(value, name) || usuallyMeans(name, value),
        }));
      }),
  );
}

/** Whether words are the name of a value itself: "comedies" of Comedy, not "cheerful". */
export function isNamedBy({ value }: NamedAttribute, words: string): boolean {
  return formsOf(titleKey(words)).includes(titleKey(value));
}

/** Whether a word is an everyday name of a value, as "scary" is of Horror. */
export function usuallyMeans(word: string, { value }: NamedAttribute): boolean {
  const key = titleKey(word);
  return !meansRoughly(key) && (everyday[key] ?? []).some((name) => titleKey(name) === titleKey(value));
}

/** A name that means a kind only roughly, so that an answer says what it was taken for. */
export function isRough(meaning: Meaning): boolean {
  const key = titleKey(meaning.word);
  const words = [key, bareOf(key)].flatMap(formsOf);
  return (
    words.some(meansRoughly) && !words.some((word) => meaning.all.flat().some((one) => isNamedBy(one, word)))
  );
}

const opens = /^(?:in|on|with|about|of|for|from|set)$/; // "in a lab" stays together
const isFiller = new RegExp(`^(?:and|or|but|that|which|is|are|in|on|for|to|my|${filler})$`);

/** What some names leave of a text, part by part, without mere fillers at the ends: "black and white" of "black and white crime films". */
export function partsBeside(text: string, names: readonly Pick<NameIn, 'start' | 'end'>[]): string[] {
  const isNamed = (at: number) => names.some(({ start, end }) => at >= start && at < end);
  return titleKey(text)
    .split(' ')
    .map((word, at) => (isNamed(at) ? '|' : word))
    .join(' ')
    .split('|')
    .flatMap((part) => {
      const words = withoutFillers(part.trim().split(' '));
      return words === '' ? [] : words;
    });
}

function withoutFillers(words: string[]): string {
  const last = words.findLastIndex((word) => !isFiller.test(word));
  const first = words.findIndex((word) => !isFiller.test(word) || opens.test(word));
  return words.slice(first, last + 1).join(' ');
}

/** Whether it rests on tags, people's own words, alone. */
export function restsOnTags({ all, inTitle }: Meaning): boolean {
  return inTitle === null && all.some((any) => any.every(({ kind }) => kind === 'tag'));
}
