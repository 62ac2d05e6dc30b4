// Sentence forms for "something similar, but …": a list computed in the target model's space.
import type { RankedItem } from '../facts.ts';
import { type Forms, list, type Words } from '../words.ts';

const ranked = ({ title, rank }: RankedItem) => `${title} (rank ${rank})`;

export const wishedForms: Forms<[RankedItem, string, string]> = (_, nearest, to, wish) => [
  `Like ${to} but ${wish}: ${nearest.title}, at rank ${nearest.rank} for you.`,
  `The nearest to ${to} that is ${wish} is ${nearest.title}, at rank ${nearest.rank}.`,
  `Close to ${to}, but ${wish}, the model finds ${nearest.title} at rank ${nearest.rank}.`,
  `If you want something ${wish} beside ${to}, there is ${nearest.title}, your rank ${nearest.rank}.`,
  `${nearest.title} comes closest to ${to} among those that are ${wish}; its rank is ${nearest.rank}.`,
  `Try ${nearest.title}: near ${to}, ${wish}, and at rank ${nearest.rank} for you.`,
];

export const likeForms: Forms<[RankedItem, string]> = (_, nearest, to) => [
  `The new one nearest to ${to} is ${nearest.title}, at rank ${nearest.rank} for you.`,
  `Most like ${to} of all that is new to you: ${nearest.title}, rank ${nearest.rank}.`,
  `Close to ${to}, the model finds ${nearest.title} at rank ${nearest.rank}.`,
  `${nearest.title} lies next to ${to}; its rank is ${nearest.rank}.`,
  `Try ${nearest.title}: near ${to}, and at rank ${nearest.rank} for you.`,
];

export const moreLikeForms: Forms<[RankedItem[], string]> = (_, rest, to) => [
  `Then come ${list(rest.map(ranked))}.`,
  `Further candidates: ${list(rest.map(ranked))}.`,
  `Also in reach: ${list(rest.map(ranked))}.`,
  `After it you find ${list(rest.map(ranked))}.`,
  `A little further from ${to}: ${list(rest.map(ranked))}.`,
  `The list goes on with ${list(rest.map(ranked))}.`,
];

export const bestRankedForms: Forms<[RankedItem]> = (_, best) => [
  `Of these, ${best.title} stands highest for you, at rank ${best.rank}.`,
  `The best of them on your own list is ${best.title}: rank ${best.rank}.`,
  `Your history speaks most for ${best.title}, which holds rank ${best.rank}.`,
  `If your taste decides, it is ${best.title} at rank ${best.rank}.`,
  `Among them the recommender would pick ${best.title}, rank ${best.rank}.`,
];

export const noneLikeForms: Forms<[string, string]> = (_, to, wish, w) => [
  `Nothing that is new to you and near ${to} fits that wish: ${wish || 'like it'}.`,
  `The catalogue has nothing like ${to} that is ${wish || 'new to you'}.`,
  `No ${w.film} in the catalogue is both near ${to} and ${wish || 'new to you'}.`,
  `I looked around ${to} and found nothing ${wish || 'new'}.`,
];

/** True whether or not anything was found. */
export const likenessForms: Forms<[string]> = (_, to, w) => [
  `Near means that the same people tend to have ${w.watched} both.`,
  'The recommender measures likeness by who chose what, not by the story.',
  `Likeness to ${to} is measured in the recommender’s own space.`,
];

export const spaceForms: Forms<[string]> = (f, to, w) => [
  ...likenessForms(f, to, w),
  `Those who ${w.watched} ${to} often went on to these.`,
  'The ranks are yours: they come from your whole history, not from likeness alone.',
  `Being near ${to} and standing high on your list are two different things.`,
];

const changeOfWish = (w: Words) =>
  `You can change the wish: newer, older, less known, or another genre of ${w.film}.`;

/** If nothing was found. */
export const otherWishForms: Forms<[string]> = (_, to, w) => [
  changeOfWish(w),
  `Ask about another title if ${to} is not the right place to start.`,
  'A decade or a genre works as a wish, too.',
  'A wider wish may find something: newer, older or less known.',
  `Another wish, or another ${w.film} to start from, may find something.`,
];

export const wishChangeForms: Forms<[string]> = (f, to, w) => [
  changeOfWish(w),
  'Ask for newer, older or less known ones to move the list.',
  `You may also ask why any of these stands where it does, or compare one with ${f.name}.`,
  'Name one of them to hear what speaks for it.',
  `Ask about another title if ${to} is not the right place to start.`,
  'A decade or a genre works as a wish, too.',
  'Say which one interests you, and I will tell where its rank comes from.',
  'Any of them can be set beside another: just name the two.',
  'If none of them appeals, add another wish.',
];
