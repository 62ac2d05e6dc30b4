// What if the person had not chosen some items, or had chosen others, or only some: the model is run on that history. What it does to the
// item the chat is about, and to the top of the list.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { type NamedAttribute, valuesOf } from '#lib/evidence/attributes.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { changedHistory } from '#lib/evidence/what-if.ts';
import { type Answered, answered } from './answered.ts';
import { usualShare } from './habits.ts';
import { tagsAreReliable } from './kinds/known-kinds.ts';
import { asksGone, asksList, happens, wholeList } from './message/asks-list.ts';
import { questionPart } from './message/question-part.ts';
import { type Standing, standingOf } from './standing.ts';
import { type KindAfter, kindAfter } from './taste/kind-after.ts';
import { type Reach, reachOf, type TitleFacts, titleProblem } from './titles/asked-title.ts';
import { isMeantAlone } from './titles/meant.ts';
import type { Group } from './titles/named-group.ts';
import { nearestOwn } from './titles/nearest-own.ts';
import { eachOf, removedBy, removedOrAsked } from './titles/removed-titles.ts';
import { type Resolved, resolveTitles } from './titles/resolve-title.ts';
import { beside } from './titles/suspects.ts';
import { isNamed, isToldBefore } from './told-before.ts';
import { listAt, type Top, topWith } from './top.ts';
import { itemAt, type World } from './world.ts';

export type WhatIfFacts = {
  name: 'what_if';
  removed: ItemRef[];
  added: ItemRef[];
  only: ItemRef[] | null; // the whole history then, where that is asked
  groups: NamedGroup[]; // names that mean several
  twice: ItemRef[]; // named twice
  notSeen: ItemRef[]; // to be removed, but not in the history
  alreadySeen: ItemRef[]; // to be added, but in the history
  notFound: { typed: string; choices: ItemRef[] }[];
  reach: Reach;
  focus: Fate | null;
  fates: Fate[]; // of several titles, where the message asks what becomes of them; the focus is then not told
  asksFate: boolean; // of the focus, as it's named in what the message asks
  over: { count: number; first: ItemRef[] } | null; // what would be above the focus and isn't now, where that is asked
  eachRises: boolean; // of several left out, each alone would move that title up
  top: Top;
  asksLeaving: boolean; // what falls out of the top ten
  asksList: boolean; // what becomes of the list, not only of the title that the chat is about
  asksFocus: boolean; // what becomes of that title
  asks: 'top' | 'change' | 'still' | null; // what would be first, whether it changes anything, whether the focus stays
  asksGone: boolean; // whether that title would be gone then
  asksOfIt: boolean; // what happens to "it"
  asksOnlyList: boolean; // what becomes of the list, and of no title
  isTold: boolean; // an answer before told where the focus would be then
  isMeant: boolean; // "it" says that the focus is meant
  namesChange: boolean; // the message itself has the title that is left out, which needs no saying then
  asksThat: boolean; // whether it changes what was just told of the focus
  kind: KindAfter | null; // of a kind that the message asks for: how many at the top
  alone: Alone | null; // of a history of some titles alone
  counts: boolean; // false: nothing that the recommender looks at would change
};

/** `said`: how many the person says they are; `isLabel`: only labels tell; `by`: somebody made them or is in them. */
type NamedGroup = Omit<Group, 'items'> & { count: number; titles: string[] };

/** What becomes of a title. `rankThen`: null: then left out of the list. */
export type Fate = { standing: Standing; rankThen: number | null };

/** `usual` of the first `of` are among the twice as many that most people chose. */
type Alone = {
  usual: number;
  of: number;
  kind: (NamedAttribute & { item: ItemRef; place: number }) | null; // the first of the rarest kind that those titles share
};

