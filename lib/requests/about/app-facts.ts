// What is true of this app: the model in use, what it learned from, how much of the history it looks at.

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import type { TargetModelKind } from '#lib/recommender/target-model.ts';
import type { TriedOn } from '#lib/recommender/tried-on.ts';
import { type Reach, reachOf } from '../titles/asked-title.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';

export type AppFacts = {
  domain: Domain;
  model: TargetModelKind;
  reach: Reach;
  events: number; // times that somebody chose something, in the training data
  people: number | null; // null: not on record
  source: string | null; // "MovieLens"; null: not on record
  tried: TriedOn | null; // null: not on record
  history: number;
  counted: number; // the latest of the history that the recommender looks at
  window: number; // the most that it looks at
  unseen: number;
  withPlatform: number; // items whose platform is on record
  first: ItemRef | null; // of the person's list
  outsideModel: string | null; // that understands and words answers elsewhere
};

export function appFacts(world: World): AppFacts {
  const { catalogue, model, trainedOn, tried, rules } = world;
  const { list, scores } = ownPlaces(world, rules);
  const history = distinctHistory(world).length;
  const [first] = list.ranked(scores, 1);
  return {
    domain: nounsOf(catalogue).domain,
    model: model.kind,
    reach: reachOf(catalogue),
    events: trainedOn?.events ?? catalogue.interactionCounts.reduce((sum, count) => sum + count, 0),
    people: trainedOn?.people ?? null,
    source: trainedOn?.source ?? null,
    tried: tried ?? null,
    history,
    counted: Math.min(history, model.maxHistory),
    window: model.maxHistory,
    withPlatform: catalogue.items.filter(({ details }) => details?.platforms?.length).length,
    unseen: model.itemCount - history,
    first: first ? refTo(catalogue, first.item) : null,
    outsideModel: world.outsideModel ?? null,
  };
}
