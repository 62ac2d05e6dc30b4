// "Why is my list full of shooters?", "why do you keep giving me wrestling": how much of the list is of a kind or has a name, how
// much of the history, and what of the history does most for it there.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { listLength } from '#lib/recommender/personality.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { oneOf } from '../compose/known-count.ts';
import { type Detail, holdsOf, type KnownMatter } from '../known/known-matter.ts';
import { partInstead } from '../message/objections.ts';
import { twoOfIn } from '../message/two-of.ts';
import { namedKind } from '../titles/named-kind.ts';
import { listAt } from '../top.ts';
import { nounsOf, type World } from '../world.ts';
import { isGenre, matterCounted } from './known-count.ts';
import { isWrittenAsName, kindMeant } from './taste-kind.ts';
import { labelMeant } from './taste-labels.ts';

/** `of`: how many of the list are looked at; `known`: of how many there and of the history it is known, where not of all. */
export type ListedKind = {
  said: string;
  one: string;
  of: number;
  items: ItemRef[]; // of the list
  own: number; // of the history
  size: number;
  known: { detail: Detail; listed: number; own: number } | null;
  lifters: ItemRef[]; // of the history, what does most for them
  first: { item: ItemRef; place: number } | null; // of the whole list, where it's asked why there is none
  asksTwice: boolean; // why one game is there more than once, which it is in several versions
  part: (ItemRef & { place: number; number: number }) | null; // of the list: one of a series that the message misses there
  asksMany: boolean; // why there are so many, not why there is one
  asksTwo: boolean; // why two or three of one name are there
};

const latest = 20; // of the history
const mostLifters = 2;

