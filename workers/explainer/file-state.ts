// Files that may still arrive while this process runs: a base model that is being downloaded.
import { stat } from 'node:fs/promises';

/** How often to look; a look costs as little as asking for the files' sizes. */
export const lookAgainMs = 3_000;

/** Another text once one of them has come, gone or changed. */
export async function stateOf(files: readonly string[]): Promise<string> {
  const facts = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  return facts.map((fact) => (fact ? `${fact.size}:${fact.mtimeMs}` : '-')).join(' ');
}
