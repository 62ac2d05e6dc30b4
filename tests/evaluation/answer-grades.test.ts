import { expect, test } from 'vitest';
import { type Asked, gradingSheet, sumGrades } from '#lib/evaluation/answer-grades.ts';

const asked = (domain: string, conversation: number, message: string, answer: string): Asked => ({
  domain,
  conversation,
  kind: message === 'why?' ? 'why' : 'facts',
  message,
  facts: [`about ${message}`],
  answer,
});
const conversations = (author: string) =>
  ['movies', 'steam'].flatMap((domain) =>
    [0, 1].flatMap((at) => ['why?', 'how long?'].map((text) => asked(domain, at, text, `${author} ${text}`))),
  );
const answers = new Map([
  ['rules', conversations('rules')],
  ['voice', conversations('voice')],
]);

test('a sheet names no author, and each message stands behind what its own author said before', () => {
  const { sheet, key } = gradingSheet(answers, 3);
  expect(sheet).toHaveLength(16);
  expect(sheet.every((line) => !('author' in line))).toBe(true);
  for (const { id, message, before, answer } of sheet) {
    expect(answer.startsWith(key[id]?.author ?? '?')).toBe(true);
    expect(before.map((one) => one.message)).toEqual(message === 'why?' ? [] : ['why?']);
    expect(before.every((one) => one.answer.startsWith(key[id]?.author ?? '?'))).toBe(true);
  }
  expect(key.map(({ author }) => author)).not.toEqual(key.map(({ author }) => author).toSorted());
});

test('grades are summed by author and kind', () => {
  const { key } = gradingSheet(answers, 3);
  const grades = key.map(({ author, kind }, id) => ({
    id,
    grade: author === 'rules' ? 1 : kind === 'why' ? 3 : 0,
  }));
  const sums = new Map(sumGrades(grades, key, 1).map((one) => [one.author, one]));
  expect(sums.get('rules')).toMatchObject({ answers: 8, zeros: 0, mean: { value: 1, low: 1, high: 1 } });
  expect(sums.get('voice')).toMatchObject({ answers: 8, zeros: 0.5, mean: { value: 1.5 } });
  expect(sums.get('voice')?.kinds).toEqual([
    { kind: 'facts', answers: 4, mean: 0, zeros: 1 },
    { kind: 'why', answers: 4, mean: 3, zeros: 0 },
  ]);
  expect(() => sumGrades([{ id: 16, grade: 1 }], key, 1)).toThrow(RangeError);
});
