// Answers stored before sentences had topics. Here a sentence is about the person's feedback if it says "your
// feedback". Titles are masked first, because they can contain full stops and quotation marks.

import type { Mark } from '#lib/contract/mark.ts';

const onFeedback = /(?<=^|[.!?]["”’)]*\s+)[^.!?]*\byour feedback\b[^.!?]*(?:[.!?]["”’)]*\s*|$)/giu;

/** The positions of the sentences about feedback, in order. */
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
