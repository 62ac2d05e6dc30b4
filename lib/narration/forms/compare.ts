// Sentence forms for a comparison of two items, and for a changed history.
import type { ChangedHistory, OtherItem } from '../facts.ts';
import { type Forms, list, opened } from '../words.ts';

export const aheadForms: Forms<[OtherItem]> = (f, other) => [
  `${f.name} is ahead of ${other.title}: rank ${f.rank} against rank ${other.rank}.`,
  `Of the two, ${f.name} comes first, at rank ${f.rank}, while ${other.title} is at rank ${other.rank}.`,
  `For you, ${f.name} (rank ${f.rank}) beats ${other.title} (rank ${other.rank}).`,
  `The recommender prefers ${f.name} at rank ${f.rank} to ${other.title} at rank ${other.rank}.`,
  `${other.title} is only at rank ${other.rank}, behind ${f.name} at rank ${f.rank}.`,
  `Between them, ${f.name} is the closer match: rank ${f.rank}, not rank ${other.rank} like ${other.title}.`,
];

export const behindForms: Forms<[OtherItem]> = (f, other) => [
  `${f.name} is behind ${other.title}: rank ${f.rank} against rank ${other.rank}.`,
  `Of the two, ${other.title} comes first, at rank ${other.rank}, while ${f.name} is at rank ${f.rank}.`,
  `For you, ${other.title} (rank ${other.rank}) beats ${f.name} (rank ${f.rank}).`,
  `The recommender prefers ${other.title} at rank ${other.rank} to ${f.name} at rank ${f.rank}.`,
  `${f.name} is only at rank ${f.rank}, behind ${other.title} at rank ${other.rank}.`,
  `Between them, ${other.title} is the closer match: rank ${other.rank}, not rank ${f.rank} like ${f.name}.`,
];

export const levelForms: Forms<[OtherItem]> = (f, other) => [
  `${f.name} and ${other.title} have the very same score, so their ranks, ${f.rank} and ${other.rank}, say nothing.`,
  `The recommender cannot tell ${f.name} from ${other.title}: the scores are equal.`,
  `There is a tie between ${f.name} and ${other.title}.`,
];

export const forItemForms: Forms<[OtherItem]> = (f, other, w) => [
  `What helps ${f.name} more than ${other.title} is ${list(other.forItem)}.`,
  `${f.name} gets more out of ${list(other.forItem)} than ${other.title} does.`,
  `On the side of ${f.name} you find ${list(other.forItem)}.`,
  `Speaking for ${f.name}: ${list(other.forItem)}.`,
  `${f.name} gains on ${other.title} because you ${w.watched} ${list(other.forItem)}.`,
  `The gap in favour of ${f.name} comes from ${list(other.forItem)} most of all.`,
];

export const forOtherForms: Forms<[OtherItem]> = (f, other, w) => [
  `What helps ${other.title} more than ${f.name} is ${list(other.forOther)}.`,
  `${other.title} gets more out of ${list(other.forOther)} than ${f.name} does.`,
  `On the side of ${other.title} you find ${list(other.forOther)}.`,
  `Speaking for ${other.title}: ${list(other.forOther)}.`,
  `${other.title} gains on ${f.name} because you ${w.watched} ${list(other.forOther)}.`,
  `What pulls the other way, towards ${other.title}, is ${list(other.forOther)}.`,
];

export const noSplitForms: Forms<[OtherItem]> = (f, other, w) => [
  `No ${w.film} in your history makes a difference between ${f.name} and ${other.title}.`,
  `Your history does not separate ${f.name} from ${other.title}.`,
  `Nothing in your history tells ${f.name} and ${other.title} apart.`,
];

export const comparedFameForms: Forms<[OtherItem]> = (_, other, w) => [
  `${other.title} was ${w.watched} by ${other.people} people, popularity rank ${other.popularityRank}.`,
  `In popularity, ${other.title} stands at rank ${other.popularityRank}.`,
  `As for fame, ${other.people} people ${w.watched} ${other.title}.`,
  `How many ${w.watched} ${other.title}: ${other.people} people.`,
];

