// Feedback on several titles in one message is told in one sentence, with what the list is like after all of it; where a
// recommendation follows, that shows what the list is like.

import type { RequestAnswer } from './answer-request.ts';
import { compose } from './compose.ts';
import type { FeedbackFacts } from './feedback.ts';
import { saidBriefly } from './titles/said-briefly.ts';
import { shortNamed } from './titles/short-named.ts';
import type { Top } from './top.ts';
import { nounsOf, type World } from './world.ts';

/** Every answer keeps its facts and its change; the words of a run are those of its first. */
export function joinedFeedback(answers: readonly RequestAnswer[], world: World): RequestAnswer[] {
  const runs: RequestAnswer[][] = [];
  for (const answer of answers) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && areAlike(last, answer)) run.push(answer);
    else runs.push([answer]);
  }
  return runs.flatMap((run, at) => {
    const listFollows = runs.slice(at + 1).some(([next]) => next?.request.name === 'recommend');
    return run.length > 1 || listFollows ? toldOnce(run, listFollows, world) : run;
  });
}

function areAlike({ facts: a }: RequestAnswer, { facts: b }: RequestAnswer): boolean {
  return a.name === 'feedback' && b.name === 'feedback' && a.effect === b.effect && isChange(a);
}

/** A kind that is lowered is named with its title. */
function isChange({ effect }: FeedbackFacts): boolean {
  return effect !== 'nothing' && effect !== 'kind lowered';
}

function toldOnce(
  run: readonly RequestAnswer[],
  listFollows: boolean,
  world: World,
): readonly RequestAnswer[] {
  const told = run.flatMap(({ facts }) => (facts.name === 'feedback' ? facts : []));
  const [first, last] = [told[0], told.at(-1)];
  const isNoted = listFollows && told.length === 1 && first?.effect === 'nothing';
  if (!first || !last || !(isChange(first) || isNoted)) return run;
  const group = told.flatMap((one) => (one.group.length > 0 ? one.group : one.item));
  const isOne = told.length === 1;
  const facts: FeedbackFacts = isOne
    ? { ...first, listFollows }
    : {
        ...last,
        item: first.item,
        kind: told.every(({ kind }) => kind === first.kind) ? first.kind : 'seen',
        understood: null,
        group: [...new Map(group.map((item) => [item.index, item])).values()],
        series: [],
        steer: null,
        followed: followedIn(told),
        ownSeries: last.ownSeries.filter(({ index }) => !group.some((one) => one.index === index)),
        top: topOf(told.map(({ top }) => top)),
        areListed: true,
        listFollows,
      };
  const { catalogue } = world;
  const composed = compose(shortNamed(facts, catalogue), nounsOf(catalogue));
  const said = saidBriefly(composed, facts, world, facts.item.index);
  const listed = listFollows ? [] : (run.at(-1)?.listed ?? []);
  const cards = listed.map(({ itemId }) => itemId);
  return run.map((answer, at) =>
    at === 0 ? { ...answer, ...said, listed, cards } : { ...answer, composed: '', listed: [], cards: [] },
  );
}

/** From where it stood before the first to where it stands after the last. */
function followedIn(told: readonly FeedbackFacts[]): FeedbackFacts['followed'] {
  const steps = told.flatMap(({ followed }) => followed ?? []);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || first.item.index !== last.item.index || first.before === last.after) return null;
  return { ...last, before: first.before };
}

/** One change after the other as one. */
function topOf(steps: readonly Top[]): Top {
  const [first, last] = [steps[0], steps.at(-1)] as [Top, Top];
  const moved = (entering: 'entering' | 'leaving', leaving: 'entering' | 'leaving') =>
    steps.flatMap((step, at) =>
      step[entering].filter(
        ({ index }) =>
          ![...steps.slice(0, at), ...steps.slice(at + 1)].some((other) =>
            other[leaving].some((one) => one.index === index),
          ),
      ),
    );
  const entering = moved('entering', 'leaving');
  return {
    now: first.now,
    after: last.after,
    entering,
    leaving: moved('leaving', 'entering'),
    stay: last.stay + last.entering.length - entering.length,
  };
}
