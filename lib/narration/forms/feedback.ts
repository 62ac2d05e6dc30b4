// Sentence forms for a person whose feedback gives their list another order than the recommender's. Every sentence on that
// list says "your feedback" and speaks of places; ranks are the recommender's own, and its sentences say so.
import type { Facts } from '../facts.ts';
import { type Form, list, required } from '../words.ts';

const own = (f: Facts) => required(f.feedback);
const other = (f: Facts) => required(f.comparison).other;
const otherRank = (f: Facts) => required(f.comparison).rank;

const leftOutForms: Form[] = [
  (f) => `Your feedback leaves ${f.name} out of your list.`,
  (f) => `Because of your feedback, ${f.name} is not in your list.`,
];
const placeForms: Form[] = [
  (f) => `Your feedback puts ${f.name} at place ${own(f).place} of your list.`,
  (f) => `With your feedback, ${f.name} stands at place ${own(f).place} of your list.`,
];
const keepsPlaceForms: Form[] = [
  (f) => `Your feedback leaves ${f.name} at place ${own(f).place} of your list.`,
];

const bothForms: Form[] = [
  (f) =>
    `With your feedback, ${f.name} is at place ${own(f).place} of your list and ${other(f)} at place ${own(f).other}.`,
  (f) => `Your feedback puts ${f.name} at place ${own(f).place} and ${other(f)} at place ${own(f).other}.`,
];
const onlyOtherForms: Form[] = [
  (f) =>
    `Your feedback leaves ${f.name} out of your list, where ${other(f)} stands at place ${own(f).other}.`,
];
const onlyItemForms: Form[] = [
  (f) =>
    `Your feedback leaves ${other(f)} out of your list, where ${f.name} stands at place ${own(f).place}.`,
];
const noneForms: Form[] = [(f) => `Your feedback leaves both ${f.name} and ${other(f)} out of your list.`];
const otherPlaceForms: Form[] = [
  (f) => `With your feedback, ${other(f)} stands at place ${own(f).other} of your list.`,
];
const otherLeftOutForms: Form[] = [(f) => `Your feedback leaves ${other(f)} out of your list.`];

const movesForms: Form[] = [
  (f) =>
    `With your feedback, ${f.name} would move from place ${own(f).place} to place ${own(f).then} of your list.`,
  (f) =>
    `In your list, where your feedback counts, it would go from place ${own(f).place} to place ${own(f).then}.`,
];
const staysForms: Form[] = [
  (f) => `With your feedback, ${f.name} would stay at place ${own(f).place} of your list.`,
];
const stillLeftOutForms: Form[] = [
  (f) => `Your feedback leaves ${f.name} out of your list, with such a change or without it.`,
];

/** Where the item, and what it is set beside, stand in the person's own list. */
export function feedbackForms(f: Facts): Form[] | null {
  if (!f.feedback) return null;
  const { place, other, then } = f.feedback;
  if (f.seen) {
    if (other === undefined) return null;
    return other === null ? otherLeftOutForms : otherPlaceForms;
  }
  if (f.comparison && other !== undefined) {
    if (place === null) return other === null ? noneForms : onlyOtherForms;
    return other === null ? onlyItemForms : bothForms;
  }
  if (then !== undefined) {
    if (place === null || then === null) return stillLeftOutForms;
    return place === then ? staysForms : movesForms;
  }
  if (place === null) return leftOutForms;
  return place === f.rank ? keepsPlaceForms : placeForms;
}

export const recommenderForms: Form[] = [
  (f) => `By its own scores, the recommender puts ${f.name} at rank ${f.rank} of ${f.candidates}.`,
  (f) => `The recommender alone has ${f.name} at rank ${f.rank} of ${f.candidates}.`,
  (f) => `By score, and nothing else, ${f.name} is at rank ${f.rank} of ${f.candidates}.`,
];

export const aheadForms: Form[] = [
  (f) =>
    `By its own scores, the recommender has ${f.name} ahead of ${other(f)}: rank ${f.rank} against rank ${otherRank(f)}.`,
  (f) => `For the recommender alone, ${f.name} (rank ${f.rank}) beats ${other(f)} (rank ${otherRank(f)}).`,
];
export const behindForms: Form[] = [
  (f) =>
    `By its own scores, the recommender has ${f.name} behind ${other(f)}: rank ${f.rank} against rank ${otherRank(f)}.`,
  (f) => `For the recommender alone, ${other(f)} (rank ${otherRank(f)}) beats ${f.name} (rank ${f.rank}).`,
];

export const wouldMoveForms: Form[] = [
  (f) =>
    `The recommender alone would move ${f.name} from rank ${f.rank} to rank ${required(f.whatIf).rank} by this change.`,
  (f) =>
    `By score, and nothing else, ${f.name} would go from rank ${f.rank} to rank ${required(f.whatIf).rank}.`,
];
export const wouldStayForms: Form[] = [
  (f) => `The recommender alone would keep ${f.name} at rank ${f.rank}.`,
];
export const nothingChangedForms: Form[] = [
  () => 'Nothing would change by that: your history is like this now.',
];

export const focusMovesForms: Form[] = [
  (f) =>
    `Without ${required(f.focus).title}, the recommender alone would move ${f.name} from rank ${f.rank} to rank ${required(f.focus).rankWithout}.`,
];
export const focusStaysForms: Form[] = [
  (f) => `Without ${required(f.focus).title}, the recommender alone would keep ${f.name} at rank ${f.rank}.`,
];

const best = (f: Facts) => required(required(f.similarBut).items.toSorted((a, b) => a.rank - b.rank)[0]);
export const bestRankedForms: Form[] = [
  (f) =>
    `With your feedback, ${best(f).title} stands highest of these, at rank ${best(f).rank} of your list.`,
  (f) =>
    `Of these, ${best(f).title} stands highest on the list that your feedback shapes: rank ${best(f).rank}.`,
];

const removed = (f: Facts) => list(required(f.counterfactual).removed);
export const counterfactualForms: Form[] = [
  (f) =>
    `With your feedback, it would leave the top ten of your list, for place ${required(f.counterfactual).rankAfter}, without ${removed(f)}.`,
];

export const strongestForms: Form[] = [
  (f) =>
    `Without ${required(f.strongest).title}, the recommender alone would have it at rank ${required(f.strongest).rankWithout}.`,
];

export const invitationForms: Form[] = [
  (f) => `Try asking what speaks for ${f.name}, or against it.`,
  (f) => `Shall we look at ${f.name} instead?`,
  (f, w) => `Name a ${w.film}, and I will set it beside ${f.name}.`,
];

/** Those of other topics that say what the person's feedback makes of their list. */
export const formsOnOwnList: ReadonlySet<Form> = new Set([...bestRankedForms, ...counterfactualForms]);
