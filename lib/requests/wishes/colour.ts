// "In colour", "black and white": few films are labelled so, but the year tells.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { shown } from '../wording.ts';
import type { Test } from './constraint.ts';

const inGrey = /^(?:in )?(?:black and white|b ?& ?w)$/i;

/** null: the wish is about something else, or these are no films. */
export function colourTest({ domain }: Catalogue, wish: string): Test | null {
  if (domain !== 'movies') return null;
  if (inGrey.test(wish.trim())) return beforeColour();
  return inColour.test(wish.trim()) ? sinceColour(wish) : null;
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
    caveat: `What is black and white I tell by the year: before ${usuallyGrey}.`,
    test: (item) => (item.year !== null && item.year < usuallyGrey) || isLabelled(item),
  };
}
