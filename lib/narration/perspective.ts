// Perspectives: from which side an explanation looks. They choose and order evidence; they never change the verdict.
import { type Perspective, perspectives } from '#lib/catalogue/domains.ts';

export { type Perspective, perspectives, perspectivesOf } from '#lib/catalogue/domains.ts';

/** A line of the prompt, in training and serving alike. */
export function instructionOf(perspective: Perspective): string {
  return `View: ${perspective}.`;
}

export function isPerspective(value: unknown): value is Perspective {
  return typeof value === 'string' && (perspectives as readonly string[]).includes(value);
}
