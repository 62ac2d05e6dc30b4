// The browser of the browser test: one that is installed, or Debian's, which root may install.
import { existsSync } from 'node:fs';
import { runCommand } from './command.mjs';
import { StepFailure } from './failure.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

async function findChromium() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  for (const program of programs) {
    const { code, log } = await runCommand('sh', ['-c', `command -v ${program}`]);
    if (code === 0) return log.trim();
  }
  return null;
}

/** Resolves to the path of the program; throws a StepFailure where there is none and none can be installed. */
export async function provideChromium(say) {
  const found = await findChromium();
  if (found) return found;
  const wayOut =
    "install Debian's chromium (apt-get install chromium) or name one with CHROMIUM=/path, and run the tests again.";
  if (process.getuid?.() !== 0 || (await runCommand('apt-get', ['--version'])).code !== 0) {
    throw new StepFailure(`No Chromium was found for the browser test: ${wayOut}`);
  }
  say('  … Chromium: apt-get install');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  const { code, log } = await runCommand(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    { env },
  );
  const installed = code === 0 ? await findChromium() : null;
  if (!installed) throw new StepFailure(`Chromium could not be installed with apt-get: ${wayOut}`, { log });
  say('  ✓ Chromium: installed');
  return installed;
}
