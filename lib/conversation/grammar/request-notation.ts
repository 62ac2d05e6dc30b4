// The notation in which requests are written, by the language model and in corpus/messages:
//   recommend genre="comedy" count="3" | feedback item="Her" kind="loved"
// A name, then its keys in the order of their schema (lib/contract/request.ts), each at most once. A value stands in
// quotes and holds none, no line break, and no space at its ends. ` | ` separates requests.
import { z } from 'zod';
import { type Request, requestSchemas } from '#lib/contract/request.ts';
import { AppError } from '#lib/errors.ts';

export const mostRequests = 4; // in one message
export const longestNotation = 2_000; // characters
export const separator = ' | ';

/** Throws AppError 'bad_request' for anything but well-formed requests. */
export function parseRequests(text: string): Request[] {
  if (text.length > longestNotation) throw unreadable('it is too long');
  const requests: Request[] = [];
  let at = 0;
  do {
    if (requests.length > 0) at += separator.length;
    if (requests.length === mostRequests) throw unreadable(`it has more than ${mostRequests} requests`);
    const [request, end] = parseOne(text, at);
    requests.push(request);
    at = end;
  } while (text.startsWith(separator, at));
  if (at < text.length) throw unreadable(`it goes on with ${quoted(text.slice(at))}`);
  return requests;
}

function parseOne(text: string, start: number): [request: Request, end: number] {
  const name = matchAt(/[a-z_]+/y, text, start)?.[0] ?? '';
  if (!Object.hasOwn(requestSchemas, name))
    throw unreadable(`there is no request ${quoted(text.slice(start))}`);
  const schema = requestSchemas[name as keyof typeof requestSchemas];
  const keys = Object.keys(schema.shape);
  const values: Record<string, string> = { name };
  let at = start + name.length;
  let before = 0; // the place of the last key; the name is the first
  for (;;) {
    const found = matchAt(/ ([a-z]+)="([^"]*)"/y, text, at);
    if (!found) break;
    const [whole, key = '', value = ''] = found;
    const place = keys.indexOf(key);
    if (place <= before) throw unreadable(`${name} cannot have ${key} there`);
    if (value !== plainValue(value)) throw unreadable(`${key} has spaces or line breaks where it cannot`);
    values[key] = value;
    before = place;
    at += whole.length;
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw unreadable(`${name}: ${z.prettifyError(parsed.error).slice(0, 200)}`);
  return [parsed.data, at];
}

/** The one way to write these requests. Quotes inside a value become apostrophes. */
export function printRequests(requests: readonly Request[]): string {
  return requests.map(printOne).join(separator);
}

function printOne(request: Request): string {
  const values: Record<string, string | undefined> = request;
  const written = Object.keys(requestSchemas[request.name].shape).flatMap((key) => {
    const value = key === 'name' ? undefined : values[key];
    return value === undefined ? [] : [` ${key}="${plainValue(value)}"`];
  });
  return request.name + written.join('');
}

/** A text as it can stand between quotes: one line, single spaces, no quotes. */
export function plainValue(text: string): string {
  return text
    .replaceAll('"', "'")
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}

function unreadable(why: string): AppError {
  return new AppError('bad_request', { message: `This is not a request that can be read: ${why}.` });
}
