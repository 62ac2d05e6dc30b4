// Titles of one or two characters: "M", "It", "10". They are also common words, so without quotes they count only if
// spelled exactly and where a question has a title: "Why M?", "compare It and Vertigo". "I" and "A" never count.
import type { Item } from '#lib/catalogue/catalogue.ts';
import { namesOf } from '#lib/catalogue/title-matcher.ts';

export type Spot = { start: number; end: number };
export type Word = Spot & { text: string };

export const longestShort = 2; // characters

const cue =
  /^(?:about|above|add(?:ed|ing)?|against|and|below|between|bought|but|buy|called|compared?|did|dislike|does|enjoy|explain|film|for|game|get|is|like|love|movie|not|of|or|over|played|play|prefer|recommend(?:ed)?|removed?|removing|seen|see|suggest|than|title|to|versus|vs|was|watched|watch|why|with|without)$/;
const cueOfNumber =
  /^(?:about|called|compare|explain|film|game|movie|not|played|play|recommend(?:ed)?|seen|see|title|versus|vs|watched|watch|why|without)$/;
const joining = /^(?:and|or|vs|versus|with|to|than)$/;
const after = /^(?:ahead|and|behind|better|higher|instead|lower|or|over|than|to|versus|vs|with|worse)$/;
const rival = /^(?:or|vs|versus)$/;

/** `isPlain`: the word usually means something else. `joined`: another title stands before the word in front of it. */
export function isShortTitle(
  text: string,
  words: readonly Word[],
  at: number,
  { items, isPlain, joined }: { items: readonly Item[]; isPlain: boolean; joined: boolean },
): boolean {
  const word = words[at];
  if (!word) return false;
  const spelled = word.text.replace(/[.:!'’-]+$/u, '');
  const end = word.start + spelled.length;
  if (/["“„«‘']$/u.test(text.slice(0, word.start)) && /^["”“»’']/u.test(text.slice(end))) return true;
  const exact = items.some((item) => namesOf(item).includes(spelled)) && !/^[IA]$/.test(spelled);
  if (words.length === 1) return !isPlain && (exact || spelled.length === longestShort);
  if (!exact) return false;
  const [before, next] = [words[at - 1], words[at + 1]];
  const gap = text.slice(end, next?.start);
  const nextWord = bare(next);
  const ends = next === undefined || (/[?!,;:)]/u.test(gap) && !/^\./u.test(gap));
  if (/^\d+$/.test(spelled)) {
    const closed = next === undefined ? !/\.\s*$/u.test(gap) : /\?/u.test(gap) || after.test(nextWord);
    return closed && ((before ? cueOfNumber.test(bare(before)) : rival.test(nextWord)) || joined);
  }
  const cued = before ? cue.test(bare(before)) : rival.test(nextWord);
  if (isPlain) return cued && (ends || after.test(nextWord)) && !isAllCapitals(words, at);
  return cued && (ends || !/^[\p{Lu}\p{N}]/u.test(next?.text ?? ''));
}

/** Whether a word joins what follows to what comes before: "Vertigo or …". */
export function joins(word: Word | undefined): boolean {
  return joining.test(bare(word));
}

/** "Why Not Go?": if every other word has a capital, a capital says nothing. */
function isAllCapitals(words: readonly Word[], at: number): boolean {
  const others = words.filter((_, place) => place > 0 && place !== at);
  return others.length > 0 && others.every(({ text }) => /^\p{Lu}/u.test(text));
}

function bare(word: Word | undefined): string {
  return (word?.text ?? '').toLowerCase().replace(/[.:!'’-]+$/u, '');
}
