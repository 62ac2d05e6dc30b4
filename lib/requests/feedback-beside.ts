// What is told beside feedback: something near what they loved, what becomes of the title that the chat is about, and what
// of the same series still counts.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { ownedEditions } from './titles/editions.ts';
import type { listAt } from './top.ts';
import { seriesOf } from './wishes/own-series.ts';
import { distinctHistory, itemAt, type World } from './world.ts';

type List = ReturnType<typeof listAt>;
export type Near = { item: ItemRef; place: number };
export type Followed = { item: ItemRef; before: number; after: number };

const nearest = 60;
const fewestPeople = 30; // of fewer, likeness is chance
const mostChosen = 15; // of the nearest that are of its kind
const lastPlace = 0.25; // of the list: nobody is shown what stands further down

/** Of what is most like a title that they loved and of its kind, what stands highest on their list. */
export function nearLoved(item: Item, list: List, world: World): Near | null {
  const { catalogue, model } = world;
  const owned = ownedEditions(world);
  const rows = catalogue.items.flatMap(({ index }) =>
    owned.has(index) || (catalogue.interactionCounts[index] ?? 0) < fewestPeople ? [] : index,
  );
  const [best] = similarItems(model, rows, item.index, nearest)
    .filter(({ index }) => shareKind(item, itemAt(catalogue, index)))
    .slice(0, mostChosen)
    .flatMap(({ index }) => {
      const place = list.placeOf(index);
      return place === null || place > lastPlace * model.itemCount ? [] : { index, place };
    })
    .toSorted((a, b) => a.place - b.place);
  return best ? { item: refTo(catalogue, best.index), place: best.place } : null;
}

/** What says no kind is like anything. */
function shareKind(a: Item, b: Item): boolean {
  const kinds = (item: Item) => [...valuesOf(item, 'genre'), ...valuesOf(item, 'tag')];
  const own = kinds(a);
  return own.length === 0 || kinds(b).filter((kind) => own.includes(kind)).length >= Math.min(2, own.length);
}

const leastMoved = 0.15; // of the place where it stood
const leastPlaces = 3;
const lastTold = 1000; // place: what stays further down matters to nobody

/** The title that the chat is about, where the feedback was of another and moves it. */
export function followedBy(
  changed: readonly Item[],
  before: List,
  after: List,
  { focus, catalogue, history }: World,
): Followed | null {
  if (focus === null || history.includes(focus) || changed.some(({ index }) => index === focus)) return null;
  const [was, is] = [before.placeOf(focus), after.placeOf(focus)];
  if (was === null || is === null) return null;
  const isMoved = Math.abs(was - is) >= Math.max(leastPlaces, leastMoved * Math.min(was, is));
  return isMoved && Math.min(was, is) <= lastTold
    ? { item: refTo(catalogue, focus), before: was, after: is }
    : null;
}

const shortestSeries = 4; // letters

/** What else of its series is in the history. */
export function ownSeriesOf(changed: readonly Item[], world: World): ItemRef[] {
  const nameOf = ({ title }: Item) => seriesOf(title.replace(/\s*\([^()]*\)$/u, '')); // without its system
  const names = new Set(changed.map(nameOf));
  return distinctHistory(world)
    .filter((one) => !changed.some(({ index }) => index === one.index))
    .filter((one) => nameOf(one).length >= shortestSeries && names.has(nameOf(one)))
    .map(refOf);
}
