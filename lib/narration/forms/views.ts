// Sentence forms for the other perspectives (order of the history, price, platform, maker, the person's own words) and
// for what the recommender never saw.
import type { CommonFacts, Effect, Habit, HistoryPattern, NamedHabit } from '../facts.ts';
import { be, type Forms, list, ofFilms, opened, type Words, yours } from '../words.ts';

const latest = ({ recentSize }: HistoryPattern, w: Words) => `${recentSize} latest ${w.films}`;

export const recentForms: Forms<[HistoryPattern]> = (f, pattern, w) => [
  `Most of the push for ${f.name} comes from your ${latest(pattern, w)}.`,
  `It follows what you did lately: your ${latest(pattern, w)} carry ${f.name}.`,
  `For rank ${f.rank} it owes more to your ${latest(pattern, w)} than to all before them.`,
  `Look at your ${latest(pattern, w)}: that is where ${f.name} comes from.`,
];

export const recentCountedForms: Forms<[HistoryPattern]> = (f, pattern) => [
  `${f.name} is about your recent choices: ${pattern.strongestRecent} of the ${pattern.strongest} strongest are recent.`,
];

export const olderForms: Forms<[HistoryPattern]> = (f, pattern, w) => [
  `Most of the push for ${f.name} comes from before your ${latest(pattern, w)}.`,
  `Your ${latest(pattern, w)} have little to do with ${f.name}.`,
  `${f.name} rests on a longer habit, not on your ${latest(pattern, w)}.`,
  `What brings it to rank ${f.rank} lies further back than your ${latest(pattern, w)}.`,
];

export const olderCountedForms: Forms<[HistoryPattern]> = (f, pattern) => [
  `${f.name} goes back to older choices: only ${pattern.strongestRecent} of the ${pattern.strongest} strongest ${pattern.strongestRecent === 1 ? 'is' : 'are'} recent.`,
];

export const bothForms: Forms<[HistoryPattern]> = (f, pattern, w) => [
  `The push for ${f.name} comes in part from your ${latest(pattern, w)} and in part from before.`,
  `Old and new in your history share the weight behind ${f.name}.`,
  `Your ${latest(pattern, w)} bring it to rank ${f.rank} only together with what came before.`,
];

export const bothCountedForms: Forms<[HistoryPattern]> = (f, pattern) => [
  `Recent and older choices both count for ${f.name}: ${pattern.strongestRecent} of the ${pattern.strongest} strongest ${pattern.strongestRecent === 1 ? 'is' : 'are'} recent.`,
];

type Shift = NonNullable<HistoryPattern['shift']>;
const part = ({ count, size }: Habit) => `${count} of ${size}`;
const shifted = ({ recent: { kind, value } }: Shift) =>
  kind === 'decade'
    ? { name: `the ${value}`, are: 'are', some: `of the ${value}` }
    : { name: value, are: 'is', some: value };

export const growingForms: Forms<[Shift]> = (_, shift) => [
  `You have turned to ${shifted(shift).name} lately: ${part(shift.recent)}, after ${part(shift.older)} earlier.`,
  `${opened(shifted(shift).name)} ${shifted(shift).are} on the rise with you, from ${part(shift.older)} before to ${part(shift.recent)} now.`,
  `There is more ${shifted(shift).some} of late, ${part(shift.recent)} against ${part(shift.older)} before.`,
];

export const fadingForms: Forms<[Shift]> = (_, shift) => [
  `You have turned away from ${shifted(shift).name} lately: ${part(shift.recent)}, after ${part(shift.older)} earlier.`,
  `${opened(shifted(shift).name)} ${shifted(shift).are} fading with you, from ${part(shift.older)} before to ${part(shift.recent)} now.`,
  `There is less ${shifted(shift).some} of late, ${part(shift.recent)} against ${part(shift.older)} before.`,
];

type Run = NonNullable<HistoryPattern['run']>;
const alike = ({ name }: CommonFacts, { ofItem }: Run) => `${ofItem ? 'like' : 'unlike'} ${name}`;
export const runForms: Forms<[Run]> = (f, run) => [
  `Your latest ${run.length} in a row are all ${run.value}, ${alike(f, run)}.`,
  `You are in a run of ${run.value}, ${run.length} one after the other, ${alike(f, run)}.`,
  `The last ${run.length} without a break were ${run.value}, ${alike(f, run)}.`,
];

