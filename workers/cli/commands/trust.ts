import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import type { Measure, TrustReport } from '#lib/trust/report.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

type TrustOptions = {
  cases: number;
  seed: number;
  free?: boolean;
  computed?: boolean;
  model?: string;
  json?: boolean;
};

const casesAtOnce = 4;

export function trustCommand(): Command {
  return new Command('trust')
    .description('Check answers with an independent checker: are they true, and do they cite what matters?')
    .addArgument(domainArgument())
    .option('--cases <number>', 'how many held-out histories', wholeNumber, 300)
    .option('--seed <number>', 'random seed for histories, items, perspectives and answers', wholeNumber, 1)
    .option('--free', 'check free mode, where false sentences are redrawn')
    .option('--computed', 'check composed answers, written without a language model')
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\n"Before" is the language model’s free, unchecked first draft; "after" is what a person sees.\n' +
        'Writes trust.json into the model folder. Exits with 0 even if a floor is missed; the table says so.',
    )
    .action(runTrust);
}

async function runTrust(domain: Domain, options: TrustOptions): Promise<void> {
  const { loadServingModel } = await import('#lib/serving/load-serving-model.ts');
  const { cacheFolder, baseModelFiles } = await import('#lib/env.ts');
  const { sequencesFor } = await import('#lib/catalogue/dataset.ts');
  const { leaveOneOut } = await import('#lib/recommender/leave-one-out.ts');
  const { measureTrust } = await import('#lib/trust/trust.ts');
  const { datasetOf } = await import('../dataset.ts');

  const folder = await modelFolder(domain, options.model);
  const signal = interruption();
  const dataset = await datasetOf(domain);
  const model = await loadServingModel({
    versionId: folder,
    folder,
    domain,
    baseModels: options.computed ? [] : baseModelFiles(),
    cacheFolder: cacheFolder(),
    maxSequences: casesAtOnce,
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  const bar = progressBar('judging');
  try {
    const sequences = sequencesFor(model.catalogue, dataset).map((sequence) => sequence.items);
    const report = await measureTrust({
      model,
      histories: leaveOneOut(sequences).test.map((heldOut) => heldOut.history),
      cases: options.cases,
      seed: options.seed,
      free: options.free ?? false,
      atOnce: model.speaker ? casesAtOnce : 1,
      onProgress: (step, steps) => bar.update({ step, steps }),
      signal,
    });
    const file = join(folder, 'trust.json');
    const written = withoutInfinity(report);
    await writeFile(file, `${JSON.stringify(written, null, 2)}\n`);
    print(options.json ?? false, written, () => tableOf(report, file));
  } finally {
    bar.stop();
    await model.dispose();
  }
}

/** JSON has no infinity: a ratio with a zero denominator becomes a string. */
function withoutInfinity(report: TrustReport): unknown {
  const spell = (_key: string, value: unknown) => (value === Number.POSITIVE_INFINITY ? 'Infinity' : value);
  return JSON.parse(JSON.stringify(report, spell));
}

function tableOf(report: TrustReport, file: string): string {
  const floorsThat = (passes: boolean | null) =>
    report.measures.filter((measure) => measure.passes === passes).length;
  return [
    `${report.cases} cases, seed ${report.seed}, ${report.mode} answers; ${report.redrawn} sentences drawn again`,
    `${'measure'.padEnd(54)}${'value'.padStart(9)}  ${'95 % interval'.padEnd(19)}${'floor'.padStart(8)}  `,
    ...report.measures.map(rowOf),
    `Floors: ${floorsThat(true)} reached, ${floorsThat(false)} missed, ${floorsThat(null)} not measured.`,
    `Written to ${file}`,
  ].join('\n');
}

function rowOf({ name, value, interval, floor, passes, over }: Measure): string {
  const shown = interval ? `[${figure(interval[0])}, ${figure(interval[1])}]` : '';
  const limit = `${floor.is === 'at least' ? '≥' : '≤'} ${figure(floor.value)}`;
  const outcome = passes === null ? 'not measured' : passes ? 'reached' : 'MISSED';
  return `${name.padEnd(54)}${figure(value).padStart(9)}  ${shown.padEnd(19)}${limit.padStart(8)}  ${outcome}  (n = ${over})`;
}

function figure(value: number | null): string {
  if (value === null) return '–';
  if (!Number.isFinite(value)) return '∞';
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
