// The titles an answer names, compared as in the reference's inference code: exactly, except for case and outer spaces.
import { titleSeparator } from '#lib/alignment/prompt.ts';

export const normalTitle = (text: string) => text.trim().toLowerCase();

/** answer: titles joined by "; ". Only as many as were asked for count. */
export function namedTitles(answer: string, most: number): string[] {
  return answer.split(titleSeparator).slice(0, most).map(normalTitle);
}

/** The wanted title's place among those named, from 1; Infinity if it isn't named. */
export function placeOf(titles: readonly string[], wanted: string): number {
  const found = titles.findIndex((title) => normalTitle(title) === normalTitle(wanted));
  return found < 0 ? Number.POSITIVE_INFINITY : found + 1;
}
