// How a worded sentence begins. Taking up the message ("She hasn't ticked it: …", "Printed: …") is where a small model makes things up:
// of 65 first sentences of a batch for choosing it was wrong in 14 of 17 false ones. So an opening that the composed sentence doesn't have
// is left out where the rest stands by itself.
import { mask } from '#lib/catalogue/masked-titles.ts';

const longestOpening = 60; // characters
const shortOpening = 24;

/** The sentence without an opening of its own; null where it has none, or none that can be told from the rest. Both with titles masked. */
export function withoutOpening(made: string, told: string): string | null {
  for (const opening of [/^([^:]*\S):\s+(?=\S)/, /^([^,:]*[^\s,:]), (?:(?:but|and|so) )?(?=\S)/]) {
    const found = opening.exec(made);
    if (found && isOwn(found[1] as string, told)) return capitalized(made.slice(found[0].length));
  }
  return null;
}

/** It claims nothing of the composed sentence: no title, number or quoted wish, no word of it but a Yes or No that it lacks. */
function isOwn(opening: string, told: string): boolean {
  if (opening.length > longestOpening || mask.test(opening) || /[\d"“”]/.test(opening)) return false;
  if (told.toLowerCase().startsWith(opening.toLowerCase())) return false;
  if (opening.length <= shortOpening && verdict.test(opening) && !verdict.test(told.slice(0, longestOpening)))
    return true;
  const known = new Set(wordsOf(told));
  return !wordsOf(opening).some((word) => known.has(word));
}

const verdict = /\b(?:yes|no|not|sure|of course|certainly|indeed)\b/i;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
