// One RecBole 1.2.1 training run, by a script next to this file, on the histories this project trains on. RecBole
// reads them from an atomic file and splits them itself by time: the last item for testing, the one before it for
// validation. The time in the file is the item's place in its history: RecBole keeps times as 32-bit floats, which
// round today's Unix seconds to a minute or two and leave ties to file order, and 150 of MovieLens-100k's 943
// people would get a different test item.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a script prints as its last line. */
export type RecBoleRun = {
  testNdcgAt10: number;
  validationNdcgAt10: number;
  seconds: number;
  cpuSeconds: number; // of all threads: what a busy machine does not stretch
  epochs: number;
};
type Histories = readonly (readonly number[])[];

const name = 'histories'; // RecBole expects a folder with the file's name
const fewestItems = 4; // with fewer, RecBole's split for sequential models has no validation item

/** Throws if RecBole would split differently, because the comparison would be meaningless. */
export function assertComparable(histories: Histories): void {
  const short = histories.filter(({ length }) => length < fewestItems).length;
  if (short > 0)
    throw new Error(
      `RecBole splits histories of fewer than ${fewestItems} items differently, and ${short} are that short. Import with --min-user ${fewestItems}.`,
    );
}

export async function runRecBole(
  interpreter: string,
  script: string,
  histories: Histories,
  options: readonly string[],
): Promise<RecBoleRun> {
  const work = await mkdtemp(join(tmpdir(), 'recbole-'));
  try {
    const folder = join(work, name);
    await mkdir(folder);
    await writeFile(join(folder, `${name}.inter`), atomicFile(histories));
    return JSON.parse(await lastLine(interpreter, [join(import.meta.dirname, script), folder, ...options]));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function* atomicFile(histories: Histories): Generator<string> {
  yield 'user_id:token\titem_id:token\ttimestamp:float\n';
  for (const [user, items] of histories.entries())
    yield items.map((item, place) => `${user}\t${item}\t${place}\n`).join('');
}

/** A program's output, if it succeeds; its messages go to this process's stderr. */
function lastLine(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(output.trim().split('\n').at(-1) ?? '');
      else fail(new Error(`RecBole ended with ${code}`));
    });
  });
}
