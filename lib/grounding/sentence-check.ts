// What a check of one sentence is given, and how sentences are cut into clauses.
import type { LineFacts } from './line-facts.ts';

export type SentenceCheck = {
  facts: LineFacts;
  message: string; // the person's own numbers may be repeated
  strangers: (text: string) => string[]; // titles that a text names; known ones are masked
  said?: readonly string[]; // the sentences before it, if known
};

/** Faults of a sentence whose titles are masked, in words. */
export type SentenceRule = (masked: string, check: SentenceCheck) => string[];

/** Parts of a sentence of which each makes its own claim. */
export function clauses(masked: string): string[] {
  return masked.split(/,(?!\d)|[;:–—]|\b(?:but|while|although|though|whereas|yet|and|where|against)\b/i);
}
