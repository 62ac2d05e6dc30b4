// "Not made by Nintendo": who made a game isn't known of all of them, but the studios of a maker of consoles are, and the series that
// are theirs.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { knownOf } from '../known/known-matter.ts';
import type { World } from '../world.ts';
import type { Test } from './constraint.ts';

type House = { name: string; sign: RegExp; studios: RegExp; series: RegExp };
const houses: House[] = [
  {
    name: 'Nintendo',
    sign: /^nintendo$/,
    studios:
      /^(?:nintendo|game freak|hal laboratory|intelligent systems|retro studios|creatures|monolith soft|camelot|next level games|good-?feel|sora|genius sonority|grezzo|ndcube|nd cube|alphadream|brownie brown|1-up studio|skip)(?![a-z])/i,
    series:
      /\b(?:mario|luigi|yoshi|wario\w*|toad|donkey kong|zelda|pok[eé]mon|poke|kirby|metroid|smash bros|fire emblem|animal crossing|pikmin|splatoon|star fox|f-zero|xenoblade|kid icarus|earthbound|golden sun|advance wars|punch-out|nintendogs|brain age|tomodachi|pilotwings|nintendo|mii|wii (?:sports?|fit|play|party|music)|streetpass|rhythm heaven|style savvy|excitebike|excite truck|pushmo|steel diver|flipnote|arms|snipperclips|codename: s\.t\.e\.a\.m)\b/iu,
  },
  {
    name: 'Sony',
    sign: /^(?:sony|playstation)(?: studios)?$/,
    studios:
      /^(?:sony|sce|naughty dog|santa monica|sucker punch|guerrilla|insomniac|media molecule|polyphony|bend studio|japan studio|team ico|evolution studios|zipper|incognito|sie )/i,
    series:
      /\b(?:uncharted|the last of us|god of war|gran turismo|littlebigplanet|little big planet|ratchet|jak (?:and|&|ii|3|x)|sly cooper|infamous|killzone|resistance|motorstorm|horizon zero dawn|bloodborne|gravity rush|tearaway|knack|singstar|twisted metal|socom|ape escape|patapon|locoroco|wipeout|shadow of the colossus|the last guardian|heavy rain)\b/iu,
  },
  {
    name: 'Microsoft',
    sign: /^(?:microsoft|xbox)(?: game)?(?: studios)?$/,
    studios: /^(?:microsoft|343|bungie|turn 10|playground games|lionhead|rare|the coalition|ensemble)/i,
    series:
      /\b(?:halo|gears of war|forza|fable|viva pi[nñ]ata|banjo|project gotham|crackdown|age of empires|killer instinct|sunset overdrive|ryse|recore|quantum break|kinect)\b/iu,
  },
];
const refusal =
  /^(?:no|not|nothing|none|without|never|avoid|except)\s+(?:(?:games?|ones?|anything|made|developed|published|by|from|of) )*(.+?)(?:[’']s)?(?: (?:games?|stuff|ones?|titles|exclusives?))?$/i;

/** null: no such company is refused. */
export function notOfHouse({ catalogue }: World, wish: string): Test | null {
  if (catalogue.domain !== 'games') return null;
  const refused = refusal.exec(wish.trim())?.[1];
  const key = refused === undefined ? '' : titleKey(refused);
  const house = houses.find(({ sign }) => sign.test(key));
  if (!house || (/^(?:xbox|playstation)$/.test(key) && !/\b(?:by|from)\b/i.test(wish))) return null; // the system
  const isTheirs = (item: Item) =>
    house.series.test(item.title) || house.studios.test(knownOf(catalogue, item)?.developer ?? '');
  if (!catalogue.items.some(isTheirs)) return null;
  return {
    said: `no games by ${house.name} or of its series`,
    refuses: true,
    test: (item) => !isTheirs(item),
  };
}
