// The frame of every server action: checks who the person is and what they ask for, and turns a refusal into a
// message.

import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { currentUser } from '#lib/auth.ts';
import { toAppError } from '#lib/errors.ts';

export type Refusal = { ok: false; message: string };
export type ActionResult = { ok: true } | Refusal;

export async function perform<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  run: (input: z.infer<Schema>, userId: string) => Promise<Value>,
): Promise<{ ok: true; value: Value } | Refusal> {
  const user = await currentUser();
  if (user === null) redirect('/sign-in');
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    return { ok: false, message: 'Something was wrong with that request. Reload the page and try again.' };
  try {
    return { ok: true, value: await run(parsed.data, user.id) };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('action failed:', error.cause);
    return { ok: false, message: error.message };
  }
}
