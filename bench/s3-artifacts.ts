// Artifacts in a bucket of a server that speaks S3, as the trainer and a job on a cluster use them.
//
//   AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… node bench/s3-artifacts.ts --endpoint http://127.0.0.1:5599 --bucket artifacts
//
// The bucket must exist. A server for a try: pip install "moto[server]"; moto_server -p 5599; curl -X PUT http://127.0.0.1:5599/artifacts
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArtifacts } from '#lib/engines/open-artifacts.ts';

const { values: options } = parseArgs({
  options: {
    endpoint: { type: 'string' },
    bucket: { type: 'string', default: 'artifacts' },
    texts: { type: 'string', default: '1050' }, // more than a page of a listing
  },
});
const place = { kind: 's3', bucket: options.bucket, prefix: 'a/prefix', region: 'us-east-1' } as const;
const artifacts = await openArtifacts({ ...place, endpoint: options.endpoint ?? null });
const folder = await mkdtemp(join(tmpdir(), 's3-'));
const large = Buffer.alloc(6_000_000, 7);
let failures = 0;

try {
  const source = join(folder, 'source');
  await mkdir(join(source, 'adapter'), { recursive: true });
  await writeFile(join(source, 'a.json'), '{}');
  await writeFile(join(source, 'empty'), '');
  await writeFile(join(source, 'adapter', 'weights'), large);
  const back = join(folder, 'back');
  for (let time = 0; time < 2; time++) await artifacts.putFolder('jobs/1/t/version', source);
  say('a folder comes back', await artifacts.getFolder('jobs/1/t/version', back));
  say('its files are the same', (await readFile(join(back, 'adapter', 'weights'))).equals(large));
  say('an empty one too', (await readFile(join(back, 'empty'))).length === 0);
  say(
    'no folder, no file',
    !(await artifacts.getFolder('jobs/2', back)) && (await artifacts.getText('none')) === null,
  );
  await artifacts.putText('jobs/1/ticket', 'one — ü');
  say('a text comes back', (await artifacts.getText('jobs/1/ticket')) === 'one — ü');
  say('names are told once', (await artifacts.names('jobs/')).join() === '1');
  const many = Number(options.texts);
  for (let number = 0; number < many; number++) await artifacts.putText(`many/${number}`, 'x');
  say(`all of ${many} names are told`, (await artifacts.names('many/')).length === many);
  await artifacts.remove('jobs/');
  await artifacts.remove('many/');
  say('what is removed is gone', (await artifacts.names('')).length === 0);
  say('nothing is left beside', (await readdir(folder)).toSorted().join() === 'back,source');
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;

function say(what: string, holds: boolean): void {
  if (!holds) failures += 1;
  console.log(`${holds ? '✓' : '✗'} ${what}`);
}
