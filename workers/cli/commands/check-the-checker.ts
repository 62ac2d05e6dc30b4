import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import type { CheckerFile } from '#lib/checking/checker-file.ts';
import type { TrueSentence } from '#lib/checking/falsify.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

type CheckerOptions = { answers: string[]; seeds: number; show?: boolean; json?: boolean };

export function checkTheCheckerCommand(): Command {
  return new Command('check-the-checker')
    .description(
      'How well the checker tells true from false: eight known kinds of falsehood, and sentences labelled by hand.',
    )
    .option(
      '--answers <file>',
      'true answers with the facts they rest on, JSON lines; may be given more than once',
      (file: string, files: string[]) => [...files, file],
      [],
    )
    .option('--seeds <count>', 'how many draws of sentences', wholeNumber, 5)
    .option('--show', 'list what was missed')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nNeeds no model. Writes corpus/labels/checker.json.')
    .action(runChecker);
}

const answerSchema = z.object({
  facts: z.array(z.string()).optional(),
  lines: z.array(z.string()).optional(),
  answer: z.string(),
});

async function runChecker(options: CheckerOptions): Promise<void> {
  const { projectFolder } = await import('#lib/env.ts');
  const { loadLabelled, verdictFor } = await import('#lib/checking/labelled.ts');
  const { knownFromLines } = await import('#lib/checking/fact-lines.ts');
  const { checkSentence } = await import('#lib/checking/check.ts');
  const { inContext } = await import('#lib/checking/in-context.ts');
  const { agreementOf, measureOverSeeds } = await import('#lib/checking/measure.ts');
  const { checkerSchema } = await import('#lib/checking/checker-file.ts');
  const folder = join(projectFolder(), 'corpus', 'labels');
  const { claims, trueSentences } = await loadLabelled(folder);
  const labelledTrue = claims.filter(({ label }) => label === 'true');
  const sources: TrueSentence[][] = [labelledTrue, trueSentences];
  for (const file of options.answers) {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    sources.push(
      lines.flatMap((line) => {
        const { facts, lines: own, answer } = answerSchema.parse(JSON.parse(line));
        return inContext(answer, knownFromLines(facts ?? own ?? []));
      }),
    );
  }
  const measured = measureOverSeeds(sources, options.seeds);
  const said = claims.map((one) => checkSentence(one.text, one.known, one.before).result.verdict);
  const agreement = agreementOf(
    said,
    claims.map(({ label }) => verdictFor[label]),
  );
  const file: CheckerFile = checkerSchema.parse({
    ...measured,
    measuredAt: new Date().toISOString(),
    agreement,
  });
  await writeFile(join(folder, 'checker.json'), `${JSON.stringify(file, rounded, 2)}\n`);
  print(options.json ?? false, file, () =>
    textOf(file, options.show ?? false, measured.missed, measured.alarms),
  );
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 10_000) / 10_000 : value;
}

function textOf(
  { recall, falseAlarms, notJudged, trueSentences, agreement }: CheckerFile,
  show: boolean,
  missed: { kind: string; was: string; text: string }[],
  alarms: string[],
): string {
  return [
    `${trueSentences} true sentences: ${falseAlarms.toFixed(3)} judged false (wanted: at most .05), ${notJudged.toFixed(3)} not judged`,
    'recall of what was made false (wanted: at least .95)',
    ...Object.entries(recall).map(
      ([kind, { value, of }]) =>
        `  ${kind.padEnd(26)}${value.toFixed(3)}  of ${of}${value < 0.95 ? '  MISSED' : ''}`,
    ),
    `labels: κ ${agreement.kappa.toFixed(3)} over ${agreement.of} sentences in three classes, ${agreement.judgedByBoth.toFixed(3)} over the ${agreement.bothOf} that both judge`,
    ...(show
      ? [
          ...missed.map(({ kind, was, text }) => `missed [${kind}] ${was}\n     → ${text}`),
          ...alarms.map((text) => `alarm ${text}`),
        ]
      : []),
  ].join('\n');
}
