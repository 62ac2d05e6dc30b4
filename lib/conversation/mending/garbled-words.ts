// A wish in a word that there isn't, written for one that the message has: "diplia" for "diplomacy".

import { distance } from 'fastest-levenshtein';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { traitsIn } from '#lib/requests/known/traits.ts';
import { otherLanguageOf } from '../languages/other-languages.ts';

type Recommend = RequestOf<'recommend'>;

const keys = ['genre', 'mood', 'but'] as const;
const sameStart = 4; // letters
const shortest = 5;
const longEnough = 7; // letters of a word that another is almost like …
const mostSlips = 2; // … but for so many
const ending = /(?:ings?|ers?|ies|es|s|y|ed|e)$/u;

export function withoutGarbledWords(request: Recommend, masked: string, catalogue: Catalogue): Recommend {
  if (otherLanguageOf(masked) !== null) return request; // what is said in another language isn't copied
  const words = titleKey(masked).split(' ');
  const wished = { ...request };
  for (const key of keys) {
    const value = request[key];
    if (value !== undefined)
      wished[key] = value
        .split('; ')
        .map((part) => ungarbled(part, words, catalogue))
        .join('; ');
  }
  return wished;
}

function ungarbled(part: string, words: readonly string[], catalogue: Catalogue): string {
  const isKnown = (text: string) =>
    meaningOf(catalogue, text) !== null || traitsIn(text, catalogue.domain) !== null;
  if (part.includes(' ')) {
    if (isKnown(part)) return part;
    return part
      .split(' ')
      .map((word) => (words.includes(word) || isKnown(word) ? word : nearestOf(word, words)))
      .join(' ');
  }
  const isWord = /^\p{Ll}+$/u.test(part) && part.length >= shortest;
  if (!isWord || words.includes(part) || isKnown(part)) return part;
  const meant = words.filter((word) => word.length >= shortest && word.startsWith(part.slice(0, sameStart)));
  return meant.length === 1 && !isForm(part, meant) ? (meant[0] ?? part) : part;
}

/** "Trading" of "trade". */
function isForm(word: string, words: readonly string[]): boolean {
  return words.some((one) => one.startsWith(word.replace(ending, '')));
}

/** Of a longer value, a word that one of the message is written almost like: "kidnabbing" of "kidnapping". */
function nearestOf(word: string, words: readonly string[]): string {
  if (!/^[a-z]+$/u.test(word) || word.length < longEnough) return word;
  const near = words.filter(
    (one) =>
      one.length === word.length && one.startsWith(word.slice(0, 3)) && distance(one, word) <= mostSlips,
  );
  return near.length === 1 && !isForm(word, near) ? (near[0] ?? word) : word;
}
