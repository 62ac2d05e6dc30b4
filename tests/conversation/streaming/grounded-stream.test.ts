import { expect, test } from 'vitest';
import type { Mark } from '#lib/contract/mark.ts';
import { withStandIn } from '#lib/conversation/bound/stand-in.ts';
import {
  type Grounded,
  type GroundedStreamEvent,
  settledEnd,
  settledSentence,
  streamGrounded,
} from '#lib/conversation/streaming/grounded-stream.ts';

/** Every "Wrong" is a fault, every "Title" a title. */
function check(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const found of text.matchAll(/Wrong|Title/g)) {
    const kind = found[0] === 'Wrong' ? 'unknown-title' : 'title';
    marks.push({ start: found.index, end: found.index + 5, kind, message: found[0] });
  }
  return marks;
}

const computed = ['It rests on Title.', 'It is at rank 3.'];

async function run(answers: string[], wholeSentences = false, sentences = computed) {
  const asked: string[] = [];
  const events: GroundedStreamEvent[] = [];
  async function* generate(said: string, attempt: number) {
    asked.push(said);
    for (const word of (answers[Math.min(attempt, answers.length - 1)] ?? '').match(/\s?\S+/g) ?? [])
      yield { text: word };
  }
  const standIn = (said: string) =>
    withStandIn(
      said,
      sentences.map((text) => ({ topic: text, text })),
      () => true,
    );
  const stream = streamGrounded({ generate, check, mayContinue: () => false, standIn, wholeSentences });
  let outcome: Grounded;
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      outcome = next.value;
      break;
    }
    events.push(next.value);
  }
  const text = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
  const marks = events.flatMap((event) => (event.type === 'marks' ? [event.marks] : []));
  return { text, asked, marks, events, outcome };
}

test('true text goes out unchanged, in pieces', async () => {
  const { text, events, asked } = await run(['It is carried by Title and that is all.']);
  expect(text).toBe('It is carried by Title and that is all.');
  expect(events.filter((event) => event.type === 'text-delta').length).toBeGreaterThan(4);
  expect(asked).toEqual(['']);
});

test('a fault fixed by drawing again is never sent, and nothing is said twice', async () => {
  const { text, asked, marks } = await run(['It is carried by Wrong and more.', ' Title and more.']);
  expect(text).toBe('It is carried by Title and more.');
  expect(asked).toEqual(['', 'It is carried by']);
  expect(marks.at(-1)).toEqual([expect.objectContaining({ kind: 'title', start: 17 })]);
});

test('text still false after two retries is never sent: a computed sentence finishes the words already sent', async () => {
  const { text, outcome, asked } = await run(['It is Wrong here.', ' Wrong here.', ' Wrong.', '']);
  expect(text).toBe('It is at rank 3.');
  expect(outcome).toEqual({ said: text, redrawn: 2, standIns: 1 });
  expect(asked).toEqual(['', 'It is', 'It is', text]);
});

test('first words that need no check go out before the name they begin is complete', async () => {
  const pieces: string[] = [];
  async function* generate() {
    for (const text of ['Iron', ' Harbour', ' Title', ' is', ' high', ' here.']) yield { text };
  }
  const stream = streamGrounded({
    generate,
    check,
    mayContinue: () => false,
    standIn: () => null,
    firstWordsAtOnce: true,
  });
  for await (const event of stream) if (event.type === 'text-delta') pieces.push(event.text);
  expect(pieces.slice(0, 2)).toEqual(['Iron', ' Harbour']);
  expect(pieces.join('')).toBe('Iron Harbour Title is high here.');
});

test('held-back sentences go out whole or not at all', async () => {
  const { events, text, outcome } = await run(
    ['It is so. It is near Wrong in time.', ' Near Title, then. That is all.'],
    true,
  );
  expect(text).toBe('It is so. Near Title, then. That is all.');
  expect(events.flatMap((event) => (event.type === 'text-delta' ? [event.text.trim()] : []))).toEqual([
    'It is so.',
    'Near Title, then.',
    'That is all.',
  ]);
  expect(outcome).toMatchObject({ redrawn: 1, standIns: 0 });
});

test('a sentence that is false three times is replaced by a computed one, and the answer goes on', async () => {
  const { text, outcome } = await run(
    ['So it is. This is Wrong.', ' Wrong.', ' Wrong again.', ' And so on.'],
    true,
  );
  expect(text).toBe('So it is. It rests on Title. And so on.');
  expect(outcome).toMatchObject({ redrawn: 2, standIns: 1 });
});

test('an answer with nothing true left to say ends, whatever the language model does', async () => {
  const { text, outcome, asked } = await run(['This is Wrong.'], true);
  expect(text).toBe('It rests on Title. It is at rank 3.');
  expect(outcome.standIns).toBe(2);
  expect(asked.length).toBeLessThanOrEqual(12);
});

test('a full stop in a title does not end a sentence', () => {
  const inTitle = (text: string) => text.endsWith('Mr. ');
  expect(settledSentence('It is near Mr. Pepper. So', 0, inTitle)).toBe('It is near Mr. Pepper.'.length);
  expect(settledSentence('It is near Mr. Pepper', 0, inTitle)).toBe(0);
});

test('a fault at the very end is drawn again too', async () => {
  expect((await run(['It is Wrong', ' fine.'])).text).toBe('It is fine.');
});

test('the number of retries is bounded', async () => {
  const { asked } = await run([`${'Wrong a b c d e f '.repeat(30)}.`]);
  expect(asked.length).toBeLessThanOrEqual(11); // six tries, four stand-ins
});

test('a model that repeats itself is stopped before the repeated sentence goes out', async () => {
  expect((await run(['This is said over and over again. '.repeat(10)])).text).toBe(
    'This is said over and over again.',
  );
  const twoAlike = 'This is one thing. This is another thing.';
  expect((await run([twoAlike])).text).toBe(twoAlike);
});

test('names, numbers and pairs of numbers are held back until they are complete', () => {
  const never = () => false;
  expect(settledEnd('it is carried by Iron Har', 0, never)).toBe('it is carried by'.length);
  expect(settledEnd('it is at rank 3 of ', 0, never)).toBe('it is at rank'.length);
  expect(settledEnd('it is at rank 3 of 42, which ', 0, never)).toBe('it is at rank 3 of 42, which'.length);
  expect(settledEnd('one two ', 0, () => true)).toBe(0);
});
