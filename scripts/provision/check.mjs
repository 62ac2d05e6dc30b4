// Everything npm test does.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { provideChromium } from './chromium.mjs';
import { loadEnvironmentFile } from './environment-file.mjs';
import { StepFailure } from './failure.mjs';
import { formatSeconds } from './progress.mjs';
import { provision } from './provision.mjs';
import { root } from './settings.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const results = join(root, 'test-results');

/** Runs a program, passing its output through; resolves to its exit status. */
function run(program, parameters, env) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    const end = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass);
      resolve(code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Vitest's counts; a run without a report counts as one failure. */
export function countResults(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests ?? 0;
  // A file that fails to load has no failed test in it, but still counts as a failure.
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = (report.numFailedTests ?? 0) + brokenFiles;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Resolves to the exit status: 0 only if nothing failed. */
export async function runTests() {
  const begin = Date.now();
  await loadEnvironmentFile();
  say('Setting up');
  let node;
  let chromium;
  let chromiumFailure;
  try {
    const browser = provideChromium(say).then(
      (path) => {
        chromium = path;
      },
      (error) => {
        chromiumFailure = error.message;
      },
    );
    const provided = await provision({ onProblem: (error) => error.log && say(error.log) });
    await browser;
    node = provided.node;
    for (const sentence of provided.missing) say(`Note: ${sentence}`);
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    if (error.log) say(error.log);
    say(`\nNot tested: ${error.message}\n\n0 passed, 1 failed`);
    return 1;
  }

  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: '1' };
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  const totals = { passed: 0, failed: 0 };
  const failures = [];
  const count = (name, { passed, failed }) => {
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) failures.push(name);
  };

  const check = async (name, parameters) => {
    say(`\n${name}`);
    const code = await run(node, parameters, env);
    count(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  };
  const vitest = async (name, parameters, additions = {}) => {
    say(`\n${name}`);
    const output = join(results, `${name.toLowerCase().replaceAll(/\W+/g, '-')}.json`);
    const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
    const code = await run(node, [program, 'run', ...parameters, ...reporters], { ...env, ...additions });
    const report = await readFile(output, 'utf8').then(JSON.parse, () => null);
    count(name, countResults(report, code));
  };

  await check('Style', [join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
  await check('Types', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit']);
  await vitest('Unit and integration tests', []);
  if (chromium) {
    await vitest('Browser test', ['--config', 'tests/e2e/vitest.config.ts'], { CHROMIUM: chromium });
  } else {
    say(`\nBrowser test\n${chromiumFailure}`);
    count('Browser test', { passed: 0, failed: 1 });
  }

  say(`\nTook ${formatSeconds((Date.now() - begin) / 1000)}.`);
  if (failures.length > 0) say(`Failed: ${failures.join(', ')}.`);
  say(`\n${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
}
