// How a model version was made, as rows of names and values, from its manifest and the description of its target model.
// Loads no model, so the web app can import it.
import path from 'node:path';
import { z } from 'zod';
import { loadManifest, type Manifest } from '#lib/model-version/manifest.ts';
import { loadMeasured } from './measured-file.ts';

const maxBytes = 64 * 1024;
const shapes = ['sasrec.json', 'matrix-factorization.json'] as const;
/** The numbers of a target model's description; its other fields are the manifest's. */
const shapeSchema = z.record(z.string(), z.unknown());

export type Setting = { name: string; value: string };

/** Empty where the folder is gone or has no readable manifest. */
export async function versionSettings(folder: string): Promise<Setting[]> {
  const manifest = await loadManifest(folder).catch(() => null);
  if (manifest === null) return [];
  const target =
    manifest.targetModel.folder === undefined
      ? folder
      : path.resolve(/*turbopackIgnore: true*/ folder, manifest.targetModel.folder);
  return [...targetRows(manifest, await shapeOf(target)), ...alignmentRows(manifest.alignment)];
}

async function shapeOf(folder: string): Promise<Record<string, unknown>> {
  for (const name of shapes) {
    const shape = await loadMeasured(folder, name, maxBytes, shapeSchema).catch(() => null);
    if (shape !== null) return shape;
  }
  return {};
}

const count = (value: number) => value.toLocaleString('en');
const short = (fingerprint: string) => fingerprint.slice(0, 12);

function targetRows(
  { targetModel, catalogueFingerprint }: Manifest,
  shape: Record<string, unknown>,
): Setting[] {
  const numbers = Object.entries(shape).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ name: spaced(name), value: count(value) }] : [],
  );
  return [
    { name: 'target model', value: targetModel.kind },
    { name: 'its fingerprint', value: short(targetModel.fingerprint) },
    ...numbers,
    { name: 'catalogue', value: short(catalogueFingerprint) },
  ];
}

function alignmentRows(alignment: Manifest['alignment']): Setting[] {
  if (alignment === null) return [{ name: 'language model', value: 'none' }];
  const { method, baseModel, steps, tokens, seconds, seed, softTokens, from } = alignment;
  return [
    { name: 'language model', value: `${baseModel.name} (${short(baseModel.sha256)})` },
    { name: 'alignment method', value: method },
    { name: 'alignment steps', value: count(steps) },
    { name: 'alignment tokens', value: count(tokens) },
    { name: 'alignment minutes', value: count(Math.round(seconds / 60)) },
    { name: 'alignment seed', value: String(seed) },
    { name: 'soft tokens', value: String(softTokens) },
    {
      name: 'continued from',
      value: from === null ? 'nothing' : `${from.domain}, ${from.method}, after ${count(from.steps)} steps`,
    },
  ];
}

const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
