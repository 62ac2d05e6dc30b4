'use server';

/** Which version answers. Each action checks again who the person is. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { idSchema } from '#app/admin/perform.ts';
import { tryVersion } from '#app/admin/versions/try-version.ts';
import { forgetKept } from '#app/kept-for-all.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { beatsFloor, type VersionCheck } from '#lib/contract/version-check.ts';
import { recordAct } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';
import {
  activateModelVersion,
  getModelVersion,
  rollBackModelVersion,
  rollBackTargets,
} from '#lib/db/model-versions.ts';
import { AppError, toAppError } from '#lib/errors.ts';

/** What came of trying the version, and whether it's active now. */
export type ActivationResult =
  | { ok: true; activated: boolean; check: VersionCheck }
  | { ok: false; message: string };

const activationSchema = z.object({
  versionId: idSchema,
  despiteFloors: z.boolean(), // an administrator has seen what it doesn't beat, and wants it all the same
});

/** Tries the version first. One that can't answer is never activated; one below a floor only if that is said. */
export async function activateVersion(input: z.infer<typeof activationSchema>): Promise<ActivationResult> {
  return tried(activationSchema, input, async ({ versionId, despiteFloors }, administrator) => {
    const { id } = await getModelVersion(database(), versionId);
    const check = await tryVersion(id);
    await recordAct(database(), { ...administrator, act: 'checkVersion', subject: id });
    const isBelow = check.figures.some((figure) => beatsFloor(figure) === false);
    if (check.problem !== null || (isBelow && !despiteFloors)) return { activated: false, check };
    await activateModelVersion(database(), id, administrator.userId);
    forgetKept();
    const subject = isBelow ? `${id}, below a floor` : id;
    await recordAct(database(), { ...administrator, act: 'activateVersion', subject });
    return { activated: true, check };
  });
}

/** The version before has answered people already, so floors don't hold it back. */
export async function rollBack(domain: Domain): Promise<ActivationResult> {
  return tried(z.enum(domains), domain, async (known, administrator) => {
    const earlier = (await rollBackTargets(database())).get(known);
    if (earlier === undefined)
      throw new AppError('conflict', { message: 'There’s no earlier version to roll back to.' });
    const check = await tryVersion(earlier);
    if (check.problem !== null) return { activated: false, check };
    await rollBackModelVersion(database(), known);
    forgetKept();
    await recordAct(database(), { ...administrator, act: 'rollBack', subject: `${known} to ${earlier}` });
    return { activated: true, check };
  });
}

type Administrator = { userId: string; actor: string };
type Outcome = { activated: boolean; check: VersionCheck };

async function tried<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  run: (input: z.infer<Schema>, administrator: Administrator) => Promise<Outcome>,
): Promise<ActivationResult> {
  try {
    const { id, email } = await requireAdministrator();
    const parsed = schema.safeParse(input);
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'Choose a version.', cause: parsed.error });
    const outcome = await run(parsed.data, { userId: id, actor: email });
    revalidatePath('/admin', 'layout');
    return { ok: true, ...outcome };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('administration:', error.cause);
    return { ok: false, message: error.message };
  }
}
