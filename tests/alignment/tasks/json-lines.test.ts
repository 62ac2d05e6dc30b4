import { expect, test } from 'vitest';
import { parseAnswers } from '#lib/alignment/tasks/gold-answer.ts';
import { parseJsonLines } from '#lib/alignment/tasks/json-lines.ts';
import { parseLabelledClaims } from '#lib/alignment/tasks/labelled-claims.ts';
import { parseWorded } from '#lib/alignment/tasks/wording.ts';

test('each line is parsed with its number, empty ones are left out', () => {
  expect(parseJsonLines('{"a":1}\n\n  \r\n{"a":2}\n', (fields, at) => [fields, at])).toEqual([
    [{ a: 1 }, 1],
    [{ a: 2 }, 4],
  ]);
});

test.each([parseAnswers, parseWorded, parseLabelledClaims])(
  'a line that is no JSON object is a RangeError, too: %o',
  (parse) => {
    expect(() => parse('\n{"domain":')).toThrow(new RangeError('Line 2 is not JSON.'));
    for (const line of ['null', '7', '"movies"', '[]'])
      expect(() => parse(line)).toThrow(new RangeError('Line 1 is not a JSON object.'));
    expect(() => parse('{}')).toThrow(RangeError);
  },
);
