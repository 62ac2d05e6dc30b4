// How well the checker tells true from false: recall of each kind of falsehood, false alarms on true sentences, and agreement
// with people's labels (Cohen's κ: agreement beyond what the two shares of labels would give by chance).
import { seededRandom, shuffled } from '#lib/random.ts';
import { checkSentence } from './check.ts';
import type { Verdict } from './claim.ts';
import { type FalseKind, falseKinds, falsify, type TrueSentence } from './falsify.ts';

export type Share = { value: number; of: number };
export type CheckerMeasure = {
  trueSentences: number;
  falseAlarms: number; // share of the true sentences judged false
  notJudged: number; // share of the true sentences
  recall: Record<FalseKind, Share>; // share judged false
  missed: { kind: FalseKind; was: string; text: string }[];
  alarms: string[];
};

const sentencesTried = 200;
const perKind = 75; // 600 in eight kinds
const shownFaults = 200;

/** Sources are drawn from in turn, so that no one form of English decides. */
export function measureChecker(sources: readonly (readonly TrueSentence[])[], seed: number): CheckerMeasure {
  const random = seededRandom(seed);
  const pools = sources.map((source) => shuffled(source, random));
  const turns = Array.from({ length: Math.max(...pools.map(({ length }) => length)) }, (_, at) =>
    pools.flatMap((pool) => pool[at] ?? []),
  ).flat();
  const tried = turns.slice(0, sentencesTried);
  const verdicts = tried.map((one) => checkSentence(one.text, one.known, one.before).result.verdict);
  const share = (verdict: Verdict) =>
    verdicts.filter((own) => own === verdict).length / Math.max(1, tried.length);
  const falsified = turns.flatMap((one) => falsify(one, random));
  const missed: CheckerMeasure['missed'] = [];
  const recall = Object.fromEntries(
    falseKinds.map((kind) => {
      const own = falsified.filter((one) => one.kind === kind).slice(0, perKind);
      const found = own.filter((one) => {
        const isFound = checkSentence(one.text, one.known, one.before).result.verdict === 'false';
        if (!isFound) missed.push({ kind, was: one.was, text: one.text });
        return isFound;
      });
      return [kind, { value: found.length / Math.max(1, own.length), of: own.length }];
    }),
  ) as Record<FalseKind, Share>;
  return {
    trueSentences: tried.length,
    falseAlarms: share('false'),
    notJudged: share('not judged'),
    recall,
    missed: missed.slice(0, shownFaults),
    alarms: tried.filter((_, at) => verdicts[at] === 'false').map(({ text }) => text),
  };
}

/** Cohen's κ of two raters over the same things; 1 where both always say one and the same thing. */
export function kappa<Label>(first: readonly Label[], second: readonly Label[]): number {
  const count = first.length;
  if (count === 0) return Number.NaN;
  const labels = [...new Set([...first, ...second])];
  const agreed = first.filter((label, at) => label === second[at]).length / count;
  const chance = labels.reduce((sum, label) => {
    const of = (rater: readonly Label[]) => rater.filter((own) => own === label).length / count;
    return sum + of(first) * of(second);
  }, 0);
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

/** The same over several draws: shares are means over the draws, counts are sums. */
export function measureOverSeeds(
  sources: readonly (readonly TrueSentence[])[],
  seeds: number,
): CheckerMeasure & { seeds: number } {
  const draws = Array.from({ length: seeds }, (_, at) => measureChecker(sources, at + 1));
  const mean = (of: (draw: CheckerMeasure) => number) =>
    draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
  const recall = Object.fromEntries(
    falseKinds.map((kind) => {
      const of = draws.reduce((sum, draw) => sum + draw.recall[kind].of, 0);
      const found = draws.reduce((sum, draw) => sum + draw.recall[kind].value * draw.recall[kind].of, 0);
      return [kind, { value: found / Math.max(1, of), of }];
    }),
  ) as CheckerMeasure['recall'];
  return {
    seeds,
    trueSentences: draws.reduce((sum, draw) => sum + draw.trueSentences, 0),
    falseAlarms: mean((draw) => draw.falseAlarms),
    notJudged: mean((draw) => draw.notJudged),
    recall,
    missed: draws.flatMap(({ missed }) => missed),
    alarms: [...new Set(draws.flatMap(({ alarms }) => alarms))],
  };
}

/** κ over all three verdicts, and over true and false where both judged. */
export function agreementOf(said: readonly Verdict[], wanted: readonly Verdict[]) {
  const both = said.flatMap((verdict, at) =>
    verdict !== 'not judged' && wanted[at] !== 'not judged' ? [at] : [],
  );
  return {
    of: said.length,
    kappa: kappa(said, wanted),
    bothOf: both.length,
    judgedByBoth: kappa(
      both.map((at) => said[at]),
      both.map((at) => wanted[at]),
    ),
  };
}
