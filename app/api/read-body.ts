// Reads the JSON a page posts, up to a size limit.

import type { z } from 'zod';
import { chunksOf } from '#app/stream-chunks.ts';
import { AppError } from '#lib/errors.ts';

/**
 * Throws `tooLarge()` beyond `maxBytes` and 'bad_request' if the body doesn't match the schema. JSON only: a form
 * on another site can't send that without a CORS preflight.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limit: { maxBytes: number; tooLarge: () => AppError },
): Promise<z.infer<Schema>> {
  if (request.headers.get('content-type')?.startsWith('application/json') !== true) {
    throw new AppError('bad_request', { message: 'Send the request as JSON.' });
  }
  const text = await readBounded(request, limit);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad_request', { message: 'The request isn’t valid JSON.', cause });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const message =
    parsed.error.issues[0]?.message ??
    'Something was wrong with that request. Reload the page and try again.';
  throw new AppError('bad_request', { message, cause: parsed.error });
}

async function readBounded(
  request: Request,
  { maxBytes, tooLarge }: { maxBytes: number; tooLarge: () => AppError },
): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request.body)) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
