/** What the chat page posts. The body is read only as far as a message may be long. */

import { z } from 'zod';
import { maxMessageCharacters, maxPerspectiveCharacters } from '#app/[domain]/chat/message.ts';
import { chunksOf } from '#app/stream-chunks.ts';
import { AppError } from '#lib/errors.ts';

const maxBodyBytes = 128 * 1024; // 8,000 characters, each escaped to twelve bytes, and some room

const chatRequestSchema = z
  .object({
    id: z.uuid(),
    trigger: z.enum(['submit-message', 'regenerate-message']),
    text: z.string().optional(),
    perspective: z.enum(['overall', 'genre', 'era', 'popularity', 'sceptic', 'custom']),
    customPerspective: z.string().max(maxPerspectiveCharacters).optional(),
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
  const parsed = chatRequestSchema.safeParse(body);
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? 'This is not a chat request.';
    throw new AppError('bad_request', { message, cause: parsed.error });
  }
  if ((parsed.data.text?.length ?? 0) > maxMessageCharacters) throw tooLong();
  return parsed.data;
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
