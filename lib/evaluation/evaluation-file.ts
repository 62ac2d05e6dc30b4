// evaluation.json: the paper's Table 1 as measured here, in the folder of a model version. Written by `cli evaluate`,
// read by the page "How well does it mimic?". Loads no model, so the web app can import it.
import { z } from 'zod';
import { domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { startSchema } from '#lib/model-version/manifest.ts';
import { loadMeasured, replaceMeasured } from './measured-file.ts';

export const rowNames = [
  'random',
  'popularity',
  'mean-score',
  'nearest',
  'unaligned',
  'in-context',
  'student',
  'readers',
  ...methods,
] as const;
export type RowName = (typeof rowNames)[number];

const fileName = 'evaluation.json';
const maxBytes = 32 * 1024 * 1024;
const share = z.number().min(0).max(1);
/** value: the mean over the people. low, high: 95 % bootstrap interval. null: not asked. */
const interval = z.object({ value: share, low: share, high: share }).nullable();
export const figuresSchema = z.object({
  hitAt5: interval,
  ndcgAt5: interval,
  rankingNdcgAt5: interval,
  accuracy: interval,
  coverage: interval,
  pointwiseNdcgAt5: interval, // the ranking by a verdict on each
});
/** One number per person, in the same order; null if the question wasn't asked. */
const ownFigures = z.object({
  hitAt5: z.array(z.number().nullable()),
  ndcgAt5: z.array(z.number().nullable()),
  rankingNdcgAt5: z.array(z.number().nullable()),
  accuracy: z.array(z.number().nullable()),
  coverage: z.array(z.number().nullable()),
  pointwiseNdcgAt5: z.array(z.number().nullable()),
});
const example = z.object({
  history: z.array(z.string()), // the latest titles, oldest first
  wanted: z.string(), // the target model's first choice
  said: z.array(z.string()), // the five titles said, best first
});
const calibrationBin = z.object({
  people: z.number().int(),
  saidYes: share, // mean probability of Yes against No
  wasYes: share, // share of those people for whom the target model says Yes
});
const row = z.object({
  name: z.enum(rowNames),
  seconds: z.number(),
  strict: figuresSchema,
  constrained: figuresSchema,
  people: z.object({ strict: ownFigures, constrained: ownFigures }),
  calibration: z.array(calibrationBin).nullable(), // null: no probabilities
  examples: z.object({ hits: z.array(example), misses: z.array(example) }),
  alignment: z
    .object({
      steps: z.number(),
      tokens: z.number(),
      seconds: z.number(),
      softTokens: z.number().default(1),
      from: startSchema.nullable().default(null),
      curve: z.array(z.object({ step: z.number(), loss: z.number() })),
    })
    .nullable(),
});
const evaluationSchema = z.object({
  version: z.literal(1),
  domain: z.enum(domains),
  measuredAt: z.string(),
  hardware: z.string(),
  seed: z.number(),
  users: z.number().int(), // in the row with the most people
  catalogueItems: z.number().int(),
  baseModel: z.string(),
  /** Against the true next item, over all people, with all items ranked; not reported in the paper. */
  targetModel: z.object({
    kind: z.string(),
    fingerprint: z.string(),
    users: z.number().int(),
    hitAt5: share,
    ndcgAt5: share,
    ndcgAt10: share,
  }),
  chance: z.object({ hitAt5: share, ndcgAt5: share, rankingNdcgAt5: share, accuracy: share }),
  rows: z.array(row),
  notAligned: z.array(z.enum(methods)), // requested, but this target model has no such version
});

export type EvaluationFile = z.infer<typeof evaluationSchema>;
export type EvaluationRow = z.infer<typeof row>;
export type Figures = z.infer<typeof figuresSchema>;

/**
 * How many people a row was measured on. People are drawn in a fixed order, so a larger sample starts with a smaller.
 */
export function peopleOf(row: EvaluationRow): number {
  return row.people.constrained.accuracy.length;
}

/** The commands that measure the rows again, one per number of people. */
export function commandsOf({ domain, seed, rows }: EvaluationFile): string[] {
  const counts = [...new Set(rows.map(peopleOf))].sort((a, b) => b - a);
  return counts.map((count) => {
    const names = rows.filter((row) => peopleOf(row) === count).map(({ name }) => name);
    return `npm run cli -- evaluate ${domain} --methods ${names.join(',')} --limit ${count} --seed ${seed}`;
  });
}

/** The new rows together with earlier ones for the same target model, base model and seed. */
export function mergedWith(measured: EvaluationFile, before: EvaluationFile | null): EvaluationFile {
  const kept =
    before?.targetModel.fingerprint === measured.targetModel.fingerprint &&
    before.seed === measured.seed &&
    before.baseModel === measured.baseModel
      ? before
      : null;
  const known = new Map((kept?.rows ?? []).map((one) => [one.name, one]));
  for (const one of measured.rows) known.set(one.name, one);
  const missing = new Set([...(kept?.notAligned ?? []), ...measured.notAligned]);
  const rows = rowNames.flatMap((name) => known.get(name) ?? []);
  return {
    ...measured,
    users: Math.max(measured.users, ...rows.map(peopleOf)),
    chance: kept && kept.users > measured.users ? kept.chance : measured.chance,
    rows,
    notAligned: methods.filter((method) => missing.has(method) && !known.has(method)),
  };
}

/** Replaces the file in one step. Each row is one line, so a changed row is a changed line. */
export async function saveEvaluation(folder: string, evaluation: EvaluationFile): Promise<void> {
  const { rows, ...head } = evaluationSchema.parse(evaluation);
  const text = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  const lines = rows.map((one) => JSON.stringify(one)).join(',\n');
  await replaceMeasured(folder, fileName, `${text},\n  "rows": [\n${lines}\n]\n}\n`);
}

/** null if nothing has been measured yet. Throws AppError('bad_file') for a file that isn't an evaluation. */
export function loadEvaluation(folder: string): Promise<EvaluationFile | null> {
  return loadMeasured(folder, fileName, maxBytes, evaluationSchema);
}
