/** What the chat page posts. The body is read only as far as a message may be long. */

import { z } from 'zod';
import {
  maxMessageCharacters,
  maxPerspectiveCharacters,
  perspectiveValues,
} from '#app/[domain]/chat/message.ts';
import { isAsItIs, whatIfSchema } from '#app/[domain]/what-if/what-if.ts';
import { chunksOf } from '#app/stream-chunks.ts';
import { AppError } from '#lib/errors.ts';

const maxBodyBytes = 256 * 1024; // 8,000 characters, each escaped to twelve bytes, and a changed history
const maxWhatIfCharacters = 100_000; // kept with the answer

const chatRequestSchema = z
  .object({
    id: z.uuid(),
    trigger: z.enum(['submit-message', 'regenerate-message']),
    text: z.string().optional(),
    perspective: z.enum(perspectiveValues),
    customPerspective: z.string().max(maxPerspectiveCharacters).optional(),
    whatIf: whatIfSchema
      .refine((whatIf) => JSON.stringify(whatIf).length <= maxWhatIfCharacters, {
        message: 'The changes to the history are too many.',
      })
      .optional()
      .transform((whatIf) => (whatIf === undefined || isAsItIs(whatIf) ? undefined : whatIf)),
  })
  .refine(
    ({ trigger, text }) => trigger === 'regenerate-message' || (text !== undefined && text.trim() !== ''),
    {
      message: 'The message is empty.',
    },
  );
export type ChatRequest = z.infer<typeof chatRequestSchema>;

const tooLong = () =>
  new AppError('too_large', {
    message: `A message has at most ${maxMessageCharacters.toLocaleString('en')} characters. Shorten it and send it again.`,
  });

/** Throws 'too_large' for a message beyond 8,000 characters and 'bad_request' for anything that is no chat request. */
export async function readChatRequest(request: Request): Promise<ChatRequest> {
  const input = await readBody(request, chatRequestSchema);
  if ((input.text?.length ?? 0) > maxMessageCharacters) throw tooLong();
  return input;
}

const evidenceRequestSchema = z.object({ itemId: z.string().min(1).max(200), whatIf: whatIfSchema });

/** For the evidence as it would be. Throws like readChatRequest. */
export function readEvidenceRequest(request: Request): Promise<z.infer<typeof evidenceRequestSchema>> {
  return readBody(request, evidenceRequestSchema);
}

// Only JSON: a form of another page cannot send it without being asked for leave first.
async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (request.headers.get('content-type')?.startsWith('application/json') !== true) {
    throw new AppError('bad_request', { message: 'This address takes JSON.' });
  }
  const text = await readBounded(request);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad_request', { message: 'This is not JSON.', cause });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues[0]?.message ?? 'This is not a request of this page.';
  throw new AppError('bad_request', { message, cause: parsed.error });
}

async function readBounded(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw tooLong();
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request.body)) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) throw tooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
