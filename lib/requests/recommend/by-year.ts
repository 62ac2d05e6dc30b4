// "The newest cartoon you have", "the oldest": of what fits, by year rather than by how well it suits.

import type { RequestOf } from '#lib/contract/request.ts';
import { hasYears, yearOf } from '../known/years.ts';
import type { World } from '../world.ts';

export type YearOrder = 'newest' | 'oldest';

const superlatives: [YearOrder, RegExp][] = [
  ['newest', /^(?:the )?(?:newest|latest|most recent)$/i],
  ['oldest', /^(?:the )?(?:oldest|earliest|first)$/i],
];
const inWords: [YearOrder, RegExp][] = [
  ['newest', /\b(?:newest|latest|most recent)\b/i],
  ['oldest', /\b(?:oldest|earliest)\b/i],
];
const comparatives: Record<YearOrder, RegExp> = {
  newest: /^(?:newer|new|recent|more recent|later)$/i,
  oldest: /^(?:older|old|earlier)$/i,
};

/** null: it isn't wished for, or no years are known. Where the wish says "newer", the message may still say "newest". */
export function yearOrderOf(
  { era, but }: RequestOf<'recommend'>,
  { catalogue, message = '' }: World,
): YearOrder | null {
  if (!hasYears(catalogue)) return null;
  const wishes = [era ?? '', ...(but ?? '').split(';')].map((part) => part.trim());
  const named = superlatives.find(([, sign]) => wishes.some((wish) => sign.test(wish)))?.[0];
  if (named) return named;
  const meant = inWords.find(([, sign]) => sign.test(message))?.[0];
  return meant && era !== undefined && comparatives[meant].test(era.trim()) ? meant : null;
}

/** The wishes that are left beside that for the newest. */
export function withoutOrder(request: RequestOf<'recommend'>): RequestOf<'recommend'> {
  const { era: _, but, ...rest } = request;
  const others = (but ?? '')
    .split(';')
    .filter((part) => !superlatives.some(([, sign]) => sign.test(part.trim())))
    .join(';');
  return { ...rest, ...(others.trim() === '' ? {} : { but: others }) };
}

/** Those of a known year, the newest or oldest first; of one year, those that suit better. */
export function inYearOrder<R extends { item: number; rank: number }>(
  ranked: readonly R[],
  order: YearOrder,
  { catalogue }: World,
): R[] {
  const ofOne = ({ item }: R) => yearOf(catalogue, { index: item });
  const sign = order === 'newest' ? -1 : 1;
  return ranked
    .filter((one) => ofOne(one) !== null)
    .toSorted((a, b) => sign * ((ofOne(a) ?? 0) - (ofOne(b) ?? 0)) || a.rank - b.rank);
}
