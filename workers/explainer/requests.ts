// Checks a request on arrival: size first, then shape.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import type { CompletionRequest } from '#lib/contract/explainer-api.ts';
import { AppError } from '#lib/errors.ts';

const maxBodyBytes = 1024 * 1024;
const maxMessageCharacters = 16_000;

/** The roles a request may have; the system prompt is always ours. Throws 'too_large'. */
export function messagesOf(completion: CompletionRequest): { role: 'user' | 'assistant'; content: string }[] {
  return completion.messages.flatMap(({ role, content }) => {
    if (role !== 'user' && role !== 'assistant') return [];
    const text = typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join('\n');
    if (text.length > maxMessageCharacters) {
      throw new AppError('too_large', {
        message: `A message can have at most ${maxMessageCharacters} characters.`,
      });
    }
    return [{ role, content: text }];
  });
}

export function assertAuthorized(request: IncomingMessage, token: string): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(digest(given), digest(token))) {
    throw new AppError('unauthorized', { message: 'The bearer token is missing or wrong.' });
  }
}

/**
 * Throws 'too_large' beyond 1 MiB, before reading if the sender declares the length; 'bad_request' for anything
 * else.
 */
export async function readJson<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const tooLarge = () => new AppError('too_large', { message: 'A request can have at most 1 MiB.' });
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed here: the error still has to go out over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new AppError('bad_request', { message: 'The body isn’t valid JSON.', cause });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new AppError('bad_request', {
    message: `The request is malformed: ${problem?.path.join('.')}: ${problem?.message}`.slice(0, 500),
    cause: parsed.error,
  });
}
