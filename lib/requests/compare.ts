// Compare: which of two stands higher for the person, and what in the history speaks for either. The chat is then about
// the one that came out ahead.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { leastPush } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { type Answered, answered } from './answered.ts';
import { differing, givesOf, kindsOf, likening, plotsOf, tellingOf } from './compare-apart.ts';
import { escaped } from './escaped.ts';
import { type ExplainFacts, explain } from './explain.ts';
import { verdictBetween } from './facts/fact-verdict.ts';
import { knownVerdict } from './facts/known-verdict.ts';
import { areTwins, sameGameSaid } from './facts/same-game-verdict.ts';
import type { Habit } from './habits.ts';
import { moodsApart } from './known/in-common.ts';
import { saidAhead } from './message/asks-why-ahead.ts';
import { asksBrief } from './message/brief.ts';
import { talkLanguage } from './message/message-language.ts';
import { type Judged, type Yardsticks, yardsticksIn } from './message/yardsticks.ts';
import { habitsFor, type Reasons, reasonsOf, type Standing, standingOf, windowItems } from './standing.ts';
import { type TitleFacts, titleProblem } from './titles/asked-title.ts';
import { bestOfSeries } from './titles/best-of-series.ts';
import { type Resolved, resolveTitle } from './titles/resolve-title.ts';
import { type Suspect, suspectsIn } from './titles/suspects.ts';
import { twoListed } from './titles/two-listed.ts';
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
  ofSeries: { typed: string; title: string }[]; // taken for a name that no title has alone
  a: Side;
  b: Side;
  ahead: 'a' | 'b' | 'tied' | 'same';
  shared: string[]; // genres of both
  telling: string[]; // of them, those that not nearly all of the history is
  asksDropping: boolean; // which to drop
  saysSeen: boolean; // the message says itself that they have one
  gives: { a: string[]; b: string[]; both: boolean } | null; // labels that the other lacks, where that is asked; `both`: of either
  named: (Pick<Suspect, 'items' | 'name'> & { without: [number, number] }) | null; // of the history, named in the message
  usual: { a: number | null; b: number | null }; // average places for other people
  prices: { a: number | null; b: number | null } | null; // in dollars, where the message asks about money; null: not on record
  verdict: string | null; // which is newer, cheaper, better known or as `measured` says, where that is all that is asked
  unknown: string | null; // by what else the message compares, which no catalogue here knows
  judged: Judged | null; // by what else it compares, which labels tell
  newer: Yardsticks['newer'];
  alone: Yardsticks['alone'];
  measure: Yardsticks['measure'];
  kinds: { a: string[]; b: string[] } | null; // of each, where it is somebody else's taste and they differ
  moods: { a: string[]; b: string[] } | null; // what each is generally known to be like, and the other isn't
  plots: { a: string; b: string } | null; // what each is about, in a few words
  asksHow: boolean; // what each is like, before which suits better
  isBrief: boolean; // one sentence is wanted
  saidAhead: 'a' | 'b' | null; // which stands higher, where it's asked why
  asksLength: boolean; // which is shorter, where that isn't known
  measured: string | null; // which is longer, harder, scarier or to be played together, as is generally known
};

/** Of two titles one isn't in the catalogue. */
export type HalfFacts = {
  name: 'half';
  missing: Extract<TitleFacts, { problem: 'unknown' }>;
  found: ExplainFacts;
};

const money =
  /\b(?:cheap\w*|prices?|costs?|afford\w*|money|expensive|dearer|pricey|budget|bucks|free)\b|[$€£]/iu;
const length =
  /\b(?:short(?:er|est)|(?<!\b(?:no|any) )long(?:er|est)|lengths?|runtimes?|run time|play ?time|hours|minutes|quick(?:er|est)|how long|time sink|eats? (?:more|less|up)? ?(?:of )?my (?:life|time|evenings?|weekends?))\b|\b(?:kürzer|länger|plus (?:court|long)e?|más (?:cort|larg)[oa]|(?:une|deux|\d+) heures?|(?:una|dos|\d+) horas?|(?:eine|zwei|\d+) stunden?)\b|더 (?:짧|길|긴|오래)/iu;

const named = 2;
const mostMoods = 2;

const dropping =
  /\b(?:drop|skip|lose|ditch|cut|sacrifice|leave out|get rid of|give up on|throw out|pass on|cross off)\b/iu;
