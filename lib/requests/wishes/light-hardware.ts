// "Runs on an old laptop": what a game needs isn't known, but what is flat, has few pixels or is from years gone by
// needs little.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { knownOf } from '../known/known-matter.ts';
import { shown } from '../wording.ts';
import type { World } from '../world.ts';
import type { Test } from './constraint.ts';

const machine = '(?:laptop|pc|computer|machine|notebook|macbook|hardware|graphics card|specs?)';
const wishes = new RegExp(
  `^(?:(?:playable|runs?|running|works?|light|easy|for|on|that|which|can|good) )*(?:on|for) (?:an?|my|the|any|this) (?:old|weak|slow|bad|cheap|low end|work|school|office)(?: \\p{L}+)? ?${machine}$|^(?:old|weak|slow|low[- ]end|low[- ]spec) ${machine}$|^(?:not|nothing|isn['’]?t) (?:too |very |so )?(?:demanding|intensive|heavy on (?:the |my )?${machine})(?: on (?:the |my )?${machine})?$|^(?:low specs?|low[- ]spec|lightweight|low requirements|undemanding)(?: games?)?$`,
  'iu',
);
const small = ['2D', 'Pixel Graphics', 'Retro'].map(titleKey);
const large = [
  'open world',
  'massively multiplayer',
  'mmorpg',
  'vr',
  '3d platformer',
  'realistic',
  'fps',
  '2 5d',
].map(titleKey);
const lastOld = 2008; // year in which whatever came out runs on a laptop that is old by now

/** null: another wish, or no tags to go by. */
export function lightHardware({ catalogue }: World, wish: string): Test | null {
  if (catalogue.domain !== 'steam' || !wishes.test(wish.trim())) return null;
  if (!catalogueValues(catalogue, 'tag').some((tag) => small.includes(titleKey(tag)))) return null;
  const kind = `games tagged 2D, Pixel Graphics or Retro or games from before ${lastOld + 1}`;
  return {
    said: kind,
    test: isLight,
    mainly: (item) => isLight(item) && !knownOf(catalogue, item)?.traits?.includes('big budget'),
    standIn: { wish: shown(wish), left: null, kind },
  };
}

function isLight(item: Item): boolean {
  return (item.year !== null && item.year <= lastOld) || isSmall(item);
}

function isSmall({ details }: Item): boolean {
  const tags = (details?.tags ?? []).map(titleKey);
  return tags.some((tag) => small.includes(tag)) && !tags.some((tag) => large.includes(tag));
}