const why = /\b(?:why|how come|what['’]?s with|what is with|wieso|warum|pourquoi|por qu[eé])\b|왜/iu;
const keeps =
  /\b(?:keep|keeps|kept|always|constantly|still|forever)\b(?: \p{L}+)? (?:giv|show|recommend|suggest|push|offer|gett|try|put|send|want)\p{L}*/iu;
const ofList =
  /\b(?:my|the|this|our|your) (?:\p{L}+ )?(?:lists?|recommendations?|recs?|suggestions?|picks|top (?:ten|10|20|24))\b|\bso (?:many|much)\b|\ball (?:these|those|this|the)\b|\b(?:full|nothing but|loads|tons|packed|nearly all|almost all|mostly|only)\b|\b(?:do|did|am|are) (?:i|we) (?:keep )?(?:get|getting|seeing|see|shown|given|being)\b|\b(?:are|do) you (?:\p{L}+ )?(?:giv|show|recommend|suggest|push|offer)\p{L}*|\bliste?\b|목록|추천/iu;
const many =
  /\b(?:so (?:many|much)|(?:that|this) many|full|nothing but|all|only|mostly|nearly|almost|tons|loads|packed|keeps?|kept|always|constantly|voll(?:er)?|tant|plein\p{L}*|tantos?|tantas?|llena)\b|많|전부/iu;
/** "Why do I watch so many": about the person. */
const ofPerson =
  /\b(?:do|did|have|am|are) (?:i|we) (?:\p{L}+ )?(?:watch|play|buy|bought|like|love|own|have|had|choose|pick|go for|prefer|seen|watched|played|into|drawn)\p{L}*\b/iu;

const onList = /\b(?:on|in|among) (?:my|the|this|our) (?:list|recommendations?|recs|suggestions?|picks)\b/iu;

/** Whether the list is asked about, not the history. */
export function asksOfList(message: string): boolean {
  if (!onList.test(message) && ofPerson.test(message.split(/[.!?,;]/u).find((part) => why.test(part)) ?? ''))
    return false;
  return (why.test(message) && (ofList.test(message) || twoOfIn(message) !== null)) || keeps.test(message);
}

type Counted = { said: string; one: string; detail: Detail | null; holds: (item: Item) => boolean | null };

/** null: nothing here can be counted by these words, or there is no history. */
export function listedKind(about: string, world: World, own: readonly Item[]): ListedKind | null {
  const counted = own.length > 0 ? countedBy(about, world, own) : null;
  if (!counted) return null;
  const { catalogue } = world;
  const listed = listAt(world, world)
    .first(listLength)
    .flatMap((row) => catalogue.items[row] ?? []);
  const has = (item: Item) => counted.holds(item) === true;
  const known = (items: readonly Item[]) => items.filter((item) => counted.holds(item) !== null).length;
  const there = listed.filter(has);
  const isPartly = known(listed) < listed.length || known(own) < own.length;
  return {
    said: counted.said,
    one: counted.one,
    of: listed.length,
    items: there.map(refOf),
    own: own.filter(has).length,
    size: own.length,
    known:
      counted.detail && isPartly ? { detail: counted.detail, listed: known(listed), own: known(own) } : null,
    lifters: liftersOf(there, world).map(refOf),
    first: there.length === 0 && asksNone.test(world.message ?? '') ? firstOf(has, world) : null,
    part: missedPart(there, world),
    asksMany: many.test(world.message ?? ''),
    asksTwo: there.length > 1 && twoOfIn(world.message ?? '') !== null,
    asksTwice: there.length > 1 && twice.test(world.message ?? '') && isOneGame(there),
  };
}

const asksNone = /\b(?:never|none|no|not|n['’]t|don['’]?t|so few|hardly|barely)\b|n['’]t\b/iu;
const twice =
  /\b(?:twice|two times|doubled?|duplicates?|duplicated|both|more than once|three times|again)\b/iu;

function firstOf(has: (item: Item) => boolean, world: World): ListedKind['first'] {
  const { catalogue } = world;
  const rows = listAt(world, world).first(catalogue.items.length);
  const at = rows.findIndex((row) => has(catalogue.items[row] as Item));
  return at < 0 ? null : { item: refOf(catalogue.items[rows[at] as number] as Item), place: at + 1 };
}

/** "Why are there two and not the third?", where the third is there, too: the furthest down. */
function missedPart(there: readonly Item[], world: World): ListedKind['part'] {
  const number = partInstead(world.message ?? '');
  const last = there.at(-1);
  if (number === null || !last || there.length < Math.max(2, number)) return null;
  const place = listAt(world, world).placeOf(last.index);
  return place === null ? null : { ...refOf(last), place, number };
}

/** "BioShock Infinite (Xbox 360)" and "BioShock Infinite (PlayStation 3)". */
function isOneGame(items: readonly Item[]): boolean {
  const name = ({ title }: Item) => titleKey(title.replace(/ #\d+$/, '').replace(/\s*\([^()]*\)$/, ''));
  return new Set(items.map(name)).size === 1;
}

/** By general knowledge, or by labels and titles, as the same words are counted in a history; of games by either. */
export function countedBy(about: string, world: World, own: readonly Item[]): Counted | null {
  const { catalogue } = world;
  const nouns = nounsOf(catalogue);
  const matter = matterCounted(about, world);
  const named = namedKind(about, world);
  const meant = kindMeant(labelMeant(about, world) ?? about, world, own);
  const isByLabel = meant !== null && (catalogue.domain !== 'movies' || isGenre(about, catalogue));
  const isName = !isByLabel && named?.isSeries && isWrittenAsName(about, world.message); // "so many Harry Potters", whatever few labels say so
  const kind = isName ? named : (meant ?? named);
  const isMatter = matter && (!kind || (catalogue.domain === 'movies' && !isGenre(about, catalogue)));
  if (isMatter) return byMatter(matter, world);
  if (!kind) return null;
  const holds = (item: Item) =>
    kind.test(item) ||
    (catalogue.domain === 'games' && matter !== null && holdsOf(catalogue, matter, item) === true);
  return { said: kind.said, one: kind.one ?? kind.said.replace(nouns.many, nouns.one), detail: null, holds };
}

function byMatter(matter: KnownMatter, { catalogue }: World): Counted {
  const nouns = nounsOf(catalogue);
  return {
    said: `${nouns.many} ${matter.kind}`,
    one: oneOf(matter.kind, nouns),
    detail: matter.detail,
    holds: (item) => holdsOf(catalogue, matter, item),
  };
}

/** Each of the latest left out in turn: without which they fall furthest, all together. */
export function liftersOf(items: readonly Item[], world: World): Item[] {
  if (items.length === 0) return [];
  const run = cachedRun(world);
  const seen = new Set(world.history);
  const ranks = (scores: Float32Array) => items.map(({ index }) => Math.log(rankOf(scores, index, seen)));
  const before = ranks(run.scores);
  const fallWithout = (row: Float32Array) =>
    ranks(row).reduce((sum, rank, at) => sum + rank - (before[at] ?? 0), 0);
  return run.distinct
    .map((index, at) => ({ index, row: run.without[at] as Float32Array }))
    .slice(-latest)
    .map(({ index, row }) => ({ index, fall: fallWithout(row) }))
    .filter(({ fall }) => fall > 0)
    .toSorted((a, b) => b.fall - a.fall)
    .slice(0, mostLifters)
    .flatMap(({ index }) => world.catalogue.items[index] ?? []);
}
