// The titles of the history that a message names beside what it asks about: "is it The Long Dark's doing", "because of the Sims?",
// "the Laytons then". By the whole title, by how it begins, or by words inside it that are written like a name.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { parseTitle, titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { distinctHistory, type World } from '../world.ts';
import { formsOf } from './named-kind.ts';

/** `start` and `end`: where in the text. `name`: that several go by, as a title spells it. */
export type OwnNamed = { items: Item[]; name?: string; start: number; end: number };
type Chat = Pick<World, 'catalogue'> & { history: readonly number[] };
type Word = {
  key: string;
  isName: boolean;
  isCapitals: boolean;
  isFirst: boolean;
  isByItself: boolean; // a comma or a question mark follows
  start: number;
  end: number;
};
type Titled = { item: Item; keys: string[]; heads: string[] }; // `heads`: initials that stand for it
type Run = { words: Word[]; before: Word | undefined; isLast: boolean };

const longestRun = 7; // words
const shortestWord = 5; // letters of a small-letter word that is a whole title
const shortestInitials = 3;
const shortestName = 4; // letters of one with a capital inside a title
const small = new Set(
  'a an and are at be but by did do does for from had has have her his how i if in is it its me mine my no not of off on one ones only or other our out so than that the their them then there these they this those to too up us was were what which who why with without you your first second last game games film films movie movies'.split(
    ' ',
  ),
);
const pointing =
  /^(?:the|my|our|of|by|from|because|becuz|cause|cos|coz|cuz|bc|thanks|blame|wegen|von|de|del|di|du|par|por)$/;

