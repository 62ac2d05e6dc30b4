// Sentence forms for habits (genres, decades, the whole profile), for what is personal or merely popular, and small talk.
import type { Habit, Popularity } from '../facts.ts';
import { be, type Forms, ofFilms, yourCount, yours } from '../words.ts';

export const genreMoreForms: Forms<[Habit]> = (f, genre, w) => [
  `You lean towards ${genre.value}, with ${ofFilms(genre, w)}, and ${f.name} fits in.`,
  `${genre.value} is in ${ofFilms(genre, w)} of yours, more than usual, and in ${f.name}.`,
  `Its ${genre.value} side suits you, with ${ofFilms(genre, w)} in your history.`,
  `With ${ofFilms(genre, w)} in ${genre.value}, you go for it more than most.`,
  `You choose ${genre.value} more often than others do, in ${ofFilms(genre, w)}, and ${f.name} brings more of it.`,
];

export const genreAsForms: Forms<[Habit]> = (f, genre, w) => [
  `${f.name} counts as ${genre.value}, as common in your history as elsewhere: ${ofFilms(genre, w)}.`,
  `You have an average share of ${genre.value}, ${ofFilms(genre, w)}, so ${f.name} does not stand out by it.`,
  `Its ${genre.value} side is no more yours than anyone’s: ${ofFilms(genre, w)}.`,
  `${genre.value} ties ${f.name} to ${ofFilms(genre, w)} of yours, as with most people.`,
];

export const genreLessForms: Forms<[Habit]> = (f, genre, w) => [
  `${genre.value}, as in ${f.name}, is less common with you than elsewhere: ${ofFilms(genre, w)}.`,
  `You choose ${genre.value} less than usual, in ${ofFilms(genre, w)}, and ${f.name} is of that kind.`,
  `Its ${genre.value} side fits you less, with ${ofFilms(genre, w)}.`,
];

export const genreNoneForms: Forms<[Habit]> = (f, genre, w) => [
  `${genre.value} is missing from your history: ${ofFilms(genre, w)}.`,
  `You have no ${genre.value} so far, ${ofFilms(genre, w)}, and ${f.name} would be the first.`,
  `Its ${genre.value} side would be new to you: ${ofFilms(genre, w)}.`,
];

const share = ({ value, count, size }: Habit) => `${value} (${count} of ${size})`;

export const twoGenresForms: Forms<[Habit, Habit]> = (_, first, second) => [
  `${share(first)} and ${share(second)} are both at home in your history.`,
  `Two of its genres are familiar to you: ${share(first)} and ${share(second)}.`,
  `It shares ${share(first)} and ${share(second)} with your history.`,
];

export const otherGenreForms: Forms<[Habit]> = (_, genre, w) => [
  `Its other side, ${genre.value}, is in ${ofFilms(genre, w)}.`,
  `As for ${genre.value}, you have it in ${ofFilms(genre, w)}.`,
  `It is also ${genre.value}, which is in ${ofFilms(genre, w)} of yours.`,
];

export const noGenreForms: Forms = (f, w) => [
  `The catalogue names no genre for ${f.name}, so ${yours(f, w)} cannot be held against it that way.`,
  `No genre is known for ${f.name}, so genre says nothing here.`,
];

export const decadeMoreForms: Forms<[Habit]> = (f, decade, w) => [
  `${f.name} belongs to the ${decade.value}, as ${decade.count === 1 ? 'does' : 'do'} ${ofFilms(decade, w)} in your history, more than usual.`,
  `You lean towards the ${decade.value}, the time of ${f.name}: ${ofFilms(decade, w)} ${be(decade)} from then.`,
  `The ${decade.value} suit you, with ${ofFilms(decade, w)}, and ${f.name} comes from them.`,
  `Its decade, the ${decade.value}, is a habit of yours: ${ofFilms(decade, w)}.`,
];

export const decadeAsForms: Forms<[Habit]> = (f, decade, w) => [
  `${f.name} belongs to the ${decade.value}, like ${ofFilms(decade, w)} in your history, which is usual.`,
  `The decade of ${f.name} is nothing special for you: ${ofFilms(decade, w)} ${be(decade)} from the ${decade.value} too.`,
  `With ${ofFilms(decade, w)} from the ${decade.value}, you are as close to the time of ${f.name} as anyone.`,
  `The ${decade.value}, to which ${f.name} belongs, make up ${ofFilms(decade, w)}, about as everywhere.`,
];

