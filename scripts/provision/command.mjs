// Runs other programs in their own process group, so that stopping setup stops everything they started.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const keptLogCharacters = 20_000;
const running = new Set();

/** Stops what's running now; called when setup itself is told to stop. */
export function stopCommands(signal = 'SIGTERM') {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // it ended by itself
    }
  }
}

/**
 * Resolves to { code, log } when the program ends; a missing program gives code 127.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, onLine?: (line: string) => void }} [options]
 */
export function runCommand(program, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let log = '';
    let partial = '';
    const read = (chunk) => {
      const text = String(chunk);
      log = (log + text).slice(-keptLogCharacters);
      if (!options.onLine) return;
      const lines = (partial + text).split('\n');
      partial = lines.pop();
      for (const line of lines) options.onLine(line);
    };
    running.add(child);
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: error.code === 'ENOENT' ? 127 : 126, log: error.message });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, log: signal ? `${log}\nstopped by ${signal}` : log });
    });
  });
}

const saysNothing =
  /complete log of this run|npm error (code|errno|syscall|audit)|compilation terminated|^Error: /i;

/** The log line that best says what went wrong, to put in a message. */
export function lastLine(log) {
  const lines = log
    .split('\n')
    .map((line) => stripVTControlCharacters(line).trim())
    .filter(Boolean);
  const errors = lines.filter((line) =>
    /\berror\b|not found|no space|denied|ENO[A-Z]+|ECONN[A-Z]+/i.test(line),
  );
  const npmLine = errors.find((line) => line.startsWith('npm error') && !saysNothing.test(line));
  const line = npmLine ?? errors.findLast((text) => !saysNothing.test(text)) ?? lines.at(-1) ?? 'no output';
  return line.slice(0, 300);
}
