// How soon an import that can't come to anything is refused, and with how much memory: 40 million rows that repeat each other,
// three million people with one row each, a folder of 20,000 files. Aim: 2 s and 100 MB each.
//   node bench/hopeless-imports.ts

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';

type Measured = { message: string; seconds: number; processorSeconds: number; mebibytes: number };

const header = 'user_id:token\titem_id:token\ttimestamp:float\n';
const blockRows = 10_000;

async function writeTable(folder: string, rows: number, row: (at: number) => string): Promise<void> {
  await mkdir(folder);
  function* blocks() {
    yield header;
    for (let from = 0; from < rows; from += blockRows)
      yield Array.from({ length: Math.min(blockRows, rows - from) }, (_, at) => row(from + at)).join('');
  }
  await pipeline(Readable.from(blocks()), createWriteStream(join(folder, 'd.inter')));
}

async function writeFiles(folder: string, count: number): Promise<void> {
  await mkdir(folder);
  for (let at = 0; at < count; at++) await writeFile(join(folder, `${at}.json`), '{"reviewerID": "a"}\n');
}

/** In a process of its own, so that its peak of memory is the import's. */
async function measure(folder: string): Promise<Measured> {
  const child = fork(import.meta.filename, [folder], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const [measured] = (await once(child, 'message')) as [Measured];
  return measured;
}

async function importHere(folder: string): Promise<void> {
  const peakBefore = process.resourceUsage().maxRSS;
  const [startedAt, processor] = [performance.now(), process.cpuUsage()];
  const message = await importDataset(folder, 'movies').then(
    () => 'not refused',
    (error: Error) => error.message,
  );
  const { user, system } = process.cpuUsage(processor);
  const measured: Measured = {
    message,
    seconds: (performance.now() - startedAt) / 1000,
    processorSeconds: (user + system) / 1e6,
    mebibytes: (process.resourceUsage().maxRSS - peakBefore) / 1024,
  };
  process.send?.(measured);
}

const [given] = process.argv.slice(2);
if (given !== undefined) await importHere(given);
else {
  const folder = await mkdtemp(join(tmpdir(), 'recexplainer-hopeless-'));
  try {
    await writeTable(join(folder, 'rows'), 40_000_000, (at) => `u${at % 9}\ti${at % 100}\t1\n`);
    await writeTable(join(folder, 'people'), 3_000_000, (at) => `u${at}\ti${at % 1000}\t1\n`);
    await writeFiles(join(folder, 'files'), 20_000);
    for (const name of ['rows', 'people', 'files']) {
      const { message, seconds, processorSeconds, mebibytes } = await measure(join(folder, name));
      console.log(
        `${name}: ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} of the processor), ${Math.round(mebibytes)} MiB more than before: ${message.replaceAll(folder, '')}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
