// What answering one request gives: the facts, and what the page and the next message need beside them.

import type { Evidence } from '#lib/contract/evidence.ts';
import type { FeedbackChange } from './feedback-change.ts';

export type Answered<Facts> = {
  facts: Facts;
  listed: number[]; // the items that the answer lists, in order: its cards, and what the next message may refer to
  focus: number | null; // the item that the chat is about from here on
  evidence: Evidence | null;
  change: FeedbackChange | null; // proposed; whoever asked applies it
};

export function answered<Facts>(
  facts: Facts,
  beside: Partial<Omit<Answered<Facts>, 'facts'>> & { focus: number | null },
): Answered<Facts> {
  return { facts, listed: [], evidence: null, change: null, ...beside };
}
