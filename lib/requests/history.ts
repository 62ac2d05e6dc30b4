// History: what the person has watched or played, in the order they did.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { type Answered, answered } from './answered.ts';
import { type Extreme, extremeAsked } from './taste/extremes.ts';
import { type TasteFacts, taste } from './taste.ts';
import { type TitleFacts, titleProblem, type Understood, understood } from './titles/asked-title.ts';
import { asksOfCatalogue } from './titles/availability.ts';
import { ownNamed } from './titles/named-own.ts';
import { type Resolved, resolveTitle } from './titles/resolve-title.ts';
import { namedLike } from './titles/same-named.ts';
import { type SeriesMissing, seriesMissing } from './titles/series-missing.ts';
import { distinctHistory, type World } from './world.ts';

export type HistoryFacts = {
  name: 'history';
  ask: RequestOf<'history'>['ask'];
  size: number;
  wanted: number; // how many were to be listed; never more than ten are
  counted: number; // how many of them the recommender looks at: the latest
  shown: ItemRef[]; // in the order of the answer: the last from the latest back, the others from the first on
  oldestFirst: boolean;
  contains: Contained | null;
  understood: Understood;
  extreme: Extreme | null; // the oldest by year, where that is meant
  series: SeriesMissing | null; // asked which of a series are missing
};

export type Contained = {
  item: ItemRef;
  seen: boolean;
  asksCatalogue: boolean; // whether it's here at all is asked, too
  isOnly: boolean; // the only title of the catalogue that begins with what was typed, and it goes on
  justCalled: string | null; // what was typed, where it stands only inside or at the end of that title
  asksTwice: boolean; // whether it stands there more than once
  fromLatest: number | null; // 1 is the latest
  before: ItemRef | null; // what stands next to it in the history
  after: ItemRef | null;
  other: { item: ItemRef; fromLatest: number } | null; // of which the message asks whether it came first
  asksWhen: boolean; // when it was added or chosen, of which only the order is known
  asksNext: 'before' | 'after' | null; // what stands on that side of it is asked for
};

/** "The oldest entry": what was put in first, however old it is. */
const asksEntry =
  /\b(?:entr(?:y|ies)|entered|added?|put (?:in|down)|noted|logged|typed|listed|first of all)\b/iu;
const mostListed = 10;
const mostRead = 30; // where all of it is asked for
const asksAll =
  /\b(?:all|everything|every (?:one|single|last|film|game|movie|title)|whole|entire|full|complete(?:ly)?|the lot)\b|(?<!\p{L})(?:alles?|alle|tout(?:es?)?|tous|todos?|todas?)(?!\p{L})|전부|모두|다 /iu;
const usuallyListed: Record<HistoryFacts['ask'], number> = {
  list: 6,
  count: 3,
  first: 1,
  last: 1,
  contains: 0,
};

const twice = /\b(?:twice|two times|double|doubled|duplicated?)\b|\bmore than once\b/iu;

const asksWhen =
  /\b(?:when|how long ago|(?:what|which) (?:date|day|month|year|time)|since when)\b|(?<!\p{L})(?:wann|quand|cu[aá]ndo)(?!\p{L})|언제/iu;

const asksOrder =
  /(?<!\p{L})(?:before|after|earlier|later|sooner|vor|nach|avant|après|antes|después|prima|dopo)(?!\p{L})|전에|후에|먼저/iu;

const shortHistory = 10; // titles, that are told whole