export const noPatternForms: Forms = (_, w) => [
  `With so few ${w.films} in your history, its order shows no pattern.`,
  'Your history is too short for a before and after.',
];

const banded = (habit: Habit, w: Words) => `${habit.value} ${w.films}`;

export const priceMoreForms: Forms<[Habit]> = (f, price, w) => [
  `${f.name} is ${price.value}, a band you favour: ${ofFilms(price, w)}.`,
  `Its price suits you, as ${ofFilms(price, w)} in your history ${be(price)} ${price.value} like ${f.name}.`,
  `You choose ${banded(price, w)} like ${f.name} more often than usual: ${part(price)}.`,
];

export const priceAsForms: Forms<[Habit]> = (f, price, w) => [
  `${f.name} is ${price.value}, like ${ofFilms(price, w)} in your history, which is usual.`,
  `The price of ${f.name} is nothing special for you: ${ofFilms(price, w)} ${be(price)} ${price.value}.`,
  `Being ${price.value} ties ${f.name} to ${ofFilms(price, w)} of yours, which is usual.`,
];

export const priceLessForms: Forms<[Habit]> = (f, price, w) => [
  `${f.name} is ${price.value}, which is rarer with you than elsewhere: ${ofFilms(price, w)}.`,
  `You go for ${banded(price, w)} like ${f.name} less than others do: ${part(price)}.`,
  `Being ${price.value} ties ${f.name} to only ${ofFilms(price, w)} of yours.`,
];

export const priceNoneForms: Forms<[Habit]> = (f, price, w) => [
  `${f.name} is ${price.value}, a band missing from your history: ${ofFilms(price, w)}.`,
  `You have no ${banded(price, w)} like ${f.name} so far: ${part(price)}.`,
];

export const noPriceForms: Forms = (f, w) => [
  `The catalogue gives no price for ${f.name}, so it cannot be set beside ${yours(f, w)} that way.`,
  `The price of ${f.name} is not known, so price says nothing here.`,
  `What ${f.name} costs is not known, and so neither is whether it fits ${yours(f, w)} in price.`,
];

const butNot = ({ name }: CommonFacts, unlike: boolean) => (unlike ? `, unlike ${name}` : '');

export const mainPriceForms: Forms<[Habit, boolean]> = (f, most, unlike, w) => [
  `Mostly your choices are ${most.value}, in ${ofFilms(most, w)}${butNot(f, unlike)}.`,
  `By price, your history is mainly ${most.value}: ${ofFilms(most, w)}${butNot(f, unlike)}.`,
];

export const leadingPriceForms: Forms<[Habit, boolean]> = (f, most, unlike, w) => [
  `No price is more common with you than ${most.value}: ${ofFilms(most, w)}${butNot(f, unlike)}.`,
  `You choose ${banded(most, w)} as often as any others: ${part(most)}${butNot(f, unlike)}.`,
];

export const priceUnseenForms: Forms = (f, w) => [
  `The recommender never saw a price; it is the company ${f.name} keeps with ${yours(f, w)} that counts.`,
  `The recommender learned nothing from prices, be it of ${yours(f, w)} or of ${f.name}.`,
  `Whether ${f.name} is cheap or dear did not bring it to rank ${f.rank}: the recommender saw no prices.`,
  `Rank ${f.rank} has nothing to do with the price of ${f.name}, which the recommender never saw.`,
];

export const platformMoreForms: Forms<[Habit]> = (f, platform, w) => [
  `${f.name} is for ${platform.value}, where you are at home: ${ofFilms(platform, w)}.`,
  `${platform.value} is your machine more than that of most, with ${ofFilms(platform, w)}.`,
  `Its platform fits: ${ofFilms(platform, w)} in your history ${be(platform)} for ${platform.value}.`,
];

export const platformAsForms: Forms<[Habit]> = (f, platform, w) => [
  `${f.name} is for ${platform.value}, like ${ofFilms(platform, w)} in your history.`,
  `You have a usual share of ${platform.value}, the platform of ${f.name}: ${ofFilms(platform, w)}.`,
];

export const platformLessForms: Forms<[Habit]> = (f, platform, w) => [
  `${f.name} is for ${platform.value}, which is rarer with you: ${ofFilms(platform, w)}.`,
  `Only ${ofFilms(platform, w)} in your history ${be(platform)} for ${platform.value}, like ${f.name}.`,
];

