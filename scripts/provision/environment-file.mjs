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
  const taken = Object.entries(parseEnvironmentFile(text)).filter(
    ([name]) => process.env[name] === undefined,
  );
  for (const [name, value] of taken) process.env[name] = value;
  process.env.SETTINGS_FROM_FILE = taken.map(([name]) => name).join(','); // administrators see where each came from
}