export function history(
  request: RequestOf<'history'>,
  world: World,
): Answered<HistoryFacts | TitleFacts | TasteFacts> {
  const items = distinctHistory(world);
  const isWhole = request.ask === 'list' && !request.count && asksAll.test(world.message ?? '');
  const isShort = request.ask === 'list' && !request.count && items.length <= shortHistory;
  const wanted = Math.max(
    1,
    Number(request.count ?? (isWhole || isShort ? items.length : usuallyListed[request.ask])),
  );
  const count = Math.min(isWhole || isShort ? mostRead : mostListed, wanted);
  const facts: HistoryFacts = {
    name: 'history',
    ask: request.ask,
    size: items.length,
    wanted,
    counted: Math.min(items.length, world.model.maxHistory),
    shown: [],
    oldestFirst: request.ask === 'first' || (isWhole && items.length > usuallyListed.list),
    contains: null,
    understood: null,
    extreme:
      request.ask === 'contains' || asksEntry.test(world.message ?? '')
        ? null
        : extremeAsked(world.message, items, world.catalogue),
    series: seriesMissing(request.title, world),
  };
  if (facts.series) {
    const listed = [...facts.series.missing, ...facts.series.own].map(({ index }) => index);
    return answered(facts, { focus: world.focus, listed: listed.slice(0, mostListed) });
  }
  if (request.ask === 'contains') {
    const resolved = ofHistory(resolveTitle(request.title ?? null, world), request.title ?? '', world);
    const theirs = resolved.kind === 'unknown' ? ofPerson(request.title ?? '', world) : null;
    if (theirs) return theirs;
    if (resolved.kind !== 'found')
      return answered(titleProblem(resolved, world.catalogue), { focus: world.focus });
    const at = items.findIndex(({ index }) => index === resolved.item.index);
    const beside = (place: number) => {
      const item = at < 0 ? undefined : items[place];
      return item ? refOf(item) : null;
    };
    facts.contains = {
      item: refOf(resolved.item),
      seen: at >= 0,
      asksCatalogue: asksOfCatalogue(world.message),
      justCalled: at < 0 && isOnlyInside(resolved) ? resolved.typed : null,
      asksTwice: twice.test(world.message ?? ''),
      isOnly:
        titleKey(request.title ?? '') !== titleKey(resolved.item.title) &&
        namedLike(request.title ?? '', world.catalogue).length === 1,
      fromLatest: at < 0 ? null : items.length - at,
      before: beside(at - 1),
      after: beside(at + 1),
      other: at < 0 ? null : otherOf(resolved.item, items, world),
      asksWhen: asksWhen.test(world.message ?? ''),
      asksNext: at < 0 ? null : nextAsked(world.message ?? ''),
    };
    facts.understood = understood(resolved);
    return answered(facts, { focus: resolved.item.index, listed: [resolved.item.index] });
  }
  if (facts.extreme)
    return answered(facts, {
      focus: world.focus,
      listed: [...facts.extreme.items, ...(facts.extreme.next ?? []).map(({ item }) => item)]
        .slice(0, mostListed)
        .map(({ index }) => index),
    });
  const shown = facts.oldestFirst ? items.slice(0, count) : items.slice(-count).reverse();
  facts.shown = shown.map(refOf);
  return answered(facts, {
    focus: world.focus,
    listed: shown.slice(0, mostListed).map(({ index }) => index),
  });
}

/** "Annihilation" of *Mortal Kombat: Annihilation*, and not "A New Hope" of a longer name of that film. */
function isOnlyInside({ item, how, typed }: Extract<Resolved, { kind: 'found' }>): boolean {
  const name = titleKey(withoutArticle(typed));
  const title = item.title.replace(/\s*\([^()]*\)/gu, '');
  const key = ` ${titleKey(withoutArticle(title))} `;
  if (how !== 'part' || key.startsWith(` ${name} `) || !key.includes(` ${name} `)) return false;
  const last = title.split(/: | - /u).at(-1) ?? '';
  return !(name.includes(' ') && titleKey(withoutArticle(last)) === name);
}

/** "Have I got anything by Hitchcock": no title, but somebody who is known. */
function ofPerson(typed: string, world: World): Answered<TasteFacts> | null {
  const counted = taste({ name: 'taste', about: typed }, world);
  return counted.facts.generally ? counted : null;
}

/** Asked which came first, a title is one of the history, if one begins so: "rollercoaster tycoon". */
function ofHistory(resolved: Resolved, typed: string, world: World): Resolved {
  if (resolved.kind === 'none' || (resolved.kind === 'found' && resolved.seen)) return resolved;
  if (!asksOrder.test(world.message ?? '')) return resolved;
  const [named, ...others] = ownNamed(typed, world).flatMap(({ items }) => items);
  if (!named || others.length > 0) return resolved;
  return { kind: 'found', item: named, how: 'part', typed: resolved.typed, seen: true };
}

const asksWhat =
  /^\W*(?:(?:and|so|ok|hm+),? )*(?:what|which|wh?ich one|was|welche\p{L}*|qu['’]|quel\p{L}*|qué|cuál)(?!\p{L})/iu;
const side =
  /\b(?:right |just |directly )?(before|after) (?!or\b)|(?<!\p{L})(?:(vor|avant|antes de)|(nach|après|después de))(?!\p{L})/iu;

/** "Which one did I play before SMITE?" */
function nextAsked(message: string): Contained['asksNext'] {
  const [, english, earlier, later] = asksWhat.test(message) ? (side.exec(message) ?? []) : [];
  if (english) return english.toLowerCase() === 'before' ? 'before' : 'after';
  return earlier ? 'before' : later ? 'after' : null;
}

/** "Did I put Perfect Blue in before or after Paprika": told once, with the first of the two. */
function otherOf(item: Item, items: readonly Item[], world: World): Contained['other'] {
  const { message = '', focus, listed } = world;
  if (!asksOrder.test(message)) return null;
  const others = ownNamed(message, world)
    .map((one) => one.items)
    .filter((named) => !named.includes(item));
  const [other] = others.length === 1 ? (others[0] ?? []) : [];
  const isTold = other && focus === other.index && listed.includes(other.index);
  return other && !isTold ? { item: refOf(other), fromLatest: items.length - items.indexOf(other) } : null;
}
