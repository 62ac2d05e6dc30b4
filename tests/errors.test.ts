import { expect, test } from 'vitest';
import { errorResponse } from '#app/api/error-response.ts';
import { AppError, toAppError } from '#lib/errors.ts';

test.each(['ENOSPC', '53100'])('a full disk says so, however deep the cause (%s)', (code) => {
  const cause = Object.assign(new Error('no space'), { code });
  const error = toAppError(new Error('Failed query', { cause }));
  expect(error.code).toBe('unavailable');
  expect(error.message).toContain('disk is full');
});

test('anything else that is thrown shows no details', () => {
  expect(toAppError(new Error('select secret')).message).toBe('Something went wrong on our side.');
});

test('every limit answers 429 with the seconds after which to come back', () => {
  const response = errorResponse(
    new AppError('rate_limited', { message: 'Too many.', retryAfterSeconds: 7 }),
  );
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  expect(
    Number(errorResponse(new AppError('rate_limited', { message: 'm' })).headers.get('retry-after')),
  ).toBeGreaterThan(0);
  expect(errorResponse(new AppError('not_found', { message: 'm' })).headers.has('retry-after')).toBe(false);
});
