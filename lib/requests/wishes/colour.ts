// "In colour", "black and white": what is generally known of the best-known films; of the others the year tells.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { knownOf } from '../known/known-matter.ts';
import { shown } from '../wording.ts';
import type { Test } from './constraint.ts';

const inGrey = /^(?:in )?(?:black and white|b ?& ?w)$/i;

/** null: the wish is about something else, or these are no films. */
export function colourTest(catalogue: Catalogue, wish: string): Test | null {
  if (catalogue.domain !== 'movies') return null;
  const isGrey = inGrey.test(wish.trim());
  if (!isGrey && !inColour.test(wish.trim())) return null;
  const { test, ...byYear } = isGrey ? beforeColour() : sinceColour(wish);
  const pictureOf = (item: Item) => knownOf(catalogue, item)?.picture;
  return {
    ...byYear,
    test: (item) => {
      const picture = pictureOf(item);
      return picture === undefined ? test(item) : (picture === 'black and white') === isGrey;
    },
    isSure: (item) => pictureOf(item) !== undefined,
  };
}

const usuallyGrey = 1955; // films before that year

const inColour =
  /^(?:(?:with |in |full |proper |only )*colou?r(?:s|ed)?(?: films?)?|(?:no|not|nothing|never|without) (?:in )?(?:black[ -]and[ -]white|b ?& ?w))$/i;
const usuallyColoured = 1965; // films since that year

/** What films look like nobody knows here, but hardly any since then is black and white. */
function sinceColour(wish: string): Test {
  const isGrey = (item: Item) =>
    (item.details?.tags ?? []).some((tag) => titleKey(tag) === 'black and white');
  return {
    said: `films from ${usuallyColoured} on`,
    refuses: true,
    test: (item) => item.year !== null && item.year >= usuallyColoured && !isGrey(item),
    standIn: {
      wish: shown(wish),
      left: null,
      kind: `films from before ${usuallyColoured}`,
      leaves: true,
    },
  };
}

/** Few films are labelled so, but the year tells. */
function beforeColour(): Test {
  const kind = `films from before ${usuallyGrey} or tagged black and white`;
  const isLabelled = (item: Item) =>
    (item.details?.tags ?? []).some((tag) => titleKey(tag) === 'black and white');
  return {
    said: kind,
    unsure: `What is black and white I tell by the year: before ${usuallyGrey}.`,
    test: (item) => (item.year !== null && item.year < usuallyGrey) || isLabelled(item),
  };
}
