// Where the model packs that ship with the project lie below models/<domain>. A domain has two catalogues, each with a target
// model: target-2018, of the data sets that end in that year, and target, the earlier and smaller one. Beside them are the
// packs that were aligned with one of them: hybrid-2018 with the later, and one for each method with the earlier.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';

/** method: null for a target model alone, whose answers are composed. */
export type ShippedPack = { method: Method | null; folder: string };

const firstEarlier: Method = 'hybrid'; // the others are there to compare with

/** A pack that was aligned with the earlier catalogue. */
export function earlierPack(modelPacksFolder: string, domain: Domain, method: Method = firstEarlier): string {
  return join(/*turbopackIgnore: true*/ modelPacksFolder, domain, method);
}

/** The language model that was aligned with the later catalogue. */
export function laterPack(modelPacksFolder: string, domain: Domain): string {
  return join(/*turbopackIgnore: true*/ modelPacksFolder, domain, 'hybrid-2018');
}

/** The later catalogue and its recommender. */
export function shippedTarget(modelPacksFolder: string, domain: Domain): string {
  return join(/*turbopackIgnore: true*/ modelPacksFolder, domain, 'target-2018');
}

/** All places of packs of a domain, the one that a new installation starts with first. A checkout may lack some. */
export function shippedPacks(modelPacksFolder: string, domain: Domain): ShippedPack[] {
  const earlier = [firstEarlier, ...methods.filter((method) => method !== firstEarlier)];
  return [
    { method: 'hybrid', folder: laterPack(modelPacksFolder, domain) },
    { method: null, folder: shippedTarget(modelPacksFolder, domain) },
    ...earlier.map((method) => ({ method, folder: earlierPack(modelPacksFolder, domain, method) })),
  ];
}

/** Those that are there, in the same order. */
export function presentPacks(modelPacksFolder: string, domain: Domain): ShippedPack[] {
  return shippedPacks(modelPacksFolder, domain).filter(({ folder }) =>
    existsSync(join(/*turbopackIgnore: true*/ folder, 'manifest.json')),
  );
}

/** The folders of both catalogues of a domain, the later one first. */
export function shippedCatalogues(modelPacksFolder: string, domain: Domain): string[] {
  const earlier = join(/*turbopackIgnore: true*/ modelPacksFolder, domain, 'target');
  return [shippedTarget(modelPacksFolder, domain), earlier];
}

/** The common adapter: what the language model of the later packs has learned before any domain. */
export function shippedCommon(modelPacksFolder: string): string {
  return join(/*turbopackIgnore: true*/ modelPacksFolder, 'common');
}
