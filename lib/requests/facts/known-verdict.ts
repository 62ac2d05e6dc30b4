// Which of two is longer, harder, scarier or better to play together, by what is generally known of both.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { knownOf } from '../known/known-matter.ts';
import { lengthOf } from '../known/lengths.ts';
import { asksWhether } from '../message/yes-no.ts';
import { spokenNumbers } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import { forChildVerdict } from './for-child-verdict.ts';
import { type KnownSide, moodVerdict, type SideVerdict } from './known-mood-verdict.ts';
import { asksOnlyTogether, playersVerdict } from './known-players-verdict.ts';

/** isAll: nothing else is asked for; rest: the message without what it answers. */
export type KnownVerdict = {
  of: 'length' | 'difficulty' | 'players' | 'mood' | 'children';
  said: string;
  isAll: boolean;
  rest: string;
};

const longer =
  /\b(?:longe(?:r|st)|eats? (?:more|up)|lasts? (?:more|most)|time sink)\b|(?<!\p{L})(?:länger|plus long(?:ue)?|más larg[oa])(?!\p{L})|더 (?:긴|길|오래)/iu;
const shorter =
  /\b(?:short(?:er|est)|quick(?:er|est)|less time)\b|(?<!\p{L})(?:kürzer|plus court[e]?|más cort[oa])(?!\p{L})|더 짧|짧은/iu;
const harder =
  /\bhow (?:hard|difficult|tough|challenging) (?:is|are|was|does)\b|\b(?:harder|hardest|tougher|toughest|(?:more|most) (?:difficult|punishing|challenging)|more of a challenge)\b|(?<!\p{L})(?:schwerer|schwieriger|plus (?:dur|difficile)|más difícil)(?!\p{L})|더 어려/iu;
const easier =
  /\b(?:easier|easiest|more forgiving|less (?:difficult|hard|punishing))\b|(?<!\p{L})(?:leichter|einfacher|plus facile|más fácil)(?!\p{L})|더 쉬/iu;
const besides =
  /\b(?:for me|my (?:taste|thing|kind)|suits?|enjoy|fun|like|better|recommend|sh(?:ould|all) i)\b/iu;
const hardly =
  /\b(?:harder|easier) (?:to (?:follow|understand|find|learn)|on|time|of it)\b|\b(?:wrecks?|hits?|cry|laugh)\b[^.?!]* harder\b/iu;

/** text: the message without the titles. null: nothing of it is asked, or it isn't known of both. */
export function knownVerdict(a: Item, b: Item, text: string, world: World): KnownVerdict | null {
  if (a.index === b.index) return null;
  const forChild = forChildVerdict(
    sideOf(a, world.catalogue),
    sideOf(b, world.catalogue),
    text,
    world.catalogue.domain,
  );
  if (forChild) return { of: 'children', ...forChild };
  const isAll = !besides.test(text);
  const isLonger = longer.test(text);
  if (isLonger || shorter.test(text)) {
    const said = lengthSaid(a, b, { isLonger, isYesNo: asksWhether(text) }, world);
    return said === null ? null : { of: 'length', said, isAll, rest: text };
  }
  const isHarder = harder.test(text);
  const isGame = world.catalogue.domain !== 'movies';
  if (isGame && (isHarder || easier.test(text)) && !hardly.test(text)) {
    const said = difficultySaid(a, b, isHarder, world);
    return said === null
      ? null
      : { of: 'difficulty', said, isAll: isAll && !said.includes(' both '), rest: text };
  }
  return (isGame ? togetherVerdict(a, b, text, world) : null) ?? traitVerdict(a, b, text, world);
}

function togetherVerdict(a: Item, b: Item, text: string, { catalogue }: World): KnownVerdict | null {
  const isInStore = [a, b].every(({ details }) => details?.specs?.length);
  if (isInStore && asksOnlyTogether(text)) return null;
  const verdict = playersVerdict(sideOf(a, catalogue), sideOf(b, catalogue), text);
  return verdict && { of: 'players', ...withRest(verdict, text) };
}

function traitVerdict(a: Item, b: Item, text: string, { catalogue }: World): KnownVerdict | null {
  const verdict = moodVerdict(sideOf(a, catalogue), sideOf(b, catalogue), text, catalogue.domain);
  return verdict && { of: 'mood', ...withRest(verdict, text) };
}

function sideOf(item: Item, catalogue: Catalogue): KnownSide {
  return { title: item.title, known: knownOf(catalogue, item) };
}

function withRest({ said, asked, isOpen }: SideVerdict, text: string) {
  const rest = text.replace(asked, ' ');
  return { said, isAll: !isOpen && !besides.test(rest), rest };
}

type Asked = { isLonger: boolean; isYesNo: boolean };

function lengthSaid(a: Item, b: Item, { isLonger, isYesNo }: Asked, { catalogue }: World): string | null {
  const length = (item: Item) => {
    const known = knownOf(catalogue, item);
    return known && lengthOf(known, catalogue.domain);
  };
  const [ofA, ofB] = [length(a), length(b)];
  if (ofA === null || ofB === null) return null;
  const isFilm = nounsOf(catalogue).domain === 'movies';
  const [sayA = '', sayB = ''] = isFilm ? [String(ofA), String(ofB)] : spokenNumbers([ofA, ofB]);
  if (ofA === ofB) return isFilm ? `Both run ${sayA} minutes.` : `Both take players some ${sayA} hours.`;
  const isSo = isLonger ? ofA > ofB : ofA < ofB;
  if (isYesNo)
    return `${isSo ? 'Yes' : 'No'}: ${a.title} ${isFilm ? `runs ${sayA} minutes, ${b.title} ${sayB}` : `takes players some ${sayA} hours, ${b.title} some ${sayB}`}.`;
  const [best, other, first, second] = isSo ? [a, b, sayA, sayB] : [b, a, sayB, sayA];
  return isFilm
    ? `${best.title}: it runs ${first} minutes, ${other.title} ${second}.`
    : `${best.title}: it takes players some ${first} hours, ${other.title} some ${second}.`;
}

function difficultySaid(a: Item, b: Item, isHarder: boolean, { catalogue }: World): string | null {
  const [ofA, ofB] = [a, b].map((item) => knownOf(catalogue, item)?.difficulty);
  if (ofA === undefined || ofB === undefined) return null;
  if (ofA === ofB) return `Players usually find both ${ofA}.`;
  const [best, other] = (ofA === 'hard') === isHarder ? [a, b] : [b, a];
  const [own, others] = isHarder ? ['hard', 'easy'] : ['easy', 'hard'];
  return `${best.title}: players usually find it ${own}, and ${other.title} ${others}.`;
}
