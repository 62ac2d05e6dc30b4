'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requireUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { endSessions } from '#lib/db/sessions.ts';
import { AppError, toAppError } from '#lib/errors.ts';

const whichSchema = z.union([z.literal('others'), z.literal('all'), z.uuid()]);
export type EndedSessions = { ok: true; ended: number } | { ok: false; message: string };

/** Ends one session, all but this one, or all. */
export async function endMySessions(which: string): Promise<EndedSessions> {
  try {
    const user = await requireUser();
    const parsed = whichSchema.safeParse(which);
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'Choose which to sign out.', cause: parsed.error });
    const chosen =
      parsed.data === 'all'
        ? { allBut: null }
        : parsed.data === 'others'
          ? { allBut: user.sessionId }
          : { id: parsed.data };
    const ended = await endSessions(database(), user.id, chosen);
    revalidatePath('/settings/sessions');
    return { ok: true, ended };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('sessions:', error.cause);
    return { ok: false, message: error.message };
  }
}