export const otherSeenForms: Forms<[OtherItem]> = (_, other, w) => [
  `Note that ${other.title} is already in your history, so it would not be recommended again.`,
  `You have already ${w.watched} ${other.title}; its rank is what it would be if it were new.`,
];

export const otherUnknownForms: Forms<[OtherItem]> = (_, other, w) => [
  `The recommender never met ${other.title} while learning, so take its place with care.`,
  `Nobody ${w.watched} ${other.title} in the data the recommender learned from.`,
];

export const compareMissingForms: Forms = (f, w) => [
  `Name another ${w.film}, and you will hear how it stands beside ${f.name}.`,
  `To compare ${f.name}, tell me the title of a second ${w.film}.`,
  `I need a second title to set beside ${f.name}.`,
];

const changed = ({ removed, added }: ChangedHistory): string => {
  const parts = [
    ...(removed.length > 0 ? [`without ${list(removed)}`] : []),
    ...(added.length > 0 ? [`with ${list(added)} added`] : []),
  ];
  return parts.join(' and ');
};
const start = (change: ChangedHistory) => opened(changed(change));

export const wouldFallForms: Forms<[ChangedHistory]> = (f, change) => [
  `${start(change)}, ${f.name} would fall from rank ${f.rank} to rank ${change.rank}.`,
  `${start(change)}, the recommender puts ${f.name} at rank ${change.rank} instead of ${f.rank}.`,
  `${f.name} loses by it: ${changed(change)}, it drops from rank ${f.rank} to ${change.rank}.`,
  `The change costs ${f.name} some places, from rank ${f.rank} down to rank ${change.rank}.`,
  `Then ${f.name} would be lower, at rank ${change.rank} after rank ${f.rank}.`,
  `Run again ${changed(change)}, the model moves ${f.name} down to rank ${change.rank} from ${f.rank}.`,
];

export const wouldRiseForms: Forms<[ChangedHistory]> = (f, change) => [
  `${start(change)}, ${f.name} would climb from rank ${f.rank} to rank ${change.rank}.`,
  `${start(change)}, the recommender puts ${f.name} at rank ${change.rank} instead of ${f.rank}.`,
  `${f.name} gains by it: ${changed(change)}, it climbs from rank ${f.rank} to ${change.rank}.`,
  `The change lifts ${f.name} from rank ${f.rank} up to rank ${change.rank}.`,
  `Then ${f.name} would be higher, at rank ${change.rank} after rank ${f.rank}.`,
  `Run again ${changed(change)}, the model moves ${f.name} up to rank ${change.rank} from ${f.rank}.`,
];

export const wouldKeepForms: Forms<[ChangedHistory]> = (f, change) => [
  `${start(change)}, ${f.name} would keep rank ${f.rank}.`,
  `Nothing moves: ${changed(change)}, ${f.name} stays at rank ${f.rank}.`,
  `The change makes no difference to ${f.name}, which keeps rank ${f.rank}.`,
  `Run again ${changed(change)}, the model still says rank ${f.rank} for ${f.name}.`,
];

export const nothingChangedForms: Forms = (f) => [
  `That is how your history is already, so ${f.name} keeps rank ${f.rank}.`,
  `Nothing would change by that: your history is like this now, and ${f.name} stays at rank ${f.rank}.`,
  `No change there: the rank of ${f.name} remains ${f.rank}.`,
];

export const verifiedForms: Forms = (f, w) => [
  `This comes from running the recommender again on the changed list of ${w.films}.`,
  'The model was really run on the changed history; nothing is guessed.',
  `It is the recommender’s own answer for ${f.name}, computed anew.`,
  'Your stored history stays as it is until you keep the change.',
];
