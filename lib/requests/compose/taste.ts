// Taste and history in sentences.

import type { Habit } from '../habits.ts';
import type { HistoryFacts } from '../history.ts';
import type { TasteFacts } from '../taste.ts';
import { counted, dollars, joined, kindOf, spokenNumber, spokenOrdinal, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { andYou, are, habitual, named, takenFor } from './said.ts';

export function composeTaste(facts: TasteFacts, nouns: Nouns): string[] {
  const { size, asked, more, common, less, decades, years, wellKnown, prices, unknown, about } = facts;
  const { many, did } = nouns;
  if (size === 0) return [`I can't tell yet: your history is empty.`, `Add a few ${many} and ask again.`];
  const start = unknown ? `That I can't tell: nothing here knows ${unknown}.` : '';
  if (asked) {
    const many_ =
      asked.count === 0
        ? `None at all: you've ${did} no ${asked.said}.`
        : asked.count === 1
          ? `Just one of your ${size}: a single ${asked.one}.`
          : `${andYou(spokenNumber(asked.count))} of your ${size} ${many} are ${asked.said}, ${{ more: 'more than most people', as: 'about as many as most people', less: 'fewer than most people' }[asked.lean]}.`;
    return [
      many_,
      asked.titles.length > 0
        ? `${asked.count > asked.titles.length ? 'Among the latest: ' : ''}${joined(asked.titles)}.`
        : '',
    ];
  }
  if (prices)
    return [
      `Half of your ${many} cost ${dollars(prices.middle)} or less, and ${spokenNumber(prices.free)} of the ${prices.known} with a price on record ${prices.free === 1 ? 'is' : 'are'} free.`,
      leading(more, common, nouns),
    ];
  if (about === 'dislikes' || (more.length === 0 && common.length === 0 && less.length > 0)) {
    return [
      start,
      less.length > 0
        ? `Going by what's missing, ${joined(less.map(({ kind, value }) => kindOf(kind, value, nouns)))}: ${habitual(less[0] as Habit, nouns)}.`
        : `Nothing stands out as missing: you choose a bit of everything.`,
      facts.refused.length > 0
        ? `You've also turned down ${joined(facts.refused)}.`
        : "That's a guess; you've turned nothing down so far.",
    ];
  }
  const span = years ? `The oldest is from ${years.from}, the newest from ${years.to}.` : '';
  const decade =
    decades[0] && !years
      ? `Most of it is from the ${decades[0].value}: ${spokenNumber(decades[0].count)} of ${size}.`
      : '';
  const known =
    wellKnown !== null
      ? `${2 * wellKnown > size ? 'Most are well known' : 'You often look beyond the well known'}: ${wellKnown === size ? `all ${size}` : `${spokenNumber(wellKnown)} of ${size}`} are in the most chosen tenth.`
      : '';
  const lead = leading(more, common, nouns);
  if (about === 'variety' || about.includes('popular')) return [start, known, lead];
  return [start, lead, span, decade, decade === '' ? known : ''].filter((said) => said !== '').slice(0, 4);
}

/** "You lean towards horror films, sci-fi films and thrillers, each more than most people. …" */
function leading(more: readonly Habit[], common: readonly Habit[], nouns: Nouns): string {
  const [most] = common;
  if (more.length === 0)
    return most
      ? `Nothing sets you apart much; you choose ${joined(common.map(({ kind, value }) => kindOf(kind, value, nouns)))} most, about as others do.`
      : '';
  const kinds = joined(more.map(({ kind, value }) => kindOf(kind, value, nouns)));
  const [first] = more as [Habit];
  const each = more.length > 1 ? ', each more than most people' : ', more than most people';
  const count = `The clearest sign: ${spokenNumber(first.count)} of your ${first.size} ${nouns.many} are ${are(first.kind, first.value)}.`;
  return `You lean towards ${kinds}${each}. ${count}`;
}

export function composeHistory(
  { ask, size, shown, contains, understood }: HistoryFacts,
  nouns: Nouns,
): string[] {
  const { did, many, one } = nouns;
  if (contains) {
    const start = takenFor(understood);
    if (size === 0) return [start, `No, your history is still empty.`];
    if (!contains.seen)
      return [
        start,
        `No, ${titleWithYear(contains.item)} isn't in your history.`,
        `If you have ${did} it, tell me and I'll add it.`,
      ];
    const at = contains.fromLatest ?? 0;
    return [
      start,
      `Yes, ${contains.item.title} is in your history${at === 1 ? ', as the latest' : at === size ? ', as the very first' : `, the ${spokenOrdinal(at)} from the latest`}.`,
    ];
  }
  if (size === 0)
    return [
      `Nothing yet: your history is empty.`,
      `Name a few ${many} you've ${did} and I'll start from there.`,
    ];
  const names = named(shown);
  const all = counted(size, nouns);
  if (ask === 'count')
    return [`You've ${did} ${all}.`, `The latest ${shown.length === 1 ? 'is' : 'are'} ${names}.`];
  if (ask === 'first')
    return [
      shown.length === 1 ? `${names} is the first ${one} in your history.` : `It starts with ${names}.`,
      `There ${size === 1 ? 'is' : 'are'} ${all} in it by now.`,
    ];
  if (ask === 'last')
    return [
      shown.length === 1
        ? `${names} is the latest ${one} in your history.`
        : `Your latest ${spokenNumber(shown.length)}, newest first, are ${names}.`,
      size > shown.length ? `There are ${all} in all.` : '',
    ];
  return [
    `You've ${did} ${all}.`,
    size > shown.length ? `The latest, newest first: ${names}.` : `Newest first: ${names}.`,
  ];
}
