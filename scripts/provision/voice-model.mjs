// The base model of the voice, fetched while the app already runs: half a gigabyte is nothing to wait for. It's a process of its
// own, so that stopping the app stops the download at once; the next start goes on where it was.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesAreComplete } from './cache.mjs';
import { namedModels } from './named-models.mjs';
import { formatBytes } from './progress.mjs';
import { cacheFolder, root } from './settings.mjs';

const progressEveryMs = 30_000; // the app's own messages are on the same terminal

/**
 * The name of the model that the common adapter belongs to, if it isn't in the cache and isn't unwanted; otherwise null.
 * @param {{ wanted?: string, common?: string, models?: typeof namedModels, folder?: string }} [options]
 */
export async function missingVoiceModel({
  wanted = process.env.BASE_MODEL?.trim() ?? '',
  common = join(root, 'models', 'common', 'common.json'),
  models = namedModels,
  folder = cacheFolder,
} = {}) {
  if (wanted === 'smollm2-135m') return null; // asked for by name: no other is wanted
  let sha256;
  try {
    ({ sha256 } = JSON.parse(readFileSync(common, 'utf8')).baseModel);
  } catch {
    return null; // there's no adapter that could use it
  }
  const found = Object.entries(models).find(([, model]) => model.sha256 === sha256);
  if (!found) return null;
  const [name, { file, bytes }] = found;
  const files = [{ path: join('models', file), bytes, sha256 }];
  return (await filesAreComplete(folder, name, files)) ? null : name;
}

/**
 * Fetches it in the background; returns a function that stops that.
 * @param {(line: string) => void} say @param {string} name
 */
export function fetchInBackground(say, name, command = [join(root, 'scripts', 'fetch-model.mjs'), name]) {
  const { title, bytes } = namedModels[name];
  say(
    `  … ${title} (${formatBytes(bytes)}) is being fetched while the app runs. Until it's there, rules understand messages.`,
  );
  const child = spawn(process.execPath, command, {
    detached: true, // its own process group: Ctrl-C reaches it from here
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'], // the channel ends it if this process is killed
  });
  let toldMs = Date.now();
  let rest = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const isProgress = line.startsWith('  …');
      if (line.trim() === '' || (isProgress && Date.now() - toldMs < progressEveryMs)) continue;
      if (isProgress) toldMs = Date.now();
      say(line);
    }
  });
  let stopped = false;
  const failed = () =>
    say(
      `The app goes on without ${title}. The next start tries again, or “npm run fetch-model -- ${name}” while it runs.`,
    );
  child.once('error', failed);
  child.once('exit', (code) => {
    if (code !== 0 && !stopped) failed();
  });
  return () => {
    stopped = true;
    if (child.exitCode === null && child.pid !== undefined) child.kill('SIGTERM');
  };
}
