import { expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { safeError, safeText } from '#lib/telemetry/safe-error.ts';

const typed = 'my secret wish Zyxw';
const told = (thrown: unknown) => JSON.stringify(safeError(thrown));

test('a query that failed is told by its code and where, never with what was stored', () => {
  const cause = Object.assign(new Error(`invalid input syntax for type uuid: "${typed}"`), { code: '22P02' });
  const error = new Error(`Failed query: insert into "messages" values ($1)\nparams: ${typed}`, { cause });
  const safe = safeError(error);
  expect(told(error)).not.toContain('Zyxw');
  expect(safe.cause?.code).toBe('22P02');
  expect(safe.stack).toMatch(/safe-error\.test\.ts:\d+:\d+/);
});

test('a message that pretends to be a stack frame is not told', () => {
  const error = new Error(`first\n    at ${typed.replaceAll(' ', '/')}.ts:1:1`);
  expect(told(error)).not.toContain('Zyxw');
  expect(safeError(error).stack).toMatch(/ {4}at /);
});

test('our own errors keep their words, without what they quote', () => {
  const error = new AppError('not_found', { message: `We couldn’t find “${typed}” in “films”.` });
  expect(safeError(error)).toMatchObject({ type: 'AppError', code: 'not_found' });
  expect(safeError(error).message).toBe('We couldn’t find “…” in “…”.');
});

test('a bug of ours keeps the engine’s words', () => {
  const thrown = () => {
    (null as unknown as { wanted: () => void }).wanted();
  };
  try {
    thrown();
  } catch (error) {
    expect(safeError(error).message).toMatch(/^Cannot read properties of null/);
  }
});

test.each([
  [`Can’t sign in as ann.lee@example.org`, 'ann.lee'],
  ['connect ECONNREFUSED 10.1.2.3:5432', '10.1.2.3'],
  ['connect to 2001:db8::ff00:42:8329 failed', '2001:db8'],
  ['asked postgres://ann:hunter2@db/app', 'hunter2'],
  ['asked http://127.0.0.1/x?q=secret-film', 'secret-film'],
  ['token sk_live_0123456789abcdefghijklmnopqrstuv refused', '0123456789abcdef'],
  [`can't read *The Hidden Film*`, 'Hidden'],
  [`said "unfinished ${typed}`, 'Zyxw'],
])('addresses, keys and titles are taken out: %s', (text, secret) => {
  expect(safeText(text)).not.toContain(secret);
});

test('something thrown that is no error says only that', () => {
  expect(safeError(typed)).toEqual({ type: 'string' });
});
