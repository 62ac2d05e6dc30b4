// "Building or driving": a wish of which either part will do. Each part is tested by itself.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { placeIn } from '../known/places.ts';
import { joined, shown } from '../wording.ts';
import type { Test } from './constraint.ts';

const refusal = /^(?:no|not|nothing|none|neither|without|never|avoid|except|hardly|barely)\b/i;
const between = /,? (?:and\/)?or (?:an? |the |some |maybe |perhaps )?|, /i;
const isEither = / (?:and\/)?or /i;

const articles = /^(?:with|has|have|about|an?|the|some|maybe|perhaps) /;

/** "With cooking; little shop" of which the message says "cooking or a little shop": one wish, and either will do. */
export function withOr(parts: readonly string[], message: string): string[] {
  const sides = titleKey(message)
    .split(/ (?:and )?or /)
    .map((side) => side.replace(articles, ''));
  const found: string[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const isNext =
      last !== undefined &&
      !refusal.test(last) &&
      !refusal.test(part) &&
      sides.some(
        (side, at) =>
          at > 0 &&
          sides[at - 1]?.endsWith(titleKey(last).replace(articles, '')) &&
          side.startsWith(titleKey(part).replace(articles, '')),
      );
    if (isNext) found[found.length - 1] = `${last} or ${part}`;
    else found.push(part);
  }
  return found;
}

/** Null as well if a part of the words is tested by nothing: then they are taken as a whole. */
export function eitherOr<T extends Test>(said: string, testOf: (part: string) => T | null): T | null {
  const parts = partsOf(said);
  const tests = parts.flatMap((part) => testOf(part) ?? []);
  const isClear = tests.length === parts.length && tests.every(({ standIn }) => !standIn?.left?.length);
  return parts.length > 1 && isClear ? anyOfTests(said, tests) : null;
}

/** "French or Italian comedies" are both comedies. */
function partsOf(said: string): string[] {
  if (refusal.test(said.trim()) || !isEither.test(said)) return [];
  const parts = said
    .trim()
    .replace(/^either /i, '')
    .split(between);
  const last = parts.at(-1) ?? '';
  const rest = placeIn(last)?.rest ?? '';
  return parts.map((part) => (rest !== '' && placeIn(part)?.rest === '' ? `${part} ${rest}` : part));
}

export function anyOfTests<T extends Test>(said: string, tests: readonly T[]): T {
  const [first, ...others] = tests as [T, ...T[]];
  if (others.length === 0) return first;
  const { standIn: _, mainly: __, series: ___, isSubject: ____, refuses: _____, byKind, ...rest } = first;
  const kind = joined([...new Set(tests.map((one) => one.said))], 'or');
  const isRough = tests.some(({ standIn }) => standIn);
  const unsure = tests.flatMap((one) => one.unsure ?? [])[0];
  const caveat = tests.flatMap((one) => one.caveat ?? [])[0];
  const ones = tests.flatMap(({ one }) => one ?? []);
  const ways = tests.flatMap((one) => one.byKind ?? [])[0] ?? byKind;
  return {
    ...(rest as unknown as T),
    said: kind,
    ...(ones.length === tests.length ? { one: joined([...new Set(ones)], 'or') } : {}),
    test: (item: Item) => tests.some(({ test }) => test(item)),
    ...(tests.some(({ mainly }) => mainly)
      ? { mainly: (item: Item) => tests.some(({ mainly, test }) => (mainly ?? test)(item)) }
      : {}),
    why: (item: Item) => tests.find(({ test }) => test(item))?.why?.(item) ?? [],
    ...(ways ? { byKind: ways } : {}),
    ...(tests.every(({ isSubject }) => isSubject) ? { isSubject: true as const } : {}),
    ...(tests.every(({ refuses }) => refuses) ? { refuses: true as const } : {}),
    ...(isRough ? { standIn: { wish: shown(said), left: null, kind } } : {}),
    ...(unsure ? { unsure } : {}),
    ...(caveat ? { caveat } : {}),
  };
}
