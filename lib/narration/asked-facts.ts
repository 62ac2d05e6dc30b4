// Facts that only some questions need: a view in the person's own words, one film left out, a changed history, a
// comparison, something similar, and the order of the history.
import { type Evidence, leastPush, raises } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';

import type {
  ChangedHistory,
  Effect,
  Focus,
  HistoryPattern,
  LikeItems,
  OtherItem,
  OwnWords,
} from './facts.ts';
import { habitOf } from './weigh.ts';

const mostlyRecent = 0.6; // of the push
const splitNamed = 2;
const similarNamed = 4;

export function ownWordsFacts({ view, rank }: Evidence): OwnWords | null {
  if (!view || view.shares.length + view.items.length === 0) return null;
  return {
    habits: view.shares.map((share) => ({ ...habitOf(share), ofItem: share.ofItem })),
    items: view.items.map((named) => effectOf(named, named, rank)),
  };
}

export function focusFacts(evidence: Evidence, focus: Focus): Effect {
  const influence = evidence.influences.find((entry) => entry.item.index === focus.item.index);
  return effectOf(focus, influence, evidence.rank);
}

function effectOf(
  { item, watched }: Focus,
  influence: { scoreDrop: number | null; rankWithout: number | null } | undefined,
  rank: number,
): Effect {
  const { scoreDrop = null, rankWithout = null } = influence ?? {};
  const helps = scoreDrop !== null && rankWithout !== null && raises({ scoreDrop, rankWithout }, rank);
  return { title: item.title, watched, rankWithout, helps };
}

export function patternFacts({ pattern, item }: Evidence): HistoryPattern | null {
  if (!pattern) return null;
  const { recentSize, strongest, strongestRecent, recentPush, shift, run } = pattern;
  const when = recentPush >= mostlyRecent ? 'recent' : recentPush <= 1 - mostlyRecent ? 'older' : 'both';
  return {
    recentSize,
    strongest,
    strongestRecent,
    when,
    shift: shift && { recent: habitOf(shift.recent), older: habitOf(shift.older) },
    run: run && {
      ...run,
      ofItem: [...valuesOf(item, 'genre'), ...valuesOf(item, 'tag')].includes(run.value),
    },
  };
}

export function otherItemFacts({ comparison, rank }: Evidence): OtherItem | null {
  if (!comparison) return null;
  const { other, split, popularityRank, interactionCount, alreadySeen, knownToModel } = comparison;
  const side = (sign: 1 | -1) =>
    split
      .filter(({ difference }) => sign * difference > leastPush)
      .slice(0, splitNamed)
      .map(({ item }) => item.title);
  return {
    title: other.title,
    rank: comparison.rank,
    seen: alreadySeen,
    known: knownToModel,
    outcome: comparison.gap === 0 ? 'tied' : rank < comparison.rank ? 'ahead' : 'behind',
    forItem: side(1),
    forOther: side(-1),
    popularityRank,
    people: interactionCount,
  };
}

export function changedHistoryFacts({ whatIf }: Evidence): ChangedHistory | null {
  if (!whatIf) return null;
  const titles = (items: readonly ItemRef[]) => items.map((item) => item.title);
  return { removed: titles(whatIf.removed), added: titles(whatIf.added), rank: whatIf.rank };
}

/** Throws TypeError if the evidence was computed without a wish. */
export function likeItemsFacts({ similarBut }: Evidence): LikeItems {
  if (!similarBut) throw new TypeError('“Something similar, but …” needs evidence computed with its wishes.');
  const { wish, to, ofOwnList = false, items } = similarBut;
  return {
    wish,
    to: to.title,
    ofOwnList,
    items: items.slice(0, similarNamed).map(({ item, rank }) => ({ title: item.title, rank })),
  };
}
