// What is counted by general knowledge, in sentences that say of how many of the history it is known.

import type { Detail } from '../known/known-matter.ts';
import type { KnownCount } from '../taste/known-count.ts';
import { capitalized, joined, shareOf, spokenNumber, spokenNumbers } from '../wording.ts';
import type { Nouns } from '../world.ts';

const mostTitles = 6; // so many are all named
const lastTitles = 3;

export function knownCountSaid(found: KnownCount, { many, did }: Nouns): string[] {
  const { known, size, detail } = found;
  const share = (count: number) => shareKnown(count, { known, size, detail, many });
  switch (found.sort) {
    case 'of': {
      const { items, isYesNo } = found;
      const titles = items.map(({ title }) => title);
      if (items.length === 0) return [capitalized(`${isYesNo ? 'No, ' : ''}${share(0)}.`)];
      const isShort = titles.length <= mostTitles;
      return [
        capitalized(
          `${isYesNo ? 'Yes, ' : ''}${share(items.length)}${isShort ? `: ${joined(titles)}` : ''}.`,
        ),
        isShort ? '' : `The last you ${did} were ${joined(titles.slice(-lastTitles))}.`,
      ];
    }
    case 'most': {
      const [first, ...others] = found.values;
      if (!first) return [`None comes up twice in ${among({ known, size, detail, many })}.`];
      const rest = others.map(({ value, count }) => `${article(value)} with ${spokenNumber(count)}`);
      return [
        `Most often it's ${article(first.value)}: ${share(first.count)}.`,
        rest.length === 0 ? '' : `Then ${rest.length === 1 ? 'comes' : 'come'} ${joined(rest)}.`,
      ];
    }
    case 'length': {
      const { middle, longest, most, unit } = found;
      const some = unit === 'minutes' ? '' : 'some ';
      return [
        `Half of ${among({ known, size, detail, many })} ${unit === 'minutes' ? 'run' : 'take players'} ${some}${spokenNumber(middle)} ${unit} or less.`,
        `The longest is ${longest.title}, with ${some}${spokenNumber(most)} ${unit}.`,
      ];
    }
  }
}

type Among = { known: number; size: number; detail: Detail; many: string };

function among({ known, size, detail, many }: Among): string {
  return known === size
    ? `your ${spokenNumber(size)} ${many}`
    : `the ${spokenNumber(known)} ${many} of yours whose ${detail} I know`;
}

function shareKnown(count: number, of: Among): string {
  const { known, size, many } = of;
  if (known === size) return shareOf(count, size, many);
  if (count === 0) return `none of ${among(of)}`;
  if (count === known)
    return known === 1
      ? `the only ${many.replace(/s$/, '')} of yours whose ${of.detail} I know`
      : `all ${among(of).slice('the '.length)}`;
  return `${spokenNumbers([count, known])[0]} of ${among(of)}`;
}

function article(value: string): string {
  return /^(?:United|Netherlands|Soviet)/.test(value) ? `the ${value}` : value;
}
