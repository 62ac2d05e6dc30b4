// One file from a fixed address into a path: bounded, resumable, raw bytes. What arrived stays in PATH.partial, with the
// server's validator beside it, and the next call goes on from there if the file is still the same. Redirects are followed
// within the host only. A broken connection or a busy server is tried again; a refusal is not.

import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

export type DownloadOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: (bytes: number, total: number | null) => void;
  stallMs?: number; // without a byte, the connection counts as broken
  tries?: number;
  retryMs?: number;
};
const defaults = { stallMs: 60_000, tries: 4, retryMs: 2_000 };
const maxRedirects = 5;
const webPage = /^(?:text\/html|application\/xhtml)/i;
const validatorSchema = z.object({ address: z.string(), validator: z.string() });

/** May succeed the next time. */
class BrokenDownloadError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BrokenDownloadError';
  }
}

/**
 * Resolves when the file is complete under `path`. Throws AppError unavailable (the site refuses or doesn't answer), too_large,
 * or bad_file (a web page came instead of a file).
 */
export async function downloadFile(
  { address, maxBytes }: { address: string; maxBytes: number },
  path: string,
  options: DownloadOptions = {},
): Promise<void> {
  const { tries, retryMs } = { ...defaults, ...options };
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted();
    try {
      return await tryOnce(address, maxBytes, path, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof BrokenDownloadError)) throw error;
      if (attempt >= tries)
        throw new AppError('unavailable', {
          message: `${new URL(address).host} doesn’t deliver ${basename(address)}: ${error.message}.`,
          cause: error,
        });
      await sleep(retryMs * attempt, undefined, options.signal ? { signal: options.signal } : {});
    }
  }
}

/** Removes what an unfinished download left. */
export async function removePartial(path: string): Promise<void> {
  await rm(partialOf(path), { force: true });
  await rm(validatorOf(path), { force: true });
}

const partialOf = (path: string) => `${path}.partial`;
const validatorOf = (path: string) => `${path}.partial.json`;

async function tryOnce(
  address: string,
  maxBytes: number,
  path: string,
  options: DownloadOptions,
): Promise<void> {
  const there = await resumable(address, path);
  const range = there && { range: `bytes=${there.bytes}-`, 'if-range': there.validator };
  const response = await request(address, range ?? {}, options);
  try {
    if (response.statusCode === 416) {
      await removePartial(path);
      throw new BrokenDownloadError('the file there has changed');
    }
    const goesOn = response.statusCode === 206 && there !== null && startOf(response) === there.bytes;
    if (!goesOn && response.statusCode !== 200) throw refusal(address, response.statusCode ?? 0);
    if (webPage.test(response.headers['content-type'] ?? ''))
      throw new AppError('bad_file', {
        message: `${new URL(address).host} answered with a web page instead of ${basename(address)}.`,
      });
    let bytes = goesOn ? there.bytes : 0;
    const length = Number(response.headers['content-length'] ?? Number.NaN);
    const total = Number.isFinite(length) ? bytes + length : null;
    if (total !== null && total > maxBytes) throw tooLarge(address, maxBytes);
    if (!goesOn) await rememberValidator(address, path, response);
    const file = createWriteStream(partialOf(path), { flags: goesOn ? 'a' : 'w' });
    const failed = new Promise<never>((_, fail) => file.once('error', fail));
    try {
      for await (const piece of response as AsyncIterable<Buffer>) {
        bytes += piece.length;
        if (bytes > maxBytes) throw tooLarge(address, maxBytes);
        if (!file.write(piece))
          await Promise.race([failed, new Promise<void>((done) => file.once('drain', () => done()))]);
        options.onProgress?.(bytes, total);
      }
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new BrokenDownloadError(brokenOff(bytes, total), { cause: error });
    } finally {
      await Promise.race([failed, new Promise<void>((done) => file.end(() => done()))]);
    }
    if (total !== null && bytes !== total) throw new BrokenDownloadError(brokenOff(bytes, total));
  } catch (error) {
    if (error instanceof AppError) await removePartial(path);
    throw error;
  } finally {
    response.destroy();
  }
  await rename(partialOf(path), path);
  await rm(validatorOf(path), { force: true });
}

/** The answer's head, after redirects within the host. */
async function request(
  address: string,
  headers: Record<string, string>,
  { signal, stallMs = defaults.stallMs }: DownloadOptions,
): Promise<IncomingMessage> {
  const first = new URL(address);
  for (let url = first, redirects = 0; ; redirects++) {
    const get = url.protocol === 'https:' ? getSecure : getPlain;
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const asked = get(
        url,
        {
          headers: { 'user-agent': 'recexplainer', 'accept-encoding': 'identity', ...headers },
          ...(signal ? { signal } : {}),
          timeout: stallMs,
        },
        done,
      );
      asked.once('timeout', () => asked.destroy(new Error(`nothing came for ${stallMs / 1000} s`)));
      asked.once('error', (error) => fail(new BrokenDownloadError(reasonOf(error), { cause: error })));
    });
    response.once('error', () => {}); // whoever reads it hears of it
    const { statusCode = 0 } = response;
    if (statusCode < 300 || statusCode >= 400) return response;
    response.destroy();
    const target = URL.canParse(response.headers.location ?? '', url.href)
      ? new URL(response.headers.location ?? '', url.href)
      : null;
    const isAllowed = target?.host === first.host && target.protocol === first.protocol;
    if (target === null || !isAllowed || redirects >= maxRedirects)
      throw new AppError('unavailable', {
        message: `${first.host} sends us to another place for ${basename(address)}, and we don’t follow.`,
      });
    url = target;
  }
}

async function resumable(
  address: string,
  path: string,
): Promise<{ bytes: number; validator: string } | null> {
  const bytes = (await stat(partialOf(path)).catch(() => null))?.size ?? 0;
  const text = await readFile(validatorOf(path), 'utf8').catch(() => 'null');
  const stored = validatorSchema.safeParse(parsed(text));
  if (bytes === 0 || !stored.success || stored.data.address !== address) return null;
  return { bytes, validator: stored.data.validator };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// A weak ETag says nothing about single bytes.
async function rememberValidator(address: string, path: string, response: IncomingMessage): Promise<void> {
  const { etag } = response.headers;
  const validator = etag && !etag.startsWith('W/') ? etag : response.headers['last-modified'];
  if (validator === undefined) await rm(validatorOf(path), { force: true });
  else await writeFile(validatorOf(path), JSON.stringify({ address, validator }));
}

function startOf(response: IncomingMessage): number | null {
  const start = /^bytes (\d+)-/.exec(response.headers['content-range'] ?? '')?.[1];
  return start === undefined ? null : Number(start);
}

function refusal(address: string, status: number): Error {
  if (status === 429 || status >= 500)
    return new BrokenDownloadError(`the server answers with error ${status}`);
  return new AppError('unavailable', {
    message: `${new URL(address).host} answers ${status} for ${basename(address)}${status === 404 ? ': it isn’t there any more' : ''}.`,
  });
}

function tooLarge(address: string, maxBytes: number): AppError {
  return new AppError('too_large', {
    message: `${basename(address)} is larger than ${Math.round(maxBytes / 1024 ** 2)} MiB, more than this data set can have, so it was not downloaded.`,
  });
}

function brokenOff(bytes: number, total: number | null): string {
  return `the connection broke off after ${bytes.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`} bytes`;
}

function reasonOf(error: Error & { code?: string }): string {
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'its name can’t be looked up';
  if (error.code === 'ECONNREFUSED') return 'it refuses the connection';
  return error.message;
}