export const decadeLessForms: Forms<[Habit]> = (f, decade, w) => [
  `${f.name} belongs to the ${decade.value}, like ${ofFilms(decade, w)} in your history, less than usual.`,
  `You choose the ${decade.value} less than usual, with ${ofFilms(decade, w)}, and ${f.name} is from then.`,
  `The decade of ${f.name}, the ${decade.value}, is less common with you than elsewhere: ${ofFilms(decade, w)}.`,
];

export const decadeNoneForms: Forms<[Habit]> = (f, decade, w) => [
  `${f.name} belongs to the ${decade.value}, a decade missing from your history: ${ofFilms(decade, w)}.`,
  `The ${decade.value} would be new to you, ${ofFilms(decade, w)}, and ${f.name} is from then.`,
];

export const noDecadeForms: Forms = (f, w) => [
  `The catalogue gives no year for ${f.name}, so it cannot be set beside ${yours(f, w)} in time.`,
  `The year of ${f.name} is not known, so era says nothing here.`,
];

export const personalForms: Forms<[number]> = (f, usualRank, w) => [
  `For others it usually stands near rank ${usualRank}, so rank ${f.rank} is about you.`,
  `Most people get it near rank ${usualRank}; ${yours(f, w)} ${f.films === 1 ? 'makes' : 'make'} the difference.`,
  `This is personal: its usual rank is ${usualRank}, and yours is ${f.rank}.`,
  `Other people find ${f.name} near rank ${usualRank}, much lower than you do.`,
  `From rank ${usualRank} for others to rank ${f.rank} for you: that is your history at work.`,
];

export const popularForms: Forms<[number]> = (f, usualRank, w) => [
  `It is near rank ${usualRank} for other people too, so your rank ${f.rank} owes much to its general appeal.`,
  `There is little personal in this: rank ${f.rank} for you, usually near rank ${usualRank}.`,
  `People with other ${w.films} than ${yourCount(f)} get ${f.name} near rank ${usualRank} as well.`,
  `Most people get it near rank ${usualRank}, so your rank ${f.rank} says little about you.`,
  `Others get it near rank ${usualRank} as well, so ${yours(f, w)} did not decide this alone.`,
  `With ${yours(f, w)} it comes to rank ${f.rank}, where its usual rank is ${usualRank}.`,
];

export const mixedForms: Forms<[number]> = (f, usualRank, w) => [
  `Its usual rank is ${usualRank}, so both your taste and its general appeal are behind rank ${f.rank}.`,
  `For others ${f.name} stands near rank ${usualRank}, lower than for you but not by taste alone.`,
  `Part of this is general appeal: rank ${f.rank} here, near rank ${usualRank} for others.`,
  `With ${yours(f, w)} it stands above its usual rank ${usualRank}, though general appeal helps.`,
];

export const underForms: Forms<[number]> = (f, usualRank, w) => [
  `Others usually get it higher, near rank ${usualRank} rather than rank ${f.rank}.`,
  `For other people its rank is near ${usualRank}, so ${yours(f, w)} ${f.films === 1 ? 'counts' : 'count'} against it.`,
  `Its usual rank is ${usualRank}, better than your ${f.rank}.`,
  `${f.name} stands lower with ${yours(f, w)} than for others, who get it near rank ${usualRank}.`,
];

export const wellKnownForms: Forms<[Popularity]> = (f, fame, w) => [
  `It is well known: number ${fame.rank} in popularity, ${w.watched} by ${fame.people} people, and the recommender’s number ${f.rank} for you.`,
  `It holds popularity rank ${fame.rank}, with ${fame.people} people, beside your rank ${f.rank}.`,
  `Many know it: ${fame.people} people ${w.watched} it, popularity rank ${fame.rank}; the recommender gives it rank ${f.rank} for you.`,
  `Its fame, ${fame.people} people and popularity rank ${fame.rank}, is the same for all; rank ${f.rank} is yours.`,
  `By popularity alone it is number ${fame.rank}, with ${fame.people} people; with your history it is number ${f.rank}.`,
];

export const knownForms: Forms<[Popularity]> = (f, fame, w) => [
  `It is fairly known: ${fame.people} people ${w.watched} it, popularity rank ${fame.rank}, but rank ${f.rank} for you.`,
  `It is neither a hit nor a secret, at popularity rank ${fame.rank} with ${fame.people} people.`,
  `By popularity it is number ${fame.rank}, with ${fame.people} people; with your history it is number ${f.rank}.`,
];

export const nicheForms: Forms<[Popularity]> = (f, fame, w) => [
  `It is a niche ${w.film}: popularity rank ${fame.rank}, ${w.watched} by ${fame.people} people.`,
  `Few know it, as only ${fame.people} people ${w.watched} it, popularity rank ${fame.rank}.`,
  `By popularity it is number ${fame.rank}, with ${fame.people} people; with your history it is number ${f.rank}.`,
];

