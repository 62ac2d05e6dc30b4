// What the feedback just before changed in the first ten, where that is asked: by the list without it; of a title that left the
// history, whose old place in it isn't known, what the answer to it told.

import type { RequestOf } from '#lib/contract/request.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { asksChangedNow } from '../message/changed-now.ts';
import { resolveTitle } from '../titles/resolve-title.ts';
import { listAt, type Top, topBetween } from '../top.ts';
import type { World } from '../world.ts';

export type Since = { top: Top } | { told: string[] };

export function sinceFeedback(world: World): Since | null {
  const last = world.before?.request;
  if (last?.name !== 'feedback' || !asksChangedNow(world.message ?? '')) return null;
  const before = stateBefore(last, world);
  if (before === null) return toldIn(world.answers?.at(-1) ?? '');
  const { history, rules } = world;
  const now = listAt(world, { history, rules }).first(topTen);
  return { top: topBetween(world, listAt(world, before).first(topTen), now) };
}

/** null: it can't be told from how things stand. */
function stateBefore(
  { item, kind }: RequestOf<'feedback'>,
  { history, rules, answers, ...world }: World,
): Pick<World, 'history' | 'rules'> | null {
  const found = resolveTitle(item, { ...world, history });
  if (found.kind !== 'found') return null;
  const { index } = found.item;
  if (kind === 'hated' || kind === 'not interested') {
    const others = rules.filter((rule) => (rule.historyIndex ?? rule.itemIndex) !== index);
    return others.length < rules.length ? { history, rules: others } : null;
  }
  const hasJoined = /\bnow counts? among\b/u.test(answers?.at(-1) ?? '') && history.at(-1) === index;
  return hasJoined ? { history: history.slice(0, -1), rules } : null;
}

const ofTop = /\b(?:top ten|top of your list|(?:drops|rises) from|first on your list)\b/u;
const ofNothing = /\b(?:nothing changes|stays as it (?:is|was)|top ten stays)\b/u;

function toldIn(answer: string): Since | null {
  if (ofNothing.test(answer)) return { told: [] };
  const told = answer.split(/(?<=[.?!])\s+(?=\p{Lu})/u).filter((sentence) => ofTop.test(sentence));
  return told.length > 0 ? { told } : null;
}
