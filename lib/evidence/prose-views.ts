// Sentence forms for the perspectives beside genre and era: order of the history, price, platform, maker, a person's own
// words; and for what no recommender of this kind has seen.
import type { Facts, Habit } from './facts.ts';
import { type Form, list, ofFilms, required, type Words } from './prose-words.ts';

const pattern = (f: Facts) => required(f.pattern);
const latest = (f: Facts, w: Words) => `${pattern(f).recentSize} latest ${w.films}`;
const price = (f: Facts): Habit => required(f.price);
const platform = (f: Facts): Habit => required(f.platforms[0]);
const mostly = (f: Facts, kind: Habit['kind']) => required(f.profile.find((habit) => habit.kind === kind));

export const recentForms: Form[] = [
  (f, w) => `Most of its push comes from your ${latest(f, w)}.`,
  (f, w) => `It follows what you did lately: your ${latest(f, w)} carry it.`,
  (f) =>
    `This is about your recent choices more than the older ones, ${pattern(f).strongestRecent} of the ${pattern(f).strongest} strongest being recent.`,
  (f, w) => `Look at your ${latest(f, w)}: that is where ${f.name} comes from.`,
];

export const olderForms: Form[] = [
  (f, w) => `Most of its push comes from before your ${latest(f, w)}.`,
  (f) =>
    `It goes back to older choices of yours, with ${pattern(f).strongestRecent} of the ${pattern(f).strongest} strongest being recent.`,
  (f, w) => `Your ${latest(f, w)} have little to do with ${f.name}.`,
  (f) => `${f.name} rests on a longer habit, not on the latest turn of your history.`,
];

export const bothForms: Form[] = [
  (f, w) => `Its push comes in part from your ${latest(f, w)} and in part from before.`,
  (f) =>
    `Recent and older choices both count: ${pattern(f).strongestRecent} of the ${pattern(f).strongest} strongest are recent.`,
  (f) => `Old and new in your history share the weight behind ${f.name}.`,
];

const shift = (f: Facts) => required(pattern(f).shift);
const lately = (f: Facts) => `${shift(f).recent.count} of ${shift(f).recent.size}`;
const before = (f: Facts) => `${shift(f).older.count} of ${shift(f).older.size}`;

export const growingForms: Form[] = [
  (f) => `You have turned to ${shift(f).recent.value} lately: ${lately(f)}, after ${before(f)} earlier.`,
  (f) => `${shift(f).recent.value} is on the rise with you, from ${before(f)} before to ${lately(f)} now.`,
  (f) => `There is more ${shift(f).recent.value} of late, ${lately(f)} against ${before(f)} before.`,
];

export const fadingForms: Form[] = [
  (f) =>
    `You have turned away from ${shift(f).recent.value} lately: ${lately(f)}, after ${before(f)} earlier.`,
  (f) => `${shift(f).recent.value} is fading with you, from ${before(f)} before to ${lately(f)} now.`,
  (f) => `There is less ${shift(f).recent.value} of late, ${lately(f)} against ${before(f)} before.`,
];

const run = (f: Facts) => required(pattern(f).run);
export const runForms: Form[] = [
  (f) => `Your latest ${run(f).length} in a row are all ${run(f).value}.`,
  (f) => `You are in a run of ${run(f).value}, ${run(f).length} one after the other.`,
  (f) => `The last ${run(f).length} without a break were ${run(f).value}.`,
];

export const noPatternForms: Form[] = [
  (_, w) => `With so few ${w.films} in your history, its order shows no pattern.`,
  () => 'Your history is too short for a before and after.',
];

export const priceMoreForms: Form[] = [
  (f, w) => `It is ${price(f).value}, a band you favour: ${ofFilms(price(f), w)}.`,
  (f, w) => `Its price suits you, as ${ofFilms(price(f), w)} in your history are ${price(f).value} too.`,
  (f, w) => `You choose ${price(f).value} more often than usual, in ${ofFilms(price(f), w)}.`,
];

export const priceAsForms: Form[] = [
  (f, w) => `It is ${price(f).value}, like ${ofFilms(price(f), w)} in your history, which is usual.`,
  (f, w) => `Its price is nothing special for you: ${ofFilms(price(f), w)} are ${price(f).value}.`,
];

export const priceLessForms: Form[] = [
  (f, w) => `It is ${price(f).value}, which is rarer with you than elsewhere: ${ofFilms(price(f), w)}.`,
  (f, w) => `You seldom go for ${price(f).value}, with ${ofFilms(price(f), w)}.`,
];

export const noPriceForms: Form[] = [
  (_, w) => `The catalogue gives no price for this ${w.film}.`,
  () => 'Its price is not known, so price says nothing here.',
];

export const mainPriceForms: Form[] = [
  (f, w) => `Mostly your choices are ${mostly(f, 'price').value}, in ${ofFilms(mostly(f, 'price'), w)}.`,
  (f, w) =>
    `By price, your history is mainly ${mostly(f, 'price').value}: ${ofFilms(mostly(f, 'price'), w)}.`,
];

export const priceUnseenForms: Form[] = [
  (f) => `The recommender never saw a price; it is the company ${f.name} keeps that counts.`,
  (f) => `The recommender learned nothing from prices, that of ${f.name} included.`,
  (f) => `Whether ${f.name} is cheap or dear did not enter the score.`,
];

