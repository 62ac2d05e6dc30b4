// What is no genre or label and still can be counted, as far as a name tells: "Batman films", "how many Coppolas", "dancing
// ones". By the words of a title, a maker or a label, and the answer says by which.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { kindsAreFew } from '#lib/evidence/known-kinds.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';

/** `isSeries`: several have it, so that none in a history says something; labels that few carry never do. */
export type NamedKind = {
  said: string;
  one: string;
  test: (item: Item) => boolean;
  inTitle: (item: Item) => boolean;
  isSeries: boolean;
};

const around =
  'how many|any|the|all|both|every|each|some|my|of|in|with|from|by|about|ones?|films?|movies?|games?|titles?|series|stuff|things?|have i|do i|did i|got|seen|played|watched|own';
const numbers = `\\d{1,2}|${cardinals.slice(2, 13).join('|')}`;
const before = new RegExp(`^(?:(?:${around}) )+(?:(?:${numbers}) )?`, 'u');
const behind = new RegExp(`(?: (?:${around}))+$`, 'u');
const shortest = 3; // letters
const fewestInSeries = 3; // a word of fewer titles stands in them by chance

/** null: nothing in the catalogue has these words in its title, its maker's name or a label. */
export function namedKind(about: string, { catalogue }: Pick<World, 'catalogue'>): NamedKind | null {
  const words = bareKind(about);
  if (words.length < shortest || !/\p{L}/u.test(words)) return null;
  const forms = formsOf(words).map((form) => ` ${form} `);
  const holds = (form: string) => (text: string | undefined) => ` ${titleKey(text ?? '')} `.includes(form);
  const has = (text: string | undefined) => forms.some((form) => holds(form)(text));
  const places: [string, (item: Item) => boolean][] = [
    ['in the title', ({ title }) => has(title)],
    ["in the maker's name", ({ details }) => has(details?.developer) || has(details?.publisher)],
    ['in a label', ({ details }) => (details?.tags ?? []).some(has)],
  ];
  const [inTitle, ...others] = places.filter(([, test]) => catalogue.items.some(test));
  if (!inTitle) return null;
  const where = [inTitle, ...others];
  const fewCarryLabels = kindsAreFew(catalogue) || !tagsAreReliable(catalogue);
  const isRare = where.every(([place]) => place === 'in a label') && fewCarryLabels;
  const { one, many } = nounsOf(catalogue);
  const test = (item: Item) => where.some(([, holds]) => holds(item));
  const told = forms.find((form) => catalogue.items.some((item) => textsOf(item).some(holds(form))));
  const said = `with "${shown(told ?? words)}" ${where.map(([place]) => place).join(' or ')}`;
  return {
    said: `${many} ${said}${isRare ? ', which few carry' : ''}`,
    one: `${one} ${said}`,
    isSeries: !isRare && catalogue.items.filter(test).length >= fewestInSeries,
    test,
    inTitle: ({ title }) => has(title),
  };
}

function textsOf({ title, details }: Item): (string | undefined)[] {
  return [title, details?.developer, details?.publisher, ...(details?.tags ?? [])];
}

/** "how many of the Coppola films" → "coppola"; words inside a name stay: "age of empires" */
export function bareKind(about: string): string {
  return titleKey(about).replace(before, '').replace(behind, '').trim();
}

/** "coppolas" → "coppola", "fantasies" → "fantasy", "dancing" → "dance" */
export function formsOf(words: string): string[] {
  const single = words.length > shortest ? words.replace(/(?<!s)s$/, '') : words;
  const ofY = /^(.{2,}[^aeiou ])ies$/u.exec(words)?.[1];
  const verb = /^(\p{L}{3,})ing$/u.exec(words)?.[1];
  return [
    ...new Set([
      words,
      ...(ofY ? [`${ofY}y`] : []),
      single,
      `${single}s`,
      ...(verb ? [`${verb}e`, verb] : []),
    ]),
  ];
}
