// HCR of history reconstruction (paper § 4.2): the share of the latest titles that the answer names. Unlike in the
// reference code, a title named twice counts once.
import { namedTitles, normalTitle } from './named-titles.ts';

/** answer: titles joined by "; ". Only as many as wanted count, in any order. */
export function historyCoverageRatio(answer: string, wanted: readonly string[]): number {
  const known = new Set(wanted.map(normalTitle));
  const named = new Set(namedTitles(answer, wanted.length));
  return [...named].filter((title) => known.has(title)).length / Math.max(1, wanted.length);
}
