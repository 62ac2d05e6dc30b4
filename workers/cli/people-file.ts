// The committed file of counts: for each domain, which data set the split of people was counted on, and the result.
// Counts only, no one's id.

import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ImportReport } from '#lib/catalogue/dataset.ts';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { type Part, type PartCounts, peopleSeed } from '#lib/recommender/people.ts';

const counts = z.strictObject({ people: z.number().int(), events: z.number().int() });
const entry = z.strictObject({
  dataset: z.string(), // its fingerprint
  files: z.string(),
  kept: z.strictObject({ users: z.number(), items: z.number(), interactions: z.number() }),
  ties: z.enum(['file', 'seeded']),
  seed: z.number().int(),
  train: counts,
  development: counts,
  test: counts,
});
const peopleFile = z.partialRecord(z.enum(domains), entry);

type Counted = { fingerprint: string; report: ImportReport; people: Record<Part, PartCounts> };

/** Writes the domain's counts into the file and keeps the others'. Throws AppError bad_file for any other file. */
export async function writePeople(
  path: string,
  domain: Domain,
  { fingerprint, report, people }: Counted,
): Promise<void> {
  const { files, kept, ties = 'file' } = report;
  const counted = { dataset: fingerprint, files: files.join(', '), kept, ties, seed: peopleSeed, ...people };
  const all = { ...(await readPeople(path)), [domain]: counted };
  const ordered = Object.fromEntries(domains.flatMap((one) => (all[one] ? [[one, all[one]]] : [])));
  await writeFile(path, `${JSON.stringify(ordered, null, 2)}\n`);
}

export async function readPeople(path: string): Promise<z.infer<typeof peopleFile>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return {};
  try {
    return peopleFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('bad_file', { message: `${path} is not a file of counts of people.`, cause });
  }
}
