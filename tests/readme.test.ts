import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { domains } from '#lib/contract/domain.ts';
import { projectFolder } from '#lib/env.ts';

const ignored = new Set(['node_modules', 'test-results']);
const told = new Set(['tests', 'drizzle']); // their clause speaks for what is in them

/** Folders of the tree, "app" and "app/admin": the first column of its lines, by how far they are indented. */
function foldersOfTree(): Set<string> {
  const readme = readFileSync(join(projectFolder(), 'README.md'), 'utf8');
  const [, tree = ''] = /## Where things are\n+```\n([\s\S]*?)```/.exec(readme) ?? [];
  const folders = new Set<string>();
  let top = '';
  for (const [, indent = '', names = ''] of tree.matchAll(/^( *)((?:[^\s/]+\/ +)+)/gm)) {
    for (const name of names.split('/').map((part) => part.trim())) {
      if (name === '') continue;
      if (indent === '') top = name;
      folders.add(indent === '' ? name : `${top}/${name}`);
    }
  }
  return folders;
}

/** Folders of the checkout down to the second level, without what git ignores. */
function foldersOfCheckout(): string[] {
  const below = (folder: string) =>
    readdirSync(join(projectFolder(), folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.has(entry.name))
      .map((entry) => join(folder, entry.name));
  return below('').flatMap((folder) => [folder, ...below(folder)]);
}

test("the README's tree has a clause for every folder down to the second level", () => {
  const tree = foldersOfTree();
  const isPack = (folder: string) =>
    domains.some((domain) => folder === `models/${domain}` || folder.startsWith(`models/${domain}-`));
  const missing = foldersOfCheckout().filter((folder) => {
    const [top = ''] = folder.split('/');
    return !isPack(folder) && !tree.has(told.has(top) ? top : folder);
  });
  expect(tree.size).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});
