/**
 * Answers stored before sentences were kept with their topics. Which of their sentences tell of the person's feedback is
 * read off the words: every such sentence says "your feedback". Titles are masked first, as there are full stops and
 * quotation marks in them.
 */

import type { Mark } from '#lib/contract/mark.ts';

const onFeedback = /(?<=^|[.!?]["”’)]*\s+)[^.!?]*\byour feedback\b[^.!?]*(?:[.!?]["”’)]*\s*|$)/giu;

/** Where they stand in the text, in order. */
export function feedbackSpansOf(text: string, marks: readonly Mark[]): { start: number; end: number }[] {
  let masked = text;
  for (const { kind, start, end } of marks) {
    if (kind === 'title' && start < end)
      masked = masked.slice(0, start) + '■'.repeat(end - start) + masked.slice(end);
  }
  return [...masked.slice(0, text.length).matchAll(onFeedback)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));
}
