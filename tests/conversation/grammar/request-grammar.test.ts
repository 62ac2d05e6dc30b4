import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageLine, titleLine } from '#lib/alignment/tasks/understanding.ts';
import { requestNames, titleKeys } from '#lib/contract/request.ts';
import { requestGrammar } from '#lib/conversation/grammar/request-grammar.ts';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import { pick, seededRandom } from '#lib/random.ts';

// Every byte is a token, as are some longer pieces that cross the parts of the notation, and half a character.
const pieces = [
  'recommend',
  'explain item="',
  ' item="',
  '" | ',
  '=" ',
  '" genre="',
  'Her',
  ' He',
  'at"',
  '; ',
  'comedy" count="3"',
  'un',
  'clear',
  ' | unclear',
  '\u00e9',
  '\uae30\uc0dd',
  'x'.repeat(90),
  '"',
  ' ',
  'loved"',
  'not seen',
  '\n',
  '\u3000',
];
const [end, firstByte, firstPiece] = [0, 1, 257];
const encoder = new TextEncoder();
const tokenizer: Tokenizer = {
  encode: (text) => [...encoder.encode(text)].map((byte) => firstByte + byte),
  decode: (ids) => Buffer.concat(ids.map((id) => tokenizer.tokenBytes(id))).toString('utf8'),
  tokenBytes: (id) => {
    if (id === end) return new Uint8Array();
    if (id < firstPiece) return Uint8Array.of(id - firstByte);
    if (id === firstPiece + pieces.length) return encoder.encode('\u00e9').slice(0, 1);
    return encoder.encode(pieces[id - firstPiece] ?? '');
  },
  control: () => null,
  vocabularySize: firstPiece + pieces.length + 1,
  special: { bos: null, eos: end, imStart: -1, imEnd: end },
};
const everyToken = Array.from({ length: tokenizer.vocabularySize }, (_, id) => id);

/** Whether the grammar lets the text be written byte by byte, and end there. */
function allows(text: string, given: string[]): boolean {
  const { accepts } = requestGrammar(tokenizer, given);
  const written: number[] = [];
  for (const token of [...tokenizer.encode(text), end]) {
    if (!accepts(written, token)) return false;
    written.push(token);
  }
  return true;
}

const folder = join(import.meta.dirname, '../../../corpus/messages');
const messages = [...(await messagesFor('training', folder)), ...(await messagesFor('development', folder))];
const titlesOf = (last: string | null) =>
  [...(last ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)].flatMap(([, key = '', value = '']) =>
    titleKeys.has(key) ? value.split('; ') : [],
  );

test('every call that is trained on or chosen by can be written, its titles copied from what the message is read with', () => {
  const refused = messages.filter(
    ({ user, focus, listed, last, call }) =>
      !allows(call, [
        messageLine(user),
        ...[...(focus === null ? [] : [focus]), ...listed, ...titlesOf(last)].map((title) =>
          titleLine(title),
        ),
      ]),
  );
  expect(refused.map(({ call }) => call)).toEqual([]);
});

test('whatever is written under the grammar can be parsed, however it was chosen and wherever it was cut', () => {
  const given = [
    'nicht „Her“ \u2013 "Heat"; 기생충은 vs. L.A. Confidential | unclear',
    'Her',
    'x'.repeat(180),
    'It',
  ];
  const random = seededRandom(7);
  const names = new Set<string>();
  for (let round = 0; round < 60; round++) {
    const { accepts, cut } = requestGrammar(tokenizer, given);
    const written: number[] = [];
    const wordy = round % 3 === 0; // prefers letters, so that values run into their limits
    for (;;) {
      const open = everyToken.filter((token) => accepts(written, token));
      expect(open.length).toBeGreaterThan(0);
      const letters = open.filter((token) => token > firstPiece || token - firstByte > 0x60);
      const token = pick(wordy && letters.length > 0 && random() < 0.95 ? letters : open, random);
      if (token === end) break;
      written.push(token);
      expect(written.length).toBeLessThan(2_000);
      const part = cut(written);
      if (part !== '') expect(parseRequests(part).length).toBeGreaterThan(0);
    }
    const text = tokenizer.decode(written);
    for (const { name } of parseRequests(text)) names.add(name);
    expect(cut(written)).toBe(text);
  }
  expect([...names].toSorted()).toEqual([...requestNames].toSorted());
});

