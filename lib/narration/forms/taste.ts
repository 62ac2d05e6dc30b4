// Sentence forms for habits (genres, decades, the whole profile) and for what is personal and what merely popular.
import type { Facts, Habit } from '../facts.ts';
import { be, type Form, ofFilms, required, yourCount, yours } from '../words.ts';

const firstGenre = (f: Facts): Habit => required(f.genres[0]);
const decade = (f: Facts): Habit => required(f.decade);
const usualRank = (f: Facts): number => required(f.usual).rank;

export const genreMoreForms: Form[] = [
  (f, w) =>
    `You lean towards ${firstGenre(f).value}, with ${ofFilms(firstGenre(f), w)}, and ${f.name} fits in.`,
  (f, w) =>
    `${firstGenre(f).value} is in ${ofFilms(firstGenre(f), w)} of yours, more than usual, and in ${f.name}.`,
  (f, w) => `Its ${firstGenre(f).value} side suits you, with ${ofFilms(firstGenre(f), w)} in your history.`,
  (f, w) => `With ${ofFilms(firstGenre(f), w)} in ${firstGenre(f).value}, you go for it more than most.`,
  (f, w) =>
    `You choose ${firstGenre(f).value} more often than others do, in ${ofFilms(firstGenre(f), w)}, and ${f.name} brings more of it.`,
];

export const genreAsForms: Form[] = [
  (f, w) =>
    `${f.name} counts as ${firstGenre(f).value}, as common in your history as elsewhere: ${ofFilms(firstGenre(f), w)}.`,
  (f, w) =>
    `You have an average share of ${firstGenre(f).value}, ${ofFilms(firstGenre(f), w)}, so ${f.name} does not stand out by it.`,
  (f, w) => `Its ${firstGenre(f).value} side is no more yours than anyone’s: ${ofFilms(firstGenre(f), w)}.`,
  (f, w) =>
    `${firstGenre(f).value} ties ${f.name} to ${ofFilms(firstGenre(f), w)} of yours, as with most people.`,
];

export const genreLessForms: Form[] = [
  (f, w) =>
    `${firstGenre(f).value}, as in ${f.name}, is less common with you than elsewhere: ${ofFilms(firstGenre(f), w)}.`,
  (f, w) =>
    `You choose ${firstGenre(f).value} less than usual, in ${ofFilms(firstGenre(f), w)}, and ${f.name} is of that kind.`,
  (f, w) => `Its ${firstGenre(f).value} side fits you less, with ${ofFilms(firstGenre(f), w)}.`,
];

export const genreNoneForms: Form[] = [
  (f, w) => `${firstGenre(f).value} is missing from your history: ${ofFilms(firstGenre(f), w)}.`,
  (f, w) =>
    `You have no ${firstGenre(f).value} so far, ${ofFilms(firstGenre(f), w)}, and ${f.name} would be the first.`,
  (f, w) => `Its ${firstGenre(f).value} side would be new to you: ${ofFilms(firstGenre(f), w)}.`,
];

export const twoGenresForms: Form[] = [
  (f) => `${pair(f, 0)} and ${pair(f, 1)} are both at home in your history.`,
  (f) => `Two of its genres are familiar to you: ${pair(f, 0)} and ${pair(f, 1)}.`,
  (f) => `It shares ${pair(f, 0)} and ${pair(f, 1)} with your history.`,
];

export const otherGenreForms: Form[] = [
  (f, w) => `Its other side, ${required(f.genres[1]).value}, is in ${ofFilms(required(f.genres[1]), w)}.`,
  (f, w) => `As for ${required(f.genres[1]).value}, you have it in ${ofFilms(required(f.genres[1]), w)}.`,
  (f, w) =>
    `It is also ${required(f.genres[1]).value}, which is in ${ofFilms(required(f.genres[1]), w)} of yours.`,
];

export const noGenreForms: Form[] = [
  (f, w) =>
    `The catalogue names no genre for ${f.name}, so ${yours(f, w)} cannot be held against it that way.`,
  (f) => `No genre is known for ${f.name}, so genre says nothing here.`,
];

