// Where in a message a title is likely: after "seen" or "like", between quotes, set apart by a comma, or because nothing else
// is there. A word that spells a title means it only in such a place.
import type { Item } from '#lib/catalogue/catalogue.ts';
import { withFigures } from '#lib/catalogue/number-words.ts';
import { filler, plain } from './seldom-titles.ts';
import type { Spot, Word } from './short-titles.ts';

export const maxTitleWords = 9;
const strongCue =
  /^(?:without|removed?|removing|watched|seen|played|bought|watch|see|play|buy|than|versus|vs|compare|compared|between|add|added|adding)$/;
const weakCue =
  /^(?:not|about|like|to|with|and|or|is|was|does|did|why|out|away|of|had|get|enjoy|love|dislike|recommend|but|title|called)$/;
const cueAfter = /^(?:or|vs|versus)$/;

export type Cue = 'strong' | 'weak' | null;

/** Whether a title is likely at words [from, from + length): by the word before or after it, or because it is all there is. */
function cueAt(words: readonly Word[], from: number, length: number): Cue {
  const before = cueBefore(words, from);
  if (before || length === words.length) return before ?? 'weak';
  return cueAfter.test(words[from + length]?.text.toLowerCase().replace('.', '') ?? '') ? 'weak' : null;
}

/** For near misses: the word after them says little, and a whole message must look like a name. */
export function fuzzyCue(words: readonly Word[], from: number, length: number): Cue {
  const capitals = words.filter(({ text }) => /^[\p{Lu}\p{N}]/u.test(text)).length;
  return cueBefore(words, from) ?? (length === words.length && capitals >= 2 ? 'weak' : null);
}

function cueBefore(words: readonly Word[], from: number): Cue {
  let before = (words[from - 1]?.text ?? '').toLowerCase().replace(/[.:]+$/u, '');
  if (/^(?:the|a|an|film|movie|game)$/.test(before)) before = (words[from - 2]?.text ?? '').toLowerCase();
  if (strongCue.test(before)) return 'strong';
  return weakCue.test(before) ? 'weak' : null;
}

/** Whether words that spell a title of more than two characters mean it: plain words only if expected, one word only after a cue. */
export function isMeant(
  text: string,
  words: readonly Word[],
  from: number,
  length: number,
  key: string,
  items: readonly Item[],
  near: ReadonlySet<number>,
): boolean {
  const own = items.some((item) => near.has(item.index));
  const parts = key.split(' ');
  const quoted = /["“„«‘']/u.test(text[(words[from]?.start ?? 0) - 1] ?? '');
  const whole = length === words.filter(({ text: word }) => !filler.test(word)).length;
  if (parts.every((part) => plain.has(part)))
    return (
      quoted ||
      isNameAhead(text, words, from, length) ||
      (own && key.length >= 4 && length >= 2) ||
      (own && cueBefore(words, from) === 'strong' && !/^(?:one|that|this|them)$/.test(key))
    );
  if (length >= 2) return key.length >= 4;
  return (
    quoted ||
    whole ||
    own ||
    isNoWord(key) ||
    cueAt(words, from, length) !== null ||
    (/^\p{Lu}/u.test(words[from]?.text ?? '') && (from > 0 || isSetApart(text, words[0])))
  );
}

/** "8bitmmo": letters and figures run together are no everyday word. */
function isNoWord(key: string): boolean {
  return key.length >= fewestMixed && /^(?:\d+\p{L}|\p{L}+\d+\p{L})/u.test(key);
}
const fewestMixed = 5; // characters

/** Whether a number belongs to a title that spells it otherwise: "2 brothers" by itself are the person's own. */
export function isNumberOfTitle(
  words: readonly Word[],
  from: number,
  length: number,
  key: string,
  items: readonly Item[],
  near: ReadonlySet<number>,
): boolean {
  const parts = withFigures(key).split(' ');
  if (parts.every((part) => plain.has(part) || /\d/.test(part))) return false;
  if (parts.length > 2 || !/\d/.test(parts[0] ?? '') || items.some(({ index }) => near.has(index)))
    return true;
  return cueBefore(words, from) === 'strong' || /^\p{Lu}/u.test(words[from + length - 1]?.text ?? '');
}

/** "Her. who did the voice", "Your Name, would I": words that open a message, written like a name and set apart. */
function isNameAhead(text: string, words: readonly Word[], from: number, length: number): boolean {
  const run = words.slice(from, from + length);
  const last = run.at(-1);
  if (from > 0 || !last || !run.every(({ text: word }) => /^\p{Lu}/u.test(word))) return false;
  const after = text.slice(last.start + last.text.replace(/[.:!'’-]+$/u, '').length);
  if (length === 1) return /^(?:Her|Up|Us|It|Them)\b/u.test(last.text) && /^[.:] \p{Ll}/u.test(after);
  return /^[,:.] /u.test(after);
}

const interjection =
  /^(?:hello|hi|hey|thanks|thank|cheers|sorry|please|wow|whoa|damn|gosh|cool|great|good|nice|fine|right|sure|true|wait|stop|listen|look|tell|help|question|surprise|dude|man|mate|bro|guys|today|tonight|tomorrow|morning|maybe|alright|actually|anyway|\w+ly)$/i;

/** "Klute, is that long", "Misery. scary?": one word that opens a message and is no exclamation. */
function isSetApart(text: string, word: Word | undefined): boolean {
  if (!word) return false;
  const name = word.text.replace(/[.:!'’-]+$/u, '');
  return !isExclamation(name) && /^(?:[,:.]| [-–])\s/u.test(text.slice(word.start + name.length));
}

/** Where a misspelled title may stand: up to nine words after a cue, and any word of five letters or more. */
export function misspelledAt(
  words: readonly Word[],
  free: (spot: Spot) => boolean,
  spotOf: (from: number, length: number) => Spot,
): [number, number][] {
  const places: [number, number][] = [];
  for (let length = Math.min(maxTitleWords, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length);
      const lower = run.map((word) => word.text.toLowerCase().replace(/[.:!'’-]+$/u, ''));
      if (lower.every((word) => plain.has(word))) continue;
      if (plain.has(lower.at(-1) ?? '') && length > 1) continue; // a longer run contains it, or it ends too late
      if (
        plain.has(lower[0] ?? '') &&
        !/^(?:the|a|an)$/.test(lower[0] ?? '') &&
        cueBefore(words, from) !== 'strong'
      )
        continue;
      const cue = fuzzyCue(words, from, length);
      if (length === 1 && (lower[0]?.length ?? 0) < (cue ? 4 : 5)) continue;
      if (cue === null && length > 5 && from > 0) continue;
      if (free(spotOf(from, length))) places.push([from, length]);
    }
  }
  return places;
}

/** "Honestly", "Well": what a sentence may begin with before a comma. */
export function isExclamation(word: string): boolean {
  return interjection.test(word) || filler.test(word) || plain.has(word.toLowerCase());
}
