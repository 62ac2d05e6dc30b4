// A name that means several titles of the history: "the Silent Hills", "both Fallouts", "every Batman film". It is one where it
// is in the plural, where the message has it so, or where the same name was read several times.

import { distance } from 'fastest-levenshtein';
import type { Item } from '#lib/catalogue/catalogue.ts';
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { escaped } from '../escaped.ts';
import { shown } from '../wording.ts';
import { distinctHistory, type World } from '../world.ts';
import { bareKind, formsOf, namedKind } from './named-kind.ts';
import type { OwnedBy } from './owned-by.ts';
import { onPlatform, thoseOn } from './typed-platform.ts';

/** `items`: of the history; `said`: how many the person says there are; `isLabel`: only their labels tell; `by`: somebody made them or is in them. */
export type Group = {
  name: string;
  items: Item[];
  said: number | null;
  isLabel?: true;
  by?: { deed: OwnedBy['deed']; known: number; size: number };
  kind?: { said: string; one: string }; // they are of it: "horror films"
};
type Chat = Pick<World, 'catalogue' | 'message'> & { history: readonly number[] };

const number = `(?:\\d{1,2}|${cardinals.slice(2, 13).join('|')})`;
const those = '(?: of)?(?: the| my| our| those| these)?';
const all = `(?:all|both|every|each|rest of)${those}(?: ${number})?|(?:the|my|our|those|these) ${number}`;
const kinds = '(?:films?|movies?|games?|ones|titles|series|stuff|franchise)';
const shortest = 3; // letters
const shortestSlip = 6; // letters of a name that may have a slip …
const longSlip = 11; // … or two

/** null: it means one title. Without items it means several, of which the history has none. */
export function namedGroup(typed: string, chat: Chat, isRepeated = false): Group | null {
  const on = onPlatform(typed, chat.catalogue);
  const group = groupOf(on?.name ?? typed, chat, isRepeated);
  return group && { ...group, items: thoseOn(on, group.items) };
}

function groupOf(name: string, chat: Chat, isRepeated: boolean): Group | null {
  const whole = titleKey(withoutArticle(name));
  const bare = bareKind(name);
  const message = ` ${titleKey(chat.message ?? '')} `;
  for (const words of new Set([whole, bare])) {
    const single = inTitles(words, chat);
    if (single === null) continue;
    const isOne = !isRepeated && single === whole && !isPluralIn(message, single);
    if (isOne) return null;
    const items = distinctHistory(chat).filter(({ title }) => holds(title, single));
    const [first] = items;
    return { name: shown(first ? asIn(first.title, single) : single), items, said: saidOf(message, single) };
  }
  const slipped = nearlySeries(bare, chat);
  if (slipped)
    return { name: shown(asIn(slipped.first.title, slipped.series)), items: slipped.items, said: null };
  const lettered = ofInitials(name, chat);
  if (lettered.length > 0)
    return { name: shown(name), items: lettered, said: saidOf(message, name.toLowerCase()) };
  const isSaid = [bare, ...bare.split(' ').filter((word) => word.length > shortest)].some((words) =>
    isPluralIn(message, words),
  );
  if (bare.length < shortest || ((bare === whole || bare === titleKey(name)) && !isSaid)) return null;
  const kind = namedKind(bare, chat); // "all the Valve games"
  const items = kind ? distinctHistory(chat).filter(kind.test) : [];
  return { name: shown(asIn(name, bare)), items, said: null };
}

/** "Gears of wall": what several titles of the history begin with, but for a slip or two. */
function nearlySeries(typed: string, chat: Chat): { series: string; first: Item; items: Item[] } | null {
  const length = typed.split(' ').length;
  if (length < 2 || typed.replaceAll(' ', '').length < shortestSlip) return null; // one word may well be another
  const most = typed.length < longSlip ? 1 : 2;
  const own = distinctHistory(chat).map((item) => ({
    item,
    start: titleKey(withoutArticle(item.title)).split(' ').slice(0, length).join(' '),
  }));
  const near = own.find(
    ({ start }) =>
      formsOf(typed).some((form) => distance(form, start) <= most) &&
      own.filter((one) => one.start === start).length > 1,
  );
  if (!near) return null;
  const items = own.filter(({ start }) => start === near.start).map(({ item }) => item);
  return { series: near.start, first: near.item, items };
}

