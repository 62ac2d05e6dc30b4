'use server';

import { z } from 'zod';
import { deletionWords } from '#app/(account)/settings/my-data/confirmation.ts';
import { requireUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { deleteAccount } from '#lib/db/own-data.ts';
import { AppError, toAppError } from '#lib/errors.ts';

const confirmationSchema = z.string().max(100);

/** Deletes the account and all that belongs to it. There's no undo, so the person has to type what they want. */
export async function deleteMyAccount(
  confirmation: string,
): Promise<{ ok: true } | { ok: false; message: string }> {
  try {
    const user = await requireUser();
    const typed = confirmationSchema.safeParse(confirmation);
    if (!typed.success || typed.data.trim().toLowerCase() !== deletionWords)
      throw new AppError('bad_request', { message: `Type “${deletionWords}” to delete it.` });
    await deleteAccount(database(), user.id);
    return { ok: true };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('delete account:', error.cause);
    return { ok: false, message: error.message };
  }
}
