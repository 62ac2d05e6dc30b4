'use server';

/** What administrators do to accounts. Each action checks again who the person is, and writes the act into the log. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type AdminResult, perform } from '#app/admin/perform.ts';
import { database } from '#lib/db/client.ts';
import * as administration from '#lib/db/user-administration.ts';

const typedSchema = z.object({ userId: z.uuid(), typed: z.string().max(300) });

export async function disableUser(userId: string): Promise<AdminResult> {
  return actOn(userId, administration.disableUser);
}

export async function enableUser(userId: string): Promise<AdminResult> {
  return actOn(userId, administration.enableUser);
}

export async function endUserSessions(userId: string): Promise<AdminResult> {
  return actOn(userId, administration.endUserSessions);
}

export async function makeAdministrator(userId: string): Promise<AdminResult> {
  return actOn(userId, administration.makeAdministrator);
}

/** `typed`: one's own address, if it's taken from oneself. */
export async function takeAdministration(userId: string, typed: string): Promise<AdminResult> {
  return actWithWords({ userId, typed }, administration.takeAdministration);
}

/** `typed`: the account's address. */
export async function deleteUser(userId: string, typed: string): Promise<AdminResult> {
  return actWithWords({ userId, typed }, administration.deleteUser);
}

function actOn(userId: string, act: typeof administration.disableUser): Promise<AdminResult> {
  return perform(z.uuid(), userId, async (id, administratorId, email) => {
    await act(database(), { id: administratorId, email }, id);
    revalidatePath('/admin', 'layout');
    return undefined;
  });
}

function actWithWords(
  input: z.infer<typeof typedSchema>,
  act: typeof administration.deleteUser,
): Promise<AdminResult> {
  return perform(typedSchema, input, async ({ userId, typed }, administratorId, email) => {
    await act(database(), { id: administratorId, email }, userId, typed);
    revalidatePath('/admin', 'layout');
    return undefined;
  });
}
