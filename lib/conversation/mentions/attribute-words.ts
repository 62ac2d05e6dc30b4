// Finds the attributes a person names in free text: catalogue values in any case, singular or plural; decades in
// figures or words; a few everyday names for genres. The result is always a catalogue value, never the person's text.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { attributeKinds } from '#lib/contract/attribute.ts';
import { catalogueValues, type NamedAttribute } from '#lib/evidence/attributes.ts';

const longestName = 5; // words
const maxWords = 80;
// everyday word → genres or tags it may mean; the first one in the catalogue wins
const everyday: Record<string, string[]> = {
  scifi: ['Sci-Fi', 'Science Fiction'],
  'sci fi': ['Sci-Fi', 'Science Fiction'],
  'science fiction': ['Sci-Fi', 'Science Fiction'],
  funnier: ['Comedy', 'Funny'],
  romantic: ['Romance'],
  'love story': ['Romance'],
  scarier: ['Horror'],
  thrilling: ['Thriller'],
  cartoon: ['Animation'],
  cartoons: ['Animation'],
  animated: ['Animation'],
  kids: ["Children's", 'Children', 'Family Friendly'],
  noir: ['Film-Noir', 'Noir'],
  roleplaying: ['RPG'],
  'role playing': ['RPG'],
  shooter: ['FPS', 'Shooter', 'Action'],
  shooters: ['FPS', 'Shooter', 'Action'],
  war: ['War'],
  musicals: ['Musical'],
  documentaries: ['Documentary'],
  cheap: ['low-priced'],
  inexpensive: ['low-priced'],
  expensive: ['high-priced'],
};
const decadeWords: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};
// Values that are also ordinary words in a question don't count as names.
const plainWords = new Set(
  'it games game film films movie movies free to play story rich great good indie one'.split(' '),
);
const vocabularies = new WeakMap<Catalogue, Map<string, NamedAttribute>>();

function vocabularyOf(catalogue: Catalogue): Map<string, NamedAttribute> {
  const known = vocabularies.get(catalogue);
  if (known) return known;
  const vocabulary = new Map<string, NamedAttribute>();
  for (const kind of attributeKinds) {
    for (const value of catalogueValues(catalogue, kind)) {
      for (const key of formsOf(titleKey(value))) {
        if (!vocabulary.has(key) && !(plainWords.has(key) && kind !== 'price'))
          vocabulary.set(key, { kind, value });
      }
    }
  }
  for (const [word, values] of Object.entries(everyday)) {
    const meant = values.map((value) => vocabulary.get(titleKey(value))).find((found) => found !== undefined);
    if (meant && !vocabulary.has(word)) vocabulary.set(word, meant);
  }
  vocabularies.set(catalogue, vocabulary);
  return vocabulary;
}

function formsOf(key: string): string[] {
  if (key.length < 3) return [key];
  const plural = key.endsWith('y') ? `${key.slice(0, -1)}ies` : key.endsWith('s') ? key : `${key}s`;
  return [key, plural];
}

export function namedAttributes(text: string, catalogue: Catalogue): NamedAttribute[] {
  const vocabulary = vocabularyOf(catalogue);
  const words = titleKey(text).split(' ').slice(0, maxWords);
  const found: NamedAttribute[] = [];
  const say = (attribute: NamedAttribute | undefined) => {
    if (attribute && !found.some(({ kind, value }) => kind === attribute.kind && value === attribute.value))
      found.push(attribute);
  };
  for (let start = 0; start < words.length; ) {
    let taken = 1;
    for (let length = Math.min(longestName, words.length - start); length >= 1; length--) {
      const meant = vocabulary.get(words.slice(start, start + length).join(' '));
      if (!meant) continue;
      say(meant);
      taken = length;
      break;
    }
    say(decadeNamed(words[start] ?? '', vocabulary));
    start += taken;
  }
  return found;
}

/** "80s", "1980s" and "eighties", as the decade in the catalogue. */
function decadeNamed(word: string, vocabulary: Map<string, NamedAttribute>): NamedAttribute | undefined {
  const short = /^(\d0)s$/.exec(word)?.[1];
  const tens = short === undefined ? decadeWords[word] : Number(short);
  if (tens === undefined) return undefined;
  const centuries = tens < 30 ? [2000, 1900] : [1900, 2000];
  return centuries
    .map((century) => vocabulary.get(`${century + tens}s`))
    .find((found) => found !== undefined);
}
