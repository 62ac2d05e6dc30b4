'use server';

import { z } from 'zod';
import { requireUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { setLearningConsent } from '#lib/db/consent.ts';
import { AppError, toAppError } from '#lib/errors.ts';

export type ConsentResult = { ok: true } | { ok: false; message: string };

export async function saveLearningConsent(agreed: boolean): Promise<ConsentResult> {
  try {
    const user = await requireUser();
    const parsed = z.boolean().safeParse(agreed);
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'Switch it on or off.', cause: parsed.error });
    await setLearningConsent(database(), user.id, parsed.data);
    return { ok: true };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('settings:', error.cause);
    return { ok: false, message: error.message };
  }
}
