import { expect, test } from 'vitest';
import type { GroundedStreamEvent } from '#lib/conversation/streaming/grounded-stream.ts';
import { paced } from '#lib/conversation/streaming/paced.ts';

const marks: GroundedStreamEvent = { type: 'marks', marks: [] };
let ended = false;
async function* speaking(texts: string[]): AsyncGenerator<GroundedStreamEvent, string> {
  ended = false;
  try {
    for (const text of texts) yield { type: 'text-delta', text };
    yield marks;
    return 'done';
  } finally {
    ended = true;
  }
}

async function collect(stream: AsyncGenerator<GroundedStreamEvent, string>) {
  const [events, times]: [GroundedStreamEvent[], number[]] = [[], []];
  let turn = await stream.next();
  for (; !turn.done; turn = await stream.next()) {
    events.push(turn.value);
    times.push(performance.now());
  }
  return { events, times, result: turn.value };
}

test('text is split into words, nothing is lost, and other events and the result are unchanged', async () => {
  const texts = ['You watched  Alien', ', and', '\nHeat. '];
  const { events, result } = await collect(paced(speaking(texts), { wordPauseMs: 0 }));
  const words = events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : []));
  expect(words).toEqual(['You', ' watched', '  Alien', ',', ' and', '\nHeat. ']);
  expect(words.join('')).toBe(texts.join(''));
  expect([events.at(-1), result, ended]).toEqual([marks, 'done', true]);
});

test('words that arrive together go out one after another, the first at once', async () => {
  const started = performance.now();
  const { times } = await collect(paced(speaking(['one two three four']), { wordPauseMs: 40 }));
  expect((times[0] as number) - started).toBeLessThan(30);
  for (const place of [1, 2, 3])
    expect((times[place] as number) - (times[place - 1] as number)).toBeGreaterThan(35);
});

test('a reader who leaves or aborts ends the underlying stream', async () => {
  for await (const _ of paced(speaking(['one two']), { wordPauseMs: 0 })) break;
  expect(ended).toBe(true);
  const stop = new AbortController();
  const reading = (async () => {
    for await (const _ of paced(speaking(['one two three']), { wordPauseMs: 1000, signal: stop.signal }))
      stop.abort(new Error('enough'));
  })();
  await expect(reading).rejects.toThrow();
  expect(ended).toBe(true);
});
