// What every action of an administrator goes through: who it is, what was given, and the entry in the audit log.

import { z } from 'zod';
import { requireAdministrator } from '#lib/auth.ts';
import type { AdministrativeAct } from '#lib/contract/administrative-act.ts';
import { recordAct } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';
import { AppError, toAppError } from '#lib/errors.ts';

export type AdminResult = { ok: true; runId?: string } | { ok: false; message: string };

export const idSchema = z.string().min(1).max(200);

/** As `perform`, and writes down who did it. */
export function performAct<Schema extends z.ZodType>(
  act: AdministrativeAct,
  schema: Schema,
  input: unknown,
  run: (input: z.infer<Schema>, administratorId: string) => Promise<string | undefined>,
): Promise<AdminResult> {
  return perform(schema, input, async (parsed, administratorId, actor) => {
    const runId = await run(parsed, administratorId);
    const subject = typeof parsed === 'string' ? parsed : JSON.stringify(parsed);
    await recordAct(database(), { userId: administratorId, actor, act, subject });
    return runId;
  });
}

export async function perform<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  run: (input: z.infer<Schema>, administratorId: string, actor: string) => Promise<string | undefined>,
): Promise<AdminResult> {
  try {
    const administrator = await requireAdministrator();
    const parsed = schema.safeParse(input);
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'Fill in every field.', cause: parsed.error });
    const runId = await run(parsed.data, administrator.id, administrator.email);
    return typeof runId === 'string' ? { ok: true, runId } : { ok: true };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('administration:', error.cause);
    return { ok: false, message: error.message };
  }
}
