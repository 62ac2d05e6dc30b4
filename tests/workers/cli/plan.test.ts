import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinyConfig, writeTinyGGUF } from '../../llm/tiny-llama.ts';

const root = resolve(import.meta.dirname, '../../..');
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'cli-plan-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

function plan(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'workers/cli/main.ts'), 'plan', ...args], { cwd: root });
  const ending = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      ending[name] += chunk;
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code, ...ending })));
}

test('a plan says it is computed, and how far the same calculation is from measurements', async () => {
  const text = await plan('vicuna-7b-v1.3');
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toContain('6,738,415,616 parameters');
  expect(text.stdout).toContain('Computed, not measured');
  expect(text.stdout.match(/computed\/measured \.?\d/g)).toHaveLength(2);

  const json = JSON.parse((await plan('vicuna-7b-v1.3', '--json')).stdout);
  expect(json).toMatchObject({ baseModel: 'vicuna-7b-v1.3', origin: 'computed', training: { rank: 16 } });
});

test('a GGUF file is planned by its own sizes, and twice the speed takes half the hours', async () => {
  const file = join(scratch, 'tiny.gguf');
  await writeTinyGGUF(file);
  const [slow, fast] = await Promise.all(
    ['1e9', '2e9'].map(async (flops) =>
      JSON.parse((await plan(file, '--flops', flops, '--examples', '10', '--rank', '4', '--json')).stdout),
    ),
  );
  expect(slow.bytes.answerLogits).toBe(2 * 4 * 256 * tinyConfig.vocabularySize);
  expect(slow.steps).toBe(10);
  expect(slow.hours).toBeCloseTo(2 * fast.hours, 12);
});

test('it has help; a wrong number exits with 2, a missing model with 1 and a list of known names', async () => {
  const help = await plan('--help');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: recexplainer plan');
  for (const wrong of [[], ['llama-3-8b', '--rank', '0'], ['llama-3-8b', '--flops', '-1']])
    expect((await plan(...wrong)).code, wrong.join(' ')).toBe(2);
  const nowhere = await plan(join(scratch, 'nowhere'));
  expect(nowhere).toMatchObject({ code: 1, stdout: '' });
  expect(nowhere.stderr).toMatch(/^There is no model at .*nowhere\. Known by name: .*llama-3-8b\.\n$/);
});
