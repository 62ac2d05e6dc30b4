// Sentence forms for the perspectives beside genre and era: order of the history, price, platform, maker, a person's own
// words; and for what no recommender of this kind has seen.
import type { Facts, Habit } from '../facts.ts';
import { be, type Form, list, ofFilms, opened, required, type Words, yours } from '../words.ts';

const pattern = (f: Facts) => required(f.pattern);
const latest = (f: Facts, w: Words) => `${pattern(f).recentSize} latest ${w.films}`;
const price = (f: Facts): Habit => required(f.price);
const platform = (f: Facts): Habit => required(f.platforms[0]);
const mostly = (f: Facts, kind: Habit['kind']) => required(f.profile.find((habit) => habit.kind === kind));

export const recentForms: Form[] = [
  (f, w) => `Most of the push for ${f.name} comes from your ${latest(f, w)}.`,
  (f, w) => `It follows what you did lately: your ${latest(f, w)} carry ${f.name}.`,
  (f, w) => `For rank ${f.rank} it owes more to your ${latest(f, w)} than to all before them.`,
  (f, w) => `Look at your ${latest(f, w)}: that is where ${f.name} comes from.`,
];

export const recentCountedForms: Form[] = [
  (f) =>
    `${f.name} is about your recent choices: ${pattern(f).strongestRecent} of the ${pattern(f).strongest} strongest are recent.`,
];

export const olderForms: Form[] = [
  (f, w) => `Most of the push for ${f.name} comes from before your ${latest(f, w)}.`,
  (f, w) => `Your ${latest(f, w)} have little to do with ${f.name}.`,
  (f, w) => `${f.name} rests on a longer habit, not on your ${latest(f, w)}.`,
  (f, w) => `What brings it to rank ${f.rank} lies further back than your ${latest(f, w)}.`,
];

export const olderCountedForms: Form[] = [
  (f) =>
    `${f.name} goes back to older choices: only ${pattern(f).strongestRecent} of the ${pattern(f).strongest} strongest ${pattern(f).strongestRecent === 1 ? 'is' : 'are'} recent.`,
];

export const bothForms: Form[] = [
  (f, w) => `The push for ${f.name} comes in part from your ${latest(f, w)} and in part from before.`,
  (f) => `Old and new in your history share the weight behind ${f.name}.`,
  (f, w) => `Your ${latest(f, w)} bring it to rank ${f.rank} only together with what came before.`,
];

export const bothCountedForms: Form[] = [
  (f) =>
    `Recent and older choices both count for ${f.name}: ${pattern(f).strongestRecent} of the ${pattern(f).strongest} strongest ${pattern(f).strongestRecent === 1 ? 'is' : 'are'} recent.`,
];

const shift = (f: Facts) => required(pattern(f).shift);
const lately = (f: Facts) => `${shift(f).recent.count} of ${shift(f).recent.size}`;
const before = (f: Facts) => `${shift(f).older.count} of ${shift(f).older.size}`;
const shifted = ({ recent: { kind, value } }: ReturnType<typeof shift>) =>
  kind === 'decade'
    ? { name: `the ${value}`, are: 'are', some: `of the ${value}` }
    : { name: value, are: 'is', some: value };
const what = (f: Facts) => shifted(shift(f));

export const growingForms: Form[] = [
  (f) => `You have turned to ${what(f).name} lately: ${lately(f)}, after ${before(f)} earlier.`,
  (f) =>
    `${opened(what(f).name)} ${what(f).are} on the rise with you, from ${before(f)} before to ${lately(f)} now.`,
  (f) => `There is more ${what(f).some} of late, ${lately(f)} against ${before(f)} before.`,
];

export const fadingForms: Form[] = [
  (f) => `You have turned away from ${what(f).name} lately: ${lately(f)}, after ${before(f)} earlier.`,
  (f) =>
    `${opened(what(f).name)} ${what(f).are} fading with you, from ${before(f)} before to ${lately(f)} now.`,
  (f) => `There is less ${what(f).some} of late, ${lately(f)} against ${before(f)} before.`,
];

const run = (f: Facts) => required(pattern(f).run);
const alike = (f: Facts) => `${run(f).ofItem ? 'like' : 'unlike'} ${f.name}`;
export const runForms: Form[] = [
  (f) => `Your latest ${run(f).length} in a row are all ${run(f).value}, ${alike(f)}.`,
  (f) => `You are in a run of ${run(f).value}, ${run(f).length} one after the other, ${alike(f)}.`,
  (f) => `The last ${run(f).length} without a break were ${run(f).value}, ${alike(f)}.`,
];

export const noPatternForms: Form[] = [
  (_, w) => `With so few ${w.films} in your history, its order shows no pattern.`,
  () => 'Your history is too short for a before and after.',
];

const banded = (habit: Habit, w: Words) => `${habit.value} ${w.films}`;
const share = ({ count, size }: Habit) => `${count} of ${size}`;

export const priceMoreForms: Form[] = [
  (f, w) => `${f.name} is ${price(f).value}, a band you favour: ${ofFilms(price(f), w)}.`,
  (f, w) =>
    `Its price suits you, as ${ofFilms(price(f), w)} in your history ${be(price(f))} ${price(f).value} like ${f.name}.`,
  (f, w) => `You choose ${banded(price(f), w)} like ${f.name} more often than usual: ${share(price(f))}.`,
];

export const priceAsForms: Form[] = [
  (f, w) => `${f.name} is ${price(f).value}, like ${ofFilms(price(f), w)} in your history, which is usual.`,
  (f, w) =>
    `The price of ${f.name} is nothing special for you: ${ofFilms(price(f), w)} ${be(price(f))} ${price(f).value}.`,
  (f, w) => `Being ${price(f).value} ties ${f.name} to ${ofFilms(price(f), w)} of yours, which is usual.`,
];

