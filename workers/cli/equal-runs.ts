// Alignments that differ in one thing: same start, same tokens, same people. Each run has a folder of its own; one that was
// trained or evaluated already is not trained or evaluated again, so that a comparison goes on where it stopped.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaskName } from '#lib/alignment/tasks/task.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import type { Method } from '#lib/contract/method.ts';
import { conversationsFile } from '#lib/env.ts';
import { evaluateTable } from '#lib/evaluation/evaluate-table.ts';
import { rowOver, type TableRow } from '#lib/evaluation/table-file.ts';
import { alignVersion } from '#lib/model-version/align-version.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { copyTargetModel, loadTarget } from '#lib/model-version/target-folder.ts';
import { loadBaseModel } from '#lib/model-version/trainable-base-model.ts';
import { makeVersionFolder } from '#lib/model-version/version-folder.ts';
import { type AskedPart, askedPeople } from '#lib/recommender/asked-people.ts';
import { progressBar } from './progress-bar.ts';

export type EqualRun = {
  name: string;
  method: Method;
  seed: number;
  softTokens: 1 | 16;
  without: TaskName | null;
};
export type RunResult = EqualRun & {
  tokens: number;
  seconds: number;
  lossAtEnd: number | null;
  row: TableRow;
};

export type EqualRunOptions = {
  folder: string; // of the target model
  place: string; // where the runs are kept
  dataset: Dataset;
  baseModelPath: string;
  tokens: number;
  count: number; // people to evaluate on
  part: AskedPart;
  signal: AbortSignal;
};

const rowLength = 512; // places

export async function equalRuns(runs: readonly EqualRun[], options: EqualRunOptions): Promise<RunResult[]> {
  const { place, dataset, baseModelPath, count, part, signal } = options;
  await mkdir(place, { recursive: true });
  const results: RunResult[] = [];
  for (const run of runs) {
    const version = join(place, run.name);
    const measured = join(place, `${run.name}-${part}-${count}.json`);
    const known = await readFile(measured, 'utf8').then(
      (text) => JSON.parse(text) as RunResult,
      () => null,
    );
    if (known) {
      results.push(known);
      continue;
    }
    const trained = await loadManifest(version).catch(() => null);
    if (!trained) await trainRun(run, version, options);
    const { alignment } = await loadManifest(version);
    const { rows } = await evaluateTable({
      folder: version,
      versions: new Map([[run.method, version]]),
      baseModelPath,
      dataset,
      rows: [run.method],
      users: count,
      seed: 1,
      part,
      hardware: '',
      onProgress: () => signal.throwIfAborted(),
    });
    const [own] = rows;
    const row = own && rowOver(own, own.people.constrained.accuracy.length, 1);
    if (!alignment || !row) continue;
    const result: RunResult = {
      ...run,
      tokens: alignment.tokens,
      seconds: alignment.seconds,
      lossAtEnd: alignment.curve.at(-1)?.loss ?? null,
      row,
    };
    await writeFile(measured, `${JSON.stringify(result)}\n`);
    results.push(result);
  }
  await writeFile(join(place, 'result.json'), `${JSON.stringify(results, null, 1)}\n`);
  return results;
}

async function trainRun(run: EqualRun, version: string, options: EqualRunOptions): Promise<void> {
  const { folder, dataset, baseModelPath, tokens, part, signal } = options;
  const { catalogue, model } = await loadTarget(folder);
  const baseModel = await loadBaseModel(baseModelPath);
  const bar = progressBar(`aligning (${run.name})`);
  try {
    const { train } = askedPeople(catalogue, dataset, { part, count: 1, seed: 1 });
    const input = {
      catalogue,
      model,
      sequences: train,
      baseModel,
      conversationsFile: conversationsFile(),
      method: run.method,
      from: null, // everybody starts from the language model as downloaded
      recalls: run.softTokens !== 1,
      withGGUF: false,
    };
    const steps = Math.max(2, Math.ceil(tokens / rowLength));
    const config = {
      training: { steps, seed: run.seed, rowLength, checkpointFolder: `${version}-checkpoint` },
      mixture: { seed: run.seed, rowLength, without: run.without },
    };
    await makeVersionFolder(version, async (partial) => {
      await copyTargetModel(folder, partial);
      const progress = alignVersion({ ...input, folder: partial }, config, signal);
      for (let turn = await progress.next(); !turn.done; turn = await progress.next()) bar.update(turn.value);
    });
  } finally {
    bar.stop();
    baseModel.llama.dispose();
    model.dispose();
  }
}

/** One line a run: what differs, and what came out. */
export function resultsText(results: readonly RunResult[]): string {
  const short = (figure: TableRow['constrained']['accuracy']) =>
    (figure
      ? `${figure.value.toFixed(3)} [${figure.low.toFixed(2)}, ${figure.high.toFixed(2)}]`
      : '–'
    ).padStart(22);
  return [
    `${''.padEnd(34)}${['tokens', 'loss'].map((head) => head.padStart(10)).join('')}${['next H@5', 'ranking', 'accuracy', 'history'].map((head) => head.padStart(22)).join('')}`,
    ...results.map(({ name, tokens, lossAtEnd, row: { constrained } }) =>
      [
        name.padEnd(34),
        String(tokens).padStart(10),
        (lossAtEnd?.toFixed(3) ?? '–').padStart(10),
        short(constrained.hitAt5),
        short(constrained.rankingNdcgAt5),
        short(constrained.accuracy),
        short(constrained.coverage),
      ].join(''),
    ),
  ].join('\n');
}
