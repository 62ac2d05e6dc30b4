// A wish in a word that there isn't, written for one that the message has: "diplia" for "diplomacy".

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { traitsIn } from '#lib/requests/known/traits.ts';

type Recommend = RequestOf<'recommend'>;

const keys = ['genre', 'mood', 'but'] as const;
const sameStart = 4; // letters
const shortest = 5;
const ending = /(?:ings?|ers?|ies|es|s|y|ed|e)$/u;

export function withoutGarbledWords(request: Recommend, masked: string, catalogue: Catalogue): Recommend {
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
  const isWord = /^\p{Ll}+$/u.test(part) && part.length >= shortest;
  if (!isWord || words.includes(part)) return part;
  if (meaningOf(catalogue, part) !== null || traitsIn(part, catalogue.domain) !== null) return part;
  const meant = words.filter((word) => word.length >= shortest && word.startsWith(part.slice(0, sameStart)));
  const isForm = meant.some((word) => word.startsWith(part.replace(ending, ''))); // "trading" of "trade"
  return meant.length === 1 && !isForm ? (meant[0] ?? part) : part;
}