export function whatIf(request: RequestOf<'what_if'>, world: World): Answered<WhatIfFacts | TitleFacts> {
  const { catalogue, history, rules } = world;
  const into = resolveTitles(request.add, world);
  const { named, asked: fates } = removedOrAsked(request.remove, into, world);
  const focus = fates.length === 1 ? (fates[0] ?? null) : world.focus;
  const kept = removedBy(request.only, world);
  const groups = [...named, ...kept].flatMap((one) => (one.kind === 'group' ? one.group : []));
  const out = named.flatMap(eachOf);
  const alone = kept.flatMap(eachOf);
  const all = [...out, ...into, ...alone];
  const items = (some: readonly Resolved[]) =>
    some.flatMap((one) => (one.kind === 'found' ? [one.item] : []));
  if (items(all).length === 0) {
    const [none] = groups;
    const kind = none?.kind ? { kind: none.kind.said } : {};
    if (none) return answered({ name: 'title', problem: 'group', typed: none.name, ...kind }, { focus });
    const problem = all.find((one) => one.kind !== 'found') ?? { kind: 'none' as const };
    const told = titleProblem(problem as Exclude<Resolved, { kind: 'found' }>, catalogue, true);
    if (told.name !== 'title' || told.problem !== 'unknown' || into.length > 0)
      return answered(told, { focus });
    return answered({ ...told, own: nearestOwn(told.typed, world) }, { focus });
  }
  const seen = new Set(history);
  const only = items(alone).map(({ index }) => index);
  const asked = {
    removed:
      only.length > 0
        ? history.filter((index) => !only.includes(index))
        : items(out).map(({ index }) => index),
    added: [...items(into).map(({ index }) => index), ...only],
  };
  const { removed, added, changed } = changedHistory(history, asked);
  const evidenceOf = (item: number) => askedEvidence(world, { item, whatIf: asked, rules });
  const evidence = focus === null ? null : evidenceOf(focus);
  const text = beside(
    world.message ?? '',
    items(all).map(({ title }) => title),
  );
  const facts: WhatIfFacts = {
    name: 'what_if',
    removed: removed.map((index) => refTo(catalogue, index)),
    added: added.map((index) => refTo(catalogue, index)),
    only: only.length > 0 ? changed.map((index) => refTo(catalogue, index)) : null,
    groups: groups.map(({ items: own, ...group }) => ({
      ...group,
      count: own.length,
      titles: own.map(({ title }) => title),
    })),
    twice: [out, into, alone].flatMap(repeated).map(refOf),
    notSeen: distinct(items(out))
      .filter(({ index }) => !seen.has(index))
      .map(refOf),
    alreadySeen: distinct(items(into))
      .filter(({ index }) => seen.has(index))
      .map(refOf),
    notFound: all.flatMap((one) =>
      one.kind === 'unknown' || one.kind === 'ambiguous'
        ? [{ typed: one.typed, choices: one.kind === 'ambiguous' ? one.choices.map(refOf) : [] }]
        : [],
    ),
    reach: reachOf(catalogue),
    focus:
      evidence && focus !== null && fates.length < 2 && !added.includes(focus)
        ? fateUnlessGone(fateOf(evidence, world), fates.length === 1 || asksFocus(world))
        : null,
    asksFate: fates.length === 1,
    fates: fates.length < 2 ? [] : fates.map((row) => fateOf(evidenceOf(row), world)),
    over:
      focus !== null && fates.length < 2 && climbs.test(questionPart(world.message ?? ''))
        ? overIt(focus, world, { changed, removed })
        : null,
    eachRises:
      removed.length > 1 &&
      removed.every((index) => {
        const alone = evidence?.influences.find(({ item }) => item.index === index)?.rankWithout;
        return evidence !== null && alone !== undefined && alone < evidence.rank;
      }),
    top: topWith(world, changed, [...removed]),
    asksLeaving: leaves.test(world.message ?? ''),
    asksList: asksList(asksOf(text, world), world.message),
    asksFocus: fates.length === 1 || asksFocus(world),
    asks: asksOf(text, world),
    asksGone: asksGone(text),
    asksOfIt: happens.test(text),
    asksOnlyList:
      fates.length === 0 && !asksFocus(world) && wholeList.test(text) && asksOf(text, world) === null,
    isTold: evidence !== null && isToldBefore(evidence, removed, world),
    isMeant: focus !== null && isMeantAlone(itemAt(catalogue, focus), world),
    namesChange: removed.length === 1 && added.length === 0 && isNamed(removed[0] ?? -1, world),
    asksThat: focus !== null && fates.length === 0 && changesThat.test(world.message ?? ''),
    kind: kindAfter(text, world, changed, removed),
    alone: only.length > 0 ? aloneWith(world, changed, [...removed]) : null,
    counts: removed.length + added.length > 0,
  };
  return answered(facts, { focus, evidence, listed: facts.top.after.map(({ index }) => index) });
}

