// One training of RecBole 1.2.1 by a script beside this file, on the histories that this project trains on. RecBole reads
// them as an atomic file and splits them itself: in order of time, the last item for the test, the last but one for validation.
// The time in the file is the item's place in its history. RecBole keeps times as 32-bit floats, which round the Unix seconds
// of today to a minute or two and leave what ties to the order of the file: of MovieLens-100k's 943 people 150 would get
// another test item than here.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a script prints as the last line of its output. */
export type RecBoleRun = {
  testNdcgAt10: number;
  validationNdcgAt10: number;
  seconds: number;
  epochs: number;
};
type Histories = readonly (readonly number[])[];

const name = 'histories'; // RecBole takes a folder of the file's own name
const fewestItems = 4; // of three, RecBole's split for models of order takes no validation item

/** Throws where RecBole would split or rank otherwise than this project: that would be no comparison. */
export function assertComparable(histories: Histories, itemCount: number): void {
  const short = histories.filter(({ length }) => length < fewestItems).length;
  if (short > 0)
    throw new Error(
      `RecBole splits histories of fewer than ${fewestItems} items otherwise, and ${short} are: import with --min-user ${fewestItems}.`,
    );
  const unheld = itemCount - new Set(histories.flat()).size;
  if (unheld > 0)
    throw new Error(
      `${unheld} items of the catalogue are in no history, so that RecBole would not rank them.`,
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

/** Of what a program prints, when it has ended well; what it says on the way goes to this process's errors. */
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
