// What the address of "For you" says: the page, and what the list is narrowed down to. Anything malformed is left out.

import type { ListFilter } from '#lib/contract/list-filter.ts';

export type ListQuery = { page: number; filter: ListFilter };
export type QueryValues = Record<string, string | string[] | undefined>;

const mostPages = 10_000;
export const priceSteps = [0, 5, 10, 20] as const; // dollars, at most; 0: free

export function readListQuery(values: QueryValues): ListQuery {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined;
  };
  const era = Number(text('era') ?? Number.NaN);
  const price = priceSteps.find((step) => String(step) === text('price'));
  const [genre, platform] = [text('genre'), text('platform')];
  const isEra = Number.isInteger(era) && era % 10 === 0 && era >= 1800 && era <= 2200;
  const page = Math.trunc(Number(text('page') ?? 1)) || 1;
  return {
    page: Math.max(1, Math.min(page, mostPages)),
    filter: {
      ...(genre === undefined ? {} : { genre }),
      ...(platform === undefined ? {} : { platform }),
      ...(isEra ? { fromYear: era, toYear: Math.min(era + 9, 2200) } : {}),
      ...(price === undefined ? {} : { maxPriceUsd: price }),
      ...(text('popular') === 'no' ? { lessKnown: true } : {}),
    },
  };
}

/** '' for the first page of the whole list. */
export function listQueryText({ page, filter }: ListQuery): string {
  const { genre, platform, fromYear, maxPriceUsd, lessKnown } = filter;
  const values = new URLSearchParams({
    ...(genre === undefined ? {} : { genre }),
    ...(fromYear === undefined ? {} : { era: String(fromYear) }),
    ...(maxPriceUsd === undefined ? {} : { price: String(maxPriceUsd) }),
    ...(platform === undefined ? {} : { platform }),
    ...(lessKnown === true ? { popular: 'no' } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return values === '' ? '' : `?${values}`;
}
