// A short playful roast in two or three sentences. Every number in it is counted; the rest is teasing.

import { mainly, type Roast } from '../taste/roast.ts';
import { areSo, capitalized, genreWord, kindOf, shareOf, spokenNumbers } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { freshForm } from './fresh-form.ts';
import { are, shareOfHabit } from './said.ts';

const fewest = 3; // titles
const mostly = 0.5; // of the history
const often = 0.7;
const seldom = 0.25;

export function roastSaid(roast: Roast, size: number, nouns: Nouns): string[] {
  const { seed, said } = roast;
  const pick = (forms: readonly string[]) => (forms.length === 0 ? '' : freshForm(forms, seed, said));
  if (size < fewest)
    return [
      `With ${spokenNumbers([size])[0]} ${size === 1 ? nouns.one : nouns.many} there's nothing to roast yet.`,
    ];
  const aside = pick([...decadeForms(roast, size, nouns), ...knownForms(roast, size, nouns)]);
  return [pick(mainForms(roast, size, nouns)), aside, pick(oddForms(roast))];
}

function mainForms({ main }: Roast, size: number, nouns: Nouns): string[] {
  const { many } = nouns;
  if (!main)
    return [
      `No two of your ${many} are of a kind: that's no taste, that's a jumble sale.`,
      `Your ${many} have nothing in common but you.`,
    ];
  const { kind, value, count, outOf } = main;
  const kinds = kindOf(kind, value, nouns);
  const share = `${shareOfHabit(main, many)} ${areSo(count)} ${are(kind, value)}`;
  if (count < mainly * main.size)
    return [
      `Your biggest habit is ${kinds}, and even that is only ${outOf === undefined ? shareOf(count, size, many) : shareOfHabit(main, many)}: do you choose by throwing darts?`,
      `${capitalized(share)}, and that's the closest you get to a plan.`,
      `You can't settle on anything: even ${kinds} come to just ${shareOfHabit(main, many)}.`,
    ];
  const word = kind === 'genre' ? genreWord(value) : value;
  return [
    `${capitalized(share)}: that's no longer a taste, that's a subscription.`,
    `${capitalized(share)}, so my job here is mostly to say "${word}" and look surprised.`,
    `${capitalized(share)}: I could rank your next one blindfolded.`,
    `Let me guess, ${kinds} again: ${share}.`,
  ];
}

/** Of a decade that most are from, and of one that is long over. */
function decadeForms({ decade }: Roast, size: number, { many }: Nouns): string[] {
  if (!decade || decade.count <= mostly * size || decade.value >= '2020s') return [];
  const [some, all] = spokenNumbers([decade.count, size]);
  return [
    `Somebody should tell you that the ${decade.value} are over: ${some} of ${all} are from then.`,
    `${capitalized(some ?? '')} of the ${all} ${many} are from the ${decade.value}, as if the calendar had stopped there.`,
  ];
}

function knownForms({ wellKnown }: Roast, size: number, { domain }: Nouns): string[] {
  const [known, other, all] = spokenNumbers([wellKnown, size - wellKnown, size]);
  if (wellKnown >= often * size)
    return [
      `With ${known} of ${all} in the most chosen tenth, you're about as daring as plain toast.`,
      `${capitalized(known ?? '')} of ${all} are what everybody chooses anyway, so no risk of being found out.`,
    ];
  if (wellKnown > seldom * size || domain === 'games') return []; // whose editions are listed apart
  return [
    `${capitalized(other ?? '')} of ${all} are off the beaten track: do you check that your friends don't know them first?`,
    `With ${other} of ${all} outside the most chosen tenth, you must be great fun at quizzes.`,
  ];
}

/** The single one that goes least with the rest. */
function oddForms({ odd }: Roast): string[] {
  if (!odd) return [];
  const { title } = odd.item;
  return [
    `And what ${title} is doing among the rest, I won't ask.`,
    `Then there's ${title}, which goes with none of it: a cry for help?`,
    `${title} sits there all alone, wondering how it got in.`,
  ];
}
