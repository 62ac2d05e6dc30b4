// "Can I play it on my own or do I need a group?": both ways at once, by what the Steam store lists or what is generally known.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { type Feature, hasFeature, hasSpecs } from '../kinds/specs.ts';
import { knownOf } from '../known/known-matter.ts';
import { joined, spokenNumber } from '../wording.ts';
import type { World } from '../world.ts';

const players =
  /\b(?:multi-?player|co-?op|players?|split.?screen|online|couch|single-?player|together|alone|solo|group)\b/;
export const alone =
  /\b(?:alone|solo|single[ -]?player|(?:on|by) (?:my|your|its|one['’]?s) own|by (?:myself|yourself|oneself))\b/;
const others =
  /\b(?:group|friends?|others?|people|teams?|party|multi-?player|co-?op|together|online|someone|partner|squad|clan|guild|players)\b/;

/** null: it isn't asked which of both, or that isn't known. text: the message without the title, in lower case. */
export function aloneOrTogether(
  about: string,
  text: string,
  item: Item,
  { catalogue }: World,
): string | null {
  const sides = text.split(/ or /u);
  const isAsked =
    sides.length === 2 && sides.some((side) => alone.test(side)) && sides.some((side) => others.test(side));
  if (!players.test(about) || !isAsked) return null;
  if (hasSpecs(catalogue) && item.details?.specs?.length) return byStore(item);
  const { single, couch, online } = knownOf(catalogue, item) ?? {};
  const ways = [
    couch !== undefined && couch > 1 ? `by up to ${spokenNumber(couch)} on one screen` : '',
    online ? 'online with others when it came out' : '',
  ].filter((way) => way !== '');
  if (single === true && ways.length > 0)
    return `Either way: it can be played ${joined(['alone', ...ways])}.`;
  if (single === true && couch === 1 && online === false) return 'On your own: it is for one player.';
  return single === false ? 'With others: it is made for that.' : null;
}

/** Of each the first that the store lists: the others say the same less exactly. */
const exactly: Feature[][] = [
  ['MMO'],
  ['online co-op', 'online multiplayer'],
  ['local co-op', 'local multiplayer'],
];
const roughly: Feature[] = ['co-op', 'multiplayer'];
const mostWays = 2;

function byStore(item: Item): string | null {
  const firstOf = (ways: readonly Feature[]) => ways.find((way) => hasFeature(item, way)) ?? [];
  const exact = exactly.flatMap(firstOf).slice(0, mostWays);
  const ways = exact.length > 0 ? exact : [firstOf(roughly)].flat();
  const isAlone = hasFeature(item, 'single-player');
  if (isAlone && ways.length > 0)
    return `Either way: the store lists ${joined(['single-player', ...ways])} for it.`;
  if (isAlone) return 'On your own: the store lists single-player for it, and nothing for several.';
  return ways.length > 0
    ? `With others: the store lists ${joined(ways)} for it, and no single-player.`
    : null;
}