/** Each name once, in the order of the text; of names inside one another the longest. */
export function ownNamed(text: string, chat: Chat): OwnNamed[] {
  const words = wordsOf(text);
  const titles = distinctHistory(chat).map((item) => ({
    item,
    keys: keysOf(item.title),
    heads: headsOf(item.title),
  }));
  const found: OwnNamed[] = [];
  for (let length = Math.min(longestRun, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length);
      const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const items = meantBy(
        { words: run, before: words[from - 1], isLast: from + length === words.length },
        titles,
      );
      const fresh = items.filter((item) => !found.some((one) => one.items.includes(item)));
      if (fresh.length > 0) found.push({ items: fresh, ...nameOf(run, fresh), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A name in the plural, or one of a single word, means all that have it wherever it stands: "Metroid" also in "Super Metroid". */
function meantBy(run: Run, titles: readonly Titled[]): Item[] {
  const { words } = run;
  const forms = keyForms(words.map(({ key }) => key));
  const isAt = (keys: readonly string[], place: number) =>
    forms.some((form) => form.every((key, at) => keys[place + at] === key));
  const isAll = (keys: readonly string[]) => keys.length === words.length && isAt(keys, 0);
  const whole = titles.filter(({ keys }) => isAll(keys));
  const isTyped = whole.some(({ keys }) => keys.at(-1) === words.at(-1)?.key); // not only the singular of it
  if (whole.length > 0 && isWhole(run) && (isTyped || !isTelling(words)))
    return whole.map(({ item }) => item);
  const initials = whole.length === 0 ? byInitials(run, titles) : [];
  if (initials.length > 0) return initials;
  if (!isTelling(words)) return [];
  const opened =
    isOpening(run) || (whole.length > 0 && isWhole(run)) ? titles.filter(({ keys }) => isAt(keys, 0)) : [];
  const isSeries = opened.length > 0 && (whole.length > 0 || words[0]?.isName);
  const inside =
    isInside(run) && (opened.length === 0 || isSeries)
      ? titles.filter(({ keys }) => keys.some((_, place) => isAt(keys, place)))
      : [];
  return titles.filter((one) => opened.includes(one) || inside.includes(one)).map(({ item }) => item);
}

/** "CSS" of Counter-Strike: Source, "GTA" of Grand Theft Auto V: in capitals, or with a number as in "tf2". */
function byInitials({ words }: Run, titles: readonly Titled[]): Item[] {
  const [word, next] = words;
  if (
    !word ||
    next ||
    !(word.isCapitals || /^\p{L}{2,}\d+$/u.test(word.key)) ||
    word.key.length < shortestInitials
  )
    return [];
  return titles.filter(({ heads }) => heads.includes(word.key)).map(({ item }) => item);
}

/** A word or a number that stands in many sentences is no title by itself, unless it is written like one. */
function isWhole({ words, before }: Run): boolean {
  const [word, next] = words;
  if (!word || next) return words.some((one) => !isSmall(one));
  if (/^\d+$/.test(word.key) || isSmall(word)) return false;
  return word.isName || word.key.length >= shortestWord || pointing.test(before?.key ?? '');
}

function isOpening({ words, before, isLast }: Run): boolean {
  const [word, next] = words;
  if (!word || next) return true;
  if (word.isName) return !word.isFirst || isLast;
  return word.key.length >= shortestName && pointing.test(before?.key ?? '');
}

/** "Second Son", "Laytons". */
function isInside({ words }: Run): boolean {
  const [word, next] = words;
  if (!word) return false;
  if (next) return words.every((one) => !isSmall(one));
  if (word.isFirst && !(word.isByItself && word.key.length > shortestWord)) return false; // "Layton, is it?"
  return word.isName && word.key.length >= shortestName;
}

/** With a capital inside a sentence it is part of a name: "Second Son". */
function isSmall({ key, isName, isFirst }: Word): boolean {
  return small.has(key) && (!isName || isFirst || key.length < 2);
}

function isTelling(words: readonly Word[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    !isSmall(first) &&
    !isSmall(last) &&
    words.some(({ key }) => /\p{L}{3}/u.test(key))
  );
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)].flatMap(({ 0: word, index }): Word[] => {
    const initials = /^(\p{Lu}\p{L}{0,3}\p{Lu})s$/u.exec(word)?.[1]; // "the CoDs"
    const key = plain(initials ?? word);
    if (key === 'and' || key === '') return [];
    const isFirst = !/[\p{L}\p{N},;:][^.!?]*$/u.test(text.slice(0, index));
    return [
      {
        key,
        isName: /^\p{Lu}/u.test(word),
        isCapitals: initials !== undefined || /^[\p{Lu}\d]+$/u.test(word),
        isFirst,
        isByItself: /^\s*[,?]/u.test(text.slice(index + word.length)),
        start: index,
        end: index + word.length,
      },
    ];
  });
}

function keysOf(title: string): string[] {
  const bare = parseTitle(title).title.replace(/\s*\([^()]*\)/gu, '');
  return [...withoutArticle(bare === '' ? title : bare).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)]
    .map(([word]) => plain(word))
    .filter((key) => key !== 'and' && key !== '');
}

/** Initials of the whole title, of what comes before a subtitle, and of either without a number at the end. */
function headsOf(title: string): string[] {
  const [head = title] = title.split(/:| - /u);
  return [title, head].flatMap((part) => {
    const keys = keysOf(part);
    const initials = (some: readonly string[]) =>
      some.map((key) => (/^\d+$/u.test(key) ? key : key[0])).join('');
    return [initials(keys), initials(keys.filter((key, at) => at === 0 || !/^(?:\d+|[ivx]+)$/u.test(key)))];
  });
}

/** Of several of one name, the name as the first that has it spells it; initials stay as they are typed. */
function nameOf(words: readonly Word[], items: readonly Item[]): { name?: string } {
  const [first] = items;
  if (!first || items.length < 2) return {};
  const forms = keyForms(words.map(({ key }) => key));
  const spots = items.map(({ title }) => [...title.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)]);
  const spelled = items.flatMap(({ title }, place) =>
    (spots[place] ?? []).flatMap(({ index }, at) => {
      const run = spots[place]?.slice(at, at + words.length) ?? [];
      const last = run.at(-1);
      const isIt = forms.some((form) => form.every((key, place) => plain(run[place]?.[0] ?? '') === key));
      return last && run.length === words.length && isIt
        ? [title.slice(index, last.index + last[0].length)]
        : [];
    }),
  );
  return spelled[0] === undefined ? {} : { name: spelled[0] };
}

function plain(word: string): string {
  return titleKey(word.replace(/['’]s$/iu, ''));
}

/** The last word also in the singular: "the Sims" are "Sims", "the Laytons" each a "Layton". */
function keyForms(keys: readonly string[]): string[][] {
  const last = keys.at(-1) ?? '';
  return formsOf(last)
    .filter((form) => form === last || form.length < last.length)
    .map((form) => [...keys.slice(0, -1), form]);
}
