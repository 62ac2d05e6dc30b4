// How well a language model words composed answers: how often it judges claims rightly, how many first drafts pass the rules,
// and the free share: of the sentences shown, those that it worded itself. 95 % intervals over resampled answers.
import { bootstrapRatio, type Interval } from './bootstrap.ts';

export type JudgedClaim = { holds: boolean; yes: number }; // yes: the model's probability that it holds
/** What came of one answer. */
export type SpeakingOutcome = {
  claims: JudgedClaim[];
  drafted: number; // first drafts
  faulty: number; // those that the rules stop
  shown: number;
  byModel: number;
  redrawn: number;
};
export type SpeakingMeasure = {
  answers: number;
  claims: number;
  accuracy: Interval; // of judged claims
  recallOfFalse: Interval; // of the false ones, judged so
  precisionOfFalse: Interval; // of those judged false, false
  draftsStopped: Interval; // of the sentences of first drafts
  freeShare: Interval;
  redrawn: number; // drafts that did not pass, an answer
};

export function measureSpeaking(outcomes: readonly SpeakingOutcome[], seed: number): SpeakingMeasure {
  const sum = (all: readonly SpeakingOutcome[], of: (one: SpeakingOutcome) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const share = (part: (one: SpeakingOutcome) => number, whole: (one: SpeakingOutcome) => number) =>
    bootstrapRatio(
      outcomes.map((one) => ({ part: part(one), whole: whole(one) })),
      seed,
    );
  const count = (of: (claim: JudgedClaim) => boolean) => (one: SpeakingOutcome) =>
    one.claims.filter(of).length;
  const saysNo = ({ yes }: JudgedClaim) => yes < 0.5;
  return {
    answers: outcomes.length,
    claims: sum(outcomes, ({ claims }) => claims.length),
    accuracy: share(
      count((claim) => claim.holds !== saysNo(claim)),
      ({ claims }) => claims.length,
    ),
    recallOfFalse: share(
      count((claim) => !claim.holds && saysNo(claim)),
      count(({ holds }) => !holds),
    ),
    precisionOfFalse: share(
      count((claim) => !claim.holds && saysNo(claim)),
      count(saysNo),
    ),
    draftsStopped: share(
      ({ faulty }) => faulty,
      ({ drafted }) => drafted,
    ),
    freeShare: share(
      ({ byModel }) => byModel,
      ({ shown }) => shown,
    ),
    redrawn: sum(outcomes, ({ redrawn }) => redrawn) / Math.max(1, outcomes.length),
  };
}
