// A cache of evidence, because the questions of a chat ask about the same history again and again. Two bounded caches per
// model, least recently used out first: whole runs of the model (large, but they serve any item), and evidence.
import { createHash } from 'node:crypto';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { StatedRows } from '#lib/recommender/leaning.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { assertKnown, computeEvidence } from './evidence.ts';
import { type LeaveOneOut, leaveOneOut } from './influence.ts';
import type { ReferencePeople } from './reference.ts';

const mostEvidence = 200;
export const mostBytesOfRuns = 32 * 1024 * 1024; // scores of all runs of a model together

type Cache = {
  runs: Map<string, LeaveOneOut>;
  bytesOfRuns: number;
  evidence: Map<string, { evidence: Evidence; catalogue: Catalogue; reference: ReferencePeople | null }>;
};
const caches = new WeakMap<TargetModel, Cache>();

export type EvidenceSource = {
  model: TargetModel;
  catalogue: Catalogue;
  history: number[];
  reference: ReferencePeople | null;
  aside?: readonly number[]; // seen, and no reason for anything
  stated?: StatedRows | undefined; // what the person says about their taste
};

function cacheOf(model: TargetModel): Cache {
  let cache = caches.get(model);
  if (!cache) {
    cache = { runs: new Map(), bytesOfRuns: 0, evidence: new Map() };
    caches.set(model, cache);
  }
  return cache;
}

const keyOf = (model: TargetModel, history: readonly number[]) =>
  createHash('sha256').update(model.fingerprint).update(Int32Array.from(history)).digest('base64');

const bytesOf = ({ scores, without }: LeaveOneOut) => scores.byteLength * (without.length + 1);

/** What the runs that are kept for a model take, in bytes: at most `mostBytesOfRuns`, however many items there are. */
export function bytesOfRuns(model: TargetModel): number {
  return cacheOf(model).bytesOfRuns;
}

/** The run of the model that the evidence of any item comes from. Callers must not write to it. */
export function cachedRun({ model, history }: Pick<EvidenceSource, 'model' | 'history'>): LeaveOneOut {
  const cache = cacheOf(model);
  const key = keyOf(model, history);
  const known = cache.runs.get(key);
  const run = known ?? leaveOneOut(model, history);
  cache.runs.delete(key);
  cache.runs.set(key, run);
  if (!known) cache.bytesOfRuns += bytesOf(run);
  for (const [oldest, held] of cache.runs) {
    if (cache.bytesOfRuns <= mostBytesOfRuns) break;
    cache.runs.delete(oldest);
    cache.bytesOfRuns -= bytesOf(held);
  }
  return run;
}

/** computeEvidence, cached by (model, history, item). Callers must not change the result. */
export function cachedEvidence(source: EvidenceSource, item: number): Evidence {
  const { model, catalogue, history, reference, aside = [] } = source;
  assertKnown(history, model.itemCount); // before a run is kept
  const { evidence } = cacheOf(model);
  const key = `${keyOf(model, history)}:${aside.length === 0 ? '' : keyOf(model, aside)}:${item}`;
  const known = evidence.get(key);
  const fits = known && known.catalogue === catalogue && known.reference === reference;
  const entry = fits
    ? known
    : {
        evidence: computeEvidence({ ...source, item, run: cachedRun(source) }),
        catalogue,
        reference,
      };
  evidence.delete(key);
  evidence.set(key, entry);
  const [oldest] = evidence.keys();
  if (evidence.size > mostEvidence && oldest !== undefined) evidence.delete(oldest);
  return entry.evidence;
}
