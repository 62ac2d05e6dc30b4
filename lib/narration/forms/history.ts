// Sentence forms for what the history does: who carries the item, who pulls it down, what would be without them.
import { any, carriersOf, type Form, list, none, opened, required, them, yours } from '../words.ts';

export const carrierForms: Form[] = [
  (f) => `What carries it most is ${list(carriersOf(f))}.`,
  (f) => `The strongest push comes from ${list(carriersOf(f))}.`,
  (f) => `It rests mainly on ${list(carriersOf(f))} in your history.`,
  (f, w) => `It moved up because you ${w.watched} ${list(carriersOf(f))}.`,
  (f, w) => `Of everything you ${w.watched}, the most weight lies on ${list(carriersOf(f))}.`,
  (f) => `Its score owes most to ${list(carriersOf(f))}.`,
  (f) => `The main reason in your history: ${list(carriersOf(f))}.`,
];

export const genreCarrierForms: Form[] = [
  (f, w) => `Among your ${required(f.carriersOf)} ${w.films}, it is lifted by ${list(carriersOf(f))}.`,
  (f) => `On the ${required(f.carriersOf)} side, it is carried by ${list(carriersOf(f))}.`,
  (f, w) => `The ${required(f.carriersOf)} ${w.films} that speak for it: ${list(carriersOf(f))}.`,
  (f) => `Its ${required(f.carriersOf)} link to your history is ${list(carriersOf(f))}.`,
];

export const eraCarrierForms: Form[] = [
  (f) => `From the ${required(f.carriersOf)}, it is lifted by ${list(carriersOf(f))}.`,
  (f, w) =>
    `It is carried by ${w.films} of the same decade, the ${required(f.carriersOf)}: ${list(carriersOf(f))}.`,
  (f, w) => `The ${required(f.carriersOf)} ${w.films} behind it: ${list(carriersOf(f))}.`,
  (f) => `Its tie to the ${required(f.carriersOf)} in your history is ${list(carriersOf(f))}.`,
];

export const dominantForms: Form[] = [
  (f, w) => `Most of the push comes from one ${w.film}, ${required(carriersOf(f)[0])}.`,
  (f) => `More than half of what lifts it comes from ${required(carriersOf(f)[0])}.`,
  (f) => `It leans heavily on ${required(carriersOf(f)[0])}.`,
];

export const someHelpForms: Form[] = [
  (f) => `A little help also comes from ${list(carriersOf(f).slice(1))}.`,
  (f) => `Far behind ${carriersOf(f).length > 2 ? 'follow' : 'follows'} ${list(carriersOf(f).slice(1))}.`,
  (f) => `What adds a bit more is ${list(carriersOf(f).slice(1))}.`,
];

export const nothingCarriesForms: Form[] = [
  (f, w) => `${opened(none(f, w))} clearly speaks for ${f.name}.`,
  (f, w) => `${f.name} owes its place to ${none(f, w)} in particular.`,
  (f, w) => `Whatever brings it to rank ${f.rank}, it is ${none(f, w)} by itself.`,
  (f, w) => `Rank ${f.rank} comes without clear support from ${any(f, w)}.`,
  (f, w) => `Looked at one by one, ${none(f, w)} brings ${f.name} up.`,
];

const anyOne = (f: Parameters<Form>[0], w: Parameters<Form>[1]) => any(f, w).replace(/^any /, 'any one ');

export const sameWithoutForms: Form[] = [
  (f, w) => `Leave out ${anyOne(f, w)}, and ${f.name} stays where it is.`,
  (f, w) => `With or without ${anyOne(f, w)}, it is at rank ${f.rank}.`,
  (f, w) => `Nothing hangs on one choice: without ${anyOne(f, w)}, ${f.name} keeps its rank.`,
];

export const noLowerWithoutForms: Form[] = [
  (f, w) => `Leave out ${anyOne(f, w)}, and ${f.name} falls no lower.`,
  (f, w) => `Nothing props it up: without ${anyOne(f, w)}, it has rank ${f.rank} or better.`,
  (f, w) => `Take away ${anyOne(f, w)}, and ${f.name} stands no worse.`,
];

export const helpsAnywayForms: Form[] = [
  (f) => `What still speaks for it is ${list(carriersOf(f))}.`,
  (f) => `In its favour you have ${list(carriersOf(f))}.`,
  (f) => `It does get some help from ${list(carriersOf(f))}.`,
];

export const counterfactualForms: Form[] = [
  (f) => `Without ${list(removed(f))}, it would fall to rank ${after(f)}.`,
  (f) => `Take away ${list(removed(f))} and it drops to rank ${after(f)}.`,
  (f, w) => `Had you never ${w.watched} ${list(removed(f))}, it would stand at rank ${after(f)}.`,
  (f) => `Remove ${list(removed(f))}, and it leaves your top ten for rank ${after(f)}.`,
  (f) => `It needs ${list(removed(f))}: without ${them(removed(f))} its rank is ${after(f)}.`,
];

export const robustForms: Form[] = [
  (f, w) => `Even without the ${w.films} that help most, ${f.name} stays in your top ten.`,
  (f, w) => `The pick is firm: no few ${w.films} could take ${f.name} out of the top ten.`,
  (f, w) => `${f.name} does not hang on a few ${w.films}; without the strongest it stays in the top ten.`,
];

