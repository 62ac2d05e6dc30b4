// Perspectives: from which side an explanation looks. They choose and order evidence; they never change the verdict.

export const perspectives = ['overall', 'genre', 'era', 'popularity', 'sceptic'] as const;
export type Perspective = (typeof perspectives)[number];

/** `instruction` is a line of the prompt, in training and serving alike. */
export const perspectiveFacts: Record<Perspective, { label: string; instruction: string }> = {
  overall: { label: 'Overall', instruction: 'View: overall.' },
  genre: { label: 'Genre and theme', instruction: 'View: genre.' },
  era: { label: 'Era', instruction: 'View: era.' },
  popularity: { label: 'Popular or niche', instruction: 'View: popularity.' },
  sceptic: { label: 'Sceptic', instruction: 'View: sceptic.' },
};

export function isPerspective(value: unknown): value is Perspective {
  return typeof value === 'string' && (perspectives as readonly string[]).includes(value);
}
