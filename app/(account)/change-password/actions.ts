'use server';

import { requireUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { countPasswordAttempt, forgetPasswordAttempts } from '#lib/db/sign-in-attempts.ts';
import { changePassword } from '#lib/db/users.ts';
import { toAppError } from '#lib/errors.ts';

export type PasswordProblems = { current?: string; next?: string; form?: string };

export async function setNewPassword(input: { current: string; next: string }): Promise<PasswordProblems> {
  try {
    const user = await requireUser();
    await countPasswordAttempt(database(), user.id);
    await changePassword(database(), user.id, {
      current: String(input.current),
      next: String(input.next),
      keepSessionId: user.sessionId,
    });
    await forgetPasswordAttempts(database(), user.id);
    return {};
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('change password:', error.cause);
    if (error.code === 'forbidden') return { current: error.message };
    return error.code === 'bad_request' ? { next: error.message } : { form: error.message };
  }
}
