// Writes what an alignment gave into the folder of a model version, which already holds the catalogue and the target model:
// adapter, connectors, reference and manifest.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Aligned } from '#lib/alignment/align.ts';
import { saveConnectors } from '#lib/alignment/connector/connector-file.ts';
import { softTokensOf } from '#lib/alignment/connector/recalled-items.ts';
import type { Method } from '#lib/contract/method.ts';
import { saveReference } from '#lib/evidence/reference.ts';
import { savePeftAdapter, writeGGUFAdapter } from '#lib/llm/adapter.ts';
import type { LlamaConfig } from '#lib/llm/llama-config.ts';
import { loadManifest, type Manifest, type Start, saveManifest } from './manifest.ts';
import { transposed } from './transpose.ts';

type Cost = Pick<Aligned, 'steps' | 'tokens' | 'seconds' | 'curve'>;
export type Provenance = {
  method: Method;
  seed: number;
  baseModel: { name: string; sha256: string };
  start: Manifest | null; // of the version that the alignment started from
};

/** Resolves to what the version cost, and its curve, with all that went before it. */
export async function saveAlignedVersion(
  folder: string,
  aligned: Aligned,
  { method, seed, baseModel: { name, sha256 }, start }: Provenance,
): Promise<Cost> {
  const { lora, loraConfig, connectors, reference } = aligned;
  await saveReference(reference, folder);
  const adapterFolder = path.join(folder, 'adapter');
  await mkdir(adapterFolder, { recursive: true });
  const matrices = new Map([...lora].map(([matrix, tensor]) => [matrix, transposed(tensor)]));
  const { rank, alpha, targets } = loraConfig;
  await savePeftAdapter({ rank, alpha, targets: [...targets], matrices }, adapterFolder, {
    baseModelName: name,
  });
  await saveConnectors(connectors, folder);
  const cost = totalCost(aligned, start);
  const { steps, tokens, seconds, curve } = cost;
  const alignment = {
    method,
    baseModel: { name, sha256 },
    ...{ steps, tokens, seconds: Math.round(seconds), seed },
    softTokens: softTokensOf(connectors),
    from: start && startOf(start),
    curve,
  };
  const before = await loadManifest(folder);
  await saveManifest(folder, { ...before, createdAt: new Date().toISOString(), alignment, evaluation: null });
  return cost;
}

/** adapter.gguf beside the PEFT files, for use outside this project; the explainer makes its own. */
export async function addGGUFAdapter(folder: string, config: LlamaConfig): Promise<void> {
  const adapterFolder = path.join(folder, 'adapter');
  await writeGGUFAdapter(adapterFolder, path.join(adapterFolder, 'adapter.gguf'), config);
}

/** What both runs cost, and their curves one after the other. */
function totalCost({ steps, tokens, seconds, curve }: Aligned, start: Manifest | null): Cost {
  const before = start?.alignment ?? { steps: 0, tokens: 0, seconds: 0, curve: [] };
  const later = curve.map(({ step, loss }) => ({ step: step + before.steps, loss }));
  return {
    steps: before.steps + steps,
    tokens: before.tokens + tokens,
    seconds: before.seconds + seconds,
    curve: [...before.curve, ...later],
  };
}

function startOf({ domain, alignment }: Manifest): Start | null {
  if (!alignment) return null;
  const { method, steps, tokens, seconds } = alignment;
  return { domain, method, steps, tokens, seconds };
}
