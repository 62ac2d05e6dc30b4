/**
 * An answer without the sentences on the person's feedback, for others to read; the marks stay on their words. Titles are
 * masked first, as there are full stops and quotation marks in them.
 */

import type { Mark } from '#app/explainer/contract.ts';

const onFeedback = /(?<=^|[.!?]["”’)]*\s+)[^.!?]*\byour feedback\b[^.!?]*(?:[.!?]["”’)]*\s*|$)/giu;

export function withoutFeedback(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  let masked = text;
  for (const { kind, start, end } of marks) {
    if (kind === 'title' && start < end)
      masked = masked.slice(0, start) + '■'.repeat(end - start) + masked.slice(end);
  }
  const gone = [...masked.slice(0, text.length).matchAll(onFeedback)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));
  let left = text;
  for (const { start, end } of gone.toReversed()) left = left.slice(0, start) + left.slice(end);
  const goneBefore = (at: number) =>
    gone.reduce((sum, { start, end }) => sum + (end <= at ? end - start : 0), 0);
  return {
    text: left.trimEnd(),
    marks: marks
      .filter((mark) => gone.every(({ start, end }) => mark.end <= start || end <= mark.start))
      .map((mark) => ({
        ...mark,
        start: mark.start - goneBefore(mark.start),
        end: mark.end - goneBefore(mark.start),
      })),
  };
}
