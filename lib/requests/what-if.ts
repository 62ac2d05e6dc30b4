// What if the person had not chosen some items, or had chosen others: the model is run on that history. What it does to the
// item the chat is about, and to the top of the list.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { changedHistory } from '#lib/evidence/what-if.ts';
import { type Answered, answered } from './answered.ts';
import { type Reach, reachOf, type TitleFacts, titleProblem } from './asked-title.ts';
import { namedKind } from './named-kind.ts';
import { type Resolved, resolveTitles } from './resolve-title.ts';
import { type Standing, standingOf } from './standing.ts';
import { type Top, topWith } from './top.ts';
import { distinctHistory, type World } from './world.ts';

export type WhatIfFacts = {
  name: 'what_if';
  removed: ItemRef[];
  added: ItemRef[];
  twice: ItemRef[]; // named twice
  notSeen: ItemRef[]; // to be removed, but not in the history
  alreadySeen: ItemRef[]; // to be added, but in the history
  notFound: { typed: string; choices: ItemRef[] }[];
  reach: Reach;
  focus: { standing: Standing; rankThen: number | null } | null; // null: then left out of the list
  top: Top;
  counts: boolean; // false: nothing that the recommender looks at would change
};

export function whatIf(request: RequestOf<'what_if'>, world: World): Answered<WhatIfFacts | TitleFacts> {
  const { catalogue, history, focus, rules } = world;
  const out = resolveTitles(request.remove, world).flatMap((one) => allOwned(one, world));
  const into = resolveTitles(request.add, world);
  const all = [...out, ...into];
  const items = (some: readonly Resolved[]) =>
    some.flatMap((one) => (one.kind === 'found' ? [one.item] : []));
  if (items(all).length === 0) {
    const problem = all.find((one) => one.kind !== 'found') ?? { kind: 'none' as const };
    return answered(titleProblem(problem as Exclude<Resolved, { kind: 'found' }>, catalogue), { focus });
  }
  const seen = new Set(history);
  const asked = {
    removed: items(out).map(({ index }) => index),
    added: items(into).map(({ index }) => index),
  };
  const { removed, added, changed } = changedHistory(history, asked);
  const evidence = focus === null ? null : askedEvidence(world, { item: focus, whatIf: asked, rules });
  const facts: WhatIfFacts = {
    name: 'what_if',
    removed: removed.map((index) => refTo(catalogue, index)),
    added: added.map((index) => refTo(catalogue, index)),
    twice: repeated(out).concat(repeated(into)).map(refOf),
    notSeen: distinct(items(out))
      .filter(({ index }) => !seen.has(index))
      .map(refOf),
    alreadySeen: distinct(items(into))
      .filter(({ index }) => seen.has(index))
      .map(refOf),
    notFound: all.flatMap((one) =>
      one.kind === 'unknown' || one.kind === 'ambiguous'
        ? [{ typed: one.typed, choices: one.kind === 'ambiguous' ? one.choices.map(refOf) : [] }]
        : [],
    ),
    reach: reachOf(catalogue),
    focus:
      evidence && focus !== null && !added.includes(focus)
        ? {
            standing: standingOf(evidence),
            rankThen:
              rules.length > 0 && evidence.withFeedback?.rankThen !== undefined
                ? evidence.withFeedback.rankThen
                : (evidence.whatIf?.rank ?? null),
          }
        : null,
    top: topWith(world, changed, [...removed]),
    counts: removed.length + added.length > 0,
  };
  return answered(facts, { focus, evidence, listed: facts.top.after.map(({ index }) => index) });
}

/** "The Final Fantasies", "all the Maddens": no title, or too many, but a name that titles of the history have. */
function allOwned(resolved: Resolved, world: World): Resolved[] {
  if (resolved.kind === 'none' || (resolved.kind === 'found' && resolved.how === 'exact')) return [resolved];
  const { typed } = resolved;
  const isPlural = /[^s]s$/iu.test(typed);
  const named = resolved.kind === 'unknown' || isPlural ? namedKind(withoutPlural(typed), world) : null;
  const own = named === null ? [] : distinctHistory(world).filter(named.inTitle);
  return own.length === 0 || (resolved.kind === 'found' && own.length === 1)
    ? [resolved]
    : own.map((item) => ({ kind: 'found', item, how: 'part', typed, seen: true }));
}

function withoutPlural(name: string): string {
  return name.replace(/ies$/iu, 'y');
}

function distinct(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** What several of the titles mean. */
function repeated(resolved: readonly Resolved[]): Item[] {
  const items = resolved.flatMap((one) => (one.kind === 'found' ? [one.item] : []));
  return distinct(items.filter((item, at) => items.indexOf(item) < at));
}
