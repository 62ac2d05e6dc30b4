// "Something similar, but …": what comes after the "but", as fixed words and catalogue values.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Wish, WishWord } from '#lib/evidence/similar-but.ts';
import { namedAttributes } from '../mentions/attribute-words.ts';

const signs: [WishWord, RegExp][] = [
  ['newer', /\b(?:newer|more (?:recent|modern|current)|less old|recent|modern|new ones?)\b/i],
  ['older', /\b(?:older|earlier|less recent|old|classics?|vintage)\b/i],
  [
    'less known',
    /\b(?:less(?:er)?[ -](?:well[ -])?(?:known|popular|famous|mainstream)|(?:more )?obscure|hidden gems?|niche|underrated|not (?:so |as |too |that )?(?:popular|famous|well[ -]known|mainstream))\b/i,
  ],
  [
    'better known',
    /\b(?:(?:more |better[ -]?|well[ -])(?:popular|famous|mainstream|known)|popular|famous|mainstream)\b/i,
  ],
  ['cheaper', /\b(?:cheaper|less expensive|lower price|costs? less)\b/i],
  ['more expensive', /\b(?:more expensive|pricier|dearer)\b/i],
  ['of another genre', /\b(?:(?:an?)?other|different|new) (?:genre|kind|type)s?\b|\bnot the same genre\b/i],
  ['of another maker', /\b(?:(?:an?)?other|different) (?:developer|maker|studio|company)\b/i],
];
const refusal =
  /\b(?:not?|without|less|isn['’]?t|except|never)\s+(?:an?\s+|so\s+|any\s+|the\s+|much\s+)?(.{2,40})/gi;
const opposites: [WishWord, WishWord][] = [
  ['newer', 'older'],
  ['less known', 'better known'],
  ['cheaper', 'more expensive'],
];

export function wishesIn(text: string, catalogue: Catalogue): Wish[] {
  const words = signs.filter(([, sign]) => sign.test(text)).map(([word]) => word);
  // "less popular" contains "popular": of two opposites, the first, longer phrase is meant.
  const plainWords = words.filter(
    (word) => !opposites.some(([first, second]) => word === second && words.includes(first)),
  );
  const refused = [...text.matchAll(refusal)].flatMap((found) => namedAttributes(found[1] ?? '', catalogue));
  const attributes = namedAttributes(text, catalogue).map((attribute) => ({
    ...attribute,
    not: refused.some(({ kind, value }) => kind === attribute.kind && value === attribute.value),
  }));
  return [...plainWords, ...attributes].slice(0, 3);
}
