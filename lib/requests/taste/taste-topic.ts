// What a question about taste is after, and what is counted for it.
import type { Item } from '#lib/catalogue/catalogue.ts';
import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import { tellsEnough } from '../habits.ts';
import { hasGenres } from '../kinds/known-kinds.ts';
import type { World } from '../world.ts';

export type Topic = Perspective | 'dislikes' | 'maker' | 'variety' | 'roast' | 'odd one out' | 'word';

export function topicOf(about: string): Topic {
  const signs: [Topic, RegExp][] = [
    ['roast', /^roast$/],
    ['odd one out', /^(?:(?:the )?odd one(?: out)?|outliers?)$/],
    ['dislikes', /\b(?:dislikes?|hate|blind spots?|avoid|missing|never)\b/],
    ['overall', /^(?:overall|everything|all|general|profile|summary|taste|me|personality)$/],
    ['genre', /^(?:genres?|tags?|kinds?|types?)$/],
    ['era', /\b(?:era|decades?|years?|old|age|periods?|classics?)\b/],
    ['platform', /^(?:platforms?|consoles?|systems?)$/],
    ['maker', /\b(?:makers?|developers?|publishers?|studios?|companies)\b/],
    ['price', /\b(?:prices?|money|cost|spending|cheap|expensive)\b/],
    ['popularity', /\b(?:popular\w*|mainstream|obscure|niche|canon)\b/],
    ['variety', /\b(?:variety|varied|diverse|diversity|range)\b/],
  ];
  return signs.find(([, sign]) => sign.test(about))?.[0] ?? 'word';
}

/** What is asked about dislikes is answered with what is scarce in the history. */
export function asksDislikes(about: string): boolean {
  return topicOf(about) === 'dislikes';
}

/** What is counted: of console games platforms first, as few say their kind. */
export function kindsOf(topic: Topic, { catalogue }: World, items: readonly Item[]): AttributeKind[] {
  const themes = themesOf(topic, catalogue, items);
  if (topic === 'era') return ['decade'];
  if (topic === 'platform') return ['platform'];
  if (topic === 'maker') return ['developer'];
  if (topic === 'price') return ['price'];
  return themes;
}

function themesOf(topic: Topic, catalogue: World['catalogue'], items: readonly Item[]): AttributeKind[] {
  if (catalogue.domain === 'movies') return ['genre'];
  if (catalogue.domain === 'steam') return ['tag', 'genre'];
  if (!hasGenres(catalogue) || !tellsEnough(catalogue, items)) return ['platform'];
  return topic === 'genre' ? ['genre'] : ['genre', 'tag', 'platform'];
}
