// Sentence forms for two items side by side, and for a changed history.
import type { Facts } from '../facts.ts';
import { type Form, list, opened, required } from '../words.ts';

const compared = (f: Facts) => required(f.comparison);
const other = (f: Facts) => compared(f).other;
const whatIf = (f: Facts) => required(f.whatIf);

export const aheadForms: Form[] = [
  (f) => `${f.name} is ahead of ${other(f)}: rank ${f.rank} against rank ${compared(f).rank}.`,
  (f) =>
    `Of the two, ${f.name} comes first, at rank ${f.rank}, while ${other(f)} is at rank ${compared(f).rank}.`,
  (f) => `For you, ${f.name} (rank ${f.rank}) beats ${other(f)} (rank ${compared(f).rank}).`,
  (f) => `The recommender prefers ${f.name} at rank ${f.rank} to ${other(f)} at rank ${compared(f).rank}.`,
  (f) => `${other(f)} is only at rank ${compared(f).rank}, behind ${f.name} at rank ${f.rank}.`,
  (f) =>
    `Between them, ${f.name} is the closer match: rank ${f.rank}, not rank ${compared(f).rank} like ${other(f)}.`,
];

export const behindForms: Form[] = [
  (f) => `${f.name} is behind ${other(f)}: rank ${f.rank} against rank ${compared(f).rank}.`,
  (f) =>
    `Of the two, ${other(f)} comes first, at rank ${compared(f).rank}, while ${f.name} is at rank ${f.rank}.`,
  (f) => `For you, ${other(f)} (rank ${compared(f).rank}) beats ${f.name} (rank ${f.rank}).`,
  (f) => `The recommender prefers ${other(f)} at rank ${compared(f).rank} to ${f.name} at rank ${f.rank}.`,
  (f) => `${f.name} is only at rank ${f.rank}, behind ${other(f)} at rank ${compared(f).rank}.`,
  (f) =>
    `Between them, ${other(f)} is the closer match: rank ${compared(f).rank}, not rank ${f.rank} like ${f.name}.`,
];

export const levelForms: Form[] = [
  (f) =>
    `${f.name} and ${other(f)} have the very same score, so their ranks, ${f.rank} and ${compared(f).rank}, say nothing.`,
  (f) => `The recommender cannot tell ${f.name} from ${other(f)}: the scores are equal.`,
  (f) => `There is a tie between ${f.name} and ${other(f)}.`,
];

export const forItemForms: Form[] = [
  (f) => `What helps ${f.name} more than ${other(f)} is ${list(compared(f).forItem)}.`,
  (f) => `${f.name} gets more out of ${list(compared(f).forItem)} than ${other(f)} does.`,
  (f) => `On the side of ${f.name} you find ${list(compared(f).forItem)}.`,
  (f) => `Speaking for ${f.name}: ${list(compared(f).forItem)}.`,
  (f, w) => `${f.name} gains on ${other(f)} because you ${w.watched} ${list(compared(f).forItem)}.`,
  (f) => `The gap in favour of ${f.name} comes from ${list(compared(f).forItem)} most of all.`,
];

export const forOtherForms: Form[] = [
  (f) => `What helps ${other(f)} more than ${f.name} is ${list(compared(f).forOther)}.`,
  (f) => `${other(f)} gets more out of ${list(compared(f).forOther)} than ${f.name} does.`,
  (f) => `On the side of ${other(f)} you find ${list(compared(f).forOther)}.`,
  (f) => `Speaking for ${other(f)}: ${list(compared(f).forOther)}.`,
  (f, w) => `${other(f)} gains on ${f.name} because you ${w.watched} ${list(compared(f).forOther)}.`,
  (f) => `What pulls the other way, towards ${other(f)}, is ${list(compared(f).forOther)}.`,
];

export const noSplitForms: Form[] = [
  (f, w) => `No ${w.film} in your history makes a difference between ${f.name} and ${other(f)}.`,
  (f) => `Your history does not separate ${f.name} from ${other(f)}.`,
  (f) => `Nothing in your history tells ${f.name} and ${other(f)} apart.`,
];

