// A process that is started before what it needs is there: it loads its modules meanwhile, which takes most of its start, and goes on
// when its parent says so, with the settings that weren't known yet.

import { addSettings, takeStartedEarly } from '#lib/env.ts';

/** For the environment of such a process. Its channel to the parent has to be open. */
export const startedEarly: Record<string, string> = { STARTED_EARLY: '1' };

/** Resolves at once in a process that wasn't started early. */
export async function whenToldToStart(): Promise<void> {
  if (!takeStartedEarly()) return;
  process.channel?.ref(); // or it would end, with nothing else to wait for
  const settings = await new Promise<Record<string, string>>((resolve) => process.once('message', resolve));
  process.channel?.unref();
  addSettings(settings);
}
