// A line of `understand`'s input: the message and what it is read with. "none" and null both mean that there is none.
import { z } from 'zod';
import { type ChatContext, chatContextSchema } from '#lib/contract/request.ts';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import { AppError } from '#lib/errors.ts';

const orNone = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === 'none' ? null : text));
const lineSchema = z.object({
  focus: orNone,
  listed: z.array(z.string()).default([]),
  last: orNone,
  user: z.string(),
});

/** Throws AppError 'bad_request' with a reason. */
export function readMessageLine(line: string): ChatContext & { user: string } {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success)
    throw new AppError('bad_request', { message: z.prettifyError(parsed.error).replaceAll('\n', ' ') });
  const { focus, listed, last, user } = parsed.data;
  const requests = last === null ? [] : parseRequests(last);
  const context = chatContextSchema.safeParse({ focus, listed, last: requests.at(-1) ?? null });
  if (!context.success)
    throw new AppError('bad_request', { message: z.prettifyError(context.error).replaceAll('\n', ' ') });
  return { ...context.data, user };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new AppError('bad_request', { message: 'This line is not JSON.' });
  }
}
