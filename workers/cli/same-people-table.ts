// `evaluate --table`: every row of the paper's table on the same people. Each row is kept in the data folder as soon as it is
// measured. Where the version's evaluation.json already has a row for the same people (they are drawn in one order, so a larger
// sample starts with a smaller), that row is taken from there.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import { baseModelPath, dataFolder } from '#lib/env.ts';
import { evaluateTable } from '#lib/evaluation/evaluate-table.ts';
import { type EvaluationRow, loadEvaluation, type RowName } from '#lib/evaluation/evaluation-file.ts';
import { rowOver, saveTable, type TableFile, type TableRow } from '#lib/evaluation/table-file.ts';
import { fileHash } from '#lib/llm/file-hash.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { type AskedPart, askedPartNames } from '#lib/recommender/asked-people.ts';
import { alignedVersions } from './aligned-versions.ts';
import { datasetOf } from './dataset.ts';
import { interruption } from './interruption.ts';
import { print } from './outcome.ts';
import { progressBar } from './progress-bar.ts';
import { askInShares } from './shares.ts';

type Options = {
  methods: RowName[];
  count: number;
  people: AskedPart;
  seed: number;
  baseModel?: string;
  json?: boolean;
};

export async function measureSamePeople(domain: Domain, folder: string, options: Options): Promise<void> {
  const { count, people: part, seed, methods } = options;
  const basePath = baseModelPath(options.baseModel);
  const baseModel = basePath.split('/').at(-1) ?? '';
  const { targetModel } = await loadManifest(folder);
  const rowsFolder = join(
    dataFolder(),
    'measures',
    `table-${domain}-${part}-${targetModel.fingerprint.slice(0, 12)}-${count}-${seed}`,
  );
  await mkdir(rowsFolder, { recursive: true });
  const before = part === 'same' ? await loadEvaluation(folder).catch(() => null) : null;
  const earlier =
    before?.seed === seed && before.targetModel.fingerprint === targetModel.fingerprint ? before.rows : [];
  const versions = await alignedVersions(domain, folder);
  const dataset = await datasetOf(domain);
  const signal = interruption();
  const bar = progressBar('evaluating');
  const rows: TableRow[] = [];
  const missing: RowName[] = [];
  try {
    for (const name of methods) {
      const file = join(rowsFolder, `${await rowName(name, versions, baseModel)}.json`);
      const kept = await readFile(file, 'utf8').then(
        (text) => JSON.parse(text) as EvaluationRow,
        () => null,
      );
      const known =
        kept ?? earlier.find((row) => row.name === name && rowOver(row, count, seed) !== null) ?? null;
      const measured =
        known ??
        (
          await evaluateTable({
            folder,
            versions,
            baseModelPath: basePath,
            dataset,
            rows: [name],
            users: count,
            seed,
            part,
            hardware: '',
            ask: (input, progressed) => askInShares(domain, input, progressed, signal),
            onProgress: ({ done, of }) => {
              signal.throwIfAborted();
              bar.update({ step: done, steps: of });
            },
          })
        ).rows[0];
      if (!measured) {
        missing.push(name);
        continue;
      }
      if (!known) await writeFile(file, JSON.stringify(measured));
      const asked = Math.min(count, measured.people.constrained.accuracy.length);
      const row = rowOver(measured, asked, seed);
      if (row) rows.push(row);
    }
    const asked = rows.length === 0 ? 0 : count;
    const table: TableFile = {
      domain,
      of: part,
      people: asked,
      seed,
      measuredAt: new Date().toISOString(),
      targetModel: targetModel.fingerprint,
      baseModel,
      rows,
      missing,
    };
    await saveTable(await targetFolderOf(folder), table);
    print(options.json ?? false, table, () => textOf(table));
  } finally {
    bar.stop();
  }
}

const untrained: ReadonlySet<RowName> = new Set(['random', 'popularity', 'mean-score', 'nearest']);

/** A row of a version is that of its weights, and one of a language model that of the base model: another has a row of its own. */
async function rowName(
  name: RowName,
  versions: ReadonlyMap<string, string>,
  baseModel: string,
): Promise<string> {
  const folder = versions.get(name);
  if (folder !== undefined) return `${name}-${(await fileHash(join(folder, 'manifest.json'))).slice(0, 12)}`;
  return untrained.has(name) ? name : `${name}-${baseModel}`;
}

const columns = [
  ['next H@5', 'hitAt5'],
  ['N@5', 'ndcgAt5'],
  ['ranking', 'rankingNdcgAt5'],
  ['accuracy', 'accuracy'],
  ['history', 'coverage'],
] as const;

function textOf({ domain, of, people, rows, missing }: TableFile): string {
  const short = (value: number) => value.toFixed(3).replace(/^0/, '');
  const line = (name: string, cells: string[]) =>
    name.padEnd(14) + cells.map((cell) => cell.padStart(17)).join('');
  const part = (title: string, read: 'strict' | 'constrained') => [
    line(
      title,
      columns.map(([label]) => label),
    ),
    ...rows.map((row) =>
      line(
        row.name,
        columns.map(([, key]) => {
          const figure = row[read][key];
          return figure ? `${short(figure.value)} ${short(figure.low)}–${short(figure.high)}` : '–';
        }),
      ),
    ),
  ];
  return [
    `${domain}: ${people} ${askedPartNames[of]}; 95 % intervals over people`,
    ...part('strict', 'strict'),
    ...part('trie', 'constrained'),
    ...(missing.length > 0 ? [`Not aligned with this recommender: ${missing.join(', ')}`] : []),
  ].join('\n');
}
