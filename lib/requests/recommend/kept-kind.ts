// Where no wish decides what kind is picked, the picks stay in a kind that the chat or the person is about: that of the list
// before, that of the title the chat is about, or what sets the history apart.

import type { RequestOf } from '#lib/contract/request.ts';
import { type NamedAttribute, rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { kindsAreFew } from '#lib/evidence/known-kinds.ts';
import { countedOf, leanOf, tellsEnough, usualShare } from '../habits.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { isMainly, type Meaning } from '../kinds/vocabulary.ts';
import type { Constraint } from '../wishes/constraint.ts';
import { kindConstraint, saidOf } from '../wishes/kind-constraint.ts';
import { joined, spokenNumber } from '../wording.ts';
import { distinctHistory, itemAt, type World } from '../world.ts';

/** "films noirs", "like most of yours". `title`: the one that it's like, if it is one. */
export type Kept = { kind: string; why: string; title: string | null };
type Candidate = Kept & { constraints: Constraint[] };

const says = 0.25; // of all that people chose: a kind that is wider says little
const most = 0.5; // of the history
const some = 1 / 3;
const fewest = 15; // items of a kind
const noKind =
  /^(?:indie|free to play|early access|imax|singleplayer|multiplayer|great soundtrack|female protagonist|controller|classic|2d|utilities|software)$/i;

/** The first kind of which `isEnough` is left; of a subject, only what nearly all of the history is. */
export function keptKind(
  request: RequestOf<'recommend'>,
  world: World,
  isOfSubject: boolean,
  isEnough: (constraints: readonly Constraint[]) => boolean,
): Candidate | null {
  for (const candidate of isOfSubject ? [ofNearlyAll] : [ofLast, ofFocus, ofHistory]) {
    const found = candidate(world, request);
    if (found && isEnough(found.constraints)) return found;
  }
  return null;
}

/** A request that names a kind of its own doesn't mean that of the last one. */
function ofLast(world: World, request: RequestOf<'recommend'>): Candidate | null {
  const last = world.before?.request;
  if (last?.name !== 'recommend' || !last.genre || request.genre || request.maker) return null;
  const constraints = last.genre
    .split(';')
    .flatMap((part) => kindConstraint(world, 'genre', part.trim()) ?? []);
  if (constraints.length === 0) return null;
  const kind = joined(constraints.map(({ said, standIn }) => standIn?.kind ?? said));
  return {
    kind,
    why: 'as before',
    title: null,
    constraints: constraints.map(({ standIn: _, ...one }) => one),
  };
}

function ofFocus(world: World): Candidate | null {
  const { catalogue, focus } = world;
  if (focus === null) return null;
  const item = itemAt(catalogue, focus);
  const own = ownKinds(world);
  const [first] = kindsOf(world, focus)
    .filter(({ kind, value }) => usualShare(catalogue, kind, value) <= says)
    .sort(
      (a, b) =>
        (own.get(keyOf(b))?.share ?? 0) - (own.get(keyOf(a))?.share ?? 0) ||
        rarity(world, b) - rarity(world, a),
    );
  if (!first) return null;
  const { share = 0, count = 0 } = own.get(keyOf(first)) ?? {};
  return share > most
    ? candidateOf(world, first, ofYours(world, share, count))
    : candidateOf(world, first, `like ${item.title}`, item.title);
}

/** What half of the history is and others choose less; else what a third of it is. */
function ofHistory(world: World): Candidate | null {
  const { catalogue } = world;
  if (!tellsEnough(catalogue, distinctHistory(world))) return null;
  const own = [...ownKinds(world).values()].filter(({ isMore }) => isMore).sort((a, b) => b.lift - a.lift);
  const first = own.find(({ share }) => share >= most) ?? own.find(({ share }) => share >= some);
  if (!first) return null;
  return candidateOf(world, first.value, ofYours(world, first.share, first.count));
}

const nearlyAll = 0.75;

function ofNearlyAll(world: World): Candidate | null {
  if (!tellsEnough(world.catalogue, distinctHistory(world))) return null;
  const [first] = [...ownKinds(world).values()]
    .filter(({ share, isMore }) => isMore && share >= nearlyAll)
    .sort((a, b) => b.lift - a.lift);
  return first ? candidateOf(world, first.value, ofYours(world, first.share, first.count)) : null;
}

/** "like most of yours" */
function ofYours({ catalogue }: World, share: number, count: number): string {
  const yours = kindsAreFew(catalogue) ? 'yours whose kind I know' : 'yours';
  return `like ${share === 1 ? 'all' : share > most ? 'most' : spokenNumber(count)} of ${yours}`;
}

const keyOf = ({ kind, value }: NamedAttribute) => `${kind} ${value}`;
const rarity = ({ catalogue }: World, { kind, value }: NamedAttribute) => -usualShare(catalogue, kind, value);

/** Its genres, and where tags can be relied on, those that it mainly is. */
function kindsOf(world: World, row: number): NamedAttribute[] {
  const { catalogue } = world;
  const item = itemAt(catalogue, row);
  return (tagsAreReliable(catalogue) ? (['genre', 'tag'] as const) : (['genre'] as const))
    .flatMap((kind) => valuesOf(item, kind).map((value) => ({ kind, value })))
    .filter((one) => !noKind.test(one.value) && rowsWith(catalogue, one).length >= fewest)
    .filter((one) => isMainly(meaningOf(one), item));
}

/** What an item mainly is and most of what people choose isn't, the rarest first. */
export function tellingKinds(world: World, row: number): NamedAttribute[] {
  return kindsOf(world, row)
    .filter(({ kind, value }) => usualShare(world.catalogue, kind, value) <= says)
    .sort((a, b) => rarity(world, b) - rarity(world, a));
}

export function meaningOf(value: NamedAttribute): Meaning {
  return { word: value.value, all: [[value]], inTitle: null };
}

function ownKinds(world: World) {
  const { catalogue } = world;
  const items = countedOf(catalogue, 'genre', distinctHistory(world));
  const counts = new Map<string, { value: NamedAttribute; count: number }>();
  for (const { index } of items)
    for (const value of kindsOf(world, index)) {
      const known = counts.get(keyOf(value));
      counts.set(keyOf(value), { value, count: (known?.count ?? 0) + 1 });
    }
  return new Map(
    [...counts].map(([key, { value, count }]) => {
      const usual = usualShare(catalogue, value.kind, value.value);
      const share = count / items.length;
      const isMore = leanOf(count, items.length, usual) === 'more';
      return [key, { value, count, share, isMore, lift: usual === 0 ? 0 : share / usual }];
    }),
  );
}

function candidateOf(
  world: World,
  value: NamedAttribute,
  why: string,
  title: string | null = null,
): Candidate {
  const meaning = meaningOf(value);
  const kind = saidOf(world, meaning);
  const few = kindsAreFew(world.catalogue) ? { byKind: 'wanted' as const } : {};
  return {
    kind,
    why,
    title,
    constraints: [{ key: 'genre', said: kind, ...few, test: (item) => isMainly(meaning, item) }],
  };
}