function fateOf({ withFeedback, whatIf: then, ...evidence }: Evidence, { rules }: World): Fate {
  return {
    standing: standingOf({ ...evidence, ...(withFeedback ? { withFeedback } : {}) }),
    rankThen:
      rules.length > 0 && withFeedback?.rankThen !== undefined ? withFeedback.rankThen : (then?.rank ?? null),
  };
}

/** What feedback has taken off the list anyway is told of only where it's asked. */
function fateUnlessGone(fate: Fate, isAsked: boolean): Fate | null {
  return fate.standing.place === null && !isAsked ? null : fate;
}

/** "What would climb over it?" */
const climbs =
  /\b(?:climb|rise|come|go|get|move|jump|end|land|rank|be)\w*\b[^.!?]*\b(?:over|above|ahead of|past|before|in front of)\b|\b(?:overtakes?|pass(?:es)?|outranks?|replaces?|takes? (?:its|their) (?:place|spot))\b|überhol|davor|vor (?:ihm|ihr|dem)|dépass|devant|adelant|por encima|앞지르|위로/iu;

/** Those that would be above it and aren't now, the best first. */
function overIt(
  focus: number,
  world: World,
  { changed, removed }: { changed: readonly number[]; removed: readonly number[] },
): WhatIfFacts['over'] {
  const { catalogue, history, rules } = world;
  const above = (own: readonly number[]) => {
    const list = listAt(world, { history: own, rules });
    return list.first((list.placeOf(focus) ?? 1) - 1);
  };
  const before = new Set([...above(history), ...removed]);
  const fresh = above(changed).filter((row) => !before.has(row));
  return { count: fresh.length, first: fresh.slice(0, mostOver).map((row) => refTo(catalogue, row)) };
}
const mostOver = 3;

