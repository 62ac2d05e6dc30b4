// The browser for the browser test: an installed one, or Debian's, which root can install.
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

/** Resolves to the program's path; throws a StepFailure if there is none and none can be installed. */
export async function provideChromium(say) {
  const found = await findChromium();
  if (found) return found;
  const wayOut =
    'install it (Debian: apt-get install chromium) or set CHROMIUM=/path, and run the tests again.';
  if (process.getuid?.() !== 0 || (await runCommand('apt-get', ['--version'])).code !== 0) {
    throw new StepFailure(`The browser test needs Chromium: ${wayOut}`);
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
  if (!installed) throw new StepFailure(`apt-get couldn't install Chromium: ${wayOut}`, { log });
  say('  ✓ Chromium: installed');
  return installed;
}
