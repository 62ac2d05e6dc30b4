// What was recommended just before: whoever asks again wants others, and a wish that can't be checked changes no list.

import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { shown } from '../wording.ts';
import { itemAt, type World } from '../world.ts';
import type { Constraint, ConstraintKey } from './constraint.ts';

const recommends: ReadonlySet<Request['name']> = new Set(['recommend', 'similar']);
const keepsList: ReadonlySet<Request['name']> = new Set(['social', 'about', 'unclear']); // after these it is as before
const listsTops: ReadonlySet<Request['name']> = new Set(['feedback', 'what_if']); // the new top, which nobody asked for
const turnsDown = /^\W*(?:no|nope|nah|nein|non|nee)(?:\s*[.,;:!]|\s*$|\s+(?:more|something)\b)/iu;

const forAChange = /\bfor (?:a change|once)\b|\binstead\b/iu;

/** Unseen, in order. Where the request before isn't known, all that was listed. */
export function recommendedBefore({ before, listed, history }: World): number[] {
  const name = before?.request?.name;
  const isMeant = name === undefined || recommends.has(name) || keepsList.has(name);
  return isMeant ? (before?.listed ?? listed).filter((row) => !history.includes(row)) : [];
}

/** What "older" and "cheaper" may be compared with. */
export function comparable({ before, listed }: World): readonly number[] {
  const name = before?.request?.name;
  return name !== undefined && listsTops.has(name) ? [] : listed;
}

/** What isn't shown again: all of it if it fits as a whole or was turned down; else the list is being narrowed. */
export function shownBefore(world: World, fits: (row: number) => boolean): ReadonlySet<number> {
  const rows = recommendedBefore(world);
  const { message = '' } = world;
  const wantsOthers = turnsDown.test(message) || forAChange.test(message);
  return new Set(wantsOthers || rows.every(fits) ? rows.filter(fits) : []);
}

/** Wishes that are new beside the request before, where they are all that is new and none can be checked: the list stands. */
export function onlyUnchecked(
  request: RequestOf<'recommend'>,
  { before, message = '' }: World,
  unchecked: readonly { wish: string }[],
): ReadonlySet<string> | null {
  const last = before?.request;
  if (last?.name !== 'recommend' || turnsDown.test(message)) return null;
  if (request.count !== undefined && request.count !== last.count) return null;
  const [then, now] = [wishesOf(last), wishesOf(request)];
  const added = [...now.keys()].filter((key) => !then.has(key));
  if (added.length === 0 || [...then.keys()].some((key) => !now.has(key))) return null;
  const wishes = new Set(added.map((key) => shown(now.get(key) as string)));
  const open = new Set(unchecked.map(({ wish }) => wish));
  return wishes.isSubsetOf(open) ? wishes : null;
}

/** "We already have Gang Beasts": all that is new leaves out what is owned, which is never picked. The first of what is owned. */
export function onlyOwnedRefused(
  request: RequestOf<'recommend'>,
  world: World,
  checked: readonly Constraint[],
): number | null {
  const { before, history, catalogue, isPart } = world;
  const last = before?.request;
  if (isPart || last?.name !== 'recommend' || request.count !== last.count) return null;
  const [then, now] = [wishesOf(last), wishesOf(request)];
  const added = [...now.keys()].filter((key) => !then.has(key)).map((key) => shown(now.get(key) as string));
  if (added.length === 0 || [...then.keys()].some((key) => !now.has(key))) return null;
  const tests = added.flatMap((wish) => checked.filter((one) => one.refuses && one.wish === wish));
  const rows = recommendedBefore(world);
  const isNew = ({ test }: Constraint) => rows.some((row) => !test(itemAt(catalogue, row)));
  if (tests.length < added.length || tests.some((one) => isNew(one) || !one.isTitle)) return null;
  const owned = history.filter((row) => tests.some(({ test }) => !test(itemAt(catalogue, row))));
  return owned[0] ?? null;
}

