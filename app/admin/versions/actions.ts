'use server';

/** Which version answers. Each action checks again who the person is. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type AdminResult, idSchema, performAct } from '#app/admin/perform.ts';
import { checkVersion } from '#app/explainer/client.ts';
import { forgetKept } from '#app/kept-for-all.ts';
import { domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import {
  activateModelVersion,
  getModelVersion,
  rollBackModelVersion,
  rollBackTargets,
} from '#lib/db/model-versions.ts';

export async function activateVersion(versionId: string): Promise<AdminResult> {
  return performAct('activateVersion', idSchema, versionId, async (id, administratorId) => {
    const { domain } = await getModelVersion(database(), id);
    await checkVersion(domain, id);
    await activateModelVersion(database(), id, administratorId);
    forgetKept();
    revalidatePath('/admin', 'layout');
    return undefined;
  });
}

export async function rollBack(domain: string): Promise<AdminResult> {
  return performAct('rollBack', z.enum(domains), domain, async (known) => {
    const earlier = (await rollBackTargets(database())).get(known);
    if (earlier !== undefined) await checkVersion(known, earlier);
    await rollBackModelVersion(database(), known);
    forgetKept();
    revalidatePath('/admin', 'layout');
    return undefined;
  });
}
