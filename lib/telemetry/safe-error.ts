// What a log may tell of an error: its kind, its code and where it was thrown. Its message only if it's ours or the
// engine's, without what stands in quotes: others quote what a person typed (a query with its parameters, a title) or name
// an address.

import { AppError } from '#lib/errors.ts';

export type SafeError = {
  type: string;
  code?: string;
  message?: string;
  stack?: string;
  cause?: SafeError;
};

const longestMessage = 300;
const mostFrames = 20;
const deepestCause = 4;
const speaksOfCode: readonly unknown[] = [TypeError, RangeError, ReferenceError];
const frame = /^ {4}at (?:async )?[\w$.<>[\] #/@:()+-]{1,400}:\d+:\d+\)?$/;
const word = /^[\w-]{1,60}$/;

export function safeError(thrown: unknown, depth = 0): SafeError {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { code } = thrown as Error & { code?: unknown };
  const stack = framesOf(thrown);
  const told = thrown instanceof AppError || speaksOfCode.includes(thrown.constructor);
  return {
    type: word.test(thrown.name) ? thrown.name : 'Error',
    ...(typeof code === 'string' && word.test(code) ? { code } : {}),
    ...(told ? { message: safeText(thrown.message) } : {}),
    ...(stack === '' ? {} : { stack }),
    ...(thrown.cause instanceof Error && depth < deepestCause
      ? { cause: safeError(thrown.cause, depth + 1) }
      : {}),
  };
}

/** Words of a program, without what they quote, and without addresses, keys and parameters. */
export function safeText(text: string): string {
  const [line = ''] = text.split('\n');
  return line
    .replace(/\bparams:.*/i, '…')
    .replace(/"[^"]*"?|“[^”]*”?|'[^']*'(?![\w])|`[^`]*`?|\*[^*]+\*/g, '“…”')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '…')
    .replace(/\b[a-z]+:\/\/\S+/gi, '…')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}\b(:\d+)?/g, '…')
    .replace(/(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi, '…')
    .replace(/\b[\w-]{32,}\b/g, '…')
    .slice(0, longestMessage);
}

/** A message may hold lines that look like frames, so it's taken off first. */
function framesOf({ stack = '', message }: Error): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  return stack
    .slice(at < 0 ? 0 : at + message.length)
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .join('\n');
}
