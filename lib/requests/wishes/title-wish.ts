// Wishes about the title itself: "no numbers in the title", "with a colour in its name". A title can always be checked.

import { parseTitle, titleKey } from '#lib/catalogue/title.ts';
import { shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import type { Test } from './kind-constraint.ts';

const inTitle = /^(?:with |an? |any |the )*(.+?) in (?:the|its|their|a) (?:titles?|names?)$/i;
const sequels = /(?:^|\s)(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV)(?![\p{L}'’])/u;
const signs: [RegExp, string, (title: string) => boolean][] = [
  [/^(?:years?|dates?)$/i, 'a year', (title) => /\d{2}|2k/iu.test(title)],
  [/^(?:numbers?|digits?|numerals?)$/i, 'a number', (title) => /\d/u.test(title) || sequels.test(title)],
];

/** null: not about the title. */
export function titleWish(wish: string, { catalogue }: World): Test | null {
  const said = inTitle.exec(wish.trim())?.[1];
  if (said === undefined) return null;
  const { many } = nounsOf(catalogue);
  const sign = signs.find(([words]) => words.test(said));
  const words = titleKey(said);
  const holds = sign?.[2] ?? ((title: string) => ` ${titleKey(title)} `.includes(` ${words} `));
  return {
    said: `${many} with ${sign?.[1] ?? `"${shown(said)}"`} in the title`,
    // What stands in brackets, "(PlayStation 4)", is said of an item and no part of its name.
    test: ({ title }) => holds(parseTitle(title).title.replace(/\s*\([^()]*\)/gu, '')),
  };
}
