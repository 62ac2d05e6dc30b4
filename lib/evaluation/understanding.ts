// How well messages are understood, against the requests that their corpus gives: by name, by name and all that is
// copied or chosen from a list, and whole.

import { z } from 'zod';
import { type Request, requestSchemas, titleKeys } from '#lib/contract/request.ts';
import { bootstrapInterval, type Interval } from './bootstrap.ts';
import { languageOf, type MessageLanguage } from './message-language.ts';

export type UnderstandingCase = { user: string; expected: Request[] };
/** requests: what was understood; milliseconds: how long it took. */
export type Reading = { requests: Request[]; milliseconds: number };

export type UnderstandingFigures = {
  messages: number;
  names: Interval; // all names right, in order
  copied: Interval; // names, titles and values from lists
  whole: Interval; // every key and value, but for upper and lower case
};
export type UnderstandingMeasure = UnderstandingFigures & {
  milliseconds: { median: number; worst: number };
  byRequest: Record<string, UnderstandingFigures>; // by the first request that was expected
  byLanguage: Partial<Record<MessageLanguage, UnderstandingFigures>>;
};

type Verdict = { names: number; copied: number; whole: number };

/** One reading a case, in order. */
export function measureUnderstanding(
  cases: readonly UnderstandingCase[],
  readings: readonly Reading[],
  seed: number,
): UnderstandingMeasure {
  const verdicts = cases.map(({ expected }, at) => verdictOf(expected, readings[at]?.requests ?? []));
  const over = (wanted: (one: UnderstandingCase) => boolean) =>
    figures(
      verdicts.filter((_, at) => wanted(cases[at] as UnderstandingCase)),
      seed,
    );
  const grouped = <Key extends string>(keyOf: (one: UnderstandingCase) => Key) =>
    Object.fromEntries(
      [...new Set(cases.map(keyOf))].toSorted().map((key) => [key, over((one) => keyOf(one) === key)]),
    ) as Record<Key, UnderstandingFigures>;
  const times = readings.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return {
    ...figures(verdicts, seed),
    milliseconds: { median: times[Math.floor(times.length / 2)] ?? 0, worst: times.at(-1) ?? 0 },
    byRequest: grouped(({ expected }) => expected[0]?.name ?? 'none'),
    byLanguage: grouped(({ user }) => languageOf(user)),
  };
}

function figures(verdicts: readonly Verdict[], seed: number): UnderstandingFigures {
  const interval = (key: keyof Verdict) =>
    bootstrapInterval(
      verdicts.map((verdict) => verdict[key]),
      seed,
    );
  return {
    messages: verdicts.length,
    names: interval('names'),
    copied: interval('copied'),
    whole: interval('whole'),
  };
}

function verdictOf(expected: readonly Request[], found: readonly Request[]): Verdict {
  const same = (form: (request: Request) => string) =>
    Number(expected.map(form).join('|') === found.map(form).join('|'));
  return { names: same(({ name }) => name), copied: same(withoutWords), whole: same(written) };
}

function written(request: Request): string {
  return JSON.stringify(Object.entries(request).toSorted()).toLowerCase();
}

/** The request without the values that are in the model's own words. */
function withoutWords(request: Request): string {
  const { shape } = requestSchemas[request.name];
  const kept = Object.entries(request).filter(([key]) => {
    const schema: unknown = Object.entries(shape).find(([name]) => name === key)?.[1];
    const { pattern, ...rest } = z.toJSONSchema(schema as z.ZodType);
    return titleKeys.has(key) || 'enum' in rest || 'const' in rest || pattern !== undefined;
  });
  return JSON.stringify(kept.toSorted()).toLowerCase();
}
