import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import type { FidelityFile } from '#lib/evaluation/fidelity/fidelity-file.ts';
import { type AskedPart, askedPartNames, askedParts } from '#lib/recommender/asked-people.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

type FidelityOptions = { people: AskedPart; count: number; seed: number; model?: string; json?: boolean };

export function fidelityCommand(): Command {
  return new Command('fidelity')
    .description(
      'Is the evidence what the recommender used? Items are removed or kept, and the recommender is run again.',
    )
    .addArgument(domainArgument())
    .addOption(
      new Option('--people <part>', 'whose histories; test is for the end')
        .choices([...askedParts])
        .default('development'),
    )
    .option('--count <number>', 'how many people', wholeNumber, 200)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nWrites fidelity.json beside the recommender.')
    .action(runFidelity);
}

async function runFidelity(domain: Domain, options: FidelityOptions): Promise<void> {
  const { measureFidelity } = await import('#lib/evaluation/fidelity/fidelity.ts');
  const { saveFidelity } = await import('#lib/evaluation/fidelity/fidelity-file.ts');
  const { loadTarget } = await import('#lib/model-version/target-folder.ts');
  const { askedPeople } = await import('#lib/recommender/asked-people.ts');
  const { datasetOf } = await import('../dataset.ts');
  const { people: part, count, seed } = options;
  const { catalogue, model, folder } = await loadTarget(await modelFolder(domain, options.model));
  const signal = interruption();
  const bar = progressBar('fidelity');
  try {
    const asked = askedPeople(catalogue, await datasetOf(domain), {
      part,
      count: Number.MAX_SAFE_INTEGER,
      seed,
    });
    const people = new Map<number, Set<number>>();
    for (const [person, history] of asked.train.entries())
      for (const item of history) people.set(item, (people.get(item) ?? new Set()).add(person));
    const counts = catalogue.items.map(({ index }) => people.get(index)?.size ?? 0);
    const histories = asked.heldOut.map(({ history }) => history);
    const measured = measureFidelity({ model, people, counts }, histories, {
      people: count,
      seed,
      onProgress: (step, steps) => {
        signal.throwIfAborted();
        bar.update({ step, steps });
      },
    });
    const file: FidelityFile = {
      of: part,
      seed,
      measuredAt: new Date().toISOString(),
      targetModel: model.fingerprint,
      ...measured,
    };
    await saveFidelity(folder, file);
    print(options.json ?? false, { domain, ...file }, () => tableOf(domain, file));
  } finally {
    bar.stop();
    model.dispose();
  }
}

function tableOf(domain: Domain, { of, people, rows }: FidelityFile): string {
  const names = Object.keys(rows[0]?.figures ?? {});
  return [
    `${domain}: ${people} ${askedPartNames[of]}; mean over 1 to 5 items`,
    `${''.padEnd(16)}${names.map((name) => name.padStart(20)).join('')}`,
    ...rows.map(({ name, figures }) => {
      const shown = Object.values(figures).map(
        ({ value, low, high }) => `${value.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`,
      );
      return `${name.padEnd(16)}${shown.map((text) => text.padStart(20)).join('')}`;
    }),
  ].join('\n');
}