export const priceLessForms: Form[] = [
  (f, w) =>
    `${f.name} is ${price(f).value}, which is rarer with you than elsewhere: ${ofFilms(price(f), w)}.`,
  (f, w) => `You go for ${banded(price(f), w)} like ${f.name} less than others do: ${share(price(f))}.`,
  (f, w) => `Being ${price(f).value} ties ${f.name} to only ${ofFilms(price(f), w)} of yours.`,
];

export const priceNoneForms: Form[] = [
  (f, w) => `${f.name} is ${price(f).value}, a band missing from your history: ${ofFilms(price(f), w)}.`,
  (f, w) => `You have no ${banded(price(f), w)} like ${f.name} so far: ${share(price(f))}.`,
];

export const noPriceForms: Form[] = [
  (f, w) => `The catalogue gives no price for ${f.name}, so it cannot be set beside ${yours(f, w)} that way.`,
  (f) => `The price of ${f.name} is not known, so price says nothing here.`,
  (f, w) => `What ${f.name} costs is not known, and so neither is whether it fits ${yours(f, w)} in price.`,
];

const unlike = (f: Facts) => (f.price ? `, unlike ${f.name}` : '');

export const mainPriceForms: Form[] = [
  (f, w) =>
    `Mostly your choices are ${mostly(f, 'price').value}, in ${ofFilms(mostly(f, 'price'), w)}${unlike(f)}.`,
  (f, w) =>
    `By price, your history is mainly ${mostly(f, 'price').value}: ${ofFilms(mostly(f, 'price'), w)}${unlike(f)}.`,
];

export const leadingPriceForms: Form[] = [
  (f, w) =>
    `No price is more common with you than ${mostly(f, 'price').value}: ${ofFilms(mostly(f, 'price'), w)}${unlike(f)}.`,
  (f, w) =>
    `You choose ${banded(mostly(f, 'price'), w)} as often as any others: ${share(mostly(f, 'price'))}${unlike(f)}.`,
];

export const priceUnseenForms: Form[] = [
  (f, w) =>
    `The recommender never saw a price; it is the company ${f.name} keeps with ${yours(f, w)} that counts.`,
  (f, w) => `The recommender learned nothing from prices, be it of ${yours(f, w)} or of ${f.name}.`,
  (f) =>
    `Whether ${f.name} is cheap or dear did not bring it to rank ${f.rank}: the recommender saw no prices.`,
  (f) => `Rank ${f.rank} has nothing to do with the price of ${f.name}, which the recommender never saw.`,
];

export const platformMoreForms: Form[] = [
  (f, w) => `${f.name} is for ${platform(f).value}, where you are at home: ${ofFilms(platform(f), w)}.`,
  (f, w) => `${platform(f).value} is your machine more than that of most, with ${ofFilms(platform(f), w)}.`,
  (f, w) =>
    `Its platform fits: ${ofFilms(platform(f), w)} in your history ${be(platform(f))} for ${platform(f).value}.`,
];

export const platformAsForms: Form[] = [
  (f, w) => `${f.name} is for ${platform(f).value}, like ${ofFilms(platform(f), w)} in your history.`,
  (f, w) =>
    `You have a usual share of ${platform(f).value}, the platform of ${f.name}: ${ofFilms(platform(f), w)}.`,
];

export const platformLessForms: Form[] = [
  (f, w) => `${f.name} is for ${platform(f).value}, which is rarer with you: ${ofFilms(platform(f), w)}.`,
  (f, w) =>
    `Only ${ofFilms(platform(f), w)} in your history ${be(platform(f))} for ${platform(f).value}, like ${f.name}.`,
];

export const platformNoneForms: Form[] = [
  (f, w) =>
    `${f.name} is for ${platform(f).value}, a platform missing from your history: ${ofFilms(platform(f), w)}.`,
  (f, w) =>
    `${platform(f).value}, the platform of ${f.name}, would be new to you: ${ofFilms(platform(f), w)}.`,
];

export const noPlatformForms: Form[] = [
  (f, w) =>
    `The catalogue names no platform for ${f.name}, so it cannot be set beside ${yours(f, w)} that way.`,
  (f) => `The platform of ${f.name} is not known, so it says nothing here.`,
  (f, w) => `Whether ${f.name} runs where ${yours(f, w)} ${f.films === 1 ? 'does' : 'do'} is not known.`,
];

export const mainPlatformForms: Form[] = [
  (f, w) =>
    `Your main platform is ${mostly(f, 'platform').value}, with ${ofFilms(mostly(f, 'platform'), w)}.`,
  (f, w) =>
    `Most of your history is for ${mostly(f, 'platform').value}: ${ofFilms(mostly(f, 'platform'), w)}.`,
];

export const leadingPlatformForms: Form[] = [
  (f, w) =>
    `No platform is more yours than ${mostly(f, 'platform').value}, with ${ofFilms(mostly(f, 'platform'), w)}.`,
  (f, w) =>
    `You are on ${mostly(f, 'platform').value} as often as on any platform: ${ofFilms(mostly(f, 'platform'), w)}.`,
];

export const tagForms: Form[] = [
  (f, w) =>
    `The tag ${required(f.tags[0]).value} is on ${ofFilms(required(f.tags[0]), w)} of yours as well as on ${f.name}.`,
  (f, w) =>
    `${f.name} also shares the tag ${required(f.tags[0]).value} with ${ofFilms(required(f.tags[0]), w)} of yours.`,
];

export const makerForms: Form[] = [
  (f, w) =>
    `You know its maker: ${ofFilms(required(f.maker), w)} ${be(required(f.maker))} by ${required(f.maker).value}.`,
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
