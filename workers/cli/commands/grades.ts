import { Command } from 'commander';
import type { GradeSums } from '#lib/evaluation/answer-grades.ts';
import { wholeNumber } from '../numbers.ts';
import { CommandFailure, print } from '../outcome.ts';

type Options = { sheet?: string; key: string; grades?: string[]; seed: number; json?: boolean };

export function gradesCommand(): Command {
  return new Command('grades')
    .description(
      'Make a sheet of answers in random order, without their authors; or sum the grades that readers gave.',
    )
    .argument('[answers...]', 'files of ask-questions, each one author, named by its file')
    .requiredOption('--key <file>', 'whose answers they are: written with a sheet, read with grades')
    .option('--sheet <file>', 'where to write the sheet')
    .option('--grades <files...>', 'JSON lines with id and grade, 0 to 3')
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .option('--json', 'print one JSON object')
    .action(runGrades);
}

async function runGrades(files: string[], options: Options): Promise<void> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const path = await import('node:path');
  const { askedSchema, gradeSchema, gradingSheet, sumGrades } = await import(
    '#lib/evaluation/answer-grades.ts'
  );
  const { key, sheet, grades, seed } = options;
  const linesOf = async (file: string): Promise<unknown[]> =>
    (await readFile(file, 'utf8')).split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));
  if (sheet) {
    if (files.length === 0) throw new CommandFailure(2, 'Whose answers? Name the files of ask-questions.');
    const answers = new Map(
      await Promise.all(
        files.map(
          async (file) =>
            [path.basename(file, '.jsonl'), askedSchema.array().parse(await linesOf(file))] as const,
        ),
      ),
    );
    const made = gradingSheet(answers, seed);
    await writeFile(sheet, `${made.sheet.map((line) => JSON.stringify(line)).join('\n')}\n`);
    await writeFile(key, `${JSON.stringify(made.key)}\n`);
    print(
      options.json ?? false,
      { answers: made.sheet.length },
      () => `${made.sheet.length} answers to grade in ${sheet}`,
    );
    return;
  }
  if (!grades) throw new CommandFailure(2, 'Use --sheet to write a sheet, or --grades to sum grades.');
  const given = gradeSchema.array().parse((await Promise.all(grades.map(linesOf))).flat());
  const sums = sumGrades(given, JSON.parse(await readFile(key, 'utf8')), seed);
  print(options.json ?? false, { sums }, () => sums.map(gradesText).join('\n\n'));
}

function gradesText({ author, answers, mean, zeros, kinds }: GradeSums): string {
  const { value, low, high } = mean;
  return [
    `${author}: ${answers} answers, mean ${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)}), zeros ${(100 * zeros).toFixed(0)} %`,
    ...kinds.map(
      (one) =>
        `  ${one.kind.padEnd(14)} ${one.mean.toFixed(2)} of ${one.answers}, zeros ${(100 * one.zeros).toFixed(0)} %`,
    ),
  ].join('\n');
}
