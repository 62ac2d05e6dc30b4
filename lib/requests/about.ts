// About, social and unclear: true facts about this app, and what can be asked. Counts come from the model in use.

import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { type AboutMatter, matterAsked } from './about-matters.ts';
import { type Answered, answered } from './answered.ts';
import { type AppFacts, appFacts } from './app-facts.ts';
import { type Missed, missedItem } from './missed-item.ts';
import type { World } from './world.ts';

export type AboutFacts = {
  name: 'about';
  topic: RequestOf<'about'>['topic'];
  matter: AboutMatter | null; // what of it the message asks: the answer opens with that
  missed: Missed | null; // where a case is asked for in which it would be wrong
  app: AppFacts;
};
export type SocialFacts = {
  name: 'social';
  kind: RequestOf<'social'>['kind'];
  app: AppFacts;
  focus: ItemRef | null;
  before: Request['name'] | null; // what was asked for last, which isn't offered once more
};
export type UnclearFacts = { name: 'unclear'; app: AppFacts; focus: ItemRef | null; listed: ItemRef[] };

export function about({ topic }: RequestOf<'about'>, world: World): Answered<AboutFacts> {
  const matter = topic === 'language' ? null : matterAsked(withoutTitles(world), topic);
  const missed = matter === 'a case' ? missedItem(world) : null;
  return answered({ name: 'about', topic, matter, missed, app: appFacts(world) }, { focus: world.focus });
}

/** The words of a title ask nothing about the app. */
function withoutTitles({ message = '', catalogue }: World): string {
  return titleMatcher(catalogue)
    .find(message)
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`, message);
}

export function social({ kind }: RequestOf<'social'>, world: World): Answered<SocialFacts> {
  const focus = world.focus === null ? null : refTo(world.catalogue, world.focus);
  const before = world.before?.request?.name ?? null;
  return answered({ name: 'social', kind, app: appFacts(world), focus, before }, { focus: world.focus });
}

export function unclear(world: World): Answered<UnclearFacts> {
  const focus = world.focus === null ? null : refTo(world.catalogue, world.focus);
  const listed = world.listed.map((index) => refTo(world.catalogue, index));
  return answered({ name: 'unclear', app: appFacts(world), focus, listed }, { focus: world.focus });
}
