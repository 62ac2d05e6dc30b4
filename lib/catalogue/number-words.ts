// Numbers in titles as figures, so that "Seven Samurai" and "7 samurai", "The Thirty-Nine Steps" and "39 steps" are one key.

import { cardinals, ordinal, ordinals } from './said-numbers.ts';

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
type Part = { kind: 'unit' | 'ten' | 'hundred' | 'thousand'; value: number };

const parts = new Map<string, Part>([
  ...cardinals.slice(1, 20).map((word, at): [string, Part] => [word, { kind: 'unit', value: at + 1 }]),
  ...tens.map((word, at): [string, Part] => [word, { kind: 'ten', value: 10 * (at + 2) }]),
  ['hundred', { kind: 'hundred', value: 100 }],
  ['thousand', { kind: 'thousand', value: 1000 }],
]);
/** What may follow what: "forty two", "two hundred", "hundred and one". */
const before: Record<Part['kind'], readonly (Part['kind'] | null)[]> = {
  unit: [null, 'ten', 'hundred', 'thousand'],
  ten: [null, 'hundred', 'thousand'],
  hundred: [null, 'unit'],
  thousand: [null, 'unit', 'ten', 'hundred'],
};
const hasNumber = new RegExp(
  `(?<!\\p{L})(?:\\d|(?:${[...parts.keys(), ...ordinals].join('|')})(?!\\p{L}))`,
  'u',
);

/** key: as `titleKey` writes it. */
export function withFigures(key: string): string {
  if (!hasNumber.test(key)) return key;
  const words = key.split(' ');
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { value, count } = numberAt(words, at);
    const place = ordinals.indexOf(words[at] ?? '');
    said.push(count > 0 ? String(value) : place > 0 ? ordinal(place) : (words[at] ?? ''));
    at += Math.max(1, count);
  }
  return said.join(' ').replace(/(?<=(?:^| )\d{1,3}) (?=000(?: |$))/gu, '');
}

/** null: no number, or nothing besides: "Nine" and "9" are two films. */
export function keyInFigures(key: string): string | null {
  const said = withFigures(key);
  return /\d/u.test(said) && said.split(' ').some((word) => !/\d/u.test(word)) ? said : null;
}

function numberAt(words: readonly string[], from: number): { value: number; count: number } {
  let whole = 0;
  let rest = 0;
  let last: Part['kind'] | null = null;
  let at = from;
  for (; at < words.length; at++) {
    const isJoined = words[at] === 'and' && (last === 'hundred' || last === 'thousand');
    const part = parts.get(words[isJoined ? at + 1 : at] ?? '');
    if (!part || !follows(part, last) || (isJoined && part.value >= 100)) break;
    if (isJoined) at++;
    if (part.kind === 'thousand') {
      whole = (rest || 1) * part.value;
      rest = 0;
    } else rest = part.kind === 'hundred' ? (rest || 1) * part.value : rest + part.value;
    last = part.kind;
  }
  return { value: whole + rest, count: at - from };
}

function follows({ kind, value }: Part, last: Part['kind'] | null): boolean {
  if (kind === 'unit' && last === 'ten') return value <= 9;
  return before[kind].includes(last);
}
