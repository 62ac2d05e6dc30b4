// What has become of a training since something was killed under it. A run can also end in the seconds in which its trainer stops, or
// between the last look and the kill: then there's nothing to claim again.

import type { Run } from './stored.ts';

type Seen = Pick<Run, 'id' | 'state' | 'attempts'>;
export type Became = 'claimed again' | 'ended' | 'waits';

/** now: the runs after the kill. */
export function becameOf(before: Seen, now: readonly Seen[]): Became {
  const run = now.find(({ id }) => id === before.id);
  if (run === undefined) return 'waits'; // the database isn't whole yet
  if (run.attempts > before.attempts) return 'claimed again';
  return run.state === 'queued' || run.state === 'running' ? 'waits' : 'ended';
}
