// Runs next build, but only if something it reads has changed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lastLine, runCommand } from './command.mjs';
import { needSpace } from './disk.mjs';
import { StepFailure } from './failure.mjs';
import { root } from './settings.mjs';

const buildBytes = 400_000_000;
const sources = [
  'app',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const phases = [
  [/compiled successfully/i, 'compiled, checking'],
  [/collecting page data/i, 'collecting page data'],
  [/generating static pages/i, 'generating pages'],
  [/finalizing/i, 'finalizing'],
];

async function filesBelow(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return existsSync(path) ? [path] : [];
  const nested = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
    ),
  );
  return nested.flat();
}

export async function hashSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of (await filesBelow(join(root, source))).sort()) {
      hash
        .update(`${relative(root, path)}\0`)
        .update(await readFile(path))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

export async function provideBuild(progress, node) {
  const step = progress.step('Web app');
  const stamp = join(root, '.next', 'source-hash');
  try {
    const wanted = await hashSources();
    if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) {
      step.already('built before');
      return;
    }
    await needSpace(root, buildBytes, 'next build');
    step.doing('compiling');
    const { code, log } = await runCommand(
      node,
      [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        onLine: (line) => {
          const phase = phases.find(([pattern]) => pattern.test(line));
          if (phase) step.doing(phase[1]);
        },
      },
    );
    if (code !== 0) throw new StepFailure(`couldn't build the web app (${lastLine(log)}).`, { log });
    await writeFile(stamp, wanted);
    step.done('built');
  } catch (error) {
    step.failed(error.message);
    throw error;
  }
}
