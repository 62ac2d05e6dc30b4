import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readmeMarks, readmeTables, withTables } from '../../../workers/cli/readme-tables.ts';

const root = resolve(import.meta.dirname, '../../..');

test('every figure in README’s results is what the measured files say', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  expect(readme).toBe(withTables(readme, await readmeTables(root)));
  // Outside the tables the results give no figure but those named here, with where they are measured.
  const results = readme.slice(
    readme.indexOf('<!-- results:begin -->'),
    readme.indexOf('<!-- results:end -->'),
  );
  const [before = '', after = ''] = [
    results.slice(0, results.indexOf(readmeMarks.begin)),
    results.slice(results.indexOf(readmeMarks.end)),
  ];
  const figures = `${before}${after}`.match(/(?<![\w/])\.\d+/g) ?? [];
  expect(figures).toEqual(['.753']); // κ of the first run: corpus/labels/README.md
  expect(await readFile(join(root, 'corpus/labels/README.md'), 'utf8')).toContain('.753');
});

test('a README without marks is not overwritten', () => {
  expect(() => withTables('# Nothing here', 'tables')).toThrow(/no marks/);
});
