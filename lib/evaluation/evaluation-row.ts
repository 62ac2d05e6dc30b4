// One row of the table, from its answers: figures with intervals, figures per person, the reliability of the verdicts,
// and some people for whom the next item was right or wrong.
import { titleOf } from '#lib/alignment/prompt.ts';
import type { Manifest } from '#lib/model-version/manifest.ts';
import { bootstrapInterval } from './bootstrap.ts';
import type { EvaluationCase } from './cases.ts';
import type { EvaluationRow, Figures, RowName } from './evaluation-file.ts';
import { placeOf } from './metrics/named-titles.ts';
import type { Decoding, Outcome } from './outcome.ts';
import { column, type PersonScores, type ScoreName, scoreNames, scoresOf } from './person-scores.ts';

const calibrationBins = 10;
const examplesKept = 6;
const titlesInExample = 5;

export type RowInput = {
  name: RowName;
  cases: EvaluationCase[];
  outcomes: Outcome[]; // one per case
  seconds: number;
  seed: number;
  alignment: Manifest['alignment'];
  /** Whether the verdicts are logits, whose difference is a probability. */
  probabilities: boolean;
};

export function evaluationRow(input: RowInput): EvaluationRow {
  const { name, cases, outcomes, seconds, seed, alignment } = input;
  const scores = (decoding: Decoding) =>
    cases.map((asked, place) => scoresOf(outcomes[place] as Outcome, asked, decoding));
  const [strict, constrained] = [scores('strict'), scores('constrained')];
  return {
    name,
    seconds: Math.round(seconds),
    strict: figuresOf(strict, seed),
    constrained: figuresOf(constrained, seed),
    people: { strict: ownFigures(strict), constrained: ownFigures(constrained) },
    calibration: input.probabilities ? calibrationOf(cases, outcomes) : null,
    examples: examplesOf(cases, outcomes),
    alignment: alignment && {
      steps: alignment.steps,
      tokens: alignment.tokens,
      seconds: alignment.seconds,
      softTokens: alignment.softTokens,
      from: alignment.from,
      curve: alignment.curve,
    },
  };
}

/** One value per score, by name. */
function byName<Value>(of: (name: ScoreName) => Value): Record<ScoreName, Value> {
  return Object.fromEntries(scoreNames.map((name) => [name, of(name)])) as Record<ScoreName, Value>;
}

function figuresOf(scores: PersonScores[], seed: number): Figures {
  return byName((name) => {
    const values = column(scores, name);
    return values && bootstrapInterval(values, seed);
  });
}

function ownFigures(scores: PersonScores[]): Record<ScoreName, (number | null)[]> {
  const short = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);
  return byName((name) => scores.map((one) => short(one[name])));
}

/** Ten bins of equal width by the probability of Yes; empty ones are left out. */
export function calibrationOf(cases: EvaluationCase[], outcomes: Outcome[]): EvaluationRow['calibration'] {
  const judged = outcomes.flatMap(({ verdict }, place) => {
    if (!verdict) return [];
    const yes = 1 / (1 + Math.exp(verdict.no - verdict.yes));
    return [{ yes, was: cases[place]?.positive ? 1 : 0 }];
  });
  if (judged.length === 0) return null;
  return Array.from({ length: calibrationBins }, (_, bin) => {
    const own = judged.filter(
      ({ yes }) => Math.min(calibrationBins - 1, Math.floor(yes * calibrationBins)) === bin,
    );
    const average = (key: 'yes' | 'was') => own.reduce((sum, one) => sum + one[key], 0) / own.length;
    return own.length === 0 ? [] : [{ people: own.length, saidYes: average('yes'), wasYes: average('was') }];
  }).flat();
}

function examplesOf(cases: EvaluationCase[], outcomes: Outcome[]): EvaluationRow['examples'] {
  const examples = cases.flatMap(({ catalogue, history, top }, place) => {
    const said = outcomes[place]?.nextItem?.constrained;
    if (!said) return [];
    const wanted = titleOf(catalogue, top);
    const latest = history.slice(-titlesInExample).map((index) => titleOf(catalogue, index));
    return [{ hit: Number.isFinite(placeOf(said, wanted)), history: latest, wanted, said }];
  });
  const kept = (hit: boolean) =>
    examples
      .filter((one) => one.hit === hit)
      .slice(0, examplesKept)
      .map(({ history, wanted, said }) => ({ history, wanted, said }));
  return { hits: kept(true), misses: kept(false) };
}
