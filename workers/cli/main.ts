// npm run cli -- COMMAND: the research side of the project, over the same code as the app. Each command is one file;
// what it needs is loaded when it runs, so that --help answers at once.

import { Command, CommanderError } from 'commander';
import { alignCommand } from './commands/align.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { planCommand } from './commands/plan.ts';
import { readHistoryCommand } from './commands/read-history.ts';
import { recommendCommand } from './commands/recommend.ts';
import { trainCommand } from './commands/train.ts';
import { trustCommand } from './commands/trust.ts';
import { describeFailure } from './outcome.ts';

const program = new Command('recexplainer')
  .description('Import interactions, train a recommender, align a language model with it, ask it why.')
  .addCommand(importCommand())
  .addCommand(trainCommand())
  .addCommand(alignCommand())
  .addCommand(evaluateCommand())
  .addCommand(recommendCommand())
  .addCommand(readHistoryCommand())
  .addCommand(explainCommand())
  .addCommand(trustCommand())
  .addCommand(planCommand())
  .showHelpAfterError('(--help shows what there is)');

// Commander must not end the process itself: a wrong command line exits with 2, like a wrong title.
for (const command of [program, ...program.commands]) command.exitOverride();

try {
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  else {
    const { message, exitCode } = describeFailure(thrown);
    process.stderr.write(`${message}\n`);
    process.exitCode = exitCode;
  }
}
