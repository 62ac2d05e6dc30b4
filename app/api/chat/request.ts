// What the chat page posts.

import { z } from 'zod';
import { maxMessageCharacters } from '#app/[domain]/chat/message.ts';
import { isAsItIs } from '#app/[domain]/what-if/what-if.ts';
import { readBody } from '#app/api/read-body.ts';
import { itemIdSchema } from '#lib/contract/item.ts';
import { maxPerspectiveCharacters, perspectiveValues } from '#lib/contract/perspective.ts';
import { requestSchema } from '#lib/contract/request.ts';
import { whatIfSchema } from '#lib/contract/what-if.ts';
import { AppError } from '#lib/errors.ts';

const maxBodyBytes = 256 * 1024; // 8,000 characters, each escaped to twelve bytes, and a changed history
const maxWhatIfCharacters = 100_000; // kept with the answer

const chatRequestSchema = z
  .object({
    id: z.uuid(),
    trigger: z.enum(['submit-message', 'regenerate-message']),
    text: z.string().optional(),
    request: requestSchema.optional(), // of a button: what its text means
    replaces: z.uuid().optional(), // an earlier question, which the text asks differently
    perspective: z.enum(perspectiveValues),
    customPerspective: z.string().max(maxPerspectiveCharacters).optional(),
    whatIf: whatIfSchema
      .refine((whatIf) => JSON.stringify(whatIf).length <= maxWhatIfCharacters, {
        message: 'Too many changes to the history. Leave out or add fewer titles.',
      })
      .optional()
      .transform((whatIf) => (whatIf === undefined || isAsItIs(whatIf) ? undefined : whatIf)),
  })
  .refine(
    ({ trigger, text }) => trigger === 'regenerate-message' || (text !== undefined && text.trim() !== ''),
    {
      message: 'Write a message first.',
    },
  );
export type ChatRequest = z.infer<typeof chatRequestSchema>;

const tooLong = () =>
  new AppError('too_large', {
    message: `A message can have at most ${maxMessageCharacters.toLocaleString('en')} characters. Shorten yours and try again.`,
  });
const limit = { maxBytes: maxBodyBytes, tooLarge: tooLong };

/** Throws 'too_large' for a message over 8,000 characters and 'bad_request' for anything that isn't a chat request. */
export async function readChatRequest(request: Request): Promise<ChatRequest> {
  const input = await readBody(request, chatRequestSchema, limit);
  if ((input.text?.length ?? 0) > maxMessageCharacters) throw tooLong();
  return input;
}

const evidenceRequestSchema = z.object({ itemId: itemIdSchema, whatIf: whatIfSchema });

/** A request for the evidence for a changed history. Throws like readChatRequest. */
export function readEvidenceRequest(request: Request): Promise<z.infer<typeof evidenceRequestSchema>> {
  return readBody(request, evidenceRequestSchema, limit);
}
