import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';

type GoldOptions = { count: number; dialogues?: number; seed: number; people?: string; model?: string };

export function goldCasesCommand(): Command {
  return new Command('gold-cases')
    .description('Draw real cases to write answers for: a request, a message, its facts, a composed answer.')
    .addArgument(domainArgument())
    .option('--count <count>', 'how many', wholeNumber, 10)
    .option('--dialogues <count>', 'so many whole dialogues instead', wholeNumber)
    .option('--seed <seed>', 'random seed; the same seed gives the same cases', wholeNumber, 1)
    .option(
      '--people <folder>',
      'an imported data set of the same catalogue: its training people, beside the demo histories',
    )
    .option(...modelOption)
    .action(runGoldCases);
}

const demoShare = 0.15; // of the cases, where there are people of a data set
const emptyShare = 0.02;
const [fewest, most] = [5, 60]; // items of a history

async function runGoldCases(domain: Domain, options: GoldOptions): Promise<void> {
  const { corpusFolder } = await import('#lib/env.ts');
  const { pick, seededRandom } = await import('#lib/random.ts');
  const { answerRequest } = await import('#lib/requests/answer-request.ts');
  const { loadSetting } = await import('../request-world.ts');
  const { printRequests } = await import('#lib/conversation/grammar/request-notation.ts');
  const { corpusTemplates, goldCase } = await import('../gold-case.ts');
  const { goldDialogue } = await import('../gold-dialogue.ts');
  const { caseHistories } = await import('../case-histories.ts');
  const { dispose, ...setting } = await loadSetting(await modelFolder(domain, options.model));
  const templates = await corpusTemplates(corpusFolder('messages'), domain);
  const { demo, people } = await caseHistories(domain, setting.catalogue, options.people);
  const random = seededRandom(options.seed);
  const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
  const drawnHistory = () => {
    const whole = people.length > 0 && random() >= demoShare ? pick(people, random) : pick(demo, random);
    const length = fewest + Math.floor(random() ** 1.5 * (most - fewest));
    const end = Math.max(length, Math.ceil(random() * whole.length));
    return random() < emptyShare ? [] : whole.slice(0, end).slice(-length);
  };
  for (let made = 0; made < (options.dialogues ?? 0); made++) {
    const turns = goldDialogue(templates, { ...setting, history: drawnHistory(), rules: [] }, random);
    print({
      domain,
      turns: turns.map(({ request, message, answer: { lines, composed } }) => ({
        request: printRequests([request]),
        message,
        lines,
        composed,
      })),
    });
  }
  for (let made = 0; options.dialogues === undefined && made < options.count; made++) {
    const history = drawnHistory();
    const { world, request, message } = goldCase(
      pick(templates, random),
      { ...setting, history, rules: [] },
      random,
    );
    const { lines, composed } = answerRequest(request, world);
    const titleOf = (row: number) => setting.catalogue.items[row]?.title ?? '';
    print({
      domain,
      focus: world.focus === null ? null : titleOf(world.focus),
      listed: world.listed.map(titleOf),
      request: printRequests([request]),
      message,
      lines,
      composed,
    });
  }
  dispose();
}
