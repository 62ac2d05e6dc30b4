// Influence: which of the history count most for an item; of an item of the history itself, what it lifts.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { type NamedAttribute, valuesOf } from '#lib/evidence/attributes.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { withoutItems } from '#lib/evidence/influence.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { ownListOf } from '#lib/recommender/feedback.ts';
import { changesNoScore, noneStated } from '#lib/recommender/leaning.ts';
import { type Answered, answered } from './answered.ts';
import { moodValues } from './kinds/moods.ts';
import { numberAsked } from './message/asked-number.ts';
import { type Shared, sharedWith } from './shared-kind.ts';
import { isSlight, type Reasons, reasonsOf, type Standing, standingOf } from './standing.ts';
import { type TitleFacts, titleProblem, type Understood, understood } from './titles/asked-title.ts';
import { isMeantAlone } from './titles/meant.ts';
import { type Resolved, resolveTitle } from './titles/resolve-title.ts';
import { beside, type Suspect, suspectsIn } from './titles/suspects.ts';
import { listAt, type Top, topWith } from './top.ts';
import { itemAt, type World } from './world.ts';

export type Moved = { item: ItemRef; rank: number; rankWithout: number };
export type InfluenceFacts = {
  name: 'influence';
  standing: Standing;
  understood: Understood;
  reasons: Reasons;
  each: { item: ItemRef; rankWithout: number }[]; // the lifters, each left out
  matters: string[]; // what the message takes for the cause and no place rests on
  suspects: Suspect[]; // named in the message; none for an item of the history
  together: number | null; // its place without all that is named in the message, where that is several
  isEither: boolean; // the message asks for one or the other
  asksDegree: boolean; // how much of it comes from what is named, not whether it does
  shared: Shared | null; // where no single title lifts it much
  nearest: ItemRef[]; // of the history, where none lifts it at all
  isTold: boolean; // this answer has named the place and what lifts it already
  lifts: Moved[]; // of the first ten, those that would fall most without it; only for an item of the history
  top: Top | null; // the list without it; only for an item of the history
  asksWhich: boolean; // one of several is asked for
  inOrder: { asked: number; most: { item: ItemRef; rankWithout: number }[] } | null; // so many are asked for: the furthest drops first
  quality: Quality | null; // what the message says it is like
  asksOff: boolean; // whether it would leave the list
  isMeant: boolean; // "it" says which title is meant
  inWindow: boolean; // for an item of the history: whether the recommender looks at it
};

/** `value`: the label that a word of the message names; `own`: of the lifters, those that carry it, too. */
export type Quality = { value: string; kind: 'genre' | 'tag'; ofItem: boolean; own: ItemRef[] };

const told = 3;
const which =
  /(?<!\p{L})(?:which|what one|whichever|who|both|(?:or )?(?:only|just) (?:the )?one|all of them|beide|nur (?:das|der|die) eine|les deux|las dos|los dos|welche[rsn]?|lequel|laquelle|quel(?:le)?s?|cuál|cual)(?!\p{L})|어느|어떤/iu;
const likeThat = /\b(?:that|so|this|too|as|such) (?:\w+ )?(\p{L}{4,})\b/giu;

function qualityIn(
  text: string,
  item: Item,
  lifters: readonly ItemRef[],
  catalogue: World['catalogue'],
): Quality | null {
  for (const [, word = ''] of text.matchAll(likeThat)) {
    const values = moodValues(word, catalogue);
    if (values.length === 0) continue;
    const has = (one: Described, { kind, value }: NamedAttribute) => valuesOf(one, kind).includes(value);
    const value = values.find((one) => has(item, one)) ?? values[0];
    if (!value || (value.kind !== 'genre' && value.kind !== 'tag')) continue;
    const own = lifters.filter((one) => has(one, value));
    return { value: value.value, kind: value.kind, ofItem: has(item, value), own };
  }
  return null;
}

type Described = Pick<ItemRef, 'year' | 'genres' | 'details'>;

export function influence(
  request: RequestOf<'influence'>,
  world: World,
): Answered<InfluenceFacts | TitleFacts> {
  const { catalogue, rules } = world;
  const asked = resolveTitle(request.item, world);
  const resolved = asked.kind === 'found' ? asked : (ofList(asked, world) ?? asked);
  if (resolved.kind !== 'found') return answered(titleProblem(resolved, catalogue), { focus: world.focus });
  const focus = resolved.seen ? focusMeant(resolved, world) : null;
  const { item, seen } = focus ?? resolved;
  const evidence = askedEvidence(world, { item: item.index, rules });
  const reasons = reasonsOf(evidence);
  const each = reasons.lifters.map((lifter) => ({
    item: lifter,
    rankWithout:
      evidence.influences.find(({ item: { index } }) => index === lifter.index)?.rankWithout ?? evidence.rank,
  }));
  const suspects = seen ? [] : suspectsIn(world, item.index);
  const [most] = each;
  const isUnexplained = !seen && (!most || isSlight(evidence.rank, most.rankWithout));
  const facts: InfluenceFacts = {
    name: 'influence',
    standing: standingOf(evidence),
    understood: understood(resolved),
    reasons,
    each,
    matters:
      rules.length > 0 || !changesNoScore(world.stated ?? noneStated)
        ? []
        : mattersIn(beside(world.message ?? '', [item.title])),
    suspects,
    together: suspects.length > 1 ? rankWithoutAll(suspects, item.index, world) : null,
    isEither: either.test(world.message ?? ''),
    asksDegree: degree.test(world.message ?? ''),
    shared: isUnexplained ? sharedWith(world, item) : null,
    nearest: isUnexplained && !most ? evidence.similar.slice(0, nearestTold).map(({ item: one }) => one) : [],
    isTold: world.explained?.includes(item.index) ?? false,
    lifts: seen ? liftedBy(world, item.index) : [],
    top: seen ? topWith(world, withoutItems(world.history, [item.index]), [item.index]) : null,
    asksWhich: which.test(world.message ?? ''),
    inOrder:
      seen || suspects.length > 0 ? null : inOrderOf(evidence, beside(world.message ?? '', [item.title])),
    quality: seen
      ? null
      : qualityIn(beside(world.message ?? '', [item.title]), item, reasons.lifters, catalogue),
    asksOff: offList.test(world.message ?? ''),
    isMeant: isMeantAlone(item, world),
    inWindow: cachedRun(world).distinct.includes(item.index),
  };
  const listed = seen ? facts.lifts.map(({ item: { index } }) => index) : [];
  return answered(facts, { focus: item.index, listed, evidence });
}

