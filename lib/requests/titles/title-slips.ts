// Which slips of typing a short title may have: in few letters more than one that is wrong makes another title.

import { distance } from 'fastest-levenshtein';
import { romans } from './roman-numerals.ts';

export const longestShort = 5; // letters

/** Whether two titles have the same numbers, in figures or Roman at their ends: *Persona 5* is no slip of "persona 3". */
export function sameNumbers(one: string, other: string): boolean {
  return numbersIn(one) === numbersIn(other);
}

function numbersIn(words: string): string {
  const plain = words.replace(/(?<= )(?:ii|iii|iv|vi{1,3}|ix)(?= |$)|(?<= )[vx]$/gu, (roman) =>
    String(romans.indexOf(roman)),
  );
  return (plain.match(/\d+/gu) ?? []).map(Number).join(' ');
}

/** Whether words may be a slip of a title's: of five letters one and no word, of fewer none. "Tenet" is not "The Net". */
export function isSlip(typed: readonly string[], title: readonly string[]): boolean {
  const text = typed.join(' ');
  if (text.length > longestShort) return true;
  return (
    text.length === longestShort && typed.length === title.length && distance(text, title.join(' ')) <= 1
  );
}
