// About, social and unclear: true facts about this app, and what can be asked. Counts come from the model in use.

import { titleKey } from '#lib/catalogue/title.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { matterAsked } from './about/about-matters.ts';
import type { Opened } from './about/about-opened.ts';
import type { AboutMatter } from './about/about-signs.ts';
import { type AppFacts, appFacts } from './about/app-facts.ts';
import { type Fame, fameOf } from './about/fame.ts';
import { type Missed, missedItem } from './about/missed-item.ts';
import { type ForOthers, placedForOthers } from './about/place-for-others.ts';
import { type Since, sinceFeedback } from './about/since-feedback.ts';
import { type Answered, answered } from './answered.ts';
import { ownedEditions } from './titles/editions.ts';
import { ownNamed } from './titles/named-own.ts';
import { sameNamed } from './titles/same-named.ts';
import { distinctHistory, type World } from './world.ts';

export type AboutFacts = {
  name: 'about';
  topic: RequestOf<'about'>['topic'];
  matter: AboutMatter | null; // what of it the message asks: the answer opens with that
  missed: Missed | null; // where a case is asked for in which it would be wrong
  others: ForOthers[]; // where it's asked what others get
  versions: ItemRef[]; // of a game that is named, where editions are asked about
  afterFacts: boolean; // the answer before told facts of a title
  afterPraise: boolean; // the one before noted that they loved one
  fame: Fame | null; // where it's asked whether the best known is picked, or the same for all
  afterGap: boolean; // the answer before said that something isn't known
  ownNamed: ItemRef | null; // where editions are asked about
  edition: Opened['edition']; // likewise
  since: Since | null; // where it's asked what the feedback just before changed
  message: string;
  app: AppFacts;
};
export type SocialFacts = {
  name: 'social';
  kind: RequestOf<'social'>['kind'];
  app: AppFacts;
  focus: ItemRef | null;
  before: Request['name'] | null; // what was asked for last, which isn't offered once more
  message: string;
  bare: string; // the message without titles
  named: ItemRef[]; // titles of the history in it
  isPart: boolean; // other requests are answered in the same answer
  said: readonly string[]; // the answers of this chat so far
};
export type UnclearFacts = {
  name: 'unclear';
  app: AppFacts;
  focus: ItemRef | null;
  listed: ItemRef[];
  message: string;
  said: readonly string[];
};

export function about({ topic }: RequestOf<'about'>, world: World): Answered<AboutFacts> {
  const before = world.before?.request?.name ?? null;
  const matter = matterAsked(withoutTitles(world), topic, before);
  const facts: AboutFacts = {
    name: 'about',
    topic,
    matter,
    missed: matter === 'a case' ? missedItem(world) : null,
    others: matter === 'anyone else' ? placedForOthers(world) : [],
    versions: matter === 'editions' ? versionsNamed(world) : [],
    afterFacts: before === 'facts',
    afterPraise: isPraise(world.before?.request),
    fame: matter === 'best known' || matter === 'same list' ? fameOf(world) : null,
    afterGap: gap.test(world.answers?.at(-1) ?? ''),
    ownNamed: matter === 'editions' ? onlyOwnNamed(world) : null,
    edition: matter === 'editions' ? editionOf(world) : null,
    since: topic === 'my ratings' ? sinceFeedback(world) : null,
    message: world.message ?? '',
    app: appFacts(world),
  };
  return answered(facts, { focus: world.focus });
}
const gap =
  /\b(?:I don't (?:know|have)|I can't (?:tell|check|see)|doesn't (?:know|say)|says nothing|no label)\b/;

function onlyOwnNamed(world: World): ItemRef | null {
  const [first, ...others] = ownNamed(world.message ?? '', world).flatMap(({ items }) => items);
  return first && others.length === 0 ? refOf(first) : null;
}

/** "Platinum comes up, and I've got the plain one": its title goes on from that of one of the history. */
function editionOf(world: World): Opened['edition'] {
  const { focus, history, catalogue } = world;
  if (focus === null || history.includes(focus)) return null;
  const owned = ownedEditions(world);
  const other = refTo(catalogue, focus);
  const key = titleKey(other.title);
  const own = distinctHistory(world).find(({ title }) => {
    const name = titleKey(title.replace(/\s*\([^()]*\)$/u, ''));
    return key !== name && key.startsWith(`${name} `) && !/^(?:\d|[ivx]+\b)/.test(key.slice(name.length + 1));
  });
  return own ? { own: refOf(own), other, leftOut: owned.has(focus) } : null;
}

function isPraise(request: Request | null | undefined): boolean {
  return request?.name === 'feedback' && request.kind === 'loved';
}

/** "There's more than one chrono trigger in your database": the titles of that name. */
function versionsNamed(world: World): ItemRef[] {
  const [named] = ownNamed(world.message ?? '', world);
  const item = named?.items[0];
  return item ? [item, ...sameNamed(item, world.catalogue)].slice(0, mostVersions).map(refOf) : [];
}
const mostVersions = 4;

/** The words of a title ask nothing about the app. */
function withoutTitles({ message = '', catalogue }: World): string {
  return titleMatcher(catalogue)
    .find(message)
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`, message);
}

/** Titles of the history that stand whole in the message. */
function wholeTitlesOf(world: World): ItemRef[] {
  const message = ` ${titleKey(world.message ?? '')} `;
  return ownNamed(world.message ?? '', world)
    .flatMap(({ items }) => items)
    .filter(({ title }) => message.includes(` ${titleKey(title)} `))
    .map(refOf);
}

export function social({ kind }: RequestOf<'social'>, world: World): Answered<SocialFacts> {
  const focus = world.focus === null ? null : refTo(world.catalogue, world.focus);
  const before = world.before?.request?.name ?? null;
  const { message = '', isPart = false, answers = [] } = world;
  const facts: SocialFacts = {
    name: 'social',
    kind,
    app: appFacts(world),
    focus,
    before,
    message,
    bare: withoutTitles(world),
    named: wholeTitlesOf(world),
    isPart,
    said: answers,
  };
  return answered(facts, { focus: world.focus });
}

export function unclear(world: World): Answered<UnclearFacts> {
  const focus = world.focus === null ? null : refTo(world.catalogue, world.focus);
  const fresh = world.listed.filter((index) => !world.history.includes(index)); // there's nothing to choose between owned ones
  const listed = fresh.map((index) => refTo(world.catalogue, index));
  const { message = '', answers = [] } = world;
  return answered(
    { name: 'unclear', app: appFacts(world), focus, listed, message, said: answers },
    { focus: world.focus },
  );
}
