// Where the model packs that ship with the project lie below models/: <domain>/<method>. Beside them, once a domain, is
// the target model that all three were aligned with, <domain>/target, and the target model of the catalogue after it, which
// no language model is aligned with yet: <domain>/target-2018, because all three data sets end in that year.
import { join } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';

/** The method of the pack that answers until another version is activated. The others are there to compare with. */
const mainMethod: Method = 'hybrid';

export function shippedPack(modelPacksFolder: string, domain: Domain, method: Method = mainMethod): string {
  return join(/*turbopackIgnore: true*/ modelPacksFolder, domain, method);
}

/** All packs of a domain, the main one first. */
export function shippedPacks(modelPacksFolder: string, domain: Domain): { method: Method; folder: string }[] {
  const others = methods.filter((method) => method !== mainMethod);
  return [mainMethod, ...others].map((method) => ({
    method,
    folder: shippedPack(modelPacksFolder, domain, method),
  }));
}

/** A version without a method: registered, and active only where an administrator activates it. */
export function shippedTarget(modelPacksFolder: string, domain: Domain): string {
  return join(/*turbopackIgnore: true*/ modelPacksFolder, domain, 'target-2018');
}

/** The folders of both catalogues of a domain, the later one first. */
export function shippedCatalogues(modelPacksFolder: string, domain: Domain): string[] {
  const earlier = join(/*turbopackIgnore: true*/ modelPacksFolder, domain, 'target');
  return [shippedTarget(modelPacksFolder, domain), earlier];
}

/** The common adapter: what the language model of the next packs has learned before any domain. */
export function shippedCommon(modelPacksFolder: string): string {
  return join(/*turbopackIgnore: true*/ modelPacksFolder, 'common');
}
