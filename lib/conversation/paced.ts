// Gives out words at a pace that can be read along. Composed answers are there all at once, and a language model's words come
// several at a time where its answer can continue in only one way.
import { setTimeout as sleep } from 'node:timers/promises';
import type { GroundedStreamEvent } from './grounded-stream.ts';

export type Pace = { wordPauseMs?: number; signal?: AbortSignal }; // 0: no pause

const defaultWordPauseMs = 14;

/** The same events, with texts cut into words; every word but the first waits until the pause since the one before is over. */
export async function* paced<Result>(
  events: AsyncGenerator<GroundedStreamEvent, Result>,
  { wordPauseMs = defaultWordPauseMs, signal }: Pace,
): AsyncGenerator<GroundedStreamEvent, Result> {
  let readyMs = 0; // when the next word may go
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
    await events.return(undefined as Result); // a reader who leaves stops the language model
  }
}
