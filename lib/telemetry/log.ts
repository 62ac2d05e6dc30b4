// The log. At home it's plain lines, as ever. With LOG=json it's one JSON object a line: each request with its id, route,
// status and milliseconds, each failure with its stack, and whatever else prints a line. Nothing in it was typed by a
// person: see safe-error.ts.

import { type Logger, pino } from 'pino';
import { logsJson } from '#lib/env.ts';
import { currentRequestId } from './request-id.ts';
import { safeError, safeText } from './safe-error.ts';

export type RequestFacts = {
  method: string;
  route: string; // a pattern, never the address
  status: number;
  ms: number;
  left?: boolean; // the client didn't wait for the end
};

// Next loads this file several times in one process.
const holder = globalThis as typeof globalThis & { recexplainerLog?: Logger | undefined };

/** Call it first in a process. Nothing changes unless LOG=json. */
export function startLog(
  processName: string,
  { write = (line: string) => void process.stdout.write(line) }: { write?: (line: string) => void } = {},
): void {
  if (!logsJson()) return;
  holder.recexplainerLog = pino(
    {
      base: { process: processName, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === null ? {} : { requestId };
      },
    },
    { write },
  );
  // Next and the libraries print with console: that's also one object a line.
  console.log = console.info = (...said) => say('info', said);
  console.warn = (...said) => say('warn', said);
  console.error = (...said) => say('error', said);
}

/** Nothing in plain lines. */
export function logRequest(facts: RequestFacts): void {
  holder.recexplainerLog?.info(facts, 'request');
}

/** Nothing in plain lines. */
export function logJob(facts: { job: string; runId: string; outcome: string; seconds: number }): void {
  holder.recexplainerLog?.info(facts, 'job');
}

/** A line of our own, with nothing in it that was typed. */
export function logText(text: string): void {
  if (holder.recexplainerLog) holder.recexplainerLog.info(text);
  else process.stdout.write(`${text}\n`);
}

/** What a child process printed: its own objects as they are, and a stray line as one of `from`. */
export function passOn(from: string, line: string): void {
  if (holder.recexplainerLog === undefined) process.stdout.write(`${from} | ${line}\n`);
  else if (isObject(line)) process.stdout.write(`${line}\n`);
  else holder.recexplainerLog.info({ process: from }, safeText(line));
}

function isObject(line: string): boolean {
  try {
    return line.startsWith('{') && typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** `plain`: what a plain line says of it, if that's more than what failed and the error. */
export function logFailure(what: string, thrown: unknown, plain: unknown[] = [`${what}:`, thrown]): void {
  if (holder.recexplainerLog) holder.recexplainerLog.error({ error: safeError(thrown) }, safeText(what));
  else console.error(...plain);
}

/** Of what was printed: the first text, and the errors. */
function say(level: 'info' | 'warn' | 'error', said: unknown[]): void {
  const text = said.find((one) => typeof one === 'string' && one.trim() !== '');
  const thrown = said.map(errorIn).find((one) => one !== null);
  holder.recexplainerLog?.[level](
    thrown ? { error: safeError(thrown) } : {},
    typeof text === 'string' ? safeText(text.trim()) : 'printed',
  );
}

function errorIn(value: unknown): Error | null {
  if (value instanceof Error) return value;
  const inside = typeof value === 'object' && value !== null && 'error' in value ? value.error : null;
  return inside instanceof Error ? inside : null;
}
