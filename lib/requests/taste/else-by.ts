// "Have I played anything else by them?": what the chat is about isn't something else.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { World } from '../world.ts';

const sign =
  /\b(?:anything|something|any(?: (?:films?|movies?|games?|ones?|titles?))?|what|others?|more|ones?|films|movies|games) (?:else )?(?:\p{L}+ )?(?:by|from|of) (?:them|him|her|theirs|his|hers|(?:that|this|the same|those) \p{L}+)\b/iu;
const besides = /\b(?:else|others?|more)\b/iu;

export function withoutAsked(items: readonly Item[], { focus, message = '' }: World): Item[] {
  return sign.test(message) && besides.test(message)
    ? items.filter(({ index }) => index !== focus)
    : [...items];
}
