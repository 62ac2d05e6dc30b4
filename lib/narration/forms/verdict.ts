// Sentence forms for the verdict: where the item stands, by level, whatever the perspective.
import { any, type Forms, none, opened, yours } from '../words.ts';

export const topTenForms: Forms = (f, w) => [
  `${f.name} is number ${f.rank} of the ${f.candidates} ${w.films} that are new to you.`,
  `Among ${f.candidates} ${w.films} you have not ${w.watched}, ${f.name} comes in at rank ${f.rank}.`,
  `${f.name} sits in your top ten, at rank ${f.rank} of ${f.candidates}.`,
  `For you, ${f.name} is a strong pick: rank ${f.rank} of ${f.candidates}.`,
  `At rank ${f.rank} of ${f.candidates}, ${f.name} is one of your ten best matches.`,
  `The recommender puts ${f.name} at rank ${f.rank} of ${f.candidates} for you.`,
  `Yes, ${f.name} is recommended: it holds rank ${f.rank} of ${f.candidates}.`,
  `You find ${f.name} among your first ten, at rank ${f.rank} of ${f.candidates}.`,
];

export const highForms: Forms = (f, w) => [
  `${f.name} is high on your list, at rank ${f.rank} of ${f.candidates}, but outside the top ten.`,
  `At rank ${f.rank} of ${f.candidates}, ${f.name} comes close without reaching your top ten.`,
  `${f.name} is a good match, though not a top pick: rank ${f.rank} of ${f.candidates}.`,
  `The recommender puts ${f.name} at rank ${f.rank} of ${f.candidates}, just behind your best matches.`,
  `Of the ${f.candidates} ${w.films} new to you, ${f.name} is at rank ${f.rank}, outside the top ten.`,
  `Outside the top ten but still high up, ${f.name} holds rank ${f.rank} of ${f.candidates} for you.`,
  `You get ${f.name} at rank ${f.rank} of ${f.candidates}, high up but outside the top ten.`,
];

export const middleForms: Forms = (f) => [
  `${f.name} lands in the middle of your list, at rank ${f.rank} of ${f.candidates}.`,
  `At rank ${f.rank} of ${f.candidates}, ${f.name} is neither a hit nor a miss for you.`,
  `${f.name} is not recommended to you: rank ${f.rank} of ${f.candidates} is only the middle.`,
  `The recommender is lukewarm about ${f.name}, with rank ${f.rank} of ${f.candidates}.`,
];

export const lowForms: Forms = (f) => [
  `${f.name} is low on your list, at rank ${f.rank} of ${f.candidates}.`,
  `At rank ${f.rank} of ${f.candidates}, ${f.name} is not recommended to you.`,
  `The recommender sees little in ${f.name} for you: rank ${f.rank} of ${f.candidates}.`,
  `No, ${f.name} is not a match: it stands at rank ${f.rank} of ${f.candidates}.`,
];

export const seenForms: Forms = (f, w) => [
  `You have already ${w.watched} ${f.name}; were it new, its rank would be ${f.rank} of ${f.candidates}.`,
  `${f.name} is already in your history, and as a new one it would hold rank ${f.rank} of ${f.candidates}.`,
];

export const emptyHistoryForms: Forms = (_, w) => [
  `Your history is empty, so nothing you ${w.watched} speaks for or against it.`,
  `As you have no ${w.films} in your history yet, this rank says nothing about your taste.`,
  'With an empty history, the recommender gives everyone this same rank.',
];

export const oneFilmForms: Forms = (_, w) => [
  `Your history holds one ${w.film}, so take this rank with care.`,
  `All of this rests on one ${w.film}, which is very little to go by.`,
];

export const unknownForms: Forms = (_, w) => [
  'The recommender never met it while learning, so its rank says little.',
  `Nobody ${w.watched} it in the data the recommender learned from, so this rank is a guess.`,
];

export const caveatForms: Forms = (f, w) => [
  `The recommender knows ${yours(f, w)} and who ${w.watched} what, not the story of ${f.name}.`,
  `Keep in mind that rank ${f.rank} comes from what people ${w.watched}, not from plots or reviews of ${f.name}.`,
  `Rank ${f.rank} tells you what moved the score, not whether you will love ${f.name}.`,
  `The recommender set ${f.name} beside ${yours(f, w)} without ever seeing what is in it.`,
  `To the recommender it is people, not content, that link ${f.name} to ${yours(f, w)}.`,
];

export const tieForms: Forms = (f, w) => [
  `Other ${w.films} have exactly the same score, so its place among them is chance.`,
  'Its score is tied with others, and their order means nothing.',
  `There is a tie: ${f.name} is not alone with this score.`,
];

export const nothingMattersForms: Forms = (f, w) => [
  `${opened(none(f, w))} clearly speaks for or against ${f.name}.`,
  `For rank ${f.rank}, ${none(f, w)} is clearly to praise or to blame.`,
  `As far as ${f.name} goes, ${none(f, w)} clearly tips the scales.`,
  `${f.name} is neither clearly helped nor clearly hurt by ${any(f, w)}.`,
];

export const modelSaysNoForms: Forms = (f) => [
  `The language model and the recommender differ on ${f.name}: asked alone, it says no, while the recommender says yes.`,
  `First, a disagreement: my own answer to ${f.name} would be no, the recommender’s is yes.`,
  `On ${f.name} I would have said no by myself, but the recommender says yes.`,
];

export const modelSaysYesForms: Forms = (f) => [
  `The language model and the recommender differ on ${f.name}: asked alone, it says yes, while the recommender says no.`,
  `First, a disagreement: my own answer to ${f.name} would be yes, the recommender’s is no.`,
  `On ${f.name} I would have said yes by myself, but the recommender says no.`,
];
