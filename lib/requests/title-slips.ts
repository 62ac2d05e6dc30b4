// Which slips of typing a short title may have: in few letters more than one that is wrong makes another title.

import { distance } from 'fastest-levenshtein';

export const longestShort = 5; // letters

/** Whether words may be a slip of a title's: of five letters one and no word, of fewer none. "Tenet" is not "The Net". */
export function isSlip(typed: readonly string[], title: readonly string[]): boolean {
  const text = typed.join(' ');
  if (text.length > longestShort) return true;
  return (
    text.length === longestShort && typed.length === title.length && distance(text, title.join(' ')) <= 1
  );
}
