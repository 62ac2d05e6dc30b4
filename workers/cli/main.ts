// npm run cli -- COMMAND: the project's research side, on the same code as the app. Each command is one file that
// loads what it needs when it runs, so that --help is instant.

import { Command, CommanderError } from 'commander';
import { ablateCommand } from './commands/ablate.ts';
import { adoptCommand } from './commands/adopt.ts';
import { alignCommand } from './commands/align.ts';
import { alignCommonCommand } from './commands/align-common.ts';
import { askQuestionsCommand } from './commands/ask-questions.ts';
import { authorsCommand } from './commands/authors.ts';
import { backupCommand } from './commands/backup.ts';
import { beliefsCommand } from './commands/beliefs.ts';
import { chatCommand } from './commands/chat.ts';
import { checkTheCheckerCommand } from './commands/check-the-checker.ts';
import { compareMethodsCommand } from './commands/compare-methods.ts';
import { draftWordsCommand } from './commands/draft-words.ts';
import { draftsCommand } from './commands/drafts.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { evaluateSpeakingCommand } from './commands/evaluate-speaking.ts';
import { evaluateUnderstandingCommand } from './commands/evaluate-understanding.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { factsCommand } from './commands/facts.ts';
import { fidelityCommand } from './commands/fidelity.ts';
import { goldCasesCommand } from './commands/gold-cases.ts';
import { gradesCommand } from './commands/grades.ts';
import { importCommand } from './commands/import.ts';
import { kindsCommand } from './commands/kinds.ts';
import { planCommand } from './commands/plan.ts';
import { readHistoryCommand } from './commands/read-history.ts';
import { readmeCommand } from './commands/readme.ts';
import { recommendCommand } from './commands/recommend.ts';
import { replayCallsCommand } from './commands/replay-calls.ts';
import { restoreCommand } from './commands/restore.ts';
import { rubricCommand } from './commands/rubric.ts';
import { trainCommand } from './commands/train.ts';
import { trustCommand } from './commands/trust.ts';
import { understandCommand } from './commands/understand.ts';
import { describeFailure } from './outcome.ts';

const program = new Command('recexplainer')
  .description('Import interactions, train a recommender, align a language model with it, and ask it why.')
  .addCommand(gradesCommand())
  .addCommand(importCommand())
  .addCommand(kindsCommand())
  .addCommand(trainCommand())
  .addCommand(alignCommand())
  .addCommand(alignCommonCommand())
  .addCommand(exportCommand())
  .addCommand(adoptCommand())
  .addCommand(evaluateCommand())
  .addCommand(evaluateUnderstandingCommand())
  .addCommand(askQuestionsCommand())
  .addCommand(replayCallsCommand())
  .addCommand(draftWordsCommand())
  .addCommand(evaluateSpeakingCommand())
  .addCommand(beliefsCommand())
  .addCommand(recommendCommand())
  .addCommand(readHistoryCommand())
  .addCommand(explainCommand())
  .addCommand(chatCommand())
  .addCommand(understandCommand())
  .addCommand(factsCommand())
  .addCommand(goldCasesCommand())
  .addCommand(trustCommand())
  .addCommand(draftsCommand())
  .addCommand(compareMethodsCommand())
  .addCommand(readmeCommand())
  .addCommand(ablateCommand())
  .addCommand(authorsCommand())
  .addCommand(rubricCommand())
  .addCommand(fidelityCommand())
  .addCommand(checkTheCheckerCommand())
  .addCommand(planCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .showHelpAfterError('(run with --help to see the commands)');

// Commander mustn't exit by itself: a wrong command line exits with 2, like an unknown title.
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