export const strongestFallsForms: Form[] = [
  (f) => `Without ${alone(f)} alone, its rank would be ${aloneRank(f)}.`,
  (f) => `Leave out ${alone(f)} and it drops to rank ${aloneRank(f)}.`,
  (f) => `Taking away ${alone(f)} would bring it down to rank ${aloneRank(f)}.`,
];

export const strongestKeepsForms: Form[] = [
  (f) => `Even without ${alone(f)}, its rank would be ${aloneRank(f)}.`,
  (f) => `Leave out ${alone(f)} and it still holds rank ${aloneRank(f)}.`,
];

export const againstForms: Form[] = [
  (f) => `On the other side, ${list(f.against)} lowered its score.`,
  (f) => `Not everything agrees: ${list(f.against)} pulled it down.`,
  (f) => `Its score is held back by ${list(f.against)}.`,
  (f) => `Against it in your history: ${list(f.against)}.`,
];

export const nothingAgainstForms: Form[] = [
  (f, w) => `${opened(none(f, w))} clearly speaks against it.`,
  (f, w) => `Nothing in ${yours(f, w)} clearly pulls ${f.name} down.`,
  (f, w) => `${f.name} has rank ${f.rank} with ${none(f, w)} clearly against it.`,
];

export const mostForms: Form[] = [
  (f, w) => `The ${w.film} of your history that counts most is ${required(carriersOf(f)[0])}.`,
  (f) => `Most of all it is ${required(carriersOf(f)[0])} that lifts ${f.name}.`,
  (f) => `First comes ${required(carriersOf(f)[0])}, which raises the score of ${f.name} most.`,
];

export const nextForms: Form[] = [
  (f) => `After that ${carriersOf(f).length > 2 ? 'come' : 'comes'} ${list(carriersOf(f).slice(1))}.`,
  (f) => `Next in weight: ${list(carriersOf(f).slice(1))}.`,
  (f) => `Further help comes from ${list(carriersOf(f).slice(1))}.`,
];

export const focusFallsForms: Form[] = [
  (f) => `Without ${focus(f)}, ${f.name} would fall from rank ${f.rank} to rank ${focusRank(f)}.`,
  (f, w) =>
    `Had you not ${w.watched} ${focus(f)}, ${f.name} would be at rank ${focusRank(f)} instead of ${f.rank}.`,
  (f) => `Take ${focus(f)} away, and ${f.name} goes from rank ${f.rank} down to ${focusRank(f)}.`,
];

export const focusRisesForms: Form[] = [
  (f) => `Without ${focus(f)}, ${f.name} would climb from rank ${f.rank} to rank ${focusRank(f)}.`,
  (f, w) =>
    `Had you not ${w.watched} ${focus(f)}, ${f.name} would be higher, at rank ${focusRank(f)} instead of ${f.rank}.`,
];

export const focusKeepsForms: Form[] = [
  (f) => `Without ${focus(f)}, ${f.name} would keep rank ${f.rank}.`,
  (f) => `Nothing much changes: without ${focus(f)}, ${f.name} stays at rank ${f.rank}.`,
];

export const focusHelpsForms: Form[] = [
  (f) => `So ${focus(f)} raises its score.`,
  (f) => `It is fair to say that ${focus(f)} speaks for it.`,
];

export const focusDoesNotHelpForms: Form[] = [
  (f) => `So ${focus(f)} is not what lifts it.`,
  (f) => `Its score would be no lower without ${focus(f)}.`,
];

export const focusAbsentForms: Form[] = [
  (f) => `${focus(f)} is not in your history, so it plays no part in this.`,
  (f, w) => `You have not ${w.watched} ${focus(f)}, so there is nothing to take away.`,
];

export const focusTooOldForms: Form[] = [
  (f, w) =>
    `${focus(f)} is too far back in your history: the recommender looks at the latest ${w.films} only.`,
  (f) => `${focus(f)} is too long ago to count here, so without it nothing changes.`,
];

export const focusMissingForms: Form[] = [
  (_, w) => `Name a ${w.film} of your history, and you will hear what changes without it.`,
  (_, w) => `Tell me which ${w.film} of your history to leave out.`,
];

export const similarForms: Form[] = [
  (f, w) => `The ${w.film} of your history closest to ${f.name} is ${required(f.similar[0])}.`,
  (f) => `To the recommender, ${f.name} is most like ${required(f.similar[0])}.`,
  (f) => `Of your history, ${required(f.similar[0])} lies nearest to ${f.name}.`,
];

export const alsoSimilarForms: Form[] = [
  (f) => `Then ${f.similar.length > 2 ? 'come' : 'comes'} ${list(f.similar.slice(1))}.`,
  (f) => `Also near: ${list(f.similar.slice(1))}.`,
  (f) => `A little further off: ${list(f.similar.slice(1))}.`,
];

export const nearnessForms: Form[] = [
  (_, w) => `Near means that the same people tend to have ${w.watched} both.`,
  () => 'The recommender measures this by who chose what, not by the story.',
];

function removed(f: Parameters<Form>[0]): string[] {
  return required(f.counterfactual).removed;
}
function after(f: Parameters<Form>[0]): number {
  return required(f.counterfactual).rankAfter;
}
function alone(f: Parameters<Form>[0]): string {
  return required(f.strongest).title;
}
function aloneRank(f: Parameters<Form>[0]): number {
  return required(f.strongest).rankWithout;
}
function focus(f: Parameters<Form>[0]): string {
  return required(f.focus).title;
}
function focusRank(f: Parameters<Form>[0]): number {
  return required(required(f.focus).rankWithout);
}
