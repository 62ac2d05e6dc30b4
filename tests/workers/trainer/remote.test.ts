// What runs on a cluster's machine, as Ray would start it: a process with the artifacts and nothing else of the trainer's.

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Artifacts, createArtifacts } from '#lib/engines/artifacts.ts';
import { folderStore } from '#lib/engines/folder-store.ts';
import { environmentWith, projectFolder } from '#lib/env.ts';
import type { AnyJob } from '#lib/jobs/definitions.ts';
import { jobKey, packCargo, startKey } from '#workers/trainer/cargo.ts';
import { reportSchema } from '#workers/trainer/protocol.ts';

const id = 'run-1';
let root: string;
let artifacts: Artifacts;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'remote-'));
  artifacts = createArtifacts(folderStore(join(root, 'shared')));
});
afterEach(() => rm(root, { recursive: true }));

async function run(ticket: string, job: AnyJob) {
  const folders = { cacheFolder: join(root, 'cache'), dataFolder: join(root, 'data') };
  const assignment = {
    type: 'assignment' as const,
    job,
    jobFolder: join(root, 'jobs', id),
    versionId: 'v',
    versionFolder: join(root, 'v'),
    targetVersionFolder: null,
    startFolder: null,
    active: null,
    historiesFile: null,
  };
  await packCargo(artifacts, startKey(id, ticket), assignment, folders);
  return promisify(execFile)(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(projectFolder(), 'workers', 'trainer', 'remote.ts'),
      id,
      ticket,
    ],
    {
      env: environmentWith({
        ARTIFACTS: join(root, 'shared'),
        RECEXPLAINER_CACHE: join(root, 'cache'),
        TMPDIR: join(root),
      }),
    },
  );
}

test('a job leaves its outcome under its start’s ticket, and nothing on the machine', async () => {
  await run('first', { name: 'check-training', params: { domain: 'movies' } });
  expect(await artifacts.getText(`${jobKey(id)}/ticket`)).toBe('first');
  const outcome = JSON.parse((await artifacts.getText(`${startKey(id, 'first')}/outcome.json`)) ?? 'null');
  expect(reportSchema.parse(outcome)).toMatchObject({
    type: 'finished',
    product: { result: { kind: 'training-data' } },
  });
  expect((await readdir(root)).filter((name) => name.startsWith('recexplainer-'))).toEqual([]);
});

test('a job that says why it can’t be done leaves that as its outcome', async () => {
  const { stdout } = await run('second', { name: 'check-training', params: { domain: 'games' } });
  const outcome = JSON.parse((await artifacts.getText(`${startKey(id, 'second')}/outcome.json`)) ?? 'null');
  expect(outcome).toMatchObject({ type: 'failed', message: expect.stringContaining('no data for games') });
  expect(stdout).toContain('@recexplainer {"type":"line","level":"error"');
});