const owning =
  /(?<!\bwhat )\b(?:i|we)(?:['’]ve| have)? (?:already |just )?(?:own|got|have|had|played|saw|seen|watched|bought|finished)\b/iu;

export function compare(
  request: RequestOf<'compare'>,
  world: World,
): Answered<CompareFacts | HalfFacts | TitleFacts> {
  const { catalogue, rules } = world;
  const two = request.a === request.b ? twoListed(request.a, world) : null;
  if (two !== null) return compare({ name: 'compare', a: two[0], b: two[1] }, world);
  const a = comparedAs(resolveTitle(request.a, world), world);
  const b = comparedAs(resolveTitle(request.b, world, a.kind === 'found' ? a.item.index : null), world);
  const missing = a.kind === 'found' ? b : a;
  const half = halfOf(a, b, world);
  if (half) return half;
  if (a.kind === 'unknown' && b.kind === 'unknown' && a.typed !== b.typed) {
    const problem = titleProblem(a, catalogue);
    return answered(problem.problem === 'unknown' ? { ...problem, also: b.typed, others: [] } : problem, {
      focus: world.focus,
    });
  }
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
  const text = without(world.message, [a, b]);
  const known = knownVerdict(a.item, b.item, text, world);
  const same = sameGameSaid(a.item, b.item, world);
  const { unknown, judged, newer, alone, measure, isForOthers } = yardsticksIn(
    known?.rest ?? text,
    a.item,
    b.item,
  );
  const facts: CompareFacts = {
    name: 'compare',
    ofSeries: [a, b].flatMap((one) =>
      one.kind === 'found' && one.isBestPlaced ? { typed: one.typed, title: one.item.title } : [],
    ),
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
    telling: tellingOf(a.item, b.item, window),
    asksDropping: dropping.test(text),
    saysSeen: owning.test(text),
    gives: givesOf(text, a.item, b.item),
    named: namedIn(world, [a, b]),
    usual: { a: reasons[0].usual?.rank ?? null, b: reasons[1].usual?.rank ?? null },
    prices: asksOf(money, world.message, [a, b]) ? pricesOf(a.item, b.item) : null,
    verdict:
      verdictBetween(a.item, b.item, world) ??
      (known?.isAll ? known.said : differing.test(text) || areTwins(a.item, b.item) ? same : null),
    unknown: known?.of === 'difficulty' ? null : unknown,
    judged: known && known.of !== 'length' ? null : judged,
    newer,
    alone,
    measure: known ? null : measure && { ...measure, said: asTyped(measure.said, world.message) },
    kinds: isForOthers || (measure !== null && known === null) ? kindsOf(a.item, b.item) : null,
    moods: moodsApart(catalogue, a.item, b.item, mostMoods),
    plots: plotsOf(a.item, b.item, world),
    asksHow: likening.test(text),
    isBrief: asksBrief(text),
    saidAhead: saidAhead(text),
    asksLength: known === null && asksOf(length, world.message, [a, b]),
    measured: known?.said ?? same,
  };
  const focus = (facts.ahead === 'b' ? b : a).item.index; // "that one" is the one ahead
  return answered(facts, { focus, listed: [a.item.index, b.item.index], evidence });
}

/** "Prey", where only *Wings of Prey* is there, isn't there. */
function comparedAs(resolved: Resolved, world: World): Resolved {
  const meant = bestOfSeries(resolved, world);
  if (meant.kind !== 'ambiguous' || !/^\p{Lu}/u.test(meant.typed)) return meant;
  const [only, ...others] = meant.choices;
  const isPart =
    only !== undefined && others.length === 0 && titleKey(only.title).endsWith(` ${titleKey(meant.typed)}`);
  return isPart ? { kind: 'unknown', typed: meant.typed } : meant;
}

/** What can be said where one of the two isn't in the catalogue. */
function halfOf(a: Resolved, b: Resolved, world: World): Answered<HalfFacts> | null {
  const { catalogue } = world;
  const [found, missing] = a.kind === 'found' ? [a, b] : [b, a];
  if (found.kind !== 'found' || missing.kind !== 'unknown') return null;
  const problem = titleProblem(missing, catalogue);
  const explained = explain({ name: 'explain', item: found.item.title }, { ...world, message: '' });
  if (problem.name !== 'title' || problem.problem !== 'unknown' || explained.facts.name === 'title')
    return null;
  const about = talkLanguage(world.message ?? '') === null ? explained.facts.about : null; // it's in English
  return { ...explained, facts: { name: 'half', missing: problem, found: { ...explained.facts, about } } };
}

/** "If I liked Ys Origin": the first title of the history that is named beside the two. */
function namedIn(world: World, [a, b]: [Found, Found]): CompareFacts['named'] {
  const titles = [a.item.title, b.item.title, a.typed, b.typed];
  const [ofA] = suspectsIn(world, a.item.index, titles);
  const [ofB] = suspectsIn(world, b.item.index, titles);
  if (!ofA?.counts || !ofB) return null;
  const rows = new Set(ofA.items.map(({ index }) => index));
  const isSame = ofB.items.length === rows.size && ofB.items.every(({ index }) => rows.has(index));
  return isSame ? { ...ofA, without: [ofA.rankWithout, ofB.rankWithout] } : null;
}

type Found = Extract<Resolved, { kind: 'found' }>;

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
    .map((title) => escaped(title.toLowerCase()))
    .reduce(
      (text, title) => text.replace(new RegExp(`(?<![\\p{L}\\d])${title}(?![\\p{L}\\d])`, 'gu'), ' '), // "MGS" isn't in "MGS2"
      message.toLowerCase(),
    );
}

/** A part of the message in its own capitals. */
function asTyped(part: string, message = ''): string {
  const at = message.toLowerCase().indexOf(part);
  return at < 0 ? part : message.slice(at, at + part.length);
}

function pricesOf(a: Item, b: Item): CompareFacts['prices'] {
  const [first, second] = [a.details?.priceUsd, b.details?.priceUsd];
  return { a: first ?? null, b: second ?? null };
}

/** In the list the person sees; one left out of it comes after everything. */
export function placeOf({ rank, place }: Standing): number {
  return place === undefined ? rank : (place ?? Number.POSITIVE_INFINITY);
}