/** "Another one": the same wishes once more. */
export function asksAgain(request: RequestOf<'recommend'>, { before }: World): boolean {
  const last = before?.request;
  if (last?.name !== 'recommend') return true;
  const [then, now] = [wishesOf(last), wishesOf(request)];
  return then.size === now.size && [...now.keys()].every((key) => then.has(key));
}

const other =
  /\b(?:an ?other|one more|any ?more|any (?:more|others?)|(?:something|anything|someone|what) else|others?|again|next one)\b/iu;

/** The same once more, in the same words as before or as another one: nothing that was named in the chat is wanted again. */
export function wantsOther(request: RequestOf<'recommend'>, world: World): boolean {
  const isAfter = world.before?.request?.name === 'recommend';
  return (isAfter && asksAgain(request, world)) || other.test(world.message ?? '');
}

const besideThat =
  /\b(?:any|some|many|what|which|the|other|no) others?\b|\b(?:something|anything|what|someone|who) else\b|\belse\W*$|\binstead\b|\b(?:besides|apart from|aside from|other than) (?:it|this|that|those|these|them)\b|(?<!\p{L})(?:(?:noch )?andere[nrms]?|sonst noch|stattdessen|was sonst|außerdem|d['’]autres?|un autre|une autre|à la place|otr[ao]s?|en su lugar|en vez de es[ao])(?!\p{L})|다른|대신/iu;

/** What the chat is about, where others than that are wanted: "any other Christmas films". */
export function besideFocus({ focus, history, message = '' }: World): number[] {
  return focus !== null && !history.includes(focus) && besideThat.test(message) ? [focus] : [];
}

/** All unseen titles that earlier answers of the chat named, in order. */
export function namedEarlier({ answers = [], before, catalogue, history }: World): number[] {
  const { find } = titleMatcher(catalogue);
  const all = new Set(catalogue.items.keys());
  const named = answers.flatMap((answer) => find(answer, all, new Set()).map(({ item }) => item.index));
  return [...new Set([...named, ...(before?.listed ?? [])])].filter((row) => !history.includes(row));
}

const picks =
  /(?:^|[.!] )(?:Try|How about|For something like|The best I have is|The nearest I have to|Nothing that fits is much like|I don['’]t have "[^"]*" here, but) .*/su;

const lifters = /mostly thanks to [^.]*\.|Like [^.]*, it['’]s [^.]*\./gu;

/** What the chat recommended for other wishes, but for the list just before, which may be narrowed. */
export function recommendedEarlier({ answers = [], before, listed, catalogue, history }: World): number[] {
  const { find } = titleMatcher(catalogue);
  const all = new Set(catalogue.items.keys());
  const last = new Set([...listed, ...(before?.listed ?? [])]);
  const named = answers.flatMap((answer) =>
    find((picks.exec(answer)?.[0] ?? '').replace(lifters, ''), all, new Set()).map(({ item }) => item.index),
  );
  return [...new Set(named)].filter((row) => !last.has(row) && !history.includes(row));
}

export function saidEarlier({ answers = [] }: World, words: RegExp): boolean {
  return answers.some((answer) => words.test(answer));
}

/** Whether the request before held the same words under a key already: then they don't compare with what it listed. */
export function wishedBefore({ before }: World, key: ConstraintKey, said: string): boolean {
  const last = before?.request;
  return last?.name === 'recommend' && last[key]?.trim().toLowerCase() === said.trim().toLowerCase();
}

/** Each wish under its key, "era: older". */
function wishesOf({ name: _, count: __, ...wishes }: RequestOf<'recommend'>): Map<string, string> {
  return new Map(
    Object.entries(wishes).flatMap(([key, value]) =>
      value.split(';').map((part) => [`${key}: ${part.trim().toLowerCase()}`, part.trim()] as const),
    ),
  );
}
