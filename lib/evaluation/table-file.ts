// table.json, beside the target model that every row is measured against: the paper's Table 1 with all rows on the same people.
// A row is measured once and kept in a file of its own until the table is complete, so that an interrupted table goes on.
import { z } from 'zod';
import { domains } from '#lib/contract/domain.ts';
import { askedParts } from '#lib/recommender/asked-people.ts';
import { bootstrapInterval } from './bootstrap.ts';
import type { EvaluationRow, Figures } from './evaluation-file.ts';
import { figuresSchema, rowNames } from './evaluation-file.ts';
import { loadMeasured, replaceMeasured } from './measured-file.ts';
import { scoreNames } from './person-scores.ts';

const row = z.object({
  name: z.enum(rowNames),
  seconds: z.number(),
  strict: figuresSchema,
  constrained: figuresSchema,
});
const tableSchema = z.object({
  domain: z.enum(domains),
  of: z.enum(askedParts),
  people: z.number().int(),
  seed: z.number(),
  measuredAt: z.string(),
  targetModel: z.string(), // fingerprint
  baseModel: z.string(),
  rows: z.array(row),
  missing: z.array(z.enum(rowNames)), // no such version is aligned with this target model
});
export type TableFile = z.infer<typeof tableSchema>;
export type TableRow = z.infer<typeof row>;

const maxBytes = 1024 * 1024;
const fileName = (of: TableFile['of'], people: number) => `table-${of}-${people}.json`;

export async function saveTable(folder: string, table: TableFile): Promise<void> {
  const { rows, ...head } = tableSchema.parse(table);
  const text = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  await replaceMeasured(
    folder,
    fileName(table.of, table.people),
    `${text},\n  "rows": [\n${rows.map((one) => JSON.stringify(one, rounded)).join(',\n')}\n]\n}\n`,
  );
}

export function loadTable(folder: string, of: TableFile['of'], people: number): Promise<TableFile | null> {
  return loadMeasured(folder, fileName(of, people), maxBytes, tableSchema);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 10_000) / 10_000 : value;
}

/** The row over its first people only; null if it has fewer. People are drawn in one order, so the first are the same in each row. */
export function rowOver(measured: EvaluationRow, people: number, seed: number): TableRow | null {
  if (measured.people.constrained.accuracy.length < people) return null;
  const over = (own: EvaluationRow['people']['strict']): Figures =>
    Object.fromEntries(
      scoreNames.map((name) => {
        const values = own[name].slice(0, people).filter((value) => value !== null);
        return [name, values.length === 0 ? null : bootstrapInterval(values, seed)];
      }),
    ) as Figures;
  return {
    name: measured.name,
    seconds: measured.seconds,
    strict: over(measured.people.strict),
    constrained: over(measured.people.constrained),
  };
}
