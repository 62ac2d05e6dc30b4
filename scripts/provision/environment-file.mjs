// The checkout's .env, if there is one. Variables already set win.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './settings.mjs';

export function parseEnvironmentFile(text) {
  const entries = [];
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match) continue;
    const [, name, raw] = match;
    const quoted = /^(["'])(.*)\1$/.exec(raw);
    const value = quoted ? quoted[2] : raw.replace(/(^|\s+)#.*$/, '');
    if (value !== '') entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

export async function loadEnvironmentFile() {
  const text = await readFile(join(root, '.env'), 'utf8').catch(() => '');
  for (const [name, value] of Object.entries(parseEnvironmentFile(text))) process.env[name] ??= value;
}
