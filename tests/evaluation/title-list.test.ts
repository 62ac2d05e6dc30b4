import { beforeAll, expect, test } from 'vitest';
import { type TitleTrees, titleList, titleTrees } from '#lib/evaluation/title-list.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { titles as worldTitles } from '../alignment/tiny-world.ts';
import { baseModelFile } from '../runtime/base-model-file.ts';

// Prefixes of one another, titles that end in punctuation or hold the separator's character, one letter, other scripts.
const titles = [
  ...worldTitles,
  'Up',
  'UP!',
  'Who?',
  'Crash...',
  'STEINS',
  'STEINS;GATE',
  'X',
  '七人の侍',
  '"Q"',
  'E.T',
];
const named = titles.map((title, index) => ({ index, title }));

let tokenizer: Tokenizer;
let trees: TitleTrees;
beforeAll(async () => {
  tokenizer = await loadTokenizer(baseModelFile());
  trees = titleTrees(named, tokenizer);
});

/** Follows random allowed tokens from the start; ends where it may, sometimes sooner than it must. */
function walk(bounds: { least: number; most: number }, random: () => number, of = trees): string {
  const list = titleList(of, bounds);
  const tokens: number[] = [];
  for (;;) {
    const allowed = list.allowed(tokens);
    const complete = list.isComplete(tokens);
    if (complete && (allowed.length === 0 || random() < 0.3)) return tokenizer.decode(tokens);
    if (allowed.length === 0) throw new Error(`Stuck after ${JSON.stringify(tokenizer.decode(tokens))}`);
    tokens.push(allowed[Math.floor(random() * allowed.length)] as number);
    if (tokens.length > 1000) throw new Error('A list without an end');
  }
}

/** Whether the constraint lets the tokenizer's own tokens of a text through, and lets it end there. */
function accepts(text: string, bounds: { least: number; most: number }): boolean {
  const list = titleList(trees, bounds);
  const tokens = tokenizer.encode(text);
  const through = tokens.every((token, t) => list.allowed(tokens.slice(0, t)).includes(token));
  return through && list.isComplete(tokens);
}

test('every path is complete titles from the set, each once, joined by "; ", as many as asked for', () => {
  const random = seededRandom(8);
  const [met, lengths] = [new Set<string>(), new Set<number>()];
  for (let round = 0; round < 400; round++) {
    const least = 1 + Math.floor(random() * 4);
    const most = least + Math.floor(random() * 3);
    const parts = walk({ least, most }, random).split('; ');
    expect(titles).toEqual(expect.arrayContaining(parts));
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.length).toBeGreaterThanOrEqual(least);
    expect(parts.length).toBeLessThanOrEqual(most);
    for (const part of parts) met.add(part);
    lengths.add(parts.length);
  }
  expect(met.size).toBeGreaterThan(titles.length - 3);
  expect(lengths).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test('the tokenizer’s own tokens for a list of titles are a path', () => {
  const random = seededRandom(12);
  // "STEINS;GATE" can only follow "STEINS" in a list that holds both, see the last test.
  const plain = titles.filter((title) => !title.startsWith('STEINS'));
  for (const title of plain) expect([title, accepts(title, { least: 1, most: 1 })]).toEqual([title, true]);
  for (let round = 0; round < 200; round++) {
    const drawn = [...new Set(Array.from({ length: 6 }, () => plain[Math.floor(random() * plain.length)]))];
    const text = drawn.join('; ');
    expect([text, accepts(text, { least: drawn.length, most: drawn.length })]).toEqual([text, true]);
  }
});

test('a title that is the beginning of another may end or continue', () => {
  for (const text of ['Alien', 'Aliens', 'Alien: Resurrection', 'Aliens; Alien: Resurrection; Alien'])
    expect(accepts(text, { least: 1, most: 3 })).toBe(true);
});

test('a list that is cut off, repeats a title, or has too few, too many or unknown titles never comes out', () => {
  const bounds = { least: 2, most: 3 };
  expect(accepts('Heat; Big', bounds)).toBe(true);
  for (const text of [
    'Heat',
    'Heat;',
    'Heat; ',
    'Heat; Heat',
    'Alien; Alien',
    'Heat; Bi',
    'Heat; Big; Ran; Gigi',
    'Heat, Big',
    'Heat; Jaws',
    'heat; big',
    '',
  ])
    expect([text, accepts(text, bounds)]).toEqual([text, false]);
});

test('a list that may be as long as the set or longer ends when every title is used', () => {
  const few = ['Alien', 'Aliens', 'Alien: Resurrection', 'Airplane!', 'STEINS', 'STEINS;GATE'];
  const small = titleTrees(
    few.map((title, index) => ({ index, title })),
    tokenizer,
  );
  const random = seededRandom(4);
  for (let round = 0; round < 100; round++) {
    const exact = walk({ least: 4, most: 4 }, random, small).split('; ');
    expect(new Set(exact).size).toBe(4);
    const open = walk({ least: 1, most: 50 }, random, small).split('; ');
    expect(new Set(open).size).toBe(open.length);
  }
});

test('a title that can be tokenized in several ways never makes a list too long', () => {
  const random = seededRandom(6);
  const both = titleTrees(
    ['STEINS', 'STEINS;GATE', 'X'].map((title, index) => ({ index, title })),
    tokenizer,
  );
  const met = new Set<string>();
  for (let round = 0; round < 100; round++) {
    const parts = walk({ least: 1, most: 2 }, random, both).split('; ');
    expect(parts.length).toBeLessThanOrEqual(2);
    for (const part of parts) met.add(part);
  }
  expect(met).toEqual(new Set(['STEINS', 'STEINS;GATE', 'X']));
});