export const decadeMoreForms: Form[] = [
  (f, w) =>
    `${f.name} belongs to the ${decade(f).value}, as ${decade(f).count === 1 ? 'does' : 'do'} ${ofFilms(decade(f), w)} in your history, more than usual.`,
  (f, w) =>
    `You lean towards the ${decade(f).value}, the time of ${f.name}: ${ofFilms(decade(f), w)} ${be(decade(f))} from then.`,
  (f, w) => `The ${decade(f).value} suit you, with ${ofFilms(decade(f), w)}, and ${f.name} comes from them.`,
  (f, w) => `Its decade, the ${decade(f).value}, is a habit of yours: ${ofFilms(decade(f), w)}.`,
];

export const decadeAsForms: Form[] = [
  (f, w) =>
    `${f.name} belongs to the ${decade(f).value}, like ${ofFilms(decade(f), w)} in your history, which is usual.`,
  (f, w) =>
    `The decade of ${f.name} is nothing special for you: ${ofFilms(decade(f), w)} ${be(decade(f))} from the ${decade(f).value} too.`,
  (f, w) =>
    `With ${ofFilms(decade(f), w)} from the ${decade(f).value}, you are as close to the time of ${f.name} as anyone.`,
  (f, w) =>
    `The ${decade(f).value}, to which ${f.name} belongs, make up ${ofFilms(decade(f), w)}, about as everywhere.`,
];

export const decadeLessForms: Form[] = [
  (f, w) =>
    `${f.name} belongs to the ${decade(f).value}, like ${ofFilms(decade(f), w)} in your history, less than usual.`,
  (f, w) =>
    `You choose the ${decade(f).value} less than usual, with ${ofFilms(decade(f), w)}, and ${f.name} is from then.`,
  (f, w) =>
    `The decade of ${f.name}, the ${decade(f).value}, is less common with you than elsewhere: ${ofFilms(decade(f), w)}.`,
];

export const decadeNoneForms: Form[] = [
  (f, w) =>
    `${f.name} belongs to the ${decade(f).value}, a decade missing from your history: ${ofFilms(decade(f), w)}.`,
  (f, w) =>
    `The ${decade(f).value} would be new to you, ${ofFilms(decade(f), w)}, and ${f.name} is from then.`,
];

export const noDecadeForms: Form[] = [
  (f, w) => `The catalogue gives no year for ${f.name}, so it cannot be set beside ${yours(f, w)} in time.`,
  (f) => `The year of ${f.name} is not known, so era says nothing here.`,
];

export const personalForms: Form[] = [
  (f) => `For others it usually stands near rank ${usualRank(f)}, so rank ${f.rank} is about you.`,
  (f, w) =>
    `Most people get it near rank ${usualRank(f)}; ${yours(f, w)} ${f.films === 1 ? 'makes' : 'make'} the difference.`,
  (f) => `This is personal: its usual rank is ${usualRank(f)}, and yours is ${f.rank}.`,
  (f) => `Other people find ${f.name} near rank ${usualRank(f)}, much lower than you do.`,
  (f) => `From rank ${usualRank(f)} for others to rank ${f.rank} for you: that is your history at work.`,
];

export const popularForms: Form[] = [
  (f) =>
    `It is near rank ${usualRank(f)} for other people too, so your rank ${f.rank} owes much to its general appeal.`,
  (f) => `There is little personal in this: rank ${f.rank} for you, usually near rank ${usualRank(f)}.`,
  (f, w) =>
    `People with other ${w.films} than ${yourCount(f)} get ${f.name} near rank ${usualRank(f)} as well.`,
  (f) => `Most people get it near rank ${usualRank(f)}, so your rank ${f.rank} says little about you.`,
  (f, w) => `Others get it near rank ${usualRank(f)} as well, so ${yours(f, w)} did not decide this alone.`,
  (f, w) => `With ${yours(f, w)} it comes to rank ${f.rank}, where its usual rank is ${usualRank(f)}.`,
];

export const mixedForms: Form[] = [
  (f) =>
    `Its usual rank is ${usualRank(f)}, so both your taste and its general appeal are behind rank ${f.rank}.`,
  (f) => `For others ${f.name} stands near rank ${usualRank(f)}, lower than for you but not by taste alone.`,
  (f) => `Part of this is general appeal: rank ${f.rank} here, near rank ${usualRank(f)} for others.`,
  (f, w) =>
    `With ${yours(f, w)} it stands above its usual rank ${usualRank(f)}, though general appeal helps.`,
];

