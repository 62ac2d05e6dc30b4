import { expect, test } from 'vitest';
import { beginAnswer, followAnswer, isAnswering, stopAnswer } from '#app/api/chat/live-answers.ts';
import { readChatRequest } from '#app/api/chat/request.ts';
import { chunksOf } from '#app/stream-chunks.ts';

async function all(stream: ReadableStream<string> | null): Promise<string[]> {
  const events: string[] = [];
  if (stream !== null) for await (const event of chunksOf(stream)) events.push(event);
  return events;
}

test('a late listener gets the whole answer, from its first word to its end', async () => {
  const handle = beginAnswer('chat-1', 'ann');
  let say: ReadableStreamDefaultController<string> | undefined;
  const stream = new ReadableStream<string>({
    start: (controller) => {
      say = controller;
    },
  });
  handle?.record(stream);
  say?.enqueue('one');
  const early = all(followAnswer('chat-1'));
  say?.enqueue('two');
  await new Promise((resolve) => setTimeout(resolve, 5));
  const late = all(followAnswer('chat-1'));
  say?.enqueue('three');
  say?.close();
  expect(await early).toEqual(['one', 'two', 'three']);
  expect(await late).toEqual(['one', 'two', 'three']);
  expect(isAnswering('chat-1')).toBe(false);
  expect(followAnswer('chat-1')).toBeNull();
});

test('a chat writes one answer at a time', () => {
  const handle = beginAnswer('chat-2', 'ann');
  expect(beginAnswer('chat-2', 'ann')).toBeNull();
  handle?.release();
  beginAnswer('chat-2', 'ann')?.release();
  expect(isAnswering('chat-2')).toBe(false);
});

test('stopping aborts the answer of that chat and no other', () => {
  const mine = beginAnswer('chat-3', 'ann');
  const other = beginAnswer('chat-4', 'ann');
  expect(stopAnswer('chat-3')).toBe(true);
  expect([mine?.signal.aborted, other?.signal.aborted]).toEqual([true, false]);
  mine?.release();
  other?.release();
  expect(stopAnswer('chat-3')).toBe(false);
});

function post(body: string, type = 'application/json'): Request {
  return new Request('http://app.test/api/chat', { method: 'POST', body, headers: { 'content-type': type } });
}
const valid = { id: crypto.randomUUID(), trigger: 'submit-message', text: 'Why?', perspective: 'overall' };

test('a message of a million characters is refused before it is read to its end', async () => {
  const body = JSON.stringify({ ...valid, text: 'x'.repeat(1_000_000) });
  await expect(readChatRequest(post(body))).rejects.toMatchObject({ code: 'too_large' });
});

test('8,000 characters are accepted, 8,001 are not, however many bytes they take', async () => {
  for (const letter of ['x', '🎬', 'é', 'x\n']) {
    const text = letter.repeat(8_000 / letter.length);
    expect((await readChatRequest(post(JSON.stringify({ ...valid, text })))).text).toBe(text);
    await expect(readChatRequest(post(JSON.stringify({ ...valid, text: `${text}x` })))).rejects.toMatchObject(
      {
        code: 'too_large',
      },
    );
  }
});

test.each([
  ['no JSON', '{"id":'],
  ['no text', JSON.stringify({ ...valid, text: '  ' })],
  ['no chat', JSON.stringify({ ...valid, id: '../../etc' })],
  ['an invented perspective', JSON.stringify({ ...valid, perspective: 'root' })],
])('a request with %s is refused with a message', async (_what, body) => {
  await expect(readChatRequest(post(body))).rejects.toMatchObject({ code: 'bad_request' });
});

test("a form on another site can't post here", async () => {
  await expect(readChatRequest(post(JSON.stringify(valid), 'text/plain'))).rejects.toMatchObject({
    code: 'bad_request',
  });
});

test('one person can have thirty answers under way and waiting, and is then told when to come back', () => {
  const handles = Array.from({ length: 30 }, (_, index) => beginAnswer(`many-${index}`, 'greedy'));
  expect(() => beginAnswer('one-more', 'greedy')).toThrow(
    expect.objectContaining({ code: 'rate_limited', retryAfterSeconds: expect.any(Number) }),
  );
  const other = beginAnswer('of-someone-else', 'bob');
  expect(other).not.toBeNull();
  for (const handle of [...handles, other]) handle?.release();
  const again = beginAnswer('one-more', 'greedy');
  expect(again).not.toBeNull();
  again?.release();
});
