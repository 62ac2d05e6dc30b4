// A piece of a file of a data set. The body is the piece itself; an action then starts the import.

import { z } from 'zod';
import { errorResponse } from '#app/api/error-response.ts';
import { chunksOf } from '#app/stream-chunks.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { boundedBytes } from '#lib/catalogue/exports/export-text.ts';
import { addPiece, maxPieceBytes } from '#lib/catalogue/uploaded-folder.ts';
import { dataFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';

const querySchema = z.object({
  upload: z.uuid(),
  name: z.string().max(200),
  offset: z.coerce.number().int().min(0),
});

/** POST ?name=…&offset=…, body: bytes of the file from there on → { bytes }: how many are there. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ upload: string }> },
): Promise<Response> {
  try {
    await requireAdministrator();
    // No form on another site can send this type without a CORS preflight.
    if (request.headers.get('content-type') !== 'application/octet-stream')
      throw new AppError('bad_request', { message: 'Send the piece itself, as application/octet-stream.' });
    const { upload } = await params;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const parsed = querySchema.safeParse({ ...query, upload });
    if (!parsed.success)
      throw new AppError('bad_request', {
        message: 'Say which file this is, and from where on.',
        cause: parsed.error,
      });
    return Response.json({ bytes: await addPiece(dataFolder(), parsed.data, await received(request)) });
  } catch (error) {
    return errorResponse(error);
  }
}

async function received({ body }: Request): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0);
  return boundedBytes(chunksOf(body), maxPieceBytes).catch((cause) => {
    if (cause instanceof AppError)
      throw new AppError('too_large', { message: 'This piece of the file is too large.', cause });
    throw new AppError('bad_request', {
      message: 'The connection was lost before the whole piece had come. Try it again.',
      cause,
    });
  });
}