export const underForms: Form[] = [
  (f) => `Others usually get it higher, near rank ${usualRank(f)} rather than rank ${f.rank}.`,
  (f, w) =>
    `For other people its rank is near ${usualRank(f)}, so ${yours(f, w)} ${f.films === 1 ? 'counts' : 'count'} against it.`,
  (f) => `Its usual rank is ${usualRank(f)}, better than your ${f.rank}.`,
  (f, w) =>
    `${f.name} stands lower with ${yours(f, w)} than for others, who get it near rank ${usualRank(f)}.`,
];

const fame = (f: Facts) => required(f.popularity);

export const wellKnownForms: Form[] = [
  (f, w) =>
    `It is well known: number ${fame(f).rank} in popularity, ${w.watched} by ${fame(f).people} people, and the recommender’s number ${f.rank} for you.`,
  (f) =>
    `It holds popularity rank ${fame(f).rank}, with ${fame(f).people} people, beside your rank ${f.rank}.`,
  (f, w) =>
    `Many know it: ${fame(f).people} people ${w.watched} it, popularity rank ${fame(f).rank}; the recommender gives it rank ${f.rank} for you.`,
  (f) =>
    `Its fame, ${fame(f).people} people and popularity rank ${fame(f).rank}, is the same for all; rank ${f.rank} is yours.`,
  (f) =>
    `By popularity alone it is number ${fame(f).rank}, with ${fame(f).people} people; with your history it is number ${f.rank}.`,
];

export const knownForms: Form[] = [
  (f, w) =>
    `It is fairly known: ${fame(f).people} people ${w.watched} it, popularity rank ${fame(f).rank}, but rank ${f.rank} for you.`,
  (f) =>
    `It is neither a hit nor a secret, at popularity rank ${fame(f).rank} with ${fame(f).people} people.`,
  (f) =>
    `By popularity it is number ${fame(f).rank}, with ${fame(f).people} people; with your history it is number ${f.rank}.`,
];

export const nicheForms: Form[] = [
  (f, w) =>
    `It is a niche ${w.film}: popularity rank ${fame(f).rank}, ${w.watched} by ${fame(f).people} people.`,
  (f, w) => `Few know it, as only ${fame(f).people} people ${w.watched} it, popularity rank ${fame(f).rank}.`,
  (f) =>
    `By popularity it is number ${fame(f).rank}, with ${fame(f).people} people; with your history it is number ${f.rank}.`,
];

const profileGenre = (f: Facts, at: number): Habit => required(f.profile.filter(isGenre)[at]);
const profileDecade = (f: Facts): Habit => required(f.profile.find(({ kind }) => kind === 'decade'));

/** What tells a taste: genres and tags, and the platform where a catalogue has neither. */
export function isGenre({ kind }: Pick<Habit, 'kind'>): boolean {
  return kind === 'genre' || kind === 'tag' || kind === 'platform';
}

export const profileForms: Form[] = [
  (f, w) =>
    `What stands out in your history is ${profileGenre(f, 0).value}, with ${ofFilms(profileGenre(f, 0), w)}.`,
  (f, w) => `Your clearest habit is ${profileGenre(f, 0).value}: ${ofFilms(profileGenre(f, 0), w)}.`,
  (f, w) => `Above all you go for ${profileGenre(f, 0).value}, in ${ofFilms(profileGenre(f, 0), w)}.`,
];

export const profileMoreForms: Form[] = [
  (f, w) => `After that comes ${profileGenre(f, 1).value}, in ${ofFilms(profileGenre(f, 1), w)}.`,
  (f, w) => `You also like ${profileGenre(f, 1).value}, with ${ofFilms(profileGenre(f, 1), w)}.`,
];

export const profileThirdForms: Form[] = [
  (f, w) => `A third thread is ${profileGenre(f, 2).value}, at ${ofFilms(profileGenre(f, 2), w)}.`,
  (f, w) => `There is some ${profileGenre(f, 2).value} as well, ${ofFilms(profileGenre(f, 2), w)}.`,
];

export const profileDecadeForms: Form[] = [
  (f, w) => `Your main decade is the ${profileDecade(f).value}, with ${ofFilms(profileDecade(f), w)}.`,
  (f, w) => `Most of what you choose is from the ${profileDecade(f).value}: ${ofFilms(profileDecade(f), w)}.`,
  (f, w) => `By decade, you are mostly in the ${profileDecade(f).value}, ${ofFilms(profileDecade(f), w)}.`,
];