/** "The other CoDs": titles of the history that begin with words of those letters. */
function ofInitials(name: string, chat: Chat): Item[] {
  const letters = /^(\p{Lu}\p{L}{0,3}\p{Lu})s$/u
    .exec(name.replace(/^(?:the |my |all |other )+/i, ''))?.[1]
    ?.toLowerCase();
  if (letters === undefined) return [];
  return distinctHistory(chat).filter(({ title }) => {
    const words = titleKey(title).split(' ').slice(0, letters.length);
    return words.map((word) => word[0]).join('') === letters;
  });
}

const longestSeries = 4; // words of a name

/** What several titles of the history begin with, where a message names it: "cuántos de Nancy Drew", "wich danganronpas". */
export function seriesIn(text: string, chat: Chat): string | null {
  const words = titleKey(text).split(' ');
  const titles = distinctHistory(chat).map(({ title }) => `${titleKey(withoutArticle(title))} `);
  const isSeries = (name: string) => titles.filter((title) => title.startsWith(`${name} `)).length > 1;
  for (let length = Math.min(longestSeries, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length).join(' ');
      if (run.length < shortest || bareKind(run) !== run) continue;
      const forms = formsOf(run).filter((form) => length > 1 || (form !== run && form.length < run.length));
      if (forms.some(isSeries)) return run;
    }
  }
  return null;
}

/** The form of the words that titles of the catalogue have: "silent hill" of "silent hills"; null if none has any. */
function inTitles(words: string, { catalogue, history }: Chat): string | null {
  if (words.length < shortest || !/\p{L}/u.test(words)) return null;
  const forms = formsOf(words);
  const own = distinctHistory({ catalogue, history });
  const ofOwn = forms.find((form) => own.filter(({ title }) => holds(title, form)).length > 1); // "the Godfathers", not *Tokyo Godfathers*
  return ofOwn ?? forms.find((form) => catalogue.items.some(({ title }) => holds(title, form))) ?? null;
}

function holds(title: string, words: string): boolean {
  return ` ${titleKey(title)} `.includes(` ${words} `);
}

/** The words as a title spells them: "Silent Hill". */
function asIn(title: string, words: string): string {
  const spots = [...title.matchAll(/[\p{L}\p{N}'’]+/gu)];
  const length = words.split(' ').length;
  const spelled = spots.flatMap(({ index }, at) => {
    const last = spots[at + length - 1];
    return last ? title.slice(index, last.index + last[0].length) : [];
  });
  return spelled.find((run) => titleKey(run) === words) ?? words;
}

/** Whether the words of a message speak of several: "all the X", "both X", "every X film", "the X games", "Xs". */
function isPluralIn(message: string, single: string): boolean {
  const sign = `(?:${all}) ${escaped(single)}|${escaped(single)} ${kinds}|${pluralsOf(single)}`;
  return new RegExp(` (?:${sign}) `, 'u').test(message);
}

function pluralsOf(single: string): string {
  const plurals = [
    `${single}s`,
    `${single}es`,
    ...(single.endsWith('y') ? [`${single.slice(0, -1)}ies`] : []),
  ];
  return plurals.map(escaped).join('|');
}

/** "the four Silent Hills", "the Silent Hills, all four", "both Fallouts" */
function saidOf(message: string, single: string): number | null {
  const name = `(?:${pluralsOf(single)}|${escaped(single)} ${kinds})`;
  const found =
    new RegExp(` (both)${those} (?:${name}|${escaped(single)}) `, 'u').exec(message) ??
    new RegExp(` (${number}) ${name} `, 'u').exec(message) ??
    new RegExp(` all (${number}) `, 'u').exec(message);
  const word = found?.[1];
  if (word === undefined) return null;
  return word === 'both' ? 2 : /^\d/.test(word) ? Number(word) : cardinals.indexOf(word);
}
