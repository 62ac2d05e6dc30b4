// How far a catalogue's kinds can be relied on: whether items have genres and tags at all, and what is said where few do.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { kindShare, kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { spokenNumber } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';

const mostTagged = 0.5; // of the items that say their kind; with fewer, tags leave out much that fits
const reliable = new WeakMap<Catalogue, boolean>();

export function hasGenres(catalogue: Catalogue): boolean {
  return catalogueValues(catalogue, 'genre').length > 0;
}

/** Whether most items have tags, of those that say their kind: one of them without a tag isn't of that kind. */
export function tagsAreReliable(catalogue: Catalogue): boolean {
  const known = reliable.get(catalogue);
  if (known !== undefined) return known;
  const { items } = catalogue;
  const described = hasGenres(catalogue) ? items.filter(saysKind) : items;
  const tagged = described.filter(({ details }) => details?.tags?.length).length;
  const are = tagged >= mostTagged * Math.max(1, described.length);
  reliable.set(catalogue, are);
  return are;
}

/** What isn't known of a history of which too little says its kind. */
export function mostKinds({ catalogue }: Pick<World, 'catalogue'>): string {
  return `the kind of most of your ${nounsOf(catalogue).many}`;
}

/** "one game in seven": how many say their kind, where few do. */
export function fewWords(catalogue: Catalogue): string | null {
  if (!kindsAreFew(catalogue)) return null;
  return `one ${nounsOf(catalogue).one} in ${spokenNumber(Math.round(1 / kindShare(catalogue)))}`;
}
