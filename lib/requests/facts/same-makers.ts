// "And is Blue Dragon by the same people?": whether a title has the makers of another that the message names or the chat was about.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { knownOf } from '../known/known-matter.ts';
import { joined } from '../wording.ts';
import { itemAt, type World } from '../world.ts';
import type { ItemAnswer } from './fact-answer.ts';

const makers =
  '(?:people|persons?|guys?|folks?|man|woman|lot|crowd|makers?|creators?|team|studios?|company|outfit|devs?|developers?|directors?|film-?makers?)';
const same = new RegExp(
  `\\bsame (?:\\p{L}+ )?${makers}\\b|\\b(?:by|from) (?:the |those )?(?:ones?|${makers}|those|whoever) (?:who|that|behind) |\\b(?:share|have) an? (?:director|developer|studio|maker)\\b|(?<!\\p{L})(?:vom (?:gleichen|selben)|von (?:denselben|den gleichen)|(?:derselbe|der gleiche) (?:regisseur|entwickler)|dasselbe studio|du même|des mêmes|le même (?:réalisateur|studio|développeur)|(?:del|de los) mism[oa]s?|(?:el|los) mismos? (?:director|estudio|creadore?s?))(?!\\p{L})|같은 (?:감독|제작사|개발사|사람|회사|스튜디오)`,
  'iu',
);
const ofMakers =
  /\b(?:director|directed|film-?maker|who made|makers?|developers?|studios?|creators?|people)\b/;

/** null: that isn't asked, there is no other title, or the makers of one of them aren't known. */
export function sameMakers(about: string, item: Item, world: World): ItemAnswer | null {
  if (!ofMakers.test(about) || !same.test(world.message ?? '')) return null;
  const other = otherOf(item, world);
  if (!other) return null;
  const [ofItem, ofOther] = [makersOf(item, world), makersOf(other, world)];
  if (ofItem.length === 0 || ofOther.length === 0) return null;
  const keys = new Set(ofOther.map(keyOf));
  const common = ofItem.filter((name) => keys.has(keyOf(name)));
  const isFilm = world.catalogue.domain === 'movies';
  const made = isFilm ? 'directed' : 'made';
  const said =
    common.length > 0
      ? `Yes: both were ${made} by ${joined(common)}.`
      : `No: ${item.title} was ${made} by ${joined(ofItem)}, ${other.title} by ${joined(ofOther)}.`;
  return { kind: 'told', matter: isFilm ? 'director' : 'developer', said };
}

/** One that the message names, else what this answer told before, what the chat is about, or the only other one listed. */
function otherOf(item: Item, world: World): Item | null {
  const { catalogue, focus, listed, history, message = '', told = [] } = world;
  const near = new Set([...(focus === null ? [] : [focus]), ...told, ...listed, ...history]);
  const named = [
    ...titleMatcher(catalogue)
      .find(message, near)
      .map((span) => span.item),
    ...namedIn(message, near, world),
  ];
  const spoken = named.find(({ index }) => index !== item.index);
  if (spoken) return spoken;
  const before = told.findLast((row) => row !== item.index) ?? (focus === item.index ? null : focus);
  const others = [...new Set(listed)].filter((row) => row !== item.index);
  const row = before ?? (others.length === 1 ? others[0] : undefined);
  return row === undefined ? null : itemAt(catalogue, row);
}

/** In whatever case, of what is near. */
function namedIn(message: string, near: ReadonlySet<number>, { catalogue }: World): Item[] {
  const text = ` ${titleKey(message)} `;
  return [...near]
    .map((row) => itemAt(catalogue, row))
    .filter(({ title }) => titleKey(title).length >= shortest && text.includes(` ${titleKey(title)} `));
}
const shortest = 4; // letters

/** The catalogue's own developers, else who is generally known. */
function makersOf(item: Item, { catalogue }: World): string[] {
  const known = knownOf(catalogue, item);
  if (catalogue.domain === 'movies') return known?.directors ?? [];
  const own = item.details?.developer ?? known?.developer ?? '';
  return own
    .split(/, (?!(?:inc|ltd|llc|corp|co|s\.?r\.?o)\b)/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** "Valve" and "Valve Corporation" are one. */
function keyOf(name: string): string {
  const key = titleKey(name);
  return key.replace(/ (?:inc|ltd|llc|corp|corporation|co|gmbh|ab|limited)(?: ltd)?$/u, '') || key;
}
