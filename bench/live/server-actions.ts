// The ids of server actions in the build: `next build` derives them from file and name.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#lib/env.ts';

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

const ids = new Map<string, string>();

export function actionId(file: string, name: string): string {
  if (ids.size === 0) {
    const path = join(projectFolder(), '.next', 'server', 'server-reference-manifest.json');
    const { node } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    for (const [id, action] of Object.entries(node)) ids.set(`${action.filename} ${action.exportedName}`, id);
  }
  const id = ids.get(`${file} ${name}`);
  if (id === undefined) throw new Error(`The build has no action ${name} of ${file}. Run "npm start" once.`);
  return id;
}
