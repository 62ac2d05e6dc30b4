// Lines about a person's taste and history.

import { ordinal } from '#lib/catalogue/said-numbers.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { extremeSaid } from '../compose/extreme.ts';
import { knownCountSaid } from '../compose/known-count.ts';
import { knownTasteSaid } from '../compose/known-taste.ts';
import { commonSaid, listedKindSaid, ofKindSaid } from '../compose/listed-kind.ts';
import { oddOneOutSaid } from '../compose/odd-one-out.ts';
import { roastSaid } from '../compose/roast.ts';
import { asideSaid } from '../compose/taste.ts';
import type { Habit } from '../habits.ts';
import type { HistoryFacts } from '../history.ts';
import type { Extreme } from '../taste/extremes.ts';
import type { KnownCount } from '../taste/known-count.ts';
import type { AskedKind } from '../taste/taste-kind.ts';
import type { TasteFacts } from '../taste.ts';
import { counted, dollars, joined, marked, shown, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { habitLine, leanWords, understoodLine } from './standing.ts';

export function tasteLines(facts: TasteFacts, nouns: Nouns): string[] {
  const {
    size,
    asked,
    more,
    common,
    less,
    decades,
    years,
    wellKnown,
    prices,
    unknown,
    refused,
    about,
    kinds,
  } = facts;
  const { many, did } = nouns;
  if (size === 0) return ['Your history is empty, so there is no taste to tell yet.'];
  if (facts.oddOneOut) {
    const { odd } = facts.oddOneOut;
    return withMarks(oddOneOutSaid(odd, size, nouns), odd ? [odd.item] : []);
  }
  if (facts.roast) {
    const { odd } = facts.roast;
    return withMarks(roastSaid(facts.roast, size, nouns), odd ? [odd.item] : []).filter(
      (line) => line !== '',
    );
  }
  if (facts.ofList)
    return withMarks(listedKindSaid(facts.ofList, nouns), [
      ...facts.ofList.items,
      ...facts.ofList.lifters,
      ...(facts.ofList.first ? [facts.ofList.first.item] : []),
    ]).filter((line) => line !== '');
  if (facts.aside)
    return withMarks(asideSaid(facts.aside, nouns), facts.aside.items).filter((line) => line !== '');
  if (facts.ofKind) {
    const { ofKind } = facts;
    return withMarks(ofKindSaid(ofKind), ofKind.sort === 'end' ? [ofKind.item] : ofKind.items);
  }
  if (facts.extreme) return extremeLines(facts.extreme, nouns);
  if (facts.generally)
    return [...knownLines(facts.generally, nouns), commonSaid(facts.inKind)].filter((line) => line !== '');
  const told = new Set<string>();
  const fresh = (habits: readonly Habit[]) =>
    habits.filter(({ kind, value }) => !told.has(`${kind} ${value}`) && told.add(`${kind} ${value}`));
  return [
    `You've ${did} ${counted(size, nouns)} in all.`,
    ...(unknown ? [`Asked about: "${shown(about)}". Nothing here knows ${unknown}.`] : []),
    ...(facts.near
      ? [
          `${facts.near.count} of ${facts.near.size} are ${joined(
            facts.near.kinds.map(({ value }) => value),
            'or',
          )}.`,
        ]
      : []),
    ...facts.behind.map(({ said, titles }) => `${said}: ${joined(titles.map(marked))}.`),
    ...(asked?.ofKnown === 0 ? [`The kind of none of your ${size} ${many} is known.`] : []),
    ...(asked && asked.ofKnown !== 0
      ? [
          `You've ${did} ${asked.count === 0 ? 'no' : asked.count} ${asked.count === 1 ? asked.one : asked.said} out of ${askedOf(asked, size)}${asked.lean === null || facts.asksOf !== null || (asked.count === 0 && asked.lean === 'as') ? '' : `, ${leanWords(asked.lean)}`}.`,
        ]
      : []),
    ...facts.either.map(({ said, kind }) =>
      kind
        ? `You've ${did} ${kind.count === 0 ? 'no' : kind.count} ${kind.count === 1 ? kind.one : kind.said} out of ${size}.`
        : `Nothing here knows of "${shown(said)}".`,
    ),
    ...(asked && asked.titles.length > 0 ? [`Among them: ${joined(asked.titles.map(marked))}.`] : []),
    ...(asked && facts.inKind.length > 0 ? [commonSaid(facts.inKind)] : []),
    ...(asked ? [] : fresh(more).map((habit) => habitLine(habit, nouns))),
    ...fresh(
      about === 'dislikes'
        ? []
        : asked
          ? common.slice(0, facts.asksOf === 'number' && asked.count > 0 ? 0 : 1)
          : common.slice(0, more.length > 0 ? 1 : 3),
    ).map((habit) => habitLine(habit, nouns)),
    ...fresh(less).map((habit) => habitLine(habit, nouns)),
    ...fresh(decades).map((habit) => habitLine(habit, nouns)),
    ...(facts.character ? [knownTasteSaid(facts.character, nouns).replace(/^They\b/, `Your ${many}`)] : []),
    ...(years
      ? [
          `The oldest is ${marked(years.oldest.title)} (${years.oldest.year}), the newest ${marked(years.newest.title)} (${years.newest.year}).`,
        ]
      : []),
    ...(wellKnown !== null
      ? [
          `${wellKnown === 0 ? 'None' : wellKnown === size && size > 1 ? 'All' : wellKnown} of your ${size} ${many} ${wellKnown < 2 ? 'is' : 'are'} in the most chosen tenth of the catalogue.`,
        ]
      : []),
    ...(about === 'variety' && kinds.count > 0
      ? [`Your ${many} cover ${kinds.count} ${kinds.kind}${kinds.count === 1 ? '' : 's'}.`]
      : []),
    ...(prices
      ? [
          `Of the ${prices.known} with a price on record, ${prices.free === 0 ? 'none is' : prices.free === 1 ? 'one is' : `${prices.free} are`} free; half cost ${dollars(prices.middle)} or less.`,
        ]
      : []),
    ...(refused.length > 0
      ? [`You've turned down: ${joined(refused)}.`]
      : about === 'dislikes'
        ? ["You've turned nothing down yet, so dislikes can only be guessed from what is missing."]
        : []),
  ];
}

/** The composed sentence with its titles marked. */
function extremeLines(extreme: Extreme, nouns: Nouns): string[] {
  return withMarks(extremeSaid(extreme, nouns), [
    ...extreme.items,
    ...(extreme.opposite ? [extreme.opposite] : []),
  ]);
}

function knownLines(known: KnownCount, nouns: Nouns): string[] {
  const items = known.sort === 'of' ? known.items : known.sort === 'length' ? [known.longest] : [];
  return withMarks(knownCountSaid(known, nouns), items).filter((line) => line !== '');
}

function withMarks(sentences: readonly string[], items: readonly ItemRef[]): string[] {
  return sentences.map((said) => items.reduce((text, { title }) => text.replace(title, marked(title)), said));
}

function askedOf({ ofKnown }: AskedKind, size: number): string {
  return ofKnown === undefined ? String(size) : `the ${ofKnown} of your ${size} whose kind is known`;
}

export function historyLines(
  { ask, size, counted: inWindow, shown, contains, understood, extreme, series, oldestFirst }: HistoryFacts,
  nouns: Nouns,
): string[] {
  const { did, many, one } = nouns;
  if (series)
    return [
      series.count === 0
        ? `None of the ${series.spelled} ${many} of the catalogue that were asked about is missing from the history.`
        : `Not in the history, of the ${series.spelled} ${many}: ${joined(series.missing.map(({ title }) => marked(title)))}.`,
      series.own.length > 0 ? `In it: ${joined(series.own.map(({ title }) => marked(title)))}.` : '',
    ];
  if (contains) {
    const title = marked(contains.item.title);
    const where =
      contains.fromLatest === 1
        ? 'it is your latest'
        : contains.fromLatest === size
          ? 'it is your first'
          : contains.fromLatest === null
            ? ''
            : `it is the ${ordinal(contains.fromLatest)} from the latest`;
    if (contains.justCalled !== null && size > 0)
      return [
        `No title of the catalogue is just "${contains.justCalled}"; the nearest is ${marked(titleWithYear(contains.item))}.`,
        `Neither is in your history of ${counted(size, nouns)}.`,
      ];
    if (size === 0) return ['Your history is empty.', `So ${title} isn't in it; it is in the catalogue.`];
    return [
      ...understoodLine(understood),
      contains.seen
        ? `Yes, ${title} is in your history of ${counted(size, nouns)}: ${where}.`
        : `No, ${marked(titleWithYear(contains.item))} isn't in your history of ${counted(size, nouns)}. It is in the catalogue.`,
      ...(contains.other
        ? [
            `${marked(contains.other.item.title)} is the ${ordinal(contains.other.fromLatest)} from the latest, so ${title} came ${(contains.fromLatest ?? 0) < contains.other.fromLatest ? 'after' : 'before'} it.`,
          ]
        : []),
      ...(contains.after ? [`After it came ${marked(contains.after.title)}.`] : []),
      ...(contains.before ? [`Before it came ${marked(contains.before.title)}.`] : []),
    ];
  }
  if (size === 0) return [`Your history is empty: no ${one} is recorded.`];
  if (extreme) return extremeLines(extreme, nouns);
  const names = joined(shown.map(({ title }) => marked(title)));
  const all = `You've ${did} ${counted(size, nouns)}${inWindow < size ? `; the recommender looks at the latest ${inWindow}` : ''}.`;
  const only = shown.length === 1;
  switch (ask) {
    case 'first':
      return [
        only
          ? `The first ${one} in your history is ${names}.`
          : `The first ${shown.length} in your history, oldest first: ${names}.`,
        all,
      ];
    case 'last':
      return [
        only
          ? `The latest ${one} in your history is ${names}.`
          : `The latest ${shown.length} in your history, latest first: ${names}.`,
        all,
      ];
    case 'count':
      return [all, `The latest of them: ${names}.`];
    default:
      return [
        all,
        only
          ? `The latest is ${names}.`
          : size <= shown.length
            ? `All of them, ${oldestFirst ? 'oldest' : 'latest'} first: ${names}.`
            : oldestFirst
              ? `The first ${shown.length} ${many}, oldest first: ${names}.`
              : `The latest ${shown.length} ${many}, latest first: ${names}.`,
        ...(size > shown.length ? ['The whole list is on the history page.'] : []),
      ];
  }
}
