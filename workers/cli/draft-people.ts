// What "drafts" and "authors" share: whose histories are taken, who speaks, and where the drafts are kept. Drafts hold
// people's histories, so they stay in the data folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import { baseModelFiles, baseModelPath, cacheFolder, dataFolder } from '#lib/env.ts';
import { servedModel } from '#lib/llm/served-model.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { askedParts, askedPeople } from '#lib/recommender/asked-people.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { loadServingModel } from '#lib/serving/load-serving-model.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import type { Speakers } from '#lib/trust/authors.ts';
import { alignedVersions } from './aligned-versions.ts';
import { datasetOf } from './dataset.ts';

export const draftPeople = ['demo', ...askedParts] as const;
export type DraftPeople = (typeof draftPeople)[number];

const contextTokens = 1024;
const demoFile = z.array(z.object({ name: z.string(), itemIds: z.array(z.string()) }));
const mostPeople = 2_000;

export function draftsFile(
  domain: Domain,
  fingerprint: string,
  { people, seed }: { people: DraftPeople; seed: number },
): string {
  return join(
    dataFolder(),
    'measures',
    `drafts-${domain}-${people}-${fingerprint.slice(0, 12)}-${seed}.jsonl`,
  );
}

export async function historiesOf(
  domain: Domain,
  folder: string,
  catalogue: Catalogue,
  { people, seed }: { people: DraftPeople; seed: number },
): Promise<number[][]> {
  if (people !== 'demo') {
    const asked = askedPeople(catalogue, await datasetOf(domain), { part: people, count: mostPeople, seed });
    return asked.heldOut.map(({ history }) => history);
  }
  const text = await readFile(join(await targetFolderOf(folder), 'demo-histories.json'), 'utf8');
  const rowOf = new Map(catalogue.items.map(({ itemId, index }) => [itemId, index]));
  return demoFile
    .parse(JSON.parse(text))
    .map(({ itemIds }) => itemIds.flatMap((itemId) => rowOf.get(itemId) ?? []));
}

/** Everybody who can speak for a target model. */
export async function loadSpeakers(
  domain: Domain,
  folder: string,
): Promise<{ speakers: Speakers; dispose: () => Promise<void> }> {
  const versions = await alignedVersions(domain, folder);
  const load = (of: string, baseModels: string[]) =>
    loadServingModel({
      versionId: of,
      folder: of,
      domain,
      baseModels,
      cacheFolder: cacheFolder(),
      maxSequences: 1,
      warn: (message) => process.stderr.write(`${message}\n`),
    });
  const composed = await load(folder, []);
  const aligned = new Map<Method, Awaited<ReturnType<typeof load>>>();
  for (const [method, version] of versions) aligned.set(method, await load(version, baseModelFiles()));
  const languageModel = await loadLibllama({
    modelPath: await servedModel(baseModelPath(), join(cacheFolder(), 'served-models')),
    contextTokens,
    maxSequences: 1,
  });
  const unaligned: ServingModel = {
    ...composed,
    speaker: { languageModel, connectors: null, method: 'behavior' },
  };
  const speakers: Speakers = { composed, aligned, unaligned };
  const dispose = async () => {
    for (const version of aligned.values()) await version.dispose();
    await languageModel.dispose();
    await composed.dispose();
  };
  return { speakers, dispose };
}
