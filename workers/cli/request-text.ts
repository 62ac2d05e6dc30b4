// One request a line, as JSON or in the notation of the corpus: `explain item="Alien" view="genre"`, several joined by " | ".

import { type Request, requestSchema, requestSchemas } from '#lib/contract/request.ts';
import { CommandFailure } from './outcome.ts';

export function readRequests(line: string): Request[] {
  const text = line.trim();
  const values = text.startsWith('{') ? [parsed(text)] : text.split(' | ').map(noted);
  return values.map((value) => {
    const request = requestSchema.safeParse(value);
    if (!request.success) throw new CommandFailure(2, `This isn't a request: ${text.slice(0, 200)}`);
    return request.data;
  });
}

export function requestText(request: Request): string {
  const values: Record<string, string | undefined> = request;
  const keys = Object.keys(requestSchemas[request.name].shape).filter(
    (key) => key !== 'name' && values[key] !== undefined,
  );
  return [request.name, ...keys.map((key) => `${key}="${values[key]?.replaceAll('"', "'")}"`)].join(' ');
}

function noted(text: string): Record<string, string> {
  const [name = ''] = text.split(' ', 1);
  const rest = text.slice(name.length);
  if (!/^(?: \w+="[^"]*")*$/.test(rest)) return {};
  const values = [...rest.matchAll(/ (\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
  return { ...Object.fromEntries(values), name };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure(2, `This isn't JSON: ${text.slice(0, 200)}`);
  }
}
