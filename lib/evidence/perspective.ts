// Perspectives: from which side an explanation looks. They choose and order evidence; they never change the verdict.
import { type Perspective, perspectives } from '#lib/catalogue/domains.ts';

export { type Perspective, perspectives, perspectivesOf } from '#lib/catalogue/domains.ts';

/** `instruction` is a line of the prompt, in training and serving alike. */
export const perspectiveFacts: Record<Perspective, { label: string; instruction: string }> = {
  overall: { label: 'Overall', instruction: 'View: overall.' },
  genre: { label: 'Genre and theme', instruction: 'View: genre.' },
  pattern: { label: 'Recent or long ago', instruction: 'View: pattern.' },
  era: { label: 'Era', instruction: 'View: era.' },
  price: { label: 'Price', instruction: 'View: price.' },
  platform: { label: 'Platform', instruction: 'View: platform.' },
  popularity: { label: 'Popular or niche', instruction: 'View: popularity.' },
  sceptic: { label: 'Sceptic', instruction: 'View: sceptic.' },
};

export function isPerspective(value: unknown): value is Perspective {
  return typeof value === 'string' && (perspectives as readonly string[]).includes(value);
}
