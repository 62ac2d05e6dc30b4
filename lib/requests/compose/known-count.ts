// What is counted by general knowledge, in sentences that say of how many of the history it is known.

import type { Detail } from '../known/known-matter.ts';
import { nounFor } from '../known/traits.ts';
import type { KnownCount } from '../taste/known-count.ts';
import { ended, joined, shareOf, spokenNumber, spokenNumbers } from '../wording.ts';
import type { Nouns } from '../world.ts';

const mostTitles = 6; // so many are all named
const lastTitles = 3;

export function knownCountSaid(found: KnownCount, { one, many, did }: Nouns): string[] {
  const { known, size, detail } = found;
  const share = (count: number) => shareKnown(count, { known, size, detail, many });
  switch (found.sort) {
    case 'of': {
      const { items, isYesNo, kind, others } = found;
      if (others !== null) return [allSaid(found, others, { one, many, did })];
      const titles = items.map(({ title }) => title);
      const isShort = titles.length <= mostTitles;
      const start = isYesNo ? (items.length === 0 ? 'No: ' : 'Yes: ') : items.length === 0 ? 'None: ' : '';
      const counted = countedOf(items.length, kind, { one, many });
      const names = isShort && items.length > 0 ? `: ${joined(titles)}` : '';
      return [
        `${start}I count ${counted} among ${amongYours({ known, size, detail })}${names}.`,
        isShort ? '' : `The latest of them: ${ended(joined(titles.slice(-lastTitles)))}`,
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

/** "Not all of those I know: I count six …, and four more here that you haven't watched: …" */
function allSaid(
  { items, kind }: Extract<KnownCount, { sort: 'of' }>,
  { count, first }: { count: number; first: { title: string }[] },
  { one, many, did }: Pick<Nouns, 'one' | 'many' | 'did'>,
): string {
  const own =
    items.length === 0
      ? `none of your ${many} are ${kind}`
      : `you have ${countedOf(items.length, kind, { one, many })}`;
  if (count === 0) return items.length === 0 ? `No: ${own}.` : `All that I have, at least: ${own}.`;
  const names = joined(first.map(({ title }) => title));
  const more = count > first.length ? `${names} and others` : names;
  return `Not all: ${own}, and I have ${spokenNumber(count)} more that you haven't ${did}: ${more}.`;
}

/** "two films that are sad", "one film that is sad", "no films with ghosts" */
export function countedOf(count: number, kind: string, nouns: Pick<Nouns, 'one' | 'many'>): string {
  return count === 1 ? `one ${oneOf(kind, nouns)}` : `${spokenNumber(count)} ${nouns.many} ${kind}`;
}

/** "film that is sad" */
export function oneOf(kind: string, { one }: Pick<Nouns, 'one'>): string {
  return `${one} ${kind.replace(/\bthat are (?:([a-z-]+(?: [a-z]+)?(?<!ou|s)s)(?=$| and | or ))?/g, (_, nouns?: string) => `that is ${nouns ? nounFor(nouns) : ''}`)}`;
}

type Among = { known: number; size: number; detail: Detail; many: string };

function among({ known, size, detail, many }: Among): string {
  return known === size
    ? `your ${spokenNumber(size)} ${many}`
    : `the ${spokenNumber(known)} ${many} of yours whose ${detail} I know`;
}

/** Behind what has been called films or games before. */
function amongYours({ known, size, detail }: Omit<Among, 'many'>): string {
  return known === size
    ? `your ${spokenNumber(size)}`
    : `the ${spokenNumber(known)} of yours whose ${detail} I know`;
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