export const platformNoneForms: Forms<[Habit]> = (f, platform, w) => [
  `${f.name} is for ${platform.value}, a platform missing from your history: ${ofFilms(platform, w)}.`,
  `${platform.value}, the platform of ${f.name}, would be new to you: ${ofFilms(platform, w)}.`,
];

export const noPlatformForms: Forms = (f, w) => [
  `The catalogue names no platform for ${f.name}, so it cannot be set beside ${yours(f, w)} that way.`,
  `The platform of ${f.name} is not known, so it says nothing here.`,
  `Whether ${f.name} runs where ${yours(f, w)} ${f.films === 1 ? 'does' : 'do'} is not known.`,
];

export const mainPlatformForms: Forms<[Habit]> = (_, most, w) => [
  `Your main platform is ${most.value}, with ${ofFilms(most, w)}.`,
  `Most of your history is for ${most.value}: ${ofFilms(most, w)}.`,
];

export const leadingPlatformForms: Forms<[Habit]> = (_, most, w) => [
  `No platform is more yours than ${most.value}, with ${ofFilms(most, w)}.`,
  `You are on ${most.value} as often as on any platform: ${ofFilms(most, w)}.`,
];

export const tagForms: Forms<[Habit]> = (f, tag, w) => [
  `The tag ${tag.value} is on ${ofFilms(tag, w)} of yours as well as on ${f.name}.`,
  `${f.name} also shares the tag ${tag.value} with ${ofFilms(tag, w)} of yours.`,
];

export const makerForms: Forms<[Habit]> = (_, maker, w) => [
  `You know its maker: ${ofFilms(maker, w)} ${be(maker)} by ${maker.value}.`,
  `It is by ${maker.value}, like ${ofFilms(maker, w)} in your history.`,
];

const isIt = ({ ofItem }: NamedHabit) => (ofItem ? 'as it is itself' : 'though it is not');

export const viewForms: Forms<[NamedHabit]> = (_, named, w) => [
  `On ${named.value}: ${ofFilms(named, w)} in your history, ${isIt(named)}.`,
  `You asked about ${named.value}; ${ofFilms(named, w)} of yours belong there, ${isIt(named)}.`,
  `As far as ${named.value} goes, you have ${ofFilms(named, w)}, ${isIt(named)}.`,
];

export const secondViewForms: Forms<[NamedHabit]> = (_, named, w) => [
  `And ${named.value}: ${ofFilms(named, w)}, ${isIt(named)}.`,
  `For ${named.value} the count is ${ofFilms(named, w)}, ${isIt(named)}.`,
];

export const viewedHelpsForms: Forms<[Effect]> = (_, named) => [
  `${named.title} speaks for it: without it, the rank would be ${named.rankWithout}.`,
  `Of what you named, ${named.title} helps, and without it the rank would be ${named.rankWithout}.`,
];

export const viewedKeepsForms: Forms<[Effect]> = (_, named) => [
  `${named.title} does not lift it: without it, the rank would be ${named.rankWithout}.`,
  `What you named, ${named.title}, is no help to it, as without it the rank would be ${named.rankWithout}.`,
];

export const viewedAbsentForms: Forms<[Effect]> = (_, named) => [
  `${named.title} plays no part in this, as the recommender does not count it for you.`,
  `What you named, ${named.title}, is not among what the recommender counts for you.`,
];

export const unseenForms: Forms<[string[]]> = (f, unseen, w) => [
  `The recommender has never seen ${list(unseen)} of any ${w.film}, so it cannot say.`,
  `I cannot tell you about ${list(unseen)}: the recommender never saw that.`,
  `On ${list(unseen)} there is no evidence at all, and I will not guess.`,
  `It learned only from who ${w.watched} what; ${list(unseen)} never came into it.`,
  `Nothing in the recommender knows about ${list(unseen)} of ${f.name}.`,
  `That is a blind spot: ${list(unseen)} is not among what the recommender learned from.`,
  `For ${list(unseen)} you need another source than this recommender.`,
  `What you ask about, ${list(unseen)}, is hidden from the model behind this rank.`,
];

export const insteadForms: Forms = (f, w) => [
  `What it can say is where ${f.name} stands for you.`,
  `What is known is how ${f.name} follows from your history.`,
  'It can only tell how your history moves the score.',
  `It does know which of your ${w.films} lead to ${f.name}.`,
];
