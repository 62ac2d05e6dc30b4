// Whether something is in the catalogue: "do you have it or only number two?", "is it on your list?".

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { joined } from '../wording.ts';
import { sameNamed } from './same-named.ts';

const here =
  /\b(?:availab\w*|(?:in|on) (?:the|your) (?:catalogue|catalog|list|database)|listed|in stock)\b/iu;
/** Where it's sold or shown is another question. */
const elsewhere =
  /\b(?:netflix|stream\w*|disney|prime|hulu|cinemas?|dvd|blu-?ray|buy|shops?|stores?|sold|game ?pass|switch|ps ?\d|playstation|xbox|wii|mac|linux|steam deck|gog|epic)\b/iu;
const asksHere =
  /\b(?:(?:do|have|did) you (?:have|got|list|know|ever have)|you got|got it|(?:in|on) (?:your|the|this) (?:lists?|catalogue|catalog|database|books?)|(?:on|in) (?:here|there))\b/iu;

export function asksAvailability(about: string, message = ''): boolean {
  if (!here.test(about) || elsewhere.test(about)) return false;
  const sentences = message.split(/[.?!]+/u);
  return !elsewhere.test(message) || sentences.some((one) => asksHere.test(one) && !elsewhere.test(one));
}

/** Of a title that isn't in the history: whether the message asks for the catalogue as well. */
export function asksOfCatalogue(message = ''): boolean {
  return asksHere.test(message);
}

const mostNamed = 3;

export function availabilitySaid(item: Item, catalogue: Catalogue): string {
  const others = sameNamed(item, catalogue).slice(0, mostNamed);
  const also =
    others.length === 0
      ? ''
      : `, and so ${others.length === 1 ? 'is' : 'are'} ${joined(others.map(({ title }) => title))}`;
  return `Yes: ${item.title} is in the catalogue${also}.`;
}
