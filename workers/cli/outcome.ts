// How a command ends: one JSON value on stdout with --json, text otherwise; trouble on stderr and in the exit code.
//   0 done · 1 it failed · 2 a title matches nothing, or the command line is wrong · 130 interrupted

import { AppError } from '#lib/errors.ts';

export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function print(asJson: boolean, value: unknown, text: () => string): void {
  process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${text()}\n`);
}

/** The sentence and the exit code for whatever was thrown. */
export function describeFailure(thrown: unknown): { message: string; exitCode: number } {
  if (thrown instanceof CommandFailure) return { message: thrown.message, exitCode: thrown.exitCode };
  if (thrown instanceof AppError) return { message: thrown.message, exitCode: 1 };
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return { message: 'Interrupted.', exitCode: 130 };
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { message: `This is a defect of the program:\n${detail}`, exitCode: 1 };
}
