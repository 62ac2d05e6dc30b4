// Sentence forms for a person whose feedback changes their list. Sentences about that list say "your feedback" and
// speak of places; ranks are the recommender's own, and sentences that state them say so.
import type { ChangedHistory, OtherItem, RankedItem } from '../facts.ts';
import { type Forms, list } from '../words.ts';

const leftOutForms: Forms = (f) => [
  `Your feedback leaves ${f.name} out of your list.`,
  `Because of your feedback, ${f.name} is not in your list.`,
];
const placeForms: Forms<[number]> = (f, place) => [
  `Your feedback puts ${f.name} at place ${place} of your list.`,
  `With your feedback, ${f.name} stands at place ${place} of your list.`,
];
const keepsPlaceForms: Forms<[number]> = (f, place) => [
  `Your feedback leaves ${f.name} at place ${place} of your list.`,
];

const bothForms: Forms<[number, string, number]> = (f, place, other, otherPlace) => [
  `With your feedback, ${f.name} is at place ${place} of your list and ${other} at place ${otherPlace}.`,
  `Your feedback puts ${f.name} at place ${place} and ${other} at place ${otherPlace}.`,
];
const onlyOtherForms: Forms<[string, number]> = (f, other, otherPlace) => [
  `Your feedback leaves ${f.name} out of your list, where ${other} stands at place ${otherPlace}.`,
];
const onlyItemForms: Forms<[number, string]> = (f, place, other) => [
  `Your feedback leaves ${other} out of your list, where ${f.name} stands at place ${place}.`,
];
const noneForms: Forms<[string]> = (f, other) => [
  `Your feedback leaves both ${f.name} and ${other} out of your list.`,
];
const otherPlaceForms: Forms<[string, number]> = (_, other, otherPlace) => [
  `With your feedback, ${other} stands at place ${otherPlace} of your list.`,
];
const otherLeftOutForms: Forms<[string]> = (_, other) => [`Your feedback leaves ${other} out of your list.`];

const movesForms: Forms<[number, number]> = (f, place, then) => [
  `With your feedback, ${f.name} would move from place ${place} to place ${then} of your list.`,
  `In your list, where your feedback counts, it would go from place ${place} to place ${then}.`,
];
const staysForms: Forms<[number]> = (f, place) => [
  `With your feedback, ${f.name} would stay at place ${place} of your list.`,
];
const stillLeftOutForms: Forms = (f) => [
  `Your feedback leaves ${f.name} out of your list, with such a change or without it.`,
];

/** Where the item and the one it's compared with stand in the person's own list. */
export const feedbackForms: Forms = (f, w) => {
  if (!f.feedback) return [];
  const { place, other, then } = f.feedback;
  if (f.seen) {
    if (!other) return [];
    return other.place === null
      ? otherLeftOutForms(f, other.title, w)
      : otherPlaceForms(f, other.title, other.place, w);
  }
  if (other) {
    if (place === null)
      return other.place === null
        ? noneForms(f, other.title, w)
        : onlyOtherForms(f, other.title, other.place, w);
    return other.place === null
      ? onlyItemForms(f, place, other.title, w)
      : bothForms(f, place, other.title, other.place, w);
  }
  if (then !== undefined) {
    if (place === null || then === null) return stillLeftOutForms(f, w);
    return place === then ? staysForms(f, place, w) : movesForms(f, place, then, w);
  }
  if (place === null) return leftOutForms(f, w);
  return place === f.rank ? keepsPlaceForms(f, place, w) : placeForms(f, place, w);
};

export const recommenderForms: Forms = (f) => [
  `By its own scores, the recommender puts ${f.name} at rank ${f.rank} of ${f.candidates}.`,
  `The recommender alone has ${f.name} at rank ${f.rank} of ${f.candidates}.`,
  `By score, and nothing else, ${f.name} is at rank ${f.rank} of ${f.candidates}.`,
];

export const aheadForms: Forms<[OtherItem]> = (f, other) => [
  `By its own scores, the recommender has ${f.name} ahead of ${other.title}: rank ${f.rank} against rank ${other.rank}.`,
  `For the recommender alone, ${f.name} (rank ${f.rank}) beats ${other.title} (rank ${other.rank}).`,
];
export const behindForms: Forms<[OtherItem]> = (f, other) => [
  `By its own scores, the recommender has ${f.name} behind ${other.title}: rank ${f.rank} against rank ${other.rank}.`,
  `For the recommender alone, ${other.title} (rank ${other.rank}) beats ${f.name} (rank ${f.rank}).`,
];

export const wouldMoveForms: Forms<[ChangedHistory]> = (f, change) => [
  `The recommender alone would move ${f.name} from rank ${f.rank} to rank ${change.rank} by this change.`,
  `By score, and nothing else, ${f.name} would go from rank ${f.rank} to rank ${change.rank}.`,
];
export const wouldStayForms: Forms = (f) => [`The recommender alone would keep ${f.name} at rank ${f.rank}.`];
export const nothingChangedForms: Forms = () => [
  'Nothing would change by that: your history is like this now.',
];

export const focusMovesForms: Forms<[string, number]> = (f, focus, rankWithout) => [
  `Without ${focus}, the recommender alone would move ${f.name} from rank ${f.rank} to rank ${rankWithout}.`,
];
export const focusStaysForms: Forms<[string]> = (f, focus) => [
  `Without ${focus}, the recommender alone would keep ${f.name} at rank ${f.rank}.`,
];

export const bestRankedForms: Forms<[RankedItem]> = (_, best) => [
  `With your feedback, ${best.title} stands highest of these, at rank ${best.rank} of your list.`,
  `Of these, ${best.title} stands highest on the list that your feedback shapes: rank ${best.rank}.`,
];

export const counterfactualForms: Forms<[string[], number]> = (_, removed, rankAfter) => [
  `With your feedback, it would leave the top ten of your list, for place ${rankAfter}, without ${list(removed)}.`,
];

export const strongestForms: Forms<[string, number]> = (_, strongest, rankWithout) => [
  `Without ${strongest}, the recommender alone would have it at rank ${rankWithout}.`,
];

export const invitationForms: Forms = (f, w) => [
  `Try asking what speaks for ${f.name}, or against it.`,
  `Shall we look at ${f.name} instead?`,
  `Name a ${w.film}, and I will set it beside ${f.name}.`,
];
