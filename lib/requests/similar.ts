// Similar: the items nearest to one in the target model's own space, in the history or in the catalogue; or how near two
// are. Near means that the same people choose both; nothing else is known to the model.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { type NamedAttribute, valuesOf } from '#lib/evidence/attributes.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { type Answered, answered } from './answered.ts';
import { isMainly } from './kinds/vocabulary.ts';
import { traitsInCommon, traitsShared } from './known/in-common.ts';
import { knownOf } from './known/known-matter.ts';
import type { Trait } from './known/traits.ts';
import { asksBrief } from './message/brief.ts';
import { asksYesNo } from './message/yes-no.ts';
import { rowsOfThose } from './recommend/among-listed.ts';
import { meaningOf, tellingKinds } from './recommend/kept-kind.ts';
import { type Standing, standingOf } from './standing.ts';
import { type TitleFacts, titleProblem, type Understood, understood } from './titles/asked-title.ts';
import { editionsOf, firstEditions } from './titles/editions.ts';
import { resolveTitle } from './titles/resolve-title.ts';
import { areOf, firstMaker, tagWord } from './wording.ts';
import { distinctHistory, itemAt, type World } from './world.ts';

/** `place`: in the person's list; `isHigh`: in its upper half. */
export type Near = { item: ItemRef; place: number | null; isHigh: boolean; seen: boolean };
/** How near another is: the so-manieth nearest `of` all. `apart`: what each alone is. `maker`: of both. */
export type Nearness = {
  item: ItemRef;
  nearness: number;
  of: number;
  shared: string[];
  apart: [string[], string[]];
  described: boolean;
  decade: string | null;
  maker: string | null;
};
/** The kind that a title is of, and which of the nearest are of it; where none is, the nearest that is. */
export type Kin = { kind: string; of: ItemRef[]; instead: ItemRef | null; seen: boolean };
export type SimilarFacts = {
  name: 'similar';
  standing: Standing;
  understood: Understood;
  of: 'mine' | 'all' | 'listed';
  near: Near[]; // nearest first
  other: Nearness | null;
  besides: Nearness | null; // a third, of which was asked whether it is nearer
  kin: Kin | null;
  byTraits: boolean; // the nearest are those known for the same things, not those that the same people chose
  common: Trait[]; // what the first of the nearest is known to have in common with it
  few: { item: ItemRef; people: number } | null; // so few chose it that nearness to it says little
  isYesNo: boolean; // asked was whether they are alike
  isBrief: boolean;
  emptyHistory: boolean;
};

const told = 4;
const mostCommon = 2;
export const mostNear = 3; // that are named
const fewPeople: Record<Domain, number> = { movies: 40, steam: 12, games: 8 };
const farther = 60; // items: the nearest of its kind is sought among so many

export function similar(request: RequestOf<'similar'>, world: World): Answered<SimilarFacts | TitleFacts> {
  const { catalogue, rules } = world;
  const resolved = resolveTitle(request.item, world);
  if (resolved.kind !== 'found') return answered(titleProblem(resolved, catalogue), { focus: world.focus });
  const { item } = resolved;
  const other = request.other === undefined ? null : resolveTitle(request.other, world, item.index);
  if (other && other.kind !== 'found')
    return answered(titleProblem(other, catalogue), { focus: world.focus });
  const listedRows = rowsOfThose(world)?.filter((row) => row !== item.index) ?? [];
  const of = listedRows.length > 1 && !other ? 'listed' : (request.of ?? 'all');
  const rows =
    of === 'listed'
      ? known(world).filter((row) => listedRows.includes(row))
      : of === 'mine'
        ? distinctHistory(world).map(({ index }) => index)
        : known(world);
  const { list, scores } = ownPlaces(world, rules);
  const seen = new Set(world.history);
  const alike = of === 'mine' && !other ? alikeOf(item, rows, world) : [];
  const near = other
    ? []
    : (alike.length > 0 ? alike : nearestTitles(world, rows, item.index, of === 'all')).map((index) => ({
        item: refTo(catalogue, index),
        ...placeOf(list.rankOf(scores, index), scores.length),
        seen: seen.has(index),
      }));
  const evidence = askedEvidence(world, { item: item.index, rules });
  const facts: SimilarFacts = {
    name: 'similar',
    standing: standingOf(evidence),
    understood: understood(resolved),
    of,
    near,
    other: other && nearnessOf(world, item.index, other.item.index),
    besides: null,
    kin:
      other || of === 'listed'
        ? null
        : kinOf(world, item.index, { rows, near: near.map((one) => one.item), seen }),
    byTraits: alike.length > 0,
    common: near[0]
      ? traitsInCommon(catalogue, [item, itemAt(catalogue, near[0].item.index)], mostCommon)
      : [],
    few: fewestOf(world, other ? [item, other.item] : [item]),
    isYesNo: asksYesNo(world.message) && !either.test(world.message ?? ''),
    isBrief: asksBrief(world.message ?? ''),
    emptyHistory: world.history.length === 0,
  };
  const listed = other
    ? [...new Set([item.index, other.item.index])]
    : near.map(({ item: { index } }) => index);
  return answered(facts, { focus: item.index, listed, evidence });
}

const leastShared = 0.15; // of what the two are known for
const ofGenres = 0.3; // of two that have the same genres, where nothing else is known
const ofMakers = 0.25; // beside that, where both are by the same

