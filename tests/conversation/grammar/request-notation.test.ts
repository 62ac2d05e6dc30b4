import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMessages } from '#lib/alignment/tasks/understanding.ts';
import { type Request, titleKeys } from '#lib/contract/request.ts';
import { parseRequests, printRequests } from '#lib/conversation/grammar/request-notation.ts';

const folder = join(import.meta.dirname, '../../../corpus/messages');
const messages = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => parseMessages(readFileSync(join(folder, name), 'utf8')));

test('every call and every last request of the corpus is printed as it was read', () => {
  const written = messages.flatMap(({ call, last }) => [call, ...(last === null ? [] : [last])]);
  expect(written.length).toBeGreaterThan(4_000);
  expect(written.filter((text) => printRequests(parseRequests(text)) !== text)).toEqual([]);
});

test('keys are printed in the order of the schema, whatever the order in the object', () => {
  const request: Request = { with: 'kids', genre: 'comedy', count: '3', name: 'recommend' };
  expect(printRequests([request])).toBe('recommend count="3" genre="comedy" with="kids"');
});

test('a title with quotes, line breaks or a request in it stays one value', () => {
  const item = ' Quiet "Storm"\n| unclear \u0007';
  const text = printRequests([{ name: 'explain', item }, { name: 'unclear' }]);
  expect(text).toBe(`explain item="Quiet 'Storm' | unclear" | unclear`);
  expect(parseRequests(text)).toEqual([
    { name: 'explain', item: "Quiet 'Storm' | unclear" },
    { name: 'unclear' },
  ]);
});

test('anything else is refused, with a reason', () => {
  const refused = [
    '',
    ' unclear',
    'unclear ',
    'Unclear',
    'sing',
    'constructor',
    'explain',
    'explain item=""',
    'explain item="Heat',
    'explain item=Heat',
    'explain item=" Heat"',
    'explain item="He\nat"',
    'explain item="Heat" item="Heat"',
    'explain view="sceptic" item="Heat"',
    'explain item="Heat" era="1990s"',
    'explain name="doubt" item="Heat"',
    'feedback item="Heat" kind="adored"',
    'recommend count="many"',
    'recommend count="100"',
    'unclear |unclear',
    'unclear | ',
    Array(5).fill('unclear').join(' | '),
    `taste about="${'x'.repeat(201)}"`,
    `unclear${' | unclear'.repeat(100_000)}`,
  ];
  for (const text of refused)
    expect(() => parseRequests(text), text.slice(0, 80)).toThrow(
      expect.objectContaining({ code: 'bad_request' }),
    );
});

test('the keys that hold titles are those of the corpus', () => {
  expect([...titleKeys].toSorted()).toEqual([
    'a',
    'add',
    'b',
    'item',
    'like',
    'only',
    'other',
    'remove',
    'title',
  ]);
});
