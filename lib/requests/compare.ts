// Compare: which of two stands higher for the person, and what in the history speaks for either. The chat is then about
// the one that came out ahead.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { leastPush } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { type Answered, answered } from './answered.ts';
import { type TitleFacts, titleProblem } from './asked-title.ts';
import type { Habit } from './habits.ts';
import { resolveTitle } from './resolve-title.ts';
import { habitsFor, type Reasons, reasonsOf, type Standing, standingOf, windowItems } from './standing.ts';
import { itemAt, type World } from './world.ts';

type Side = {
  standing: Standing;
  people: number;
  popularityRank: number;
  lifters: ItemRef[];
  habit: Habit | null;
};
export type CompareFacts = {
  name: 'compare';
  a: Side;
  b: Side;
  ahead: 'a' | 'b' | 'tied' | 'same';
  shared: string[]; // genres of both
  usual: { a: number | null; b: number | null }; // average places for other people
  prices: { a: number | null; b: number | null } | null; // in dollars, where the message asks about money; null: not on record
  unknown: string | null; // by what else the message compares, which no catalogue here knows
  asksLength: boolean; // which is shorter: that no catalogue here knows
};

const money =
  /\b(?:cheap\w*|prices?|costs?|afford\w*|money|expensive|dearer|pricey|budget|bucks|free)\b|[$€£]/iu;
const length =
  /\b(?:short(?:er|est)|(?<!\b(?:no|any) )long(?:er|est)|lengths?|runtimes?|run time|play ?time|hours|minutes|quick(?:er|est)|how long|time sink|eats? (?:more|less|up)? ?(?:of )?my (?:life|time|evenings?|weekends?))\b|\b(?:kürzer|länger|plus (?:court|long)e?|más (?:cort|larg)[oa])\b|더 (?:짧|길|긴|오래)/iu;

const named = 2;

export function compare(request: RequestOf<'compare'>, world: World): Answered<CompareFacts | TitleFacts> {
  const { catalogue, rules } = world;
  const a = resolveTitle(request.a, world);
  const b = resolveTitle(request.b, world, a.kind === 'found' ? a.item.index : null);
  const missing = a.kind === 'found' ? b : a;
  if (a.kind !== 'found' || b.kind !== 'found')
    return answered(titleProblem(missing as Exclude<typeof missing, { kind: 'found' }>, catalogue), {
      focus: world.focus,
    });
  const evidence = askedEvidence(world, { item: a.item.index, comparedWith: b.item.index, rules });
  const other = askedEvidence(world, { item: b.item.index, rules });
  const split = evidence.comparison?.split ?? [];
  const speaking = (sign: 1 | -1) =>
    split
      .filter(({ difference }) => sign * difference > leastPush)
      .slice(0, named)
      .map(({ item }) => item);
  const window = windowItems(world);
  const reasons: [Reasons, Reasons] = [reasonsOf(evidence), reasonsOf(other)];
  const side = (of: typeof evidence, lifters: ItemRef[], { people, popularityRank }: Reasons): Side => ({
    standing: standingOf(of),
    people,
    popularityRank,
    lifters,
    habit: habitsFor(catalogue, window, itemAt(catalogue, of.item.index))[0] ?? null,
  });
  const [first, second] = [standingOf(evidence), standingOf(other)];
  const facts: CompareFacts = {
    name: 'compare',
    a: side(evidence, speaking(1), reasons[0]),
    b: side(other, speaking(-1), reasons[1]),
    ahead:
      a.item.index === b.item.index
        ? 'same'
        : evidence.score === other.score
          ? 'tied'
          : placeOf(first) < placeOf(second)
            ? 'a'
            : 'b',
    shared: valuesOf(a.item, 'genre').filter((genre) => valuesOf(b.item, 'genre').includes(genre)),
    usual: { a: reasons[0].usual?.rank ?? null, b: reasons[1].usual?.rank ?? null },
    prices: asksOf(money, world.message, [a, b]) ? pricesOf(a.item, b.item) : null,
    unknown: yardstickOf(without(world.message, [a, b])),
    asksLength: asksOf(length, world.message, [a, b]),
  };
  const focus = (facts.ahead === 'b' ? b : a).item.index; // "that one" is the one ahead
  return answered(facts, { focus, listed: [a.item.index, b.item.index], evidence });
}

/** Of titles that are compared two by two, the one ahead of all: it, not the winner of the last two, is what the chat is then about. */
export function bestCompared(compared: readonly CompareFacts[]): ItemRef | null {
  const winners = compared.map(({ a, b, ahead }) => (ahead === 'b' ? b : a).standing);
  const [first, ...others] = winners;
  if (!first) return null;
  return others.reduce((best, one) => (placeOf(one) < placeOf(best) ? one : best), first).item;
}

/** What stands in the titles doesn't count: "Free" in one says nothing of money. */
function asksOf(sign: RegExp, message: string | undefined, named: readonly Named[]): boolean {
  return sign.test(without(message, named));
}

type Named = { typed: string; item: Item };

function without(message = '', named: readonly Named[]): string {
  return named
    .flatMap(({ typed, item }) => [typed, item.title])
    .reduce((text, title) => text.replaceAll(title.toLowerCase(), ' '), message.toLowerCase());
}

/** What a message compares by, and what of it isn't known. */
const yardsticks: [RegExp, (found: string) => string][] = [
  [
    /\b(?:graphics card|gpu|laptop|old (?:pc|computer|machine)|specs|system requirements|frame rate|steam deck|runs (?:better|best|smoother))\b/iu,
    () => 'what either needs to run',
  ],
  [
    /\b(?:easier|harder|scarier|sadder|funnier|gorier|bloodier|sillier|slower)\b/iu,
    (found) => `which is ${found.toLowerCase()}`,
  ],
];

function yardstickOf(message: string): string | null {
  const known = yardsticks.map(([sign, said]) => {
    const found = sign.exec(message)?.[0];
    return found === undefined ? null : said(found);
  });
  return known.find((said) => said !== null) ?? null;
}

function pricesOf(a: Item, b: Item): CompareFacts['prices'] {
  const [first, second] = [a.details?.priceUsd, b.details?.priceUsd];
  return { a: first ?? null, b: second ?? null };
}

/** In the list the person sees; one left out of it comes after everything. */
export function placeOf({ rank, place }: Standing): number {
  return place === undefined ? rank : (place ?? Number.POSITIVE_INFINITY);
}
