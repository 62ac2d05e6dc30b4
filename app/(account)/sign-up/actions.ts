'use server';

import { headers } from 'next/headers';
import { clientAddress } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { countUse } from '#lib/db/sign-in-attempts.ts';
import { signUp, signUpSchema } from '#lib/db/users.ts';
import { toAppError } from '#lib/errors.ts';

export type SignUpProblems = { name?: string; email?: string; password?: string; form?: string };

/** Creates the account. An empty result means success: sign in with the same email and password. */
export async function createAccount(input: {
  name: string;
  email: string;
  password: string;
}): Promise<SignUpProblems> {
  const parsed = signUpSchema.safeParse(input);
  if (!parsed.success) {
    const problems: SignUpProblems = {};
    for (const { path, message } of parsed.error.issues) {
      const field = path[0];
      if (field === 'name' || field === 'email' || field === 'password') problems[field] ??= message;
      else problems.form ??= message;
    }
    return problems;
  }
  try {
    await countUse(database(), 'sign-up', clientAddress(Object.fromEntries(await headers())));
    await signUp(database(), parsed.data);
    return {};
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('sign-up:', error.cause);
    return error.code === 'conflict' ? { email: error.message } : { form: error.message };
  }
}
