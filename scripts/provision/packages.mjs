// npm packages and the Node they include. `npm ci` runs no install scripts: a package that needs one has its own step.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLine, runCommand } from './command.mjs';
import { folderBytes, needSpace } from './disk.mjs';
import { StepFailure } from './failure.mjs';
import { formatBytes } from './progress.mjs';
import { packagedNode, root } from './settings.mjs';

const installedBytes = 1_360_000_000; // measured on Linux x64; the progress says "about"
const oldestNode = 22;

/** True if npm's own record of what it installed matches package-lock.json. */
export function packagesMatch(lock, installed) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '');
  const present = installed.packages ?? {};
  return wanted.every(([path, facts]) => {
    const found = present[path];
    if (!found) return facts.optional === true || facts.devOptional === true || facts.peer === true;
    return found.version === facts.version && found.integrity === facts.integrity;
  });
}

async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
}

export async function providePackages(progress) {
  const step = progress.step('Packages');
  const folder = join(root, 'node_modules');
  try {
    const lock = await readJson(join(root, 'package-lock.json'));
    const installed = await readJson(join(folder, '.package-lock.json'));
    if (installed.packages && packagesMatch(lock, installed)) {
      step.already('installed');
      return;
    }
    await needSpace(root, installedBytes, 'npm ci');
    step.doing('npm ci');
    // Measuring 40,000 files takes about a second, so spend at most a tenth of the time on it.
    let measuring = true;
    const measure = async () => {
      while (measuring) {
        const begin = Date.now();
        const bytes = await folderBytes(folder);
        if (measuring) step.amount(bytes, installedBytes, true);
        await new Promise((resolve) =>
          setTimeout(resolve, Math.max(1_000, 10 * (Date.now() - begin))).unref(),
        );
      }
    };
    void measure();
    const { code, log } = await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: root,
    });
    measuring = false;
    if (code === 127)
      throw new StepFailure("npm isn't installed: install Node 20 or later with npm, and start again.");
    if (code !== 0) {
      throw new StepFailure(
        `npm couldn't install the packages (${lastLine(log)}): ` +
          "check your network and npm's registry setting (npm config get registry), and start again.",
        { log },
      );
    }
    step.done(formatBytes(await folderBytes(folder)));
  } catch (error) {
    step.failed(error.message);
    throw error;
  }
}

/** Resolves to the Node that runs the rest: the packaged one, or this one if it's new enough. */
export async function provideNode(progress) {
  const step = progress.step(`Node ${oldestNode} or later`);
  if (existsSync(packagedNode)) {
    const { code, log } = await runCommand(packagedNode, ['--version']);
    if (code === 0 && Number(/^v(\d+)/.exec(log)?.[1]) >= oldestNode) {
      step.already(`${log.trim()} from the packages`);
      return packagedNode;
    }
  }
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) {
    step.already(`${process.version} of this machine`);
    return process.execPath;
  }
  const sentence = `this machine has Node ${process.version}, and there's no packaged Node for ${process.platform} ${process.arch}: install Node ${oldestNode} or later and start again.`;
  step.failed(sentence);
  throw new StepFailure(sentence);
}