export const leadingDecadeForms: Form[] = [
  (f, w) =>
    `No decade is more yours than the ${profileDecade(f).value}, with ${ofFilms(profileDecade(f), w)}.`,
  (f, w) =>
    `You come back to the ${profileDecade(f).value} as often as to any decade: ${ofFilms(profileDecade(f), w)}.`,
];

export const thinProfileForms: Form[] = [
  () => 'Your history is too short to show a taste.',
  (_, w) => `With so few ${w.films} in your history, no habit stands out yet.`,
];

export const matchForms: Form[] = [
  (f, w) => `Your clearest habit, ${profileGenre(f, 0).value}, is in ${ofFilms(profileGenre(f, 0), w)}.`,
  (f, w) => `What you go for most is ${profileGenre(f, 0).value}, ${ofFilms(profileGenre(f, 0), w)}.`,
];

export const redirectForms: Form[] = [
  (_, w) => `I can only talk about the ${w.films} you get and why.`,
  (_, w) => `That is outside what I know; I explain why a ${w.film} is recommended.`,
  (_, w) => `I am here for one thing: why you get the ${w.films} you get.`,
  () => 'That is not something I can help with.',
  (_, w) => `My subject is narrow: this recommender and your ${w.films}.`,
  (_, w) => `On that I have nothing to say; about your ${w.films} I have a lot.`,
  () => 'No evidence here would answer that, so I leave it.',
  (_, w) => `That has nothing to do with the ${w.films} on your list.`,
  () => 'I would only be making something up, so I will not answer that.',
  (_, w) => `You have left my field, which is where ${w.films} stand for you.`,
  () => 'I know one recommender very well, and nothing else.',
  (_, w) => `Let us stay with ${w.films} and the reasons behind them.`,
  () => 'This is beyond me.',
  () => 'I have no facts on that.',
];

export const abilityForms: Form[] = [
  (_, w) => `I can tell what carries a ${w.film}, and what speaks against it.`,
  (_, w) => `I can compare two ${w.films} for you.`,
  (_, w) => `I can say what would change if you had not ${w.watched} something.`,
  (_, w) => `I can find ${w.films} that are close to one you like, only newer or less known.`,
  () => 'I can describe your taste in a few counts.',
  () => 'I can say whether a recommendation is personal or merely popular.',
  (_, w) => `Every ${w.film} in the catalogue can be asked about.`,
  () => 'What I say comes from computed evidence, not from memory.',
  () => 'Ranks, reasons and changes of your history are what I deal in.',
  (_, w) => `I can name the ${w.films} of your history that count most.`,
  () => 'I can look at a recommendation from several sides.',
  (_, w) => `I know how each ${w.film} of yours moves a rank.`,
  () => 'I can tell you where the recommender itself is blind.',
];

export const invitationForms: Form[] = [
  (f) => `Ask me why ${f.name} stands at rank ${f.rank}.`,
  (f, w) => `You could ask which ${w.films} of your history count most for ${f.name}.`,
  (f) => `Try asking what speaks for ${f.name}, or against it.`,
  (f) => `Shall we look at ${f.name} instead?`,
  (f) => `We were at ${f.name}, which holds rank ${f.rank}.`,
  (f) => `Perhaps you want to know how ${f.name} came to rank ${f.rank}.`,
  (f, w) => `Name a ${w.film}, and I will set it beside ${f.name}.`,
  (f) => `A good start: what would lift ${f.name} on your list?`,
  (f) => `For instance, is ${f.name} personal or just popular?`,
  (f) => `You might doubt ${f.name}; ask me to be sceptical.`,
  (f) => `How about something similar to ${f.name}, but newer?`,
  (f, w) => `Ask what ${f.name} has in common with your ${w.films}.`,
  (f) => `Ask whether ${f.name} would still be there without your strongest choices.`,
  (f, w) => `Ask how many people ${w.watched} ${f.name}.`,
];

function pair(f: Facts, at: number): string {
  const habit = required(f.genres[at]);
  return `${habit.value} (${habit.count} of ${habit.size})`;
}
