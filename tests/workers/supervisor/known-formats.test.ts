import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { knownModule } from '#workers/supervisor/known-formats.ts';

const main = createRequire(import.meta.url).resolve('drizzle-orm');
const folder = dirname(main);
const parent = pathToFileURL(join(folder, 'pg-core', 'index.js')).href;

test('what is taken for ES modules is what the package says they are', async () => {
  const { type } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  expect(type).toBe('module');
  expect(knownModule('./table.js', parent)).toBe(pathToFileURL(join(folder, 'pg-core', 'table.js')).href);
  expect(knownModule('../sql/sql.js', parent)).toBe(pathToFileURL(join(folder, 'sql', 'sql.js')).href);
});

test('nothing else is', () => {
  const others: [string, string | undefined][] = [
    ['pg', parent],
    ['./table.cjs', parent],
    ['./sasrec.js', pathToFileURL(join(folder, '..', 'pg', 'lib', 'index.js')).href],
    ['../../pg/lib/index.js', parent],
    ['./table.js', undefined],
  ];
  for (const [specifier, from] of others) expect(knownModule(specifier, from)).toBeNull();
});
