// Parses Python's repr() output, which old data sets use instead of JSON: strings, numbers, True, False, None,
// lists, tuples and dicts. Nothing is evaluated. Depth and length are bounded; dicts have no prototype.
// https://docs.python.org/3/reference/lexical_analysis.html#literals

export type PythonValue = string | number | boolean | null | PythonValue[] | { [key: string]: PythonValue };

export const maxLiteralCharacters = 8 * 1024 * 1024;
const maxDepth = 32;
const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};
const stringStart = /(?:[uU]|[bB][rR]?|[rR][bB]?)?('''|"""|'|")/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[lL]?/y;
const word = /[A-Za-z_]+/y;
const space = /[\s\\]*/y;
const hexEscape = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;
const octalEscape = /\\([0-7]{1,3})/y;
const words: Record<string, PythonValue> = { True: true, False: false, None: null };

export class PythonLiteralError extends Error {
  readonly position: number;

  constructor(what: string, position: number) {
    super(`${what} at character ${position}`);
    this.name = 'PythonLiteralError';
    this.position = position;
  }
}

/** Throws PythonLiteralError unless the text is exactly one literal. */
export function parsePythonLiteral(text: string): PythonValue {
  if (text.length > maxLiteralCharacters) throw new PythonLiteralError('too long a literal', 0);
  let at = 0;

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  }

  function fail(what: string): never {
    throw new PythonLiteralError(what, at);
  }

  function take(character: string): boolean {
    match(space);
    if (text[at] !== character) return false;
    at++;
    return true;
  }

  function value(depth: number): PythonValue {
    if (depth > maxDepth) fail('too deep a literal');
    match(space);
    if (take('{')) return dict(depth);
    if (take('[')) return list(depth, ']');
    if (take('(')) return list(depth, ')');
    const start = match(stringStart);
    if (start) return string(start[0], start[1] ?? "'");
    const digits = match(number);
    if (digits) return Number(digits[0].replace(/[lL]$/, ''));
    const name = match(word)?.[0];
    if (name !== undefined && Object.hasOwn(words, name)) return words[name] ?? null;
    return fail('no literal');
  }

  // Also a tuple; "(x)" without a comma is x itself.
  function list(depth: number, close: string): PythonValue {
    const values: PythonValue[] = [];
    let commas = 0;
    while (!take(close)) {
      if (values.length > commas) fail('no comma');
      values.push(value(depth + 1));
      if (take(',')) commas++;
    }
    const [only] = values;
    return close === ')' && values.length === 1 && commas === 0 && only !== undefined ? only : values;
  }

  function dict(depth: number): PythonValue {
    const entries: { [key: string]: PythonValue } = Object.create(null);
    let isComplete = true; // a comma, or nothing yet, before the next key
    while (!take('}')) {
      if (!isComplete) fail('no comma');
      const key = value(depth + 1);
      if (typeof key === 'object' && key !== null) fail('a key that is no text or number');
      if (!take(':')) fail('no colon');
      entries[String(key)] = value(depth + 1);
      isComplete = take(',');
    }
    return entries;
  }

  function string(opening: string, quote: string): string {
    const prefix = opening.slice(0, -quote.length).toLowerCase();
    const parts: string[] = [];
    let from = at;
    for (;;) {
      const character = text[at];
      if (character === undefined) fail('a string without an end');
      if (character === quote[0] && text.startsWith(quote, at)) {
        parts.push(text.slice(from, at));
        at += quote.length;
        return parts.join('');
      }
      if (character !== '\\') at++;
      else if (prefix.includes('r')) at += 2;
      else {
        parts.push(text.slice(from, at), escapedCharacter());
        from = at;
      }
    }
  }

  // `at` is on the backslash, and afterwards past the escape. Unknown escapes stay as they are.
  function escapedCharacter(): string {
    const hex = match(hexEscape);
    const octal = hex ? null : match(octalEscape);
    const code = hex
      ? Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16)
      : Number.parseInt(octal?.[1] ?? '', 8);
    if (hex || octal) return code <= 0x10ffff ? String.fromCodePoint(code) : fail('no such character');
    const next = text[at + 1] ?? '';
    at += 2;
    return escapes[next] ?? `\\${next}`;
  }

  const whole = value(0);
  match(space);
  if (at < text.length) fail('more than one literal');
  return whole;
}
