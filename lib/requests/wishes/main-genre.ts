// Which films of a genre are mainly of it, where enough is left: a thriller is tense, and a war film no comedy. By what they are
// generally known for; one of which nothing is known counts as well.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { isOf, type Meaning } from '../kinds/vocabulary.ts';
import { knownOf } from '../known/known-matter.ts';
import type { Test } from './constraint.ts';

const soldierly = [
  ...['soldiers', 'First World War', 'Second World War', 'Vietnam War', 'American Civil War', 'modern war'],
  'submarine',
];
/** Of a genre, the traits of which it has any. */
const knownFor: Record<string, readonly string[]> = {
  Thriller: ['tense', 'scary', 'creepy', 'disturbing'],
  Horror: ['scary', 'creepy', 'disturbing', 'gory', 'tense'],
  Comedy: ['funny', 'silly', 'witty', 'dark humour', 'satirical'],
  Romance: ['romantic'],
  War: soldierly,
  Western: ['western'],
  Musical: ['songs'],
};
/** What outweighs a genre that says little of what happens. */
const outweighing: Record<string, readonly string[]> = {
  Thriller: ['Fantasy', 'Sci-Fi', 'War', 'Western', 'Musical', 'Animation', 'Children', 'Documentary'],
  Romance: ['Horror', 'Thriller', 'Children'],
};
/** A comedy of such a kind is rather a comedy. */
const grave = new Set(['War', 'Thriller', 'Horror', 'Western', 'Crime', 'Mystery', 'Film-Noir']);

export function mainlyOfGenre(catalogue: Catalogue, meaning: Meaning): Pick<Test, 'mainly'> {
  const genres = meaning.all.flat().flatMap(({ kind, value }) => (kind === 'genre' ? [value] : []));
  const isGrave = genres.some((genre) => grave.has(genre)) && !genres.includes('Comedy');
  if (!isGrave && !genres.some((genre) => knownFor[genre])) return {};
  return {
    mainly: (item) =>
      isOf(meaning, item) &&
      !(isGrave && item.genres.includes('Comedy')) &&
      !genres.some((genre) =>
        outweighing[genre]?.some((one) => !genres.includes(one) && item.genres.includes(one)),
      ) &&
      genres.every((genre) => isKnownFor(catalogue, item, genre)),
  };
}

function isKnownFor(catalogue: Catalogue, item: Item, genre: string): boolean {
  const signs = knownFor[genre];
  const traits = signs && item.genres.includes(genre) ? knownOf(catalogue, item)?.traits : undefined;
  return !signs || !traits || signs.some((sign) => traits.includes(sign));
}
