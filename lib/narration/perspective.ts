// Perspectives choose and order the evidence of an explanation; they never change the verdict.
import type { Perspective } from '#lib/contract/perspective.ts';

/** A line of the prompt, the same in training and serving. */
export function instructionOf(perspective: Perspective): string {
  return `View: ${perspective}.`;
}