test('a title is copied from the start of a word to the end of one, or not at all', () => {
  const given = ['is Heat better than heated rivalry', 'L.A. Confidential'];
  for (const title of ['Heat', 'heated rivalry', 'L.A. Confidential', 'A. Confidential', 'is Heat better'])
    expect([title, allows(`doubt item="${title}"`, given)]).toEqual([title, true]);
  for (const title of ['heat', 'eat', 'Hea', 'heated rival', 'Alien', 'than heated rival', 'Heat '])
    expect([title, allows(`doubt item="${title}"`, given)]).toEqual([title, false]);
  expect(allows('what_if remove="Heat; L.A. Confidential"', given)).toBe(true);
  expect(allows('what_if remove="Heat;L.A. Confidential"', given)).toBe(false);
  expect(allows('what_if remove="Heat; "', given)).toBe(false);
});

test('a Korean title may end before its particle', () => {
  expect(allows('explain item="기생충"', ['기생충은 왜?'])).toBe(true);
  expect(allows('explain item="그란투리스모 4"', ['그란투리스모 4랑 포르자'])).toBe(true);
  expect(allows('explain item="생충"', ['기생충은 왜?'])).toBe(false);
});

test('with nothing to copy, no request that needs a title can be written', () => {
  for (const given of [[], [''], ['"…" !?'.replaceAll(/[^"]/g, '"')]]) {
    expect(allows('explain item="a"', given)).toBe(false);
    expect(requestGrammar(tokenizer, given).accepts([], tokenizer.encode('e')[0] as number)).toBe(false);
    expect(allows('recommend genre="comedy"', given)).toBe(true);
  }
});

test('names, keys and fixed values are those of the schemas, keys in order', () => {
  const given = ['Her'];
  for (const text of [
    'feedback item="Her" kind="not interested"',
    'history ask="count" count="12"',
    'unclear | unclear',
  ])
    expect([text, allows(text, given)]).toEqual([text, true]);
  for (const text of [
    'feedback kind="loved" item="Her"',
    'feedback item="Her" kind="adored"',
    'feedback item="Her"',
    'history ask="count" count="123"',
    'recommend surprise="no"',
    'recommend item="Her"',
    'recommend mood="sad" genre="drama"',
    'sing',
    '',
    'taste about=" x"',
    'taste about="x "',
    'taste about="a  b"',
    'taste about="a\u00a0b"',
    'taste about="a\u3000b"',
    'unclear | unclear | unclear | unclear | unclear',
  ])
    expect([text, allows(text, given)]).toEqual([text, false]);
});

test('asking about another beginning than before gives what a new grammar gives', () => {
  const grammar = requestGrammar(tokenizer, ['Her']);
  const [long, short] = [tokenizer.encode('explain item="Her"'), tokenizer.encode('exp')];
  expect(grammar.accepts(long, end)).toBe(true);
  expect(grammar.accepts(short, end)).toBe(false);
  expect(grammar.accepts(short, tokenizer.encode('l')[0] as number)).toBe(true);
  expect(grammar.accepts(tokenizer.encode('exq'), end)).toBe(false);
});

test('what was cut off is what could have been ended last', () => {
  const { cut } = requestGrammar(tokenizer, ['Her']);
  expect(cut(tokenizer.encode('recommend genre="comedy" but="no blo'))).toBe('recommend genre="comedy"');
  expect(cut(tokenizer.encode('unclear | expl'))).toBe('unclear');
  expect(cut(tokenizer.encode('explain item="He'))).toBe('');
});
