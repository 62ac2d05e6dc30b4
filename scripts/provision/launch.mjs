// Everything npm start does: a port, setup, then the supervisor until it ends, and beside it the download of the voice's model.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadEnvironmentFile } from './environment-file.mjs';
import { StepFailure } from './failure.mjs';
import { choosePort } from './port.mjs';
import { provision } from './provision.mjs';
import { cacheFolder, root } from './settings.mjs';
import { fetchInBackground, missingVoiceModel } from './voice-model.mjs';

process.stdout.on('error', () => {}); // losing the terminal ends nothing by itself

const say = (line) => process.stdout.write(`${line}\n`);

/** Resolves to the exit status. */
export async function start() {
  await loadEnvironmentFile();
  const wanted = process.env.PORT || undefined;
  const host = process.env.HOST || undefined;
  try {
    await choosePort({ wanted, host, say: () => {} }); // before minutes of work, and again afterwards
    say('Setting up RecExplainer');
    const { node, ...found } = await provision({ onProblem: keepLog });
    const port = await choosePort({ wanted, host, say });
    const running = runSupervisor(node, found, { PORT: String(port), SETTINGS_MADE: wanted ? '' : 'PORT' });
    const missing = found.withoutTensorflow === undefined ? await missingVoiceModel() : null;
    const stopFetching = missing === null ? () => {} : fetchInBackground(say, missing);
    const status = await running;
    stopFetching();
    return status;
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    await keepLog(error);
    say(`\nNot started: ${error.message}`);
    return 1;
  }
}

/** Keeps a failed program's full output, for anyone who needs more than one sentence. */
async function keepLog(error) {
  if (!error.log) return;
  const path = join(cacheFolder, 'last-failure.log');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, error.log);
  say(`    (full output: ${path})`);
}

function runSupervisor(node, found, settings) {
  const supervisor = spawn(
    node,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'workers', 'supervisor', 'main.ts'),
      JSON.stringify(found),
    ],
    // Its own process group, so that Ctrl-C reaches it once, from here. The IPC channel ends it if this process dies.
    {
      cwd: root,
      env: { ...process.env, ...settings },
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => supervisor.kill(signal));
  watchParent(() => supervisor.kill('SIGTERM'));
  return new Promise((resolve) => {
    supervisor.once('error', (error) => {
      say(`Not started: ${error.message}`);
      resolve(1);
    });
    supervisor.once('exit', (code, signal) => {
      if (signal) say(`The supervisor was killed by ${signal}, and everything it ran with it.`);
      resolve(code ?? 1);
    });
  });
}

/**
 * If npm is killed outright, it can't tell its script, but a changed ancestor process gives it away. npm runs
 * scripts through `sh -c`, which outlives it, so the shell's parent is watched, too (Linux only).
 */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    onGone();
  }, 1_000);
  watch.unref();
}

function parentOf(processId) {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}
