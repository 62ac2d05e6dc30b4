import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type GoldAnswer, parseAnswers } from '#lib/alignment/tasks/gold-answer.ts';
import { answerPool, varyAnswer } from '#lib/alignment/tasks/vary-answer.ts';
import { markedTitles, maskMarked, maskPlain } from '#lib/catalogue/masked-titles.ts';
import { numbersIn, saidLike } from '#lib/catalogue/said-numbers.ts';
import { seededRandom } from '#lib/random.ts';

const file = join(import.meta.dirname, '../../../corpus/answers/gold.jsonl');
const answers = parseAnswers(readFileSync(file, 'utf8'));
const pool = answerPool(answers);
const vary = (gold: GoldAnswer, seed: number) => varyAnswer(gold, pool, seededRandom(seed));

const gold: GoldAnswer = {
  domain: 'movies',
  request: 'explain item="Heat"',
  message: 'why Cape Fear third, a 1991 film?',
  lines: [
    '*Cape Fear (1991)*: crime, by Amblin.',
    "*Cape Fear (1991)* is 3rd of 5,209 films you haven't watched: in your top ten.",
    'It came out in 1991.',
    'What lifts it most: *The Conversation* and *Notorious*.',
    'Leaving out *The Conversation* would drop *Cape Fear (1991)* from 3rd to 245th.',
    "You've watched 14 crime films out of 37, more than most people.",
  ],
  answer:
    'The Conversation puts Cape Fear (1991) in third place; without it you would find it 245th of 5,209. You watch a lot of crime, 14 of your 37 films.',
};

/** What is said besides titles: for each number of the answer, whether a fact has it. */
function told({ lines, answer, message }: GoldAnswer) {
  const titles = markedTitles(lines);
  const known = lines.flatMap((line) => numbersIn(maskMarked(line, titles)));
  return numbersIn(maskPlain(`${message} ${answer}`, titles)).map(({ value, ordinal }) =>
    known.some((one) => one.value === value && (one.ordinal === ordinal || ordinal)),
  );
}

test('an answer varied stays true: each number and title that was a fact is one still', () => {
  for (const one of answers)
    for (const seed of [1, 2, 3]) {
      const varied = vary(one, seed);
      expect(told(varied)).toEqual(told(one));
      const [before, after] = [one, varied].map(({ lines, answer }) => {
        const titles = markedTitles(lines);
        return titles.filter((title) => maskPlain(answer, [title]) !== answer).length;
      });
      expect(after).toBe(before);
    }
});

test('the same words stand between titles and numbers as before', () => {
  const bare = ({ lines, answer }: GoldAnswer) =>
    maskPlain(answer, markedTitles(lines))
      .replace(/[\uE000-\uF8FF]/g, '◆')
      .replace(
        /\d[\d,]*(?:st|nd|rd|th)?|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/gi,
        '#',
      );
  for (const one of answers) expect(bare(vary(one, 7))).toBe(bare(one));
});

test('titles, places, counts, sizes and years change together in facts, message and answer', () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 40; seed++) {
    const { lines, message, answer } = vary(gold, seed);
    const [, place, size] = /is (\d+)\w+ of ([\d,]+)/.exec(lines[1] ?? '') ?? [];
    const [, after] = /to ([\d,]+)\w+\./.exec(lines[4] ?? '') ?? [];
    const [, count, all] = /watched (\d+) .* of (\d+)/.exec(lines[5] ?? '') ?? [];
    const year = /\((\d{4})\)/.exec(lines[0] ?? '')?.[1];
    expect(lines[2]).toBe(`It came out in ${year}.`);
    expect(message).toContain(`a ${year} film`);
    expect(answer).toContain(`${after}`);
    expect(answer).toContain(`of ${size}.`);
    expect(answer).toContain(`${count} of your ${all} films`);
    expect(answer).toContain(`${saidLike('third', Number(place))} place`);
    expect(Number(place)).toBeLessThanOrEqual(10);
    for (const said of [place, size, after, count, year]) seen.add(said ?? '');
  }
  expect(seen.size).toBeGreaterThan(40);
});

test('what an answer says in a form of its own keeps what it comes from', () => {
  const derived = { ...gold, answer: 'It would lose 242 places without The Conversation.' };
  const shortened = {
    ...gold,
    answer: 'The Conversation, and then Notorious Ingrid, in a manner of speaking.',
  };
  const decade = { ...gold, message: "why a '91 film", answer: 'Because of Notorious.' };
  for (let seed = 0; seed < 10; seed++) {
    expect(vary(derived, seed).lines[4]).toMatch(/from 3rd to 245th/);
    expect(vary(decade, seed).lines[2]).toBe('It came out in 1991.');
    const fear = vary({ ...gold, answer: 'All of it is fear.' }, seed);
    expect(fear.lines[0]).toContain('Cape Fear');
    expect(vary(shortened, seed).answer).toMatch(/Ingrid/);
  }
});