export const profileForms: Forms<[Habit]> = (_, habit, w) => [
  `What stands out in your history is ${habit.value}, with ${ofFilms(habit, w)}.`,
  `Your clearest habit is ${habit.value}: ${ofFilms(habit, w)}.`,
  `Above all you go for ${habit.value}, in ${ofFilms(habit, w)}.`,
];

export const profileMoreForms: Forms<[Habit]> = (_, habit, w) => [
  `After that comes ${habit.value}, in ${ofFilms(habit, w)}.`,
  `You also like ${habit.value}, with ${ofFilms(habit, w)}.`,
];

export const profileThirdForms: Forms<[Habit]> = (_, habit, w) => [
  `A third thread is ${habit.value}, at ${ofFilms(habit, w)}.`,
  `There is some ${habit.value} as well, ${ofFilms(habit, w)}.`,
];

export const profileDecadeForms: Forms<[Habit]> = (_, decade, w) => [
  `Your main decade is the ${decade.value}, with ${ofFilms(decade, w)}.`,
  `Most of what you choose is from the ${decade.value}: ${ofFilms(decade, w)}.`,
  `By decade, you are mostly in the ${decade.value}, ${ofFilms(decade, w)}.`,
];

export const leadingDecadeForms: Forms<[Habit]> = (_, decade, w) => [
  `No decade is more yours than the ${decade.value}, with ${ofFilms(decade, w)}.`,
  `You come back to the ${decade.value} as often as to any decade: ${ofFilms(decade, w)}.`,
];

export const thinProfileForms: Forms = (_, w) => [
  'Your history is too short to show a taste.',
  `With so few ${w.films} in your history, no habit stands out yet.`,
];

export const matchForms: Forms<[Habit]> = (_, habit, w) => [
  `Your clearest habit, ${habit.value}, is in ${ofFilms(habit, w)}.`,
  `What you go for most is ${habit.value}, ${ofFilms(habit, w)}.`,
];

export const redirectForms: Forms = (_, w) => [
  `I can only talk about the ${w.films} you get and why.`,
  `That is outside what I know; I explain why a ${w.film} is recommended.`,
  `I am here for one thing: why you get the ${w.films} you get.`,
  'That is not something I can help with.',
  `My subject is narrow: this recommender and your ${w.films}.`,
  `On that I have nothing to say; about your ${w.films} I have a lot.`,
  'No evidence here would answer that, so I leave it.',
  `That has nothing to do with the ${w.films} on your list.`,
  'I would only be making something up, so I will not answer that.',
  `You have left my field, which is where ${w.films} stand for you.`,
  'I know one recommender very well, and nothing else.',
  `Let us stay with ${w.films} and the reasons behind them.`,
  'This is beyond me.',
  'I have no facts on that.',
];

export const abilityForms: Forms = (_, w) => [
  `I can tell what carries a ${w.film}, and what speaks against it.`,
  `I can compare two ${w.films} for you.`,
  `I can say what would change if you had not ${w.watched} something.`,
  `I can find ${w.films} that are close to one you like, only newer or less known.`,
  'I can describe your taste in a few counts.',
  'I can say whether a recommendation is personal or merely popular.',
  `Every ${w.film} in the catalogue can be asked about.`,
  'What I say comes from computed evidence, not from memory.',
  'Ranks, reasons and changes of your history are what I deal in.',
  `I can name the ${w.films} of your history that count most.`,
  'I can look at a recommendation from several sides.',
  `I know how each ${w.film} of yours moves a rank.`,
  'I can tell you where the recommender itself is blind.',
];

export const invitationForms: Forms = (f, w) => [
  `Ask me why ${f.name} stands at rank ${f.rank}.`,
  `You could ask which ${w.films} of your history count most for ${f.name}.`,
  `Try asking what speaks for ${f.name}, or against it.`,
  `Shall we look at ${f.name} instead?`,
  `We were at ${f.name}, which holds rank ${f.rank}.`,
  `Perhaps you want to know how ${f.name} came to rank ${f.rank}.`,
  `Name a ${w.film}, and I will set it beside ${f.name}.`,
  `A good start: what would lift ${f.name} on your list?`,
  `For instance, is ${f.name} personal or just popular?`,
  `You might doubt ${f.name}; ask me to be sceptical.`,
  `How about something similar to ${f.name}, but newer?`,
  `Ask what ${f.name} has in common with your ${w.films}.`,
  `Ask whether ${f.name} would still be there without your strongest choices.`,
  `Ask how many people ${w.watched} ${f.name}.`,
];
