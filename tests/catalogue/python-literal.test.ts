import { expect, test } from 'vitest';
import { parseObject } from '#lib/catalogue/importers/object-lines.ts';
import {
  maxLiteralCharacters,
  PythonLiteralError,
  parsePythonLiteral,
} from '#lib/catalogue/importers/python-literal.ts';

test('the output of repr() is read back unchanged', () => {
  const table: [string, unknown][] = [
    ["u'Chaos Syren'", 'Chaos Syren'],
    ['"it\'s"', "it's"],
    [String.raw`'it\'s \"quoted\" \\ \n\t\x41\u00e9\U0001F600\101'`, 'it\'s "quoted" \\ \n\tAé😀A'],
    [String.raw`'\d stays'`, String.raw`\d stays`],
    [String.raw`r'\n'`, String.raw`\n`],
    ["'''two\n'lines''''", null], // the quote before the end closes nothing
    ["b'bytes'", 'bytes'],
    ['0.1', 0.1],
    ['-12L', -12],
    ['1e-3', 0.001],
    ['[]', []],
    ['(1, 2)', [1, 2]],
    ['(1,)', [1]],
    ['(1)', 1],
    [
      "{u'id': u'761140', 'early_access': False, 'price': None, 'specs': ['a', ('b',)],}",
      { id: '761140', early_access: false, price: null, specs: ['a', ['b']] },
    ],
  ];
  for (const [text, value] of table) {
    if (value === null) expect(() => parsePythonLiteral(text), text).toThrow(PythonLiteralError);
    else expect(parsePythonLiteral(text), text).toEqual(value);
  }
});

test('only a single literal is accepted, and nothing is evaluated', () => {
  const refused = [
    '',
    "{'a': 1",
    "{'a' 1}",
    "{'a': 1 'b': 2}",
    '[1 2]',
    '[,]',
    "'no end",
    "'no end\\",
    '1 2',
    'os.system("x")',
    "__import__('os')",
    '{[1]: 2}',
    'nan',
    String.raw`'\U00110000'`,
    'True.real',
  ];
  for (const text of refused) expect(() => parsePythonLiteral(text), text).toThrow(PythonLiteralError);
});

test('depth and length are bounded, and a key cannot reach a prototype', () => {
  expect(() => parsePythonLiteral('['.repeat(100_000))).toThrow('too deep');
  expect(() => parsePythonLiteral(`'${'x'.repeat(maxLiteralCharacters)}'`)).toThrow('too long');
  const row = parsePythonLiteral("{'__proto__': {'polluted': True}, 'constructor': 1}");
  expect(Object.getPrototypeOf(row)).toBeNull();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a line is read as an object in either notation, or rejected', () => {
  expect(parseObject('{"a": true}')).toEqual({ a: true });
  expect(parseObject(`{"it's": True}`), 'repr() takes double quotes around an apostrophe').toEqual({
    "it's": true,
  });
  expect(parseObject("{'a': 1}")).toEqual({ a: 1 });
  for (const text of ['[1]', '"text"', '7', 'null', '{', '{"a": }'])
    expect(parseObject(text), text).toBeNull();
});
