// "French if it must be", "PS4 for preference": what the person can do without is the first to be given up.

import { titleKey } from '#lib/catalogue/title.ts';

const optional =
  /\b(?:if (?:it must be|you must|need be|at all possible|possible|you can|there is one|available)|preferably|ideally|for preference|at a pinch|would be nice|not essential|wenn(?:[’']s| es)? (?:sein muss|geht)|am liebsten|si possible|de préférence|si puede ser|a poder ser)\b/iu;

/** `wish`: in the person's words, of which one stands in the same clause. */
export function isOptional(wish: string | undefined, message = ''): boolean {
  if (!wish || !optional.test(message)) return false;
  const words = titleKey(wish).split(' ');
  return message
    .split(/[,.;:!?]+/u)
    .filter((clause) => optional.test(clause))
    .some((clause) => words.some((word) => ` ${titleKey(clause)} `.includes(` ${word} `)));
}
