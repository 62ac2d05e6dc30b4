// How a command ends: one JSON value on stdout with --json, text otherwise; errors on stderr and in the exit code.
//   0 success · 1 failure · 2 unknown title or wrong command line · 130 interrupted

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

/** The message and exit code for anything thrown. */
export function describeFailure(thrown: unknown): { message: string; exitCode: number } {
  if (thrown instanceof CommandFailure) return { message: thrown.message, exitCode: thrown.exitCode };
  if (thrown instanceof AppError) return { message: thrown.message, exitCode: 1 };
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return { message: 'Interrupted.', exitCode: 130 };
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { message: `This is a bug:\n${detail}`, exitCode: 1 };
}