export const platformMoreForms: Form[] = [
  (f, w) => `It is for ${platform(f).value}, where you are at home: ${ofFilms(platform(f), w)}.`,
  (f, w) => `${platform(f).value} is your machine more than that of most, with ${ofFilms(platform(f), w)}.`,
  (f, w) => `Its platform fits: ${ofFilms(platform(f), w)} in your history are for ${platform(f).value}.`,
];

export const platformAsForms: Form[] = [
  (f, w) => `It is for ${platform(f).value}, like ${ofFilms(platform(f), w)} in your history.`,
  (f, w) => `You have a usual share of ${platform(f).value}, ${ofFilms(platform(f), w)}.`,
];

export const platformLessForms: Form[] = [
  (f, w) => `It is for ${platform(f).value}, which is rarer with you: ${ofFilms(platform(f), w)}.`,
  (f, w) => `Only ${ofFilms(platform(f), w)} in your history are for ${platform(f).value}.`,
];

export const platformNoneForms: Form[] = [
  (f, w) =>
    `It is for ${platform(f).value}, a platform missing from your history: ${ofFilms(platform(f), w)}.`,
  (f, w) => `${platform(f).value} would be new to you, ${ofFilms(platform(f), w)}.`,
];

export const noPlatformForms: Form[] = [
  (_, w) => `The catalogue names no platform for this ${w.film}.`,
  () => 'Its platform is not known, so it says nothing here.',
];

export const mainPlatformForms: Form[] = [
  (f, w) =>
    `Your main platform is ${mostly(f, 'platform').value}, with ${ofFilms(mostly(f, 'platform'), w)}.`,
  (f, w) =>
    `Most of your history is for ${mostly(f, 'platform').value}: ${ofFilms(mostly(f, 'platform'), w)}.`,
];

export const tagForms: Form[] = [
  (f, w) => `The tag ${required(f.tags[0]).value} is on ${ofFilms(required(f.tags[0]), w)} of yours as well.`,
  (f, w) => `It also shares the tag ${required(f.tags[0]).value} with ${ofFilms(required(f.tags[0]), w)}.`,
];

export const makerForms: Form[] = [
  (f, w) => `You know its maker: ${ofFilms(required(f.maker), w)} are by ${required(f.maker).value}.`,
  (f, w) => `It is by ${required(f.maker).value}, like ${ofFilms(required(f.maker), w)} in your history.`,
];

const view = (f: Facts, at: number) => required(required(f.view).habits[at]);
const isIt = (habit: { ofItem: boolean }) => (habit.ofItem ? 'as it is itself' : 'though it is not');
const viewCount = (f: Facts, w: Words, at: number) => ofFilms(view(f, at), w);

export const viewForms: Form[] = [
  (f, w) => `On ${view(f, 0).value}: ${viewCount(f, w, 0)} in your history, ${isIt(view(f, 0))}.`,
  (f, w) =>
    `You asked about ${view(f, 0).value}; ${viewCount(f, w, 0)} of yours belong there, ${isIt(view(f, 0))}.`,
  (f, w) => `As far as ${view(f, 0).value} goes, you have ${viewCount(f, w, 0)}, ${isIt(view(f, 0))}.`,
];

export const secondViewForms: Form[] = [
  (f, w) => `And ${view(f, 1).value}: ${viewCount(f, w, 1)}, ${isIt(view(f, 1))}.`,
  (f, w) => `For ${view(f, 1).value} the count is ${viewCount(f, w, 1)}, ${isIt(view(f, 1))}.`,
];

const viewed = (f: Facts) => required(required(f.view).items[0]);

export const viewedHelpsForms: Form[] = [
  (f) => `${viewed(f).title} speaks for it: without it, the rank would be ${viewed(f).rankWithout}.`,
  (f) =>
    `Of what you named, ${viewed(f).title} helps, and without it the rank would be ${viewed(f).rankWithout}.`,
];

export const viewedKeepsForms: Form[] = [
  (f) => `${viewed(f).title} does not lift it: without it, the rank would be ${viewed(f).rankWithout}.`,
  (f) =>
    `What you named, ${viewed(f).title}, is no help to it, as without it the rank would be ${viewed(f).rankWithout}.`,
];

export const viewedAbsentForms: Form[] = [
  (f) => `${viewed(f).title} plays no part in this, as the recommender does not count it for you.`,
  (f) => `What you named, ${viewed(f).title}, is not among what the recommender counts for you.`,
];

const unseen = (f: Facts) => list(f.unseen);

export const unseenForms: Form[] = [
  (f, w) => `The recommender has never seen ${unseen(f)} of any ${w.film}, so it cannot say.`,
  (f) => `I cannot tell you about ${unseen(f)}: the recommender never saw that.`,
  (f) => `On ${unseen(f)} there is no evidence at all, and I will not guess.`,
  (f, w) => `It learned only from who ${w.watched} what; ${unseen(f)} never came into it.`,
  (f) => `Nothing in the recommender knows about ${unseen(f)} of ${f.name}.`,
  (f) => `That is a blind spot: ${unseen(f)} is not among what the recommender learned from.`,
  (f) => `For ${unseen(f)} you need another source than this recommender.`,
  (f) => `What you ask about, ${unseen(f)}, is hidden from the model behind this rank.`,
];

export const insteadForms: Form[] = [
  (f) => `What it can say is where ${f.name} stands for you.`,
  (f) => `What is known is how ${f.name} follows from your history.`,
  () => 'It can only tell how your history moves the score.',
  (f, w) => `It does know which of your ${w.films} lead to ${f.name}.`,
];