/** 0 to 1: of the genres of either, those of both. */
function genresShared(a: Item, b: Item): number {
  const all = new Set([...a.genres, ...b.genres]).size;
  return all === 0 ? 0 : a.genres.filter((genre) => b.genres.includes(genre)).length / all;
}

/** Of the history, what is known for the same things or is by the same makers, the most alike first. */
function alikeOf(item: Item, rows: readonly number[], { catalogue }: World): number[] {
  const maker = ({ index, details }: Item) =>
    titleKey(details?.developer ?? knownOf(catalogue, { index })?.developer ?? '');
  const own = maker(item);
  const same = editionsOf(catalogue, [item.index]);
  const ranked = rows
    .filter((row) => row !== item.index && !same.has(row))
    .map((row) => {
      const one = itemAt(catalogue, row);
      const isByThem = own !== '' && maker(one) === own;
      const alike = traitsShared(catalogue, item, one) ?? ofGenres * genresShared(item, one);
      return { item: row, shared: alike + (isByThem ? ofMakers : 0) };
    })
    .filter(({ shared }) => shared >= leastShared)
    .toSorted((a, b) => b.shared - a.shared);
  return firstEditions(catalogue, ranked, told).map((one) => one.item);
}

const either = /(?<!\p{L})(?:or|oder|ou|o|how)(?!\p{L})/iu;

/** Each title once, whatever its edition; of the whole catalogue none that is the title itself. */
function nearestTitles(
  { catalogue, model }: World,
  rows: readonly number[],
  row: number,
  isOfAll: boolean,
): number[] {
  const same = isOfAll ? editionsOf(catalogue, [row]) : new Set<number>();
  const nearest = similarItems(model, rows, row, farther)
    .filter(({ index }) => !same.has(index))
    .map(({ index }) => ({ item: index }));
  return firstEditions(catalogue, nearest, told).map(({ item }) => item);
}

function placeOf(place: number | null, of: number): Pick<Near, 'place' | 'isHigh'> {
  return { place, isHigh: place !== null && place <= of / 2 };
}

/** By a genre, or where tags can be relied on, by one of them. */
function kinOf(
  world: World,
  row: number,
  { rows, near, seen }: { rows: readonly number[]; near: readonly ItemRef[]; seen: ReadonlySet<number> },
): Kin | null {
  const { catalogue, model } = world;
  const named = near.slice(0, mostNear);
  const isOf = (one: NamedAttribute) => (index: number) => isMainly(meaningOf(one), itemAt(catalogue, index));
  const kinds = tellingKinds(world, row).map((one) => ({
    one,
    of: named.filter(({ index }) => isOf(one)(index)),
  }));
  const [first] = kinds.toSorted((a, b) => b.of.length - a.of.length);
  if (!first) return null;
  const { one, of } = first;
  const nearest =
    of.length > 0
      ? []
      : similarItems(model, rows, row, farther)
          .map(({ index }) => index)
          .filter(isOf(one));
  const instead = nearest.find((index) => !seen.has(index)) ?? nearest[0];
  return {
    kind: one.kind === 'genre' ? areOf(one.value) : `tagged ${tagWord(one.value)}`,
    of,
    instead: instead === undefined ? null : refTo(catalogue, instead),
    seen: instead !== undefined && seen.has(instead),
  };
}

function fewestOf({ catalogue }: World, items: readonly Item[]): SimilarFacts['few'] {
  const people = ({ index }: Item) => catalogue.interactionCounts[index] ?? 0;
  const [item] = items.toSorted((a, b) => people(a) - people(b));
  if (!item || people(item) >= fewPeople[catalogue.domain]) return null;
  return { item: refOf(item), people: people(item) };
}

/** Everything that somebody chose: the space says nothing about the rest. */
function known({ catalogue, model }: World): number[] {
  return catalogue.items.flatMap(({ index }) =>
    index < model.itemCount && (catalogue.interactionCounts[index] ?? 0) > 0 ? index : [],
  );
}

function nearnessOf(world: World, a: number, b: number): Nearness | null {
  const { catalogue, model } = world;
  const rows = known(world);
  const order = similarItems(model, rows, a, rows.length).map(({ index }) => index);
  const [one, two] = [catalogue.items[a], catalogue.items[b]];
  if (!one || !two) return null;
  const themes = ['genre', 'tag', 'platform'] as const;
  const shared = themes.flatMap((kind) =>
    valuesOf(one, kind).filter((value) => valuesOf(two, kind).includes(value)),
  );
  const alone = (own: Item, other: Item) =>
    own.genres.filter((value) => !other.genres.includes(value)).map(areOf);
  const [decade] = valuesOf(one, 'decade').filter((value) => valuesOf(two, 'decade').includes(value));
  return {
    item: refOf(two),
    nearness: order.indexOf(b) + 1,
    of: order.length,
    shared: shared.slice(0, 4),
    described: [one, two].every((item) =>
      kindsAreFew(catalogue) ? saysKind(item) : themes.some((kind) => valuesOf(item, kind).length > 0),
    ),
    decade: decade ?? null,
    apart: [alone(one, two), alone(two, one)],
    maker: makerOfBoth(one, two),
  };
}

function makerOfBoth(one: Item, two: Item): string | null {
  const makers = ({ details }: Item) =>
    [details?.developer, details?.publisher].flatMap((name) =>
      (name ? firstMaker(name).split(' - ') : []).slice(0, 1),
    );
  const both = makers(one).find((name) => makers(two).some((other) => titleKey(other) === titleKey(name)));
  return both ?? null;
}
