// fidelity.json, beside the target model it is about. Written by `cli fidelity`.
import { z } from 'zod';
import { loadMeasured, replaceMeasured } from '../measured-file.ts';
import { attributionNames } from './attributions.ts';
import { fidelityNames } from './fidelity.ts';

const interval = z.object({ value: z.number(), low: z.number(), high: z.number() });
const row = z.object({
  name: z.enum(attributionNames),
  figures: z.record(z.enum(fidelityNames), interval),
  byLength: z.record(z.enum(fidelityNames), z.array(z.number())),
});
const fidelitySchema = z.object({
  of: z.enum(['test', 'development', 'same']),
  people: z.number().int(),
  seed: z.number(),
  measuredAt: z.string(),
  targetModel: z.string(), // fingerprint
  rows: z.array(row),
});
export type FidelityFile = z.infer<typeof fidelitySchema>;

const fileName = 'fidelity.json';
const maxBytes = 1024 * 1024;

export async function saveFidelity(folder: string, measured: FidelityFile): Promise<void> {
  await replaceMeasured(folder, fileName, `${JSON.stringify(fidelitySchema.parse(measured), rounded)}\n`);
}

export function loadFidelity(folder: string): Promise<FidelityFile | null> {
  return loadMeasured(folder, fileName, maxBytes, fidelitySchema);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 10_000) / 10_000 : value;
}
