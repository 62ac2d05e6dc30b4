// An alignment's rows as files, for a training elsewhere (engines/ray). Everything a row holds follows from the target model and
// the data set, so a trainer needs neither: it reads token ids, trees, answers and vectors. docs/alignment-examples.md has the format.
//   header.json            what, for which models, trained how; with the SHA-256 of the others
//   rows.jsonl             a packed row a line, by step and place
//   vectors.safetensors    users (U, d), items (M, d), and what the connectors' memories mix for each: user_mixes (U, H), item_mixes
//   initial/               the adapter and connectors to start from: PEFT's files in full precision, connectors.safetensors
// Rows of the common adapter have no vectors: their header names no domain and no target model, and there are no connectors.
import { createHash } from 'node:crypto';
import { open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { AppError } from '#lib/errors.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';
import { standardized } from './connector/connector.ts';
import { type DerivedConnector, mixOf } from './connector/derived-connector.ts';
import type { Mixture } from './mixture.ts';
import type { PackedRow, TrainedPlace } from './packed-row.ts';

export const examplesVersion = 1;
const headerFile = 'header.json';
const rowsFile = 'rows.jsonl';
const vectorsFile = 'vectors.safetensors';
const checkFile = 'check.safetensors';
const hexDigest = z.string().regex(/^[0-9a-f]{64}$/);

const anyHeader = z.object({
  format: z.literal('recexplainer-alignment-examples'),
  version: z.literal(examplesVersion),
  baseModel: z.object({ name: z.string(), sha256: hexDigest }),
  hiddenSize: z.number().int().positive(), // H
  lora: z.object({ rank: z.number(), alpha: z.number(), targets: z.array(z.string()) }),
  training: z.object({
    steps: z.number().int().positive(),
    rowsPerStep: z.number().int().positive(),
    rowLength: z.number().int().positive(),
    learningRate: z.number(),
    connectorLearningRate: z.number(),
    warmUpShare: z.number(),
    seed: z.number(),
  }),
  files: z.record(z.string(), hexDigest),
});
const domainHeader = anyHeader.extend({
  domain: z.enum(domains),
  method: z.enum(methods),
  targetModel: z.object({ fingerprint: z.string() }),
  vectorSize: z.number().int().positive(), // d
});
const commonHeader = anyHeader.extend({
  method: z.literal('common'),
  examples: z.record(z.string(), z.number()), // of each task
  forms: z.array(z.string()).optional(), // of the sentences it learns to word
});
const headerSchema = z.union([domainHeader, commonHeader]);
export type ExamplesHeader = z.infer<typeof domainHeader>; // of a domain's alignment
export type CommonExamplesHeader = z.infer<typeof commonHeader>;

const lineSchema = z.object({
  step: z.number().int(),
  row: z.number().int(),
  tokens: z.array(z.number().int()), // (T), −1 where a vector stands
  parents: z.array(z.number().int()), // (T)
  positions: z.array(z.number().int()), // (T)
  vectors: z.array(z.tuple([z.number().int(), z.enum(['user', 'item']), z.number().int()])), // place, kind, row of its matrix
  answers: z.array(z.tuple([z.number().int(), z.number()])), // place, weight
  alternatives: z.array(z.tuple([z.number().int(), z.number().int(), z.number()])), // place, token, share of the target
});
type Line = z.infer<typeof lineSchema>;

type Examples = Pick<ExamplesHeader, 'training'> & {
  mixture: Mixture;
  connectors: { user: DerivedConnector; item: DerivedConnector } | null; // null: rows without vectors
};

/** Writes rows and, with connectors, vectors; resolves to the digests of their files. onStep may throw to stop. */
export async function writeExamples(
  folder: string,
  { mixture, connectors, training: { steps, rowsPerStep } }: Examples,
  onStep: (step: number) => void | Promise<void> = () => {},
): Promise<ExamplesHeader['files']> {
  const matrices = { user: vectorRows(), item: vectorRows() };
  const rows = await open(path.join(folder, rowsFile), 'w');
  const hash = createHash('sha256');
  try {
    for (let step = 0; step < steps; step++) {
      for (let row = 0; row < rowsPerStep; row++) {
        const line = `${JSON.stringify(lineOf(step, row, mixture.row(step, row, step / steps), matrices))}\n`;
        hash.update(line);
        await rows.write(line);
      }
      await onStep(step + 1);
    }
    await rows.sync();
  } finally {
    await rows.close();
  }
  const digests = { [rowsFile]: hash.digest('hex') };
  if (connectors === null) return digests;
  const tensors = new Map(
    (['user', 'item'] as const).flatMap((kind) => {
      const vectors = matrices[kind].all();
      const mixes = vectors.map((vector) =>
        mixOf(connectors[kind], vector, standardized(connectors[kind], vector)),
      );
      const { inputSize, outputSize } = connectors[kind];
      return [
        [`${kind}s`, stacked(vectors, inputSize)],
        [`${kind}_mixes`, stacked(mixes, outputSize)],
      ] as const;
    }),
  );
  await writeSafetensors(path.join(folder, vectorsFile), tensors);
  return { ...digests, [vectorsFile]: await digestOf(path.join(folder, vectorsFile)) };
}

/** The header comes last: with it, an export is whole. */
export async function writeHeader(
  folder: string,
  header: ExamplesHeader | CommonExamplesHeader,
): Promise<void> {
  const partial = path.join(folder, `${headerFile}.partial`);
  await writeFile(partial, `${JSON.stringify(headerSchema.parse(header), null, 2)}\n`, { flush: true });
  await rename(partial, path.join(folder, headerFile));
}

/** With the digest by which a result names its examples. Throws AppError 'bad_file'. */
export async function readHeader(
  folder: string,
): Promise<{ header: ExamplesHeader | CommonExamplesHeader; fingerprint: string }> {
  try {
    const text = await readFile(path.join(folder, headerFile));
    const header = headerSchema.parse(JSON.parse(text.toString('utf8')));
    return { header, fingerprint: createHash('sha256').update(text).digest('hex') };
  } catch (cause) {
    throw new AppError('bad_file', {
      message: `${folder} holds no alignment examples of version ${examplesVersion}.`,
      cause,
    });
  }
}

/** None of them where no row has any. */
async function readVectors(folder: string) {
  if (!(await readdir(folder)).includes(vectorsFile)) return new Map<string, never>();
  return (await readSafetensors(path.join(folder, vectorsFile))).tensors;
}

/** The rows of the first `count` lines. Throws AppError 'bad_file'. */
export async function readRows(folder: string, count: number): Promise<PackedRow[]> {
  try {
    const tensors = await readVectors(folder);
    const vectorOf = { user: unstacked(tensors.get('users')), item: unstacked(tensors.get('items')) };
    const rows: PackedRow[] = [];
    const file = await open(path.join(folder, rowsFile));
    for await (const line of file.readLines()) {
      rows.push(rowOf(lineSchema.parse(JSON.parse(line)), vectorOf));
      if (rows.length === count) break;
    }
    return rows;
  } catch (cause) {
    throw new AppError('bad_file', { message: `The examples in ${folder} can't be read.`, cause });
  }
}

export type CheckLogits = { answers: number; vocabulary: number; logits: Float32Array }; // (answers, V)

/** What a training elsewhere gave for the first answers of the first row, with its own result. Throws AppError 'bad_file'. */
export async function readCheckLogits(result: string): Promise<CheckLogits> {
  const { tensors } = await readSafetensors(path.join(result, checkFile));
  const { shape: [answers = 0, vocabulary = 0] = [], data } = tensors.get('logits') ?? {};
  if (!data || answers === 0) throw new AppError('bad_file', { message: `${checkFile} has no logits.` });
  return { answers, vocabulary, logits: data };
}

type VectorOf = Record<'user' | 'item', (row: number) => Float32Array>;

function rowOf(line: Line, vectorOf: VectorOf): PackedRow {
  const { tokens, parents, positions } = line;
  const weights = tokens.map(() => 0);
  for (const [place, weight] of line.answers) weights[place] = weight;
  const vectors = new Map(line.vectors.map(([place, kind, row]) => [place, { kind, row }]));
  const places = tokens.map((token, at): TrainedPlace => {
    const vector = vectors.get(at);
    if (vector?.kind === 'user') return { user: vectorOf.user(vector.row) };
    if (vector) return { item: vectorOf.item(vector.row) };
    const others = line.alternatives.filter(([place]) => place === at);
    const left = 1 - others.reduce((sum, [, , share]) => sum + share, 0);
    const alternatives = [
      { token, share: left },
      ...others.map(([, other, share]) => ({ token: other, share })),
    ];
    return { token, trainable: (weights[at] ?? 0) > 0, ...(others.length > 0 ? { alternatives } : {}) };
  });
  return { places, parents, positions, weights };
}

type VectorRows = { rowOf(vector: Float32Array): number; all(): Float32Array[] };

/** Each vector once, whatever object holds it. */
function vectorRows(): VectorRows {
  const known = new Map<string, number>();
  const vectors: Float32Array[] = [];
  return {
    rowOf(vector) {
      const key = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('latin1');
      const row = known.get(key) ?? vectors.push(vector.slice()) - 1;
      known.set(key, row);
      return row;
    },
    all: () => vectors,
  };
}

function lineOf(
  step: number,
  row: number,
  { places, parents, positions, weights }: PackedRow,
  matrices: { user: VectorRows; item: VectorRows },
): Line {
  const line: Line = {
    step,
    row,
    tokens: [],
    parents,
    positions,
    vectors: [],
    answers: [],
    alternatives: [],
  };
  places.forEach((place, at) => {
    if (!('token' in place)) {
      line.tokens.push(-1);
      if ('user' in place) line.vectors.push([at, 'user', matrices.user.rowOf(place.user)]);
      else line.vectors.push([at, 'item', matrices.item.rowOf(place.item)]);
      return;
    }
    line.tokens.push(place.token);
    const weight = weights[at] ?? 0;
    if (weight <= 0) return;
    line.answers.push([at, weight]);
    for (const { token, share } of place.alternatives ?? [])
      if (token !== place.token) line.alternatives.push([at, token, share]);
  });
  return line;
}

function stacked(rows: Float32Array[], width: number) {
  const data = new Float32Array(rows.length * width);
  rows.forEach((row, index) => {
    data.set(row, index * width);
  });
  return { shape: [rows.length, width], data };
}

function unstacked(matrix: { shape: number[]; data: Float32Array } | undefined) {
  const [count = 0, width = 0] = matrix?.shape ?? [];
  return (row: number): Float32Array => {
    if (!matrix || row < 0 || row >= count) throw new RangeError(`there is no vector ${row}`);
    return matrix.data.subarray(row * width, (row + 1) * width);
  };
}

async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
