// The three alignment methods of the paper (§ 3.2): what of a history the language model gets to see.
//   behavior: the titles. intention: the target model's own vectors as soft tokens. hybrid: both at once.
// Hybrid training mixes all three forms, as the paper says (its code has the combined form only).

export const methods = ['behavior', 'intention', 'hybrid'] as const;
export type Method = (typeof methods)[number];

/** The form that one training example takes. Evaluation always uses the method's own form. */
export function formFor(method: Method, random: () => number): Method {
  if (method !== 'hybrid') return method;
  const draw = random();
  if (draw < 0.15) return 'behavior';
  return draw < 0.45 ? 'intention' : 'hybrid';
}
