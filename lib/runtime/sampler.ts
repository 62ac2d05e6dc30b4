// From logits to the next token. Logits are read in place; only a repetition penalty needs a copy.
import { AppError } from '#lib/errors.ts';
import { seededRandom } from '#lib/random.ts';
import type { GenerateOptions } from './language-model.ts';

/** Samples the next id after those generated so far; null if nothing is allowed. */
export type Sampler = (logits: Float32Array, generated: readonly number[]) => number | null;

type Options = Pick<
  GenerateOptions,
  'temperature' | 'topP' | 'seed' | 'repetitionPenalty' | 'allowed' | 'accepts'
>;

export function createSampler(options: Options): Sampler {
  const { temperature = 0, topP = 1, seed, repetitionPenalty = 1, allowed, accepts } = options;
  const valid = temperature >= 0 && topP > 0 && topP <= 1 && repetitionPenalty > 0;
  if (!valid || !Number.isFinite(temperature + repetitionPenalty))
    throw new AppError('bad_request', {
      message: 'temperature, topP or repetitionPenalty is out of range',
    });
  const random = seed === undefined ? Math.random : seededRandom(seed);
  let penalized: Float32Array | undefined;
  return (raw, generated) => {
    let logits = raw;
    if (repetitionPenalty !== 1 && generated.length > 0) {
      penalized ??= new Float32Array(raw.length);
      penalized.set(raw);
      for (const id of new Set(generated)) {
        const logit = raw[id] as number;
        penalized[id] = logit > 0 ? logit / repetitionPenalty : logit * repetitionPenalty;
      }
      logits = penalized;
    }
    const ids = allowed?.(generated) ?? null;
    if (ids?.length === 0) return null;
    if (ids?.some((id) => !(id >= 0 && id < raw.length)))
      throw new AppError('bad_request', { message: 'An allowed token is not in the vocabulary' });
    let best: number | null = ids ? bestOf(logits, ids) : bestOfAll(logits);
    const accepted = accepts ? (id: number) => accepts(generated, id) : null;
    if (accepted && !accepted(best)) best = bestAccepted(logits, ids, accepted);
    if (best === null || temperature === 0) return best;
    return draw(logits, ids, accepted, logits[best] as number, temperature, topP, random);
  };
}

function bestOfAll(logits: Float32Array): number {
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id] as number;
    if (logit > highest) {
      highest = logit;
      best = id;
    }
  }
  return found(best);
}

function bestOf(logits: Float32Array, ids: readonly number[]): number {
  let best = -1;
  for (const id of ids) {
    const logit = logits[id] as number;
    if (logit > Number.NEGATIVE_INFINITY && (best < 0 || logit > (logits[best] as number))) best = id;
  }
  return found(best);
}

/** Only asks about a token that would be the best so far. */
function bestAccepted(
  logits: Float32Array,
  ids: readonly number[] | null,
  accepted: (id: number) => boolean,
): number | null {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  const consider = (id: number) => {
    const logit = logits[id] as number;
    if (!(logit > highest) || !accepted(id)) return;
    highest = logit;
    best = id;
  };
  if (ids) for (const id of ids) consider(id);
  else for (let id = 0; id < logits.length; id++) consider(id);
  return best;
}

/** NaN weights give NaN logits, which have no maximum. */
function found(best: number): number {
  if (best < 0) throw new AppError('internal', { message: "The language model's logits aren't finite" });
  return best;
}

function draw(
  logits: Float32Array,
  ids: readonly number[] | null,
  accepted: ((id: number) => boolean) | null,
  highest: number,
  temperature: number,
  topP: number,
  random: () => number,
): number {
  let candidates: { id: number; weight: number }[] = [];
  const consider = (id: number) => {
    const weight = Math.exp(((logits[id] as number) - highest) / temperature);
    if (weight > 1e-9 && (accepted?.(id) ?? true)) candidates.push({ id, weight });
  };
  if (ids) for (const id of ids) consider(id);
  else for (let id = 0; id < logits.length; id++) consider(id);
  let total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  if (topP < 1) {
    candidates.sort((a, b) => b.weight - a.weight || a.id - b.id);
    let kept = 0;
    let count = 0;
    while (count < candidates.length && kept < topP * total) kept += candidates[count++]?.weight ?? 0;
    candidates = candidates.slice(0, count);
    total = kept;
  }
  let left = random() * total;
  for (const { id, weight } of candidates) {
    left -= weight;
    if (left < 0) return id;
  }
  return found(candidates.at(-1)?.id ?? -1);
}
