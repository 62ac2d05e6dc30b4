// What links a title to one of the history that speaks for it: what both visibly are, or that whoever chose one was likelier to choose the other.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { tagsAreReliable } from './kinds/known-kinds.ts';
import { likenessOf, traitsShared } from './known/in-common.ts';
import { knownOf } from './known/known-matter.ts';
import type { Trait } from './known/traits.ts';
import { firstMaker } from './wording.ts';
import { itemAt, type World } from './world.ts';

export type Same =
  | { matter: 'series' }
  | { matter: 'maker' | 'actor'; name: string }
  | { matter: 'traits'; traits: Trait[] }
  | { matter: 'genres' | 'tags'; labels: string[] };
/** item: of the history; isNear: whoever chose one was likelier than most to choose the other; isApart: as far as is known they have nothing much in common. */
export type Link = { item: ItemRef; same: Same | null; isNear: boolean; isApart: boolean };

/** Of all that anybody chose. In three data sets of their own the nearest hundredth to a title is chosen with it 3 to 10 times as often as chance has it. */
const nearShare = 0.01;
const fewestPeople: Record<Domain, number> = { movies: 40, steam: 12, games: 8 }; // who chose a title, or nearness says little

/** In the order of `own`. */
export function linksOf(item: Item, own: readonly ItemRef[], world: World): Link[] {
  if (own.length === 0) return [];
  const { catalogue } = world;
  const near = nearestTo(item, world);
  return own.map((one) => {
    const other = itemAt(catalogue, one.index);
    const same = sameOf(item, other, catalogue);
    const isNear = near.has(one.index);
    return { item: one, same, isNear, isApart: same === null && !isNear && areApart(item, other, catalogue) };
  });
}

function nearestTo(item: Item, { catalogue, model }: World): ReadonlySet<number> {
  const people = ({ index }: Pick<Item, 'index'>) => catalogue.interactionCounts[index] ?? 0;
  const fewest = fewestPeople[catalogue.domain];
  if (item.index >= model.itemCount || people(item) < fewest) return new Set();
  const chosen = catalogue.items.filter((one) => one.index < model.itemCount && people(one) > 0);
  const rows = chosen.map(({ index }) => index);
  const most = Math.floor(rows.length * nearShare);
  const near = most === 0 ? [] : similarItems(model, rows, item.index, most);
  return new Set(near.flatMap(({ index }) => (people({ index }) < fewest ? [] : index)));
}

const mostTraits = 2;

function sameOf(item: Item, other: Item, catalogue: Catalogue): Same | null {
  const [known, others] = [knownOf(catalogue, item), knownOf(catalogue, other)];
  const series = known?.series?.name;
  if (series !== undefined && series === others?.series?.name) return { matter: 'series' };
  const maker = makersOf(item, catalogue).find((one) =>
    makersOf(other, catalogue).some((name) => titleKey(name) === titleKey(one)),
  );
  if (maker !== undefined) return { matter: 'maker', name: maker };
  const traits = likenessOf(catalogue, [item, other], mostTraits);
  if (traits.length > 0) return { matter: 'traits', traits };
  const actor = known?.cast?.find((one) => others?.cast?.includes(one));
  return actor === undefined ? kindsOf(item, other, catalogue) : { matter: 'actor', name: actor };
}

const strengths: Record<Same['matter'], number> = {
  series: 6,
  maker: 5,
  traits: 3, // of one; of two 4
  actor: 2,
  genres: 1,
  tags: 1,
};

/** How much a link tells; 0: nothing. */
export function strengthOf({ same }: Link): number {
  if (!same) return 0;
  return strengths[same.matter] + (same.matter === 'traits' && same.traits.length > 1 ? 1 : 0);
}

/** The link that tells most, the first of those that tell as much; null where none tells anything. */
export function strongestOf(links: readonly Link[]): Link | null {
  const [first, ...others] = links.filter(({ same }) => same !== null);
  if (!first) return null;
  return others.reduce((most, one) => (strengthOf(one) > strengthOf(most) ? one : most), first);
}

/** Of films those who directed them, or a studio with a manner of its own. */
function makersOf(item: Item, catalogue: Catalogue): string[] {
  const known = knownOf(catalogue, item);
  if (catalogue.domain === 'movies')
    return [...(known?.studios ?? []).filter((name) => ownManner.test(name)), ...(known?.directors ?? [])];
  const developer = item.details?.developer ? firstMaker(item.details.developer) : known?.developer;
  return developer === undefined ? [] : [developer];
}

const ownManner = /^(?:Pixar|Studio Ghibli|Aardman|Laika|Monty Python|DreamWorks Animation)$/u;
const broad = new Set(
  ['Drama', 'Comedy', 'Action', 'Thriller', 'Romance', 'Adventure', 'Casual', 'Simulation'].map(titleKey),
);
const noKind = new Set(['IMAX', 'Indie', 'Early Access', 'Free to Play'].map(titleKey));
const mostShare = 0.12; // of the catalogue: what more have is no likeness
const mostLabels = 3;

/** Genres that few have together, or else labels that few have. */
function kindsOf(item: Item, other: Item, catalogue: Catalogue): Same | null {
  const both = (kind: 'genre' | 'tag') =>
    valuesOf(item, kind).filter((one) => valuesOf(other, kind).includes(one) && !noKind.has(titleKey(one)));
  const genres = both('genre').slice(0, mostLabels);
  const isTelling = genres.length === mostLabels || genres.some((one) => !broad.has(titleKey(one)));
  if (isTelling && shareWithAll(catalogue, 'genre', genres) <= mostShare)
    return { matter: 'genres', labels: genres };
  const isDescribed = [item, other].every((one) => knownOf(catalogue, one)?.traits !== undefined);
  if (isDescribed || !tagsAreReliable(catalogue)) return null;
  const tags = both('tag').filter(
    (one) => !says.has(titleKey(one)) && shareWithAll(catalogue, 'tag', [one]) <= mostShare,
  );
  return tags.length > 1 ? { matter: 'tags', labels: tags.slice(0, 2) } : null;
}

/** Labels that say how good, hard or funny people found a game rather than what it is. */
const says = new Set(
  [
    ...['Great Soundtrack', 'Classic', 'Difficult', 'Funny', 'Comedy', 'Third Person', 'Singleplayer'],
    ...['Multiplayer', 'Co-op', 'Short', 'Remake', 'Casual', 'Masterpiece', 'Family Friendly', 'Controller'],
  ].map(titleKey),
);

const shares = new WeakMap<Catalogue, Map<string, number>>();

function shareWithAll(catalogue: Catalogue, kind: 'genre' | 'tag', values: readonly string[]): number {
  const known = shares.get(catalogue) ?? new Map<string, number>();
  shares.set(catalogue, known);
  const key = `${kind} ${values.join(';')}`;
  const share =
    known.get(key) ??
    catalogue.items.filter((one) => values.every((value) => valuesOf(one, kind).includes(value))).length /
      catalogue.items.length;
  known.set(key, share);
  return share;
}

const hardlyShared = 0.12; // of what the two are known for

function areApart(item: Item, other: Item, catalogue: Catalogue): boolean {
  const shared = traitsShared(catalogue, item, other);
  if (shared !== null) return shared < hardlyShared;
  const [own, others] = [item, other].map((one) => valuesOf(one, 'genre')) as [string[], string[]];
  return own.length > 0 && others.length > 0 && !own.some((one) => others.includes(one));
}
