'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { database } from '#lib/db/client.ts';
import { unlinkSteamAccount } from '#lib/db/steam-accounts.ts';

export async function unlinkSteam(input: Record<string, never>): Promise<ActionResult> {
  return perform(z.object({}), input, async (_input, userId) => {
    await unlinkSteamAccount(database(), userId);
    revalidatePath('/[domain]/bring', 'page');
  });
}
