import { Command, Option } from 'commander';
import type { Domain } from '#lib/catalogue/domains.ts';
import { type Perspective, perspectives } from '#lib/evidence/perspective.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

export type ExplainOptions = {
  history: string;
  item: string;
  perspective: Perspective;
  seed: number;
  model?: string;
  json?: boolean;
};

export function explainCommand(): Command {
  return new Command('explain')
    .description('Why an item would be recommended for a history: the computed evidence, and an explanation.')
    .addArgument(domainArgument())
    .requiredOption('--history <titles>', 'titles, oldest first, separated by semicolons')
    .requiredOption('--item <title>', 'the item to explain')
    .addOption(
      new Option('--perspective <name>', 'the viewpoint').choices([...perspectives]).default('overall'),
    )
    .option('--seed <number>', 'seed of the wording', wholeNumber, 1)
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .action(runExplain);
}

async function runExplain(domain: Domain, options: ExplainOptions): Promise<void> {
  const { loadCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { historyOf, itemOf } = await import('../titles.ts');
  const folder = await modelFolder(domain, options.model);
  const catalogue = await loadCatalogue(folder);
  const history = historyOf(options.history, catalogue).map(({ index }) => index);
  const item = itemOf(options.item, catalogue);
  const { computeEvidence } = await import('#lib/evidence/evidence.ts');
  const { composeExplanation } = await import('#lib/evidence/prose.ts');
  const { loadReference } = await import('#lib/evidence/reference.ts');
  const { loadSASRec } = await import('#lib/recommender/sasrec.ts');
  const { seededRandom } = await import('#lib/tensor/nn.ts');
  const model = await loadSASRec(folder);
  const reference = await loadReference(folder, model.itemCount);
  const evidence = computeEvidence({ model, catalogue, history, item: item.index, reference });
  model.dispose();
  const { perspective } = options;
  const random = seededRandom(options.seed);
  const text = composeExplanation(evidence, { domain, perspective, question: 'why', random });
  print(
    options.json ?? false,
    { domain, perspective, evidence, explanation: { source: 'computed', text } },
    () => {
      const rank = `rank ${evidence.rank} of ${evidence.candidates} unseen, score ${evidence.score.toFixed(2)}`;
      const influences = evidence.influences
        .slice(0, 5)
        .map(
          (influence) =>
            `  ${influence.scoreDrop >= 0 ? '+' : '−'}${Math.abs(influence.scoreDrop).toFixed(2)}  ${influence.item.title}`,
        );
      return [
        `${evidence.item.title}: ${rank}`,
        'What the history adds to the score:',
        ...influences,
        '',
        text,
      ].join('\n');
    },
  );
}