export const comparedFameForms: Form[] = [
  (f, w) =>
    `${other(f)} was ${w.watched} by ${compared(f).people} people, popularity rank ${compared(f).popularityRank}.`,
  (f) => `In popularity, ${other(f)} stands at rank ${compared(f).popularityRank}.`,
  (f, w) => `As for fame, ${compared(f).people} people ${w.watched} ${other(f)}.`,
  (f, w) => `How many ${w.watched} ${other(f)}: ${compared(f).people} people.`,
];

export const otherSeenForms: Form[] = [
  (f) => `Note that ${other(f)} is already in your history, so it would not be recommended again.`,
  (f, w) => `You have already ${w.watched} ${other(f)}; its rank is what it would be if it were new.`,
];

export const otherUnknownForms: Form[] = [
  (f) => `The recommender never met ${other(f)} while learning, so take its place with care.`,
  (f, w) => `Nobody ${w.watched} ${other(f)} in the data the recommender learned from.`,
];

export const compareMissingForms: Form[] = [
  (f, w) => `Name another ${w.film}, and you will hear how it stands beside ${f.name}.`,
  (f, w) => `To compare ${f.name}, tell me the title of a second ${w.film}.`,
  (f) => `I need a second title to set beside ${f.name}.`,
];

const changed = (f: Facts): string => {
  const { removed, added } = whatIf(f);
  const parts = [
    ...(removed.length > 0 ? [`without ${list(removed)}`] : []),
    ...(added.length > 0 ? [`with ${list(added)} added`] : []),
  ];
  return parts.join(' and ');
};
const start = (f: Facts) => opened(changed(f));
const then = (f: Facts) => whatIf(f).rank;

export const wouldFallForms: Form[] = [
  (f) => `${start(f)}, ${f.name} would fall from rank ${f.rank} to rank ${then(f)}.`,
  (f) => `${start(f)}, the recommender puts ${f.name} at rank ${then(f)} instead of ${f.rank}.`,
  (f) => `${f.name} loses by it: ${changed(f)}, it drops from rank ${f.rank} to ${then(f)}.`,
  (f) => `The change costs ${f.name} some places, from rank ${f.rank} down to rank ${then(f)}.`,
  (f) => `Then ${f.name} would be lower, at rank ${then(f)} after rank ${f.rank}.`,
  (f) => `Run again ${changed(f)}, the model moves ${f.name} down to rank ${then(f)} from ${f.rank}.`,
];

export const wouldRiseForms: Form[] = [
  (f) => `${start(f)}, ${f.name} would climb from rank ${f.rank} to rank ${then(f)}.`,
  (f) => `${start(f)}, the recommender puts ${f.name} at rank ${then(f)} instead of ${f.rank}.`,
  (f) => `${f.name} gains by it: ${changed(f)}, it climbs from rank ${f.rank} to ${then(f)}.`,
  (f) => `The change lifts ${f.name} from rank ${f.rank} up to rank ${then(f)}.`,
  (f) => `Then ${f.name} would be higher, at rank ${then(f)} after rank ${f.rank}.`,
  (f) => `Run again ${changed(f)}, the model moves ${f.name} up to rank ${then(f)} from ${f.rank}.`,
];

export const wouldKeepForms: Form[] = [
  (f) => `${start(f)}, ${f.name} would keep rank ${f.rank}.`,
  (f) => `Nothing moves: ${changed(f)}, ${f.name} stays at rank ${f.rank}.`,
  (f) => `The change makes no difference to ${f.name}, which keeps rank ${f.rank}.`,
  (f) => `Run again ${changed(f)}, the model still says rank ${f.rank} for ${f.name}.`,
];

export const nothingChangedForms: Form[] = [
  (f) => `That is how your history is already, so ${f.name} keeps rank ${f.rank}.`,
  (f) =>
    `Nothing would change by that: your history is like this now, and ${f.name} stays at rank ${f.rank}.`,
  (f) => `No change there: the rank of ${f.name} remains ${f.rank}.`,
];

export const verifiedForms: Form[] = [
  (_, w) => `This comes from running the recommender again on the changed list of ${w.films}.`,
  () => 'The model was really run on the changed history; nothing is guessed.',
  (f) => `It is the recommender’s own answer for ${f.name}, computed anew.`,
  () => 'Your stored history stays as it is until you keep the change.',
];
