// Similar: the items nearest to one in the target model's own space, in the history or in the catalogue; or how near two
// are. Near means that the same people choose both; nothing else is known to the model.

import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { type Answered, answered } from './answered.ts';
import { type Standing, standingOf } from './standing.ts';
import { type TitleFacts, titleProblem, type Understood, understood } from './titles/asked-title.ts';
import { resolveTitle } from './titles/resolve-title.ts';
import { distinctHistory, type World } from './world.ts';

export type Near = { item: ItemRef; place: number | null; seen: boolean }; // `place`: in the person's list
export type SimilarFacts = {
  name: 'similar';
  standing: Standing;
  understood: Understood;
  of: 'mine' | 'all';
  near: Near[]; // nearest first
  other: {
    item: ItemRef;
    nearness: number;
    of: number;
    shared: string[];
    described: boolean;
    decade: string | null;
  } | null; // `nearness`: the other is the so-manieth nearest
  emptyHistory: boolean;
};

const told = 4;

export function similar(request: RequestOf<'similar'>, world: World): Answered<SimilarFacts | TitleFacts> {
  const { catalogue, model, rules } = world;
  const resolved = resolveTitle(request.item, world);
  if (resolved.kind !== 'found') return answered(titleProblem(resolved, catalogue), { focus: world.focus });
  const { item } = resolved;
  const other = request.other === undefined ? null : resolveTitle(request.other, world, item.index);
  if (other && other.kind !== 'found')
    return answered(titleProblem(other, catalogue), { focus: world.focus });
  const of = request.of ?? 'all';
  const rows = of === 'mine' ? distinctHistory(world).map(({ index }) => index) : known(world);
  const { list, scores } = ownPlaces(world, rules);
  const seen = new Set(world.history);
  const near = other
    ? []
    : similarItems(model, rows, item.index, told).map(({ index }) => ({
        item: refTo(catalogue, index),
        place: list.rankOf(scores, index),
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
    emptyHistory: world.history.length === 0,
  };
  const listed = other
    ? [...new Set([item.index, other.item.index])]
    : near.map(({ item: { index } }) => index);
  return answered(facts, { focus: item.index, listed, evidence });
}

/** Everything that somebody chose: the space says nothing about the rest. */
function known({ catalogue, model }: World): number[] {
  return catalogue.items.flatMap(({ index }) =>
    index < model.itemCount && (catalogue.interactionCounts[index] ?? 0) > 0 ? index : [],
  );
}

function nearnessOf(world: World, a: number, b: number): SimilarFacts['other'] {
  const { catalogue, model } = world;
  const rows = known(world);
  const order = similarItems(model, rows, a, rows.length).map(({ index }) => index);
  const [one, two] = [catalogue.items[a], catalogue.items[b]];
  if (!one || !two) return null;
  const themes = ['genre', 'tag', 'platform'] as const;
  const shared = themes.flatMap((kind) =>
    valuesOf(one, kind).filter((value) => valuesOf(two, kind).includes(value)),
  );
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
  };
}
