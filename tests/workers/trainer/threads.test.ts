import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectFolder } from '#lib/env.ts';

const runFile = promisify(execFile);
const script = `
  import { readdirSync } from 'node:fs';
  import { limitTrainingThreads } from '#lib/env.ts';
  limitTrainingThreads();
  const { tf } = await import('#lib/tensor/backend.ts');
  const square = tf.ones([64, 64]);
  tf.matMul(square, square).dataSync();
  console.log(readdirSync('/proc/self/task').length);
`;

/** Threads of a process that has multiplied two matrices. */
async function threadsWith(TRAINER_THREADS: string): Promise<number> {
  const { stdout } = await runFile(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectFolder(),
    env: { ...process.env, TRAINER_THREADS },
  });
  return Number(stdout);
}

test('TensorFlow starts as many threads as TRAINER_THREADS says', async () => {
  const one = await threadsWith('1');
  expect((await threadsWith('5')) - one).toBe(8); // four more in each of its two pools
});

test('a number of threads that is none is refused in one sentence', async () => {
  await expect(threadsWith('many')).rejects.toThrow('TRAINER_THREADS');
});
