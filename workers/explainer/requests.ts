// What the explainer accepts, checked at the door: sizes first, then shapes.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { methods } from '#lib/alignment/method.ts';
import { domains } from '#lib/catalogue/domains.ts';
import { maxCustomPerspectiveCharacters, perspectives } from '#lib/conversation/perspective.ts';
import { AppError } from '#lib/errors.ts';
import { feedbackReasons } from '#lib/recommender/feedback.ts';

const maxBodyBytes = 1024 * 1024;
const maxMessageCharacters = 16_000;
const maxMessages = 200;
const maxHistory = 20_000;
const itemId = z.string().min(1).max(200);
const history = z.array(itemId).max(maxHistory);

const givenFeedback = z.object({
  itemId,
  reason: z.enum(feedbackReasons),
  reasonValue: z.string().max(200).nullish(),
});
export type GivenFeedback = z.infer<typeof givenFeedback>;
const feedback = z.array(givenFeedback).max(500).default([]);

export const recommendSchema = z.object({
  domain: z.enum(domains),
  history,
  k: z.number().int().min(1).max(500).default(10),
  feedback,
});

export const evidenceSchema = z.object({ domain: z.enum(domains), history, item: itemId, feedback });

const textPart = z.object({ type: z.literal('text'), text: z.string() });
const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
  content: z.union([z.string(), z.array(textPart).max(100)]).nullish(),
});
export const completionSchema = z.object({
  model: z.enum(domains),
  messages: z.array(message).min(1).max(maxMessages),
  stream: z.boolean().default(false),
  temperature: z.number().min(0).max(2).nullish(),
  max_tokens: z.number().int().min(1).max(100_000).nullish(),
  seed: z.number().int().nullish(),
  recexplainer: z.object({
    history,
    feedback,
    item: itemId.nullish(),
    perspective: z.enum([...perspectives, 'custom']).default('overall'),
    customPerspective: z.string().max(maxCustomPerspectiveCharacters).nullish(),
    chatId: z.string().max(200).nullish(),
    method: z.enum(methods).nullish(), // a version of that method, for comparisons; else the active one
  }),
});
export type Completion = z.infer<typeof completionSchema>;

/** Roles of a person's request that the model knows; ours is the only system prompt. Throws 'too_large'. */
export function messagesOf(completion: Completion): { role: 'user' | 'assistant'; content: string }[] {
  return completion.messages.flatMap(({ role, content }) => {
    if (role !== 'user' && role !== 'assistant') return [];
    const text = typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join('\n');
    if (text.length > maxMessageCharacters) {
      throw new AppError('too_large', {
        message: `A message has at most ${maxMessageCharacters} characters.`,
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

/** Throws 'too_large' beyond a MiB, before it is read where the sender says so; 'bad_request' for anything else. */
export async function readJson<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const tooLarge = () => new AppError('too_large', { message: 'A request has at most 1 MiB.' });
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed on leaving: the refusal still has to go out over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new AppError('bad_request', { message: 'The body is not JSON.', cause });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new AppError('bad_request', {
    message: `The request is malformed: ${problem?.path.join('.')}: ${problem?.message}`.slice(0, 500),
    cause: parsed.error,
  });
}
