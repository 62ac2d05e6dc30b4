// Titles as an answer names them, compared as the reference's inference code does: exactly, but for case and outer spaces.
import { titleSeparator } from '#lib/alignment/prompt.ts';

export const normalTitle = (text: string) => text.trim().toLowerCase();

/** answer: titles joined by "; ". Only as many as asked for count. */
export function namedTitles(answer: string, most: number): string[] {
  return answer.split(titleSeparator).slice(0, most).map(normalTitle);
}

/** Place of the wanted title among those named, from 1; Infinity if it is not among them. */
export function placeOf(titles: readonly string[], wanted: string): number {
  const found = titles.findIndex((title) => normalTitle(title) === normalTitle(wanted));
  return found < 0 ? Number.POSITIVE_INFINITY : found + 1;
}
