// Perspectives choose and order evidence; they never change the verdict.
import type { Perspective } from '#lib/contract/perspective.ts';

/** A line of the prompt, in training and serving alike. */
export function instructionOf(perspective: Perspective): string {
  return `View: ${perspective}.`;
}
