// Releases words at reading pace. Composed answers are ready all at once, and a language model's words come several at
// a time when only one continuation is allowed.
import { setTimeout as sleep } from 'node:timers/promises';
import type { GroundedStreamEvent } from './grounded-stream.ts';

export type Pace = { wordPauseMs?: number; signal?: AbortSignal }; // 0: no pause

const defaultWordPauseMs = 14;

/** The same events with text split into words, each at least a pause after the one before. */
export async function* paced<Result>(
  events: AsyncGenerator<GroundedStreamEvent, Result>,
  { wordPauseMs = defaultWordPauseMs, signal }: Pace,
): AsyncGenerator<GroundedStreamEvent, Result> {
  let readyMs = 0; // when the next word may go out
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (done) return value;
      if (value.type !== 'text-delta') {
        yield value;
        continue;
      }
      for (const text of value.text.split(/(?<=\S)(?=\s+\S)/u)) {
        signal?.throwIfAborted();
        const waitMs = readyMs - performance.now();
        if (waitMs > 0) await sleep(waitMs, undefined, signal ? { signal } : {});
        readyMs = performance.now() + wordPauseMs;
        yield { type: 'text-delta', text };
      }
    }
  } finally {
    await events.return(undefined as Result); // when the reader leaves, the language model stops
  }
}