const leaves =
  /\b(?:what|which|who|anything|does it)\b[^.!?]*\b(?:drops?|falls?|leaves?|goes|(?<=what(?:['’]s| is) )gone|disappears?|vanish(?:es)?|loses?|lost)\b/iu;

const comesUp =
  /\b(?:it|this|that|he|she|they|one)\b[^.!?]*\b(?:still|come|came|turn|show|be|have|make|survive|stand|drop|rise|fall|move|go)\b|\bstill\b|\bat all\b/iu;

/** Its title in the message, or a word that points at it. */
function asksFocus({ focus, catalogue, message = '' }: World): boolean {
  if (focus === null) return false;
  const bare = titleKey(itemAt(catalogue, focus).title.replace(/\s*\([^()]*\)/gu, ''));
  return ` ${titleKey(message)} `.includes(` ${bare} `) || comesUp.test(message) || happens.test(message);
}

const signs: ['top' | 'change' | 'still', RegExp][] = [
  [
    'still',
    /\bstill (?:be? )?(?:on|in|there|up|here|first|second|third|at|make|be|get|show|come|recommend|suggest|high)\b|\bstill\b[^.!?]*\?/iu,
  ],
  [
    'change', // whatever it goes on about
    /^\W*(?:(?:and|so|but),? )?(?:does|did|do|would|will|has|have)\b[^.!?]*\b(?:change|matter|affect)\w*\b/iu,
  ],
  [
    'top',
    /\b(?:what|which|who)(?:['’]d|['’]s)?\b[^.!?]*\b(?:top|first|push|recommend|suggest|number one|lead|pick|offer|hand|sell|get (?:me|us|up)|put(?:ting)? (?:\w+ )?(?:in front|before))\b/iu,
  ],
  [
    'change',
    /(?<!\b(?:what|how|which|who)\b[^.!?]*)\b(?:does|would|will|did|do|has|have|had)\b[^.!?]*\b(?:change|matter|make (?:a|any|much|no) difference|affect|shift|influence|(?:have|had|has) (?:(?:a|an|any|much|no|some|big) )*(?:effect|influence|impact|bearing|say)|count for)\w*/iu,
  ],
];

/** "And Gone Home?", after an answer whether something changes the list, asks the same. */
function asksOf(message: string, { before, answers }: World): WhatIfFacts['asks'] {
  const asked = signs.find(([, sign]) => sign.test(message))?.[0] ?? null;
  const isBare = bare.test(message.trim());
  return asked === null &&
    isBare &&
    before?.request?.name === 'what_if' &&
    ofChange.test(answers?.at(-1) ?? '')
    ? 'change'
    : asked;
}
const bare = /^(?:and|what about|how about|und|et|y|or)?\s*(?:the|my)?\s*\??$/iu; // beside the titles
const ofChange = /^(?:(?:Yes|Hardly): without |No: .* at the top of your list|No: nothing would change)/u;

const changesThat =
  /\b(?:change|affect|alter|influence|matter (?:to|for)|make (?:a|any) difference (?:to|for))\w* (?:that|this|it)(?! list)\b/iu;

function aloneWith(world: World, changed: readonly number[], removed: readonly number[]): Alone {
  const { catalogue, rules } = world;
  const list = listAt(world, { history: changed, rules })
    .first(catalogue.items.length)
    .filter((row) => !removed.includes(row));
  const first = list.slice(0, topTen);
  const own = new Set([...changed, ...removed]);
  const general = catalogue.items
    .map(({ index }) => index)
    .filter((row) => !own.has(row))
    .sort((a, b) => (catalogue.interactionCounts[b] ?? 0) - (catalogue.interactionCounts[a] ?? 0))
    .slice(0, 2 * first.length);
  return {
    usual: first.filter((row) => general.includes(row)).length,
    of: first.length,
    kind: sharedKind(world, changed, list),
  };
}

/** The rarest genre that all of some titles have, or the rarest label where nearly all carry some, and the first of a list that has it. */
function sharedKind({ catalogue }: World, rows: readonly number[], list: readonly number[]): Alone['kind'] {
  const kinds: ('genre' | 'tag')[] = tagsAreReliable(catalogue) ? ['genre', 'tag'] : ['genre'];
  const shared = kinds.flatMap((kind) => {
    const [first = [], ...others] = rows.map((row) => valuesOf(itemAt(catalogue, row), kind));
    return first
      .filter((value) => others.every((values) => values.includes(value)))
      .map((value) => ({ kind, value, share: usualShare(catalogue, kind, value) }));
  });
  const [rarest] = shared.filter(({ share }) => share > 0).sort((a, b) => a.share - b.share);
  if (!rarest) return null;
  const { kind, value } = rarest;
  const at = list.findIndex((row) => valuesOf(itemAt(catalogue, row), kind).includes(value));
  return at < 0 ? null : { kind, value, item: refTo(catalogue, list[at] as number), place: at + 1 };
}

function distinct(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** What several of the titles mean. */
function repeated(resolved: readonly Resolved[]): Item[] {
  const items = resolved.flatMap((one) => (one.kind === 'found' ? [one.item] : []));
  return distinct(items.filter((item, at) => items.indexOf(item) < at));
}
