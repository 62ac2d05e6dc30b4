// Sentence forms for the history's influence: what carries the item, what pulls it down, and the rank without it.
import type { CommonFacts, Titles } from '../facts.ts';
import { any, type Forms, list, none, opened, them, type Words, yours } from '../words.ts';

export const carrierForms: Forms<[Titles]> = (_, titles, w) => [
  `What carries it most is ${list(titles)}.`,
  `The strongest push comes from ${list(titles)}.`,
  `It rests mainly on ${list(titles)} in your history.`,
  `It moved up because you ${w.watched} ${list(titles)}.`,
  `Of everything you ${w.watched}, the most weight lies on ${list(titles)}.`,
  `Its score owes most to ${list(titles)}.`,
  `The main reason in your history: ${list(titles)}.`,
];

export const genreCarrierForms: Forms<[Titles, string]> = (_, titles, value, w) => [
  `Among your ${value} ${w.films}, it is lifted by ${list(titles)}.`,
  `On the ${value} side, it is carried by ${list(titles)}.`,
  `The ${value} ${w.films} that speak for it: ${list(titles)}.`,
  `Its ${value} link to your history is ${list(titles)}.`,
];

export const eraCarrierForms: Forms<[Titles, string]> = (_, titles, value, w) => [
  `From the ${value}, it is lifted by ${list(titles)}.`,
  `It is carried by ${w.films} of the same decade, the ${value}: ${list(titles)}.`,
  `The ${value} ${w.films} behind it: ${list(titles)}.`,
  `Its tie to the ${value} in your history is ${list(titles)}.`,
];

export const dominantForms: Forms<[string]> = (_, first, w) => [
  `Most of the push comes from one ${w.film}, ${first}.`,
  `More than half of what lifts it comes from ${first}.`,
  `It leans heavily on ${first}.`,
];

export const nothingCarriesForms: Forms = (f, w) => [
  `${opened(none(f, w))} clearly speaks for ${f.name}.`,
  `${f.name} owes its place to ${none(f, w)} in particular.`,
  `Whatever brings it to rank ${f.rank}, it is ${none(f, w)} by itself.`,
  `Rank ${f.rank} comes without clear support from ${any(f, w)}.`,
  `Looked at one by one, ${none(f, w)} brings ${f.name} up.`,
];

const anyOne = (f: CommonFacts, w: Words) => any(f, w).replace(/^any /, 'any one ');

export const sameWithoutForms: Forms = (f, w) => [
  `Leave out ${anyOne(f, w)}, and ${f.name} stays where it is.`,
  `With or without ${anyOne(f, w)}, it is at rank ${f.rank}.`,
  `Nothing hangs on one choice: without ${anyOne(f, w)}, ${f.name} keeps its rank.`,
];

export const noLowerWithoutForms: Forms = (f, w) => [
  `Leave out ${anyOne(f, w)}, and ${f.name} falls no lower.`,
  `Nothing props it up: without ${anyOne(f, w)}, it has rank ${f.rank} or better.`,
  `Take away ${anyOne(f, w)}, and ${f.name} stands no worse.`,
];

export const helpsAnywayForms: Forms<[Titles]> = (_, titles) => [
  `What still speaks for it is ${list(titles)}.`,
  `In its favour you have ${list(titles)}.`,
  `It does get some help from ${list(titles)}.`,
];

export const counterfactualForms: Forms<[string[], number]> = (_, removed, rankAfter, w) => [
  `Without ${list(removed)}, it would fall to rank ${rankAfter}.`,
  `Take away ${list(removed)} and it drops to rank ${rankAfter}.`,
  `Had you never ${w.watched} ${list(removed)}, it would stand at rank ${rankAfter}.`,
  `Remove ${list(removed)}, and it leaves your top ten for rank ${rankAfter}.`,
  `It needs ${list(removed)}: without ${them(removed)} its rank is ${rankAfter}.`,
];

export const robustForms: Forms = (f, w) => [
  `Even without the ${w.films} that help most, ${f.name} stays in your top ten.`,
  `The pick is firm: no few ${w.films} could take ${f.name} out of the top ten.`,
  `${f.name} does not hang on a few ${w.films}; without the strongest it stays in the top ten.`,
];

export const strongestFallsForms: Forms<[string, number]> = (_, strongest, rankWithout) => [
  `Without ${strongest} alone, its rank would be ${rankWithout}.`,
  `Leave out ${strongest} and it drops to rank ${rankWithout}.`,
  `Taking away ${strongest} would bring it down to rank ${rankWithout}.`,
];

