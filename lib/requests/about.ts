// About, social and unclear: true facts about this app, and what can be asked. Counts come from the model in use.

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import type { TargetModelKind } from '#lib/recommender/target-model.ts';
import { type AboutMatter, matterAsked } from './about-matters.ts';
import { type Answered, answered } from './answered.ts';
import { type Reach, reachOf } from './asked-title.ts';
import { distinctHistory, nounsOf, type World } from './world.ts';

/** What is true of the model in use. */
export type AppFacts = {
  domain: Domain;
  model: TargetModelKind;
  reach: Reach;
  events: number; // times that somebody chose something, in the training data
  people: number | null; // null: not on record
  source: string | null; // "MovieLens"; null: not on record
  history: number;
  counted: number; // the latest of the history that the recommender looks at
  window: number; // the most that it looks at
  unseen: number;
  first: ItemRef | null; // of the person's list
  outsideModel: string | null; // that understands and words answers elsewhere
};
export type AboutFacts = {
  name: 'about';
  topic: RequestOf<'about'>['topic'];
  matter: AboutMatter | null; // what of it the message asks: the answer opens with that
  app: AppFacts;
};
export type SocialFacts = {
  name: 'social';
  kind: RequestOf<'social'>['kind'];
  app: AppFacts;
  focus: ItemRef | null;
};
export type UnclearFacts = { name: 'unclear'; app: AppFacts; focus: ItemRef | null; listed: ItemRef[] };

function appFacts(world: World): AppFacts {
  const { catalogue, model, trainedOn, rules } = world;
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
    history,
    counted: Math.min(history, model.maxHistory),
    window: model.maxHistory,
    unseen: model.itemCount - history,
    first: first ? refTo(catalogue, first.item) : null,
    outsideModel: world.outsideModel ?? null,
  };
}

export function about({ topic }: RequestOf<'about'>, world: World): Answered<AboutFacts> {
  const matter = topic === 'language' ? null : matterAsked(world.message);
  return answered({ name: 'about', topic, matter, app: appFacts(world) }, { focus: world.focus });
}

export function social({ kind }: RequestOf<'social'>, world: World): Answered<SocialFacts> {
  const focus = world.focus === null ? null : refTo(world.catalogue, world.focus);
  return answered({ name: 'social', kind, app: appFacts(world), focus }, { focus: world.focus });
}

export function unclear(world: World): Answered<UnclearFacts> {
  const focus = world.focus === null ? null : refTo(world.catalogue, world.focus);
  const listed = world.listed.map((index) => refTo(world.catalogue, index));
  return answered({ name: 'unclear', app: appFacts(world), focus, listed }, { focus: world.focus });
}
