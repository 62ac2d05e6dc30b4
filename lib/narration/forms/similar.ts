// Sentence forms for "something similar, but …": a computed list out of the target model's own space.
import type { Facts } from '../facts.ts';
import { type Form, list, required } from '../words.ts';

const found = (f: Facts) => required(f.similarBut);
const wish = (f: Facts) => found(f).wish;
const to = (f: Facts) => found(f).to;
const nearest = (f: Facts) => required(found(f).items[0]);
const rest = (f: Facts) =>
  found(f)
    .items.slice(1, 4)
    .map(({ title, rank }) => `${title} (rank ${rank})`);
const best = (f: Facts) => required(found(f).items.toSorted((a, b) => a.rank - b.rank)[0]);

export const wishedForms: Form[] = [
  (f) => `Like ${to(f)} but ${wish(f)}: ${nearest(f).title}, at rank ${nearest(f).rank} for you.`,
  (f) => `The nearest to ${to(f)} that is ${wish(f)} is ${nearest(f).title}, at rank ${nearest(f).rank}.`,
  (f) => `Close to ${to(f)}, but ${wish(f)}, the model finds ${nearest(f).title} at rank ${nearest(f).rank}.`,
  (f) =>
    `If you want something ${wish(f)} beside ${to(f)}, there is ${nearest(f).title}, your rank ${nearest(f).rank}.`,
  (f) =>
    `${nearest(f).title} comes closest to ${to(f)} among those that are ${wish(f)}; its rank is ${nearest(f).rank}.`,
  (f) => `Try ${nearest(f).title}: near ${to(f)}, ${wish(f)}, and at rank ${nearest(f).rank} for you.`,
];

export const likeForms: Form[] = [
  (f) => `The new one nearest to ${to(f)} is ${nearest(f).title}, at rank ${nearest(f).rank} for you.`,
  (f) => `Most like ${to(f)} of all that is new to you: ${nearest(f).title}, rank ${nearest(f).rank}.`,
  (f) => `Close to ${to(f)}, the model finds ${nearest(f).title} at rank ${nearest(f).rank}.`,
  (f) => `${nearest(f).title} lies next to ${to(f)}; its rank is ${nearest(f).rank}.`,
  (f) => `Try ${nearest(f).title}: near ${to(f)}, and at rank ${nearest(f).rank} for you.`,
];

export const moreLikeForms: Form[] = [
  (f) => `Then come ${list(rest(f))}.`,
  (f) => `Further candidates: ${list(rest(f))}.`,
  (f) => `Also in reach: ${list(rest(f))}.`,
  (f) => `After it you find ${list(rest(f))}.`,
  (f) => `A little further from ${to(f)}: ${list(rest(f))}.`,
  (f) => `The list goes on with ${list(rest(f))}.`,
];

export const bestRankedForms: Form[] = [
  (f) => `Of these, ${best(f).title} stands highest for you, at rank ${best(f).rank}.`,
  (f) => `The best of them on your own list is ${best(f).title}: rank ${best(f).rank}.`,
  (f) => `Your history speaks most for ${best(f).title}, which holds rank ${best(f).rank}.`,
  (f) => `If your taste decides, it is ${best(f).title} at rank ${best(f).rank}.`,
  (f) => `Among them the recommender would pick ${best(f).title}, rank ${best(f).rank}.`,
];

export const noneLikeForms: Form[] = [
  (f) => `Nothing that is new to you and near ${to(f)} fits that wish: ${wish(f) || 'like it'}.`,
  (f) => `The catalogue has nothing like ${to(f)} that is ${wish(f) || 'new to you'}.`,
  (f, w) => `No ${w.film} in the catalogue is both near ${to(f)} and ${wish(f) || 'new to you'}.`,
  (f) => `I looked around ${to(f)} and found nothing ${wish(f) || 'new'}.`,
];

/** True whether or not anything was found. */
export const likenessForms: Form[] = [
  (_, w) => `Near means that the same people tend to have ${w.watched} both.`,
  () => 'The recommender measures likeness by who chose what, not by the story.',
  (f) => `Likeness to ${to(f)} is measured in the recommender’s own space.`,
];

export const spaceForms: Form[] = [
  ...likenessForms,
  (f, w) => `Those who ${w.watched} ${to(f)} often went on to these.`,
  () => 'The ranks are yours: they come from your whole history, not from likeness alone.',
  (f) => `Being near ${to(f)} and standing high on your list are two different things.`,
];

const changeOfWish: Form = (_, w) =>
  `You can change the wish: newer, older, less known, or another genre of ${w.film}.`;

/** Where nothing was found. */
export const otherWishForms: Form[] = [
  changeOfWish,
  (f) => `Ask about another title if ${to(f)} is not the right place to start.`,
  () => 'A decade or a genre works as a wish, too.',
  () => 'A wider wish may find something: newer, older or less known.',
  (_, w) => `Another wish, or another ${w.film} to start from, may find something.`,
];

export const wishChangeForms: Form[] = [
  changeOfWish,
  () => 'Ask for newer, older or less known ones to move the list.',
  (f) => `You may also ask why any of these stands where it does, or compare one with ${f.name}.`,
  () => 'Name one of them to hear what speaks for it.',
  (f) => `Ask about another title if ${to(f)} is not the right place to start.`,
  () => 'A decade or a genre works as a wish, too.',
  () => 'Say which one interests you, and I will tell where its rank comes from.',
  () => 'Any of them can be set beside another: just name the two.',
  () => 'If none of them appeals, add another wish.',
];
