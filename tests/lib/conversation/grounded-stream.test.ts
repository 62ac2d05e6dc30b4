import { expect, test } from 'vitest';
import { type GroundedStreamEvent, settledEnd, streamGrounded } from '#lib/conversation/grounded-stream.ts';
import type { Mark } from '#lib/evidence/grounding.ts';

/** Every "Wrong" is a fault, every "Title" a title. */
function check(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const found of text.matchAll(/Wrong|Title/g)) {
    const kind = found[0] === 'Wrong' ? 'unknown-title' : 'title';
    marks.push({ start: found.index, end: found.index + 5, kind, message: found[0] });
  }
  return marks;
}

async function run(answers: string[]) {
  const asked: string[] = [];
  const events: GroundedStreamEvent[] = [];
  async function* generate(said: string, attempt: number) {
    asked.push(said);
    for (const word of (answers[Math.min(attempt, answers.length - 1)] ?? '').match(/\s?\S+/g) ?? [])
      yield { text: word };
  }
  for await (const event of streamGrounded({ generate, check, mayContinue: () => false })) events.push(event);
  const text = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
  const marks = events.flatMap((event) => (event.type === 'marks' ? [event.marks] : []));
  return { text, asked, marks, events };
}

test('what is true goes out unchanged, in pieces', async () => {
  const { text, events, asked } = await run(['It is carried by Title and that is all.']);
  expect(text).toBe('It is carried by Title and that is all.');
  expect(events.filter((event) => event.type === 'text-delta').length).toBeGreaterThan(4);
  expect(asked).toEqual(['']);
});

test('a fault never leaves where drawing again mends it, and nothing said before is said twice', async () => {
  const { text, asked, marks } = await run(['It is carried by Wrong and more.', ' Title and more.']);
  expect(text).toBe('It is carried by Title and more.');
  expect(asked).toEqual(['', 'It is carried by']);
  expect(marks.at(-1)).toEqual([expect.objectContaining({ kind: 'title', start: 17 })]);
});

test('what stays false is sent once and marked', async () => {
  const { text, marks } = await run(['It is Wrong here.', ' Wrong here.']);
  expect(text).toBe('It is Wrong here.');
  expect(marks.at(-1)).toEqual([expect.objectContaining({ kind: 'unknown-title', start: 6, end: 11 })]);
});

test('a fault at the very end is drawn again, too', async () => {
  expect((await run(['It is Wrong', ' fine.'])).text).toBe('It is fine.');
});

test('the number of new attempts is bounded', async () => {
  const { asked } = await run([`${'Wrong a b c d e f '.repeat(30)}.`]);
  expect(asked.length).toBeLessThanOrEqual(7);
});

test('a model that repeats itself is stopped before the sentence that it said already', async () => {
  expect((await run(['This is said over and over again. '.repeat(10)])).text).toBe(
    'This is said over and over again.',
  );
  const twoAlike = 'This is one thing. This is another thing.';
  expect((await run([twoAlike])).text).toBe(twoAlike);
});

test('names, numbers and pairs of numbers are held back until they are whole', () => {
  const never = () => false;
  expect(settledEnd('it is carried by Iron Har', 0, never)).toBe('it is carried by'.length);
  expect(settledEnd('it is at rank 3 of ', 0, never)).toBe('it is at rank'.length);
  expect(settledEnd('it is at rank 3 of 42, which ', 0, never)).toBe('it is at rank 3 of 42, which'.length);
  expect(settledEnd('one two ', 0, () => true)).toBe(0);
});