export const strongestKeepsForms: Forms<[string, number]> = (_, strongest, rankWithout) => [
  `Even without ${strongest}, its rank would be ${rankWithout}.`,
  `Leave out ${strongest} and it still holds rank ${rankWithout}.`,
];

export const againstForms: Forms<[string[]]> = (_, against) => [
  `On the other side, ${list(against)} lowered its score.`,
  `Not everything agrees: ${list(against)} pulled it down.`,
  `Its score is held back by ${list(against)}.`,
  `Against it in your history: ${list(against)}.`,
];

export const nothingAgainstForms: Forms = (f, w) => [
  `${opened(none(f, w))} clearly speaks against it.`,
  `Nothing in ${yours(f, w)} clearly pulls ${f.name} down.`,
  `${f.name} has rank ${f.rank} with ${none(f, w)} clearly against it.`,
];

export const mostForms: Forms<[string]> = (f, first, w) => [
  `The ${w.film} of your history that counts most is ${first}.`,
  `Most of all it is ${first} that lifts ${f.name}.`,
  `First comes ${first}, which raises the score of ${f.name} most.`,
];

export const nextForms: Forms<[string[]]> = (_, rest) => [
  `After that ${rest.length > 1 ? 'come' : 'comes'} ${list(rest)}.`,
  `Next in weight: ${list(rest)}.`,
  `Further help comes from ${list(rest)}.`,
];

export const focusFallsForms: Forms<[string, number]> = (f, focus, rankWithout, w) => [
  `Without ${focus}, ${f.name} would fall from rank ${f.rank} to rank ${rankWithout}.`,
  `Had you not ${w.watched} ${focus}, ${f.name} would be at rank ${rankWithout} instead of ${f.rank}.`,
  `Take ${focus} away, and ${f.name} goes from rank ${f.rank} down to ${rankWithout}.`,
];

export const focusRisesForms: Forms<[string, number]> = (f, focus, rankWithout, w) => [
  `Without ${focus}, ${f.name} would climb from rank ${f.rank} to rank ${rankWithout}.`,
  `Had you not ${w.watched} ${focus}, ${f.name} would be higher, at rank ${rankWithout} instead of ${f.rank}.`,
];

export const focusKeepsForms: Forms<[string]> = (f, focus) => [
  `Without ${focus}, ${f.name} would keep rank ${f.rank}.`,
  `Nothing much changes: without ${focus}, ${f.name} stays at rank ${f.rank}.`,
];

export const focusHelpsForms: Forms<[string]> = (_, focus) => [
  `So ${focus} raises its score.`,
  `It is fair to say that ${focus} speaks for it.`,
];

export const focusDoesNotHelpForms: Forms<[string]> = (_, focus) => [
  `So ${focus} is not what lifts it.`,
  `Its score would be no lower without ${focus}.`,
];

export const focusAbsentForms: Forms<[string]> = (_, focus, w) => [
  `${focus} is not in your history, so it plays no part in this.`,
  `You have not ${w.watched} ${focus}, so there is nothing to take away.`,
];

export const focusTooOldForms: Forms<[string]> = (_, focus, w) => [
  `${focus} is too far back in your history: the recommender looks at the latest ${w.films} only.`,
  `${focus} is too long ago to count here, so without it nothing changes.`,
];

export const focusMissingForms: Forms = (_, w) => [
  `Name a ${w.film} of your history, and you will hear what changes without it.`,
  `Tell me which ${w.film} of your history to leave out.`,
];

export const similarForms: Forms<[string]> = (f, nearest, w) => [
  `The ${w.film} of your history closest to ${f.name} is ${nearest}.`,
  `To the recommender, ${f.name} is most like ${nearest}.`,
  `Of your history, ${nearest} lies nearest to ${f.name}.`,
];

export const alsoSimilarForms: Forms<[string[]]> = (_, rest) => [
  `Then ${rest.length > 1 ? 'come' : 'comes'} ${list(rest)}.`,
  `Also near: ${list(rest)}.`,
  `A little further off: ${list(rest)}.`,
];

export const nearnessForms: Forms = (_, w) => [
  `Near means that the same people tend to have ${w.watched} both.`,
  'The recommender measures this by who chose what, not by the story.',
];
