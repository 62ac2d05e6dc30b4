// How many cores are free. libllama's threads spin while they wait for each other, so next to a training run one
// thread too many makes a prompt ten times slower, not faster. Other processes' use since the last call is the
// total busy time minus this process's own.
import { availableParallelism, cpus } from 'node:os';

const shortestLookMs = 300;

/** A function that gives the number of free cores, at least 1 and at most `most`. */
export function watchFreeCores(most: number): () => number {
  let before = look();
  let free = Math.min(most, availableParallelism());
  return () => {
    const now = look();
    const elapsedMs = now.atMs - before.atMs;
    if (elapsedMs >= shortestLookMs) {
      const othersBusy = Math.max(0, now.busyMs - before.busyMs - (now.ownMs - before.ownMs)) / elapsedMs;
      free = Math.floor(availableParallelism() - othersBusy + 0.35);
      before = now;
    }
    return Math.max(1, Math.min(most, free));
  };
}

function look(): { atMs: number; busyMs: number; ownMs: number } {
  const busyMs = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
  const { user, system } = process.cpuUsage();
  return { atMs: performance.now(), busyMs, ownMs: (user + system) / 1000 };
}
