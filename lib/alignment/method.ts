// The form an example takes under an alignment method. Hybrid training mixes all three forms, as the paper says (§
// 3.2); its code only has the combined form.
import type { Method } from '#lib/contract/method.ts';

/** The form that one training example takes. Evaluation always uses the method's own form. */
export function formFor(method: Method, random: () => number): Method {
  if (method !== 'hybrid') return method;
  const draw = random();
  if (draw < 0.15) return 'behavior';
  return draw < 0.45 ? 'intention' : 'hybrid';
}
