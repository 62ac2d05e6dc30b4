// One bounded request to another site: a fixed address, no redirects, a time limit that covers the whole answer, and a
// size limit. Every failure is an AppError whose message names the site; a key in an address never gets into one.
import { AppError } from '#lib/errors.ts';

export type SiteRequest = {
  site: string; // "Steam", for messages
  url: URL;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  contentType: RegExp; // what the answer must be
  timeoutMs?: number;
  maxBytes?: number;
};

const standardTimeoutMs = 8_000;
const standardMaxBytes = 8 * 1024 * 1024;

/** The body of a 200 answer. Throws 'not_found', 'forbidden', 'rate_limited', and 'unavailable' for everything else. */
export async function fetchText({
  site,
  url,
  method = 'GET',
  headers = {},
  body,
  contentType,
  timeoutMs = standardTimeoutMs,
  maxBytes = standardMaxBytes,
}: SiteRequest): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: '*/*', ...headers },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw refusal(site, response.status);
    }
    const type = response.headers.get('content-type') ?? '';
    if (!contentType.test(type)) {
      await response.body?.cancel();
      throw new AppError('unavailable', {
        message: `${site} gave an answer that we can’t read. Try again later.`,
        cause: `content type ${type.slice(0, 100)}`,
      });
    }
    return await bounded(response, site, maxBytes);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (signal.aborted)
      throw new AppError('unavailable', { message: `${site} took too long to answer. Try again later.` });
    // The cause may hold the address, and the address the key.
    throw new AppError('unavailable', {
      message: `${site} can’t be reached right now. Try again later.`,
      cause: thrown instanceof Error ? thrown.name : 'no answer',
    });
  }
}

/** A body of JSON. Throws as fetchText does. */
export async function fetchJson(request: Omit<SiteRequest, 'contentType'>): Promise<unknown> {
  const text = await fetchText({ ...request, contentType: /^application\/(?:[\w.+-]+\+)?json\b/i });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('unavailable', {
      message: `${request.site} gave an answer that breaks off. Try again later.`,
    });
  }
}

function refusal(site: string, status: number): AppError {
  if (status === 404) return new AppError('not_found', { message: `${site} doesn’t have this.` });
  if (status === 401 || status === 403)
    return new AppError('forbidden', {
      message: `${site} refused our key. Whoever runs this installation needs to check it.`,
    });
  if (status === 429)
    return new AppError('rate_limited', {
      message: `${site} is getting too many requests. Try again in a few minutes.`,
    });
  return new AppError('unavailable', {
    message: `${site} has a problem right now. Try again later.`,
    cause: `status ${status}`,
  });
}

async function bounded(response: Response, site: string, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    const chunk = next.value;
    size += chunk.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new AppError('unavailable', { message: `${site} gave an answer that’s too large.` });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
