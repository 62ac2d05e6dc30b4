// "Something French", "a Korean thriller": by what is generally known of films, and of others by what titles or labels show.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { isOf, meaningOf, restsOnTags } from '../kinds/vocabulary.ts';
import { placeIn } from '../known/places.ts';
import { nounsOf, type World } from '../world.ts';
import type { Test } from './constraint.ts';
import { knownTest } from './known-wish.ts';
import { originalLanguage } from './original-language.ts';

/** kindOf: what else is asked for. null: no country, or of none of the films here it's known. */
export function fromCountry(world: World, said: string, kindOf: (rest: string) => Test | null): Test | null {
  const { catalogue } = world;
  const place = catalogue.domain === 'movies' ? placeIn(said) : null;
  if (!place) return null;
  const known = knownTest(world, place.matter, { wish: said, sign: signOf(world, said, place.rest) });
  const rest = known && place.rest !== '' ? kindOf(place.rest) : null;
  if (!known || (place.rest !== '' && (!rest || rest.standIn?.left))) return null;
  if (!rest) return known;
  const { kind } = place.matter;
  const { mainly } = rest;
  return {
    ...rest,
    said: `${rest.said.startsWith('"') ? nounsOf(catalogue).many : rest.said} ${kind}`,
    ...(rest.one ? { one: `${rest.one} ${kind}` } : {}),
    test: (item) => known.test(item) && rest.test(item),
    ...(mainly ? { mainly: (item: Item) => known.test(item) && mainly(item) } : {}),
    ...(known.caveat ? { caveat: known.caveat } : {}),
  };
}

/** An original title in brackets, or a label. */
function signOf({ catalogue }: World, said: string, rest: string): (item: Item) => boolean {
  const spoken = originalLanguage(catalogue, said);
  const word = titleKey(said)
    .split(' ')
    .filter((one) => !titleKey(rest).split(' ').includes(one))
    .join(' ');
  const meaning = meaningOf(catalogue, word);
  const labelled = meaning && meaning.inTitle === null && restsOnTags(meaning) ? meaning : null;
  return (item) => (spoken?.test(item) ?? false) || (labelled !== null && isOf(labelled, item));
}