/** "What's Silent Hill 2 got to do with it?", where the chat is about something new to them: that is asked about. */
function focusMeant(asked: Extract<Resolved, { kind: 'found' }>, world: World) {
  const { focus, history, catalogue, message = '' } = world;
  if (focus === null || focus === asked.item.index || history.includes(focus)) return null;
  return ofIt.test(beside(message, [asked.item.title, asked.typed]))
    ? { item: itemAt(catalogue, focus), seen: false }
    : null;
}

const ofIt =
  /\b(?:to do with|because of|got|did|does|cause[ds]?|behind|for|put|bring|brought|why|make|made)\b[^.?!]*\b(?:it|this|that)\b(?! one\b)(?![^?!.]*\b(?:list|recommend\w*|picks|suggest\w*)\b)/iu;

/** "Which three of my entries contribute most", where no title is meant: asked of the first of the list. */
function ofList(asked: Resolved, world: World): Resolved | null {
  const isTitle = asked.kind !== 'none' && !noTitle.test(asked.typed);
  if (isTitle || numberAsked(world.message ?? '') === null) return null;
  const { focus, history, rules } = world;
  const [first] = focus === null ? listAt(world, { history, rules }).first(1) : [focus];
  if (first === undefined) return null;
  const item = itemAt(world.catalogue, first);
  return { kind: 'found', item, how: 'exact', typed: item.title, seen: history.includes(first) };
}

const noTitle =
  /^(?:(?:my|our|your|the|this|that|it|its|all|whole|of|entries|list|lists|top|ten|picks?|games?|films?|movies?|titles?|recommendations?|suggestions?|history|\d+|two|three|four|five|six)\s*)+$/iu;

function inOrderOf({ influences, rank }: Evidence, message: string): InfluenceFacts['inOrder'] {
  const asked = numberAsked(message);
  if (asked === null) return null;
  const dropping = influences
    .filter(({ rankWithout }) => rankWithout > rank)
    .toSorted((a, b) => b.rankWithout - a.rankWithout || b.scoreDrop - a.scoreDrop);
  const most = dropping.slice(0, asked).map(({ item, rankWithout }) => ({ item, rankWithout }));
  return most.length > 0 ? { asked, most } : null;
}

const nearestTold = 2;
const either = /\?.*\bor\b|\b(?:or|oder|ou|o)\b(?! (?:what|so|something|not)\b)/iu;

/** "Would it drop off if I took out Metroid Prime?", "would it still be there without Heat" */
const offList =
  /\b(?:drop|fall|come|go|be|get) (?:right |straight |completely )?(?:off|out)\b(?! by\b)|\b(?:disappear|vanish|leave my list|be gone)\b|\bstill (?:be )?(?:on|in|there|here)\b/iu;

/** "How much of that comes from Machinarium?", "what part does Heat play in it" */
const degree =
  /\b(?:how (?:much|big|large|strong(?:ly)?|far|heavily|important|crucial)|to what (?:extent|degree)|what (?:part|share|role|difference|weight)|wie (?:viel|sehr|stark)|welche rolle|combien|à quel point|quel rôle|cu[aá]nto|hasta qué punto|qué papel)\b|얼마나/iu;

function rankWithoutAll(suspects: readonly Suspect[], item: number, world: World): number | null {
  const removed = suspects.flatMap(({ items }) => items.map(({ index }) => index));
  return (
    askedEvidence(world, { item, whatIf: { removed, added: [] }, rules: world.rules }).whatIf?.rank ?? null
  );
}

const matterNames: [RegExp, string][] = [
  [/\b(?:developers?|studios?|publishers?|makers?)\b/iu, 'who made it'],
  [/\b(?:directors?|actors?|actress(?:es)?|cast)\b/iu, 'who made it or plays in it'],
  [/\b(?:tags?|labels?)\b/iu, 'its tags'],
  [/\b(?:genres?)\b/iu, 'its genre'],
  [/\b(?:price|cost)\b/iu, 'its price'],
];

function mattersIn(message: string): string[] {
  return matterNames.flatMap(([sign, said]) => (sign.test(message) ? said : []));
}

/** Of the first ten of the person's list, those that fall without one item of the history, furthest first. */
function liftedBy(world: World, index: number): Moved[] {
  const { catalogue, history } = world;
  const list = ownListOf(world);
  const run = cachedRun({ ...world, history: list.counted(history) });
  const row = run.without[run.distinct.indexOf(index)];
  if (!row) return [];
  return list
    .ranked(run.scores, topTen)
    .map(({ item, rank }) => ({
      item: refTo(catalogue, item),
      rank,
      rankWithout: list.rankOf(row, item) ?? rank,
    }))
    .filter(({ rank, rankWithout }) => rankWithout > rank)
    .sort((a, b) => b.rankWithout - b.rank - (a.rankWithout - a.rank))
    .slice(0, told);
}
