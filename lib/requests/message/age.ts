// The age of whoever a title is for, as a message names it.

import { cardinals } from '#lib/catalogue/said-numbers.ts';

/** Of whoever it is for: "for a 4 year old", "my six-year-old". */
export function ageIn(message: string): number | null {
  const words = cardinals.slice(2, 17);
  const found = new RegExp(
    `\\b(\\d{1,2}|${words.join('|')})[ -]?(?:years?|yrs?|yo)\\b[ -]?(?:olds?)?`,
    'i',
  ).exec(message)?.[1];
  if (found === undefined) return null;
  const age = /\d/.test(found) ? Number(found) : words.indexOf(found.toLowerCase()) + 2;
  return age >= 2 && age <= 17 ? age : null;
}
