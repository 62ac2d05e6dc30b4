import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import type { MeasuredBeliefs } from '#lib/evaluation/measure-beliefs.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

type BeliefsOptions = { people: number; seed: number; model?: string; json?: boolean };

const strengths = [0.125, 0.25, 0.5, 1];

export function beliefsCommand(): Command {
  return new Command('beliefs')
    .description(
      'Measure what "more", "less" and "not at all" of a belief do to the lists of development people.',
    )
    .addArgument(domainArgument())
    .option('--people <count>', 'how many people', wholeNumber, 500)
    .option('--seed <number>', 'random seed for choosing beliefs', wholeNumber, 1)
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .action(runBeliefs);
}

async function runBeliefs(domain: Domain, { people, seed, model, json }: BeliefsOptions): Promise<void> {
  const { measureBeliefs } = await import('#lib/evaluation/measure-beliefs.ts');
  const { datasetOf } = await import('../dataset.ts');
  const folder = await modelFolder(domain, model);
  const measured = await measureBeliefs(folder, domain, await datasetOf(domain), { people, seed, strengths });
  print(json ?? false, measured, () => beliefsText(measured));
}

function beliefsText({ domain, people, beliefsEach, effects }: MeasuredBeliefs): string {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padStart(6);
  return [
    `What a belief does to the list of ${domain} (${people} development people, ${beliefsEach.toFixed(1)} beliefs each)`,
    '  strength  wish   items with it move  of the first 24   others: order  stay     NDCG@10',
    ...effects.map((effect) =>
      [
        `  ${String(effect.strength).padEnd(8)}`,
        effect.wish.padEnd(6),
        `${effect.movedWithIt >= 0 ? '+' : ''}${effect.movedWithIt.toFixed(1)} of 100`.padEnd(18),
        `${percent(effect.firstWithItBefore)} →${percent(effect.firstWithItAfter)}  `,
        effect.othersOrder.toFixed(3).padStart(12),
        percent(effect.othersStay),
        `   ${effect.ndcgAt10Before.toFixed(4)} → ${effect.ndcgAt10After.toFixed(4)}`,
      ].join(' '),
    ),
  ].join('\n');
}
