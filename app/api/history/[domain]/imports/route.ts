// The file of a person's own history, read into a preview. The body is the file itself, its name only a hint; nothing of
// it is kept but the preview, and nothing at all if it can't be read.

import { z } from 'zod';
import { errorResponse } from '#app/api/error-response.ts';
import { readIntoPreview } from '#app/api/history/[domain]/imports/read-into-preview.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { chunksOf } from '#app/stream-chunks.ts';
import { requireUser } from '#lib/auth.ts';
import { boundedBytes, maxExportBytes } from '#lib/catalogue/exports/export-text.ts';
import { readExport } from '#lib/catalogue/exports/read-export.ts';
import { cleanText } from '#lib/catalogue/title.ts';
import { AppError } from '#lib/errors.ts';

const maxAnswersLength = 4_000;
const answersSchema = z.record(z.string().max(100), z.string().max(200));

/** POST ?name=…&answers={question: answer}, body: the file → a ShownPreview. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    // No form on another site can send this type without a CORS preflight.
    if (request.headers.get('content-type') !== 'application/octet-stream')
      throw new AppError('bad_request', { message: 'Send the file itself, as application/octet-stream.' });
    if (Number(request.headers.get('content-length') ?? 0) > maxExportBytes) throw tooLarge();
    const query = new URL(request.url).searchParams;
    const fileName = nameOf(query.get('name') ?? '');
    const answers = answersIn(query.get('answers') ?? '{}');
    return await readIntoPreview(user.id, domain, { fileName, answers }, async () =>
      readExport(fileName, await received(request), { ask: ({ id }) => answers[id] }),
    );
  } catch (error) {
    return errorResponse(error);
  }
}

async function received(request: Request): Promise<Buffer> {
  if (request.body === null) return Buffer.alloc(0);
  try {
    return await boundedBytes(chunksOf(request.body));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad_request', {
      message: 'The connection was lost before the whole file had come. Try it again.',
      cause,
    });
  }
}

/** Never a path: what comes after the last slash, one line of it. */
function nameOf(given: string): string {
  return cleanText(given.split(/[/\\]/).at(-1) ?? '', 120) || 'file';
}

function answersIn(text: string): Record<string, string> {
  try {
    if (text.length > maxAnswersLength) throw new Error('too long');
    return answersSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('bad_request', { message: 'The answers aren’t valid. Choose the file again.', cause });
  }
}

function tooLarge(): AppError {
  const mebibytes = maxExportBytes / 1024 / 1024;
  return new AppError('too_large', {
    message: `The file is larger than ${mebibytes} MiB: no history is that long, so it is not read.`,
  });
}
