// One training of RecBole by a script beside this file: the last line of its output, as JSON.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export function runRecBole<Run>(
  interpreter: string,
  script: string,
  args: string[],
  errors: 'inherit' | 'ignore',
): Promise<Run> {
  const child = spawn(interpreter, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', errors],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      const line = output.trim().split('\n').at(-1) ?? '';
      if (code === 0) done(JSON.parse(line) as Run);
      else fail(new Error(`RecBole ended with ${code}`));
    });
  });
}
