// The messages of corpus/messages: every line can be read by the notation that its README describes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { domains } from '#lib/contract/domain.ts';

const folder = join(import.meta.dirname, '../../corpus/messages');
const keysOf: Record<string, string[]> = {
  recommend: 'count genre era maker like but mood platform price surprise popularity with'.split(' '),
  explain: ['item', 'view'],
  doubt: ['item'],
  compare: ['a', 'b'],
  what_if: ['remove', 'add', 'only'],
  influence: ['item'],
  similar: ['item', 'of', 'other'],
  taste: ['about'],
  history: ['ask', 'title', 'count'],
  facts: ['item', 'about'],
  feedback: ['item', 'kind', 'because'],
  about: ['topic'],
  social: ['kind'],
  unclear: [],
};
const titleKeys = new Set(['item', 'like', 'a', 'b', 'remove', 'add', 'only', 'other', 'title']);
const line = z.strictObject({
  domain: z.enum(domains).optional(), // the trial's messages have none
  focus: z.string().min(1),
  listed: z.array(z.string().min(1)).max(6),
  last: z.string().min(1),
  user: z.string().min(1).max(2_000),
  call: z.string().min(1),
});
type Line = z.infer<typeof line>;
type Call = { name: string; values: [key: string, value: string][] };

function parse(text: string): Call[] | null {
  const calls = text.split(' | ').map((call) => {
    const found = /^([a-z_]+)((?: [a-z]+="[^"]*")*)$/.exec(call);
    if (!found?.[1]) return null;
    const values = [...(found[2] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)];
    return {
      name: found[1],
      values: values.map(([, key = '', value = '']): [string, string] => [key, value]),
    };
  });
  return calls.every((call) => call !== null) ? calls : null;
}

const batches = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
const lines: { place: string; line: Line }[] = batches.flatMap((name) =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text, at) => ({ place: `${name}:${at + 1}`, line: line.parse(JSON.parse(text)) })),
);

test('every call and every last request is one of the requests, with its own keys in their order, each once', () => {
  const wrong = lines.filter(({ line: { call, last } }) =>
    [call, ...(last === 'none' ? [] : [last])].some((text) => {
      const calls = parse(text);
      return !calls?.every(({ name, values }) => {
        const places = values.map(([key]) => keysOf[name]?.indexOf(key) ?? -1);
        return name in keysOf && places.every((place, at) => place > (places[at - 1] ?? -1));
      });
    }),
  );
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test('every title of a call occurs in the message or in what came before it', () => {
  const wrong = lines.filter(({ line: { call, user, focus, listed, last } }) => {
    const said = [user, focus, ...listed, last].join('\n').toLowerCase();
    const titles = (parse(call) ?? []).flatMap(({ values }) =>
      values.filter(([key]) => titleKeys.has(key)).flatMap(([, value]) => value.split('; ')),
    );
    return titles.some((title) => !said.includes(title.toLowerCase()));
  });
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test('no message stands twice with the same context', () => {
  const keys = lines.map(({ line: { user, focus, last } }) =>
    JSON.stringify([user.toLowerCase(), focus, last]),
  );
  expect(keys.length - new Set(keys).size).toBe(0);
});

test('the held-out batches are there, and between an eighth and a fifth of all lines', () => {
  const heldOut = lines.filter(({ place }) =>
    /^(c2|d1|h1|o1|o2|t1|y1|z8|z12|z27|z28|z29|z50|z51|z52|z60|z61|z62|z72|z73|z74|z80|z81|z94)\.jsonl:/.test(
      place,
    ),
  ).length;
  expect(heldOut / lines.length).toBeGreaterThan(1 / 8);
  expect(heldOut / lines.length).toBeLessThan(1 / 5);
});
