// The measures over all cases, each with its floor and bootstrap interval.
import { bootstrapInterval, type Interval } from './bootstrap.ts';
import type { Tally } from './claims.ts';
import type { GenreFeedback } from './genre-feedback.ts';
import type { Checked, TrustResult } from './trial.ts';

export type Floor = { is: 'at least' | 'at most'; value: number };
export type Measure = {
  name: string;
  value: number | null; // null: no such case occurred
  interval: Interval | null;
  floor: Floor;
  passes: boolean | null;
  over: number; // the denominator: titles, claims, answers or cases
};
export type TrustReport = {
  domain: string;
  cases: number;
  seed: number;
  mode: 'constrained' | 'free' | 'computed';
  measuredAt: string;
  redrawn: number; // sentences drawn again, over all answers
  meanDrops: { cited: number; random: number }; // in score: the two sides of the ratio
  measures: Measure[];
  falseClaims: string[]; // the first ones the checker found
};
export type FirstWord = { answer: number; alone: number };

const falseClaimsKept = 40;
const exactly = 1e-9;

export function measuresOf(input: {
  results: readonly TrustResult[];
  feedback: readonly GenreFeedback[];
  firstWords: readonly FirstWord[];
  seed: number;
}): Measure[] {
  const { results, feedback, firstWords, seed } = input;
  const measure = <Case>(
    name: string,
    cases: readonly Case[],
    statistic: (cases: readonly Case[]) => number | null,
    floor: Floor,
    over: number,
    resampled = true,
  ): Measure => {
    const value = statistic(cases);
    const passes =
      value === null
        ? null
        : floor.is === 'at least'
          ? value >= floor.value - exactly
          : value <= floor.value + exactly;
    return {
      name,
      value,
      interval: resampled ? bootstrapInterval(cases, statistic, seed) : null,
      floor,
      passes,
      over,
    };
  };
  /** A share summed over the cases: all parts over all wholes. */
  const share = <Case>(
    name: string,
    cases: readonly Case[],
    part: (one: Case) => number,
    whole: (one: Case) => number,
    floor: Floor,
  ) => measure(name, cases, (drawn) => ratio(sum(drawn, part), sum(drawn, whole)), floor, sum(cases, whole));
  const truth = (name: string, least: number, when: 'before' | 'after', kind: keyof Checked) => {
    const tally = (result: TrustResult): Tally => result[when]?.[kind] ?? { claims: 0, true: 0 };
    return share(
      name,
      results,
      (one) => tally(one).true,
      (one) => tally(one).claims,
      { is: 'at least', value: least },
    );
  };
  const compared = results.flatMap(({ drop }) => drop ?? []);
  return [
    truth('titles that exist, before grounding', 0.95, 'before', 'titles'),
    truth('titles that exist, after', 1, 'after', 'titles'),
    truth('"you watched X" that is true, before', 0.95, 'before', 'watched'),
    truth('"you watched X" that is true, after', 1, 'after', 'watched'),
    truth('attributes and numbers that are true, before', 0.9, 'before', 'attributes'),
    truth('attributes and numbers that are true, after', 1, 'after', 'attributes'),
    share(
      'answers where a computed sentence stands in',
      results,
      (one) => one.withStandIn,
      (one) => one.answers,
      { is: 'at most', value: 0.1 },
    ),
    measure(
      'score drop without cited items ÷ without random ones',
      compared,
      (drops) =>
        dropRatio(
          sum(drops, (drop) => drop.cited),
          sum(drops, (drop) => drop.random),
        ),
      { is: 'at least', value: 2 },
      compared.length,
    ),
    share(
      'cited items among the five most influential',
      results,
      (one) => one.citedInTopFive,
      (one) => one.cited,
      { is: 'at least', value: 0.7 },
    ),
    measure(
      'decisions that flip with the perspective',
      results,
      (cases) => cases.filter((one) => one.flips).length,
      { is: 'at most', value: 0 },
      results.length,
    ),
    share(
      'ROUGE-L between two perspectives',
      results,
      (one) => one.rouge,
      () => 1,
      { is: 'at most', value: 0.5 },
    ),
    // No interval: a case drawn twice would count as a repetition.
    measure(
      'different sentences ÷ sentences',
      results,
      distinctShare,
      { is: 'at least', value: 0.9 },
      sum(results, (one) => one.sentences.length),
      false,
    ),
    share(
      'similar items gone after "not this genre"',
      feedback,
      (one) => one.gone,
      (one) => one.similar,
      { is: 'at least', value: 0.9 },
    ),
    measure(
      'first word, evidence included ÷ first token alone',
      firstWords,
      (times) => ratio(median(times.map((time) => time.answer)), median(times.map((time) => time.alone))),
      { is: 'at most', value: 1.3 },
      firstWords.length,
    ),
  ];
}

export function meanDropsOf(results: readonly TrustResult[]): TrustReport['meanDrops'] {
  const drops = results.flatMap(({ drop }) => drop ?? []);
  const mean = (of: 'cited' | 'random') =>
    ratio(
      sum(drops, (drop) => drop[of]),
      drops.length,
    ) ?? 0;
  return { cited: mean('cited'), random: mean('random') };
}

export function firstFalseClaims(results: readonly TrustResult[]): string[] {
  const faults = results.flatMap((result) => result.faults);
  const wasSeen = (fault: string) => fault.startsWith('after:');
  return [...faults.filter(wasSeen), ...faults.filter((fault) => !wasSeen(fault))].slice(0, falseClaimsKept);
}

export function distinctShare(results: readonly Pick<TrustResult, 'sentences'>[]): number | null {
  const sentences = results.flatMap((result) => result.sentences.map((sentence) => sentence.toLowerCase()));
  return ratio(new Set(sentences).size, sentences.length);
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** If random removals don't lower the score, any drop is infinitely larger. */
function dropRatio(cited: number, random: number): number | null {
  if (random > 0) return cited / random;
  return cited > 0 ? Number.POSITIVE_INFINITY : null;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
