import { expect, test } from 'vitest';
import { hintFor } from '#app/(account)/new-password-field.tsx';
import { hashPassword, verifyPassword } from '#lib/db/password.ts';
import { passwordProblem } from '#lib/db/password-rules.ts';

const ann = { email: 'ann.lee@example.org', name: 'Ann Lee' };
const problem = (password: string) => passwordProblem(password, ann);

test.each(['password', '12345678', 'PassWord1', 'qwertyuiop', 'iloveyou', 'letmein123', 'administrator'])(
  'one of the commonest passwords is refused: %s',
  (password) => expect(problem(password)).toContain('most common'),
);

test.each(['        ', 'aaaaaaaa', 'abababababab', '\u00e4'.repeat(20)])(
  'the same over and over is refused: "%s"',
  (password) => expect(problem(password)).toContain('same characters'),
);

test.each([
  'ann.lee@example.org',
  'ANN.LEE@EXAMPLE.ORG',
  'AnnLee1990!',
  'ann lee 12',
  'RecExplainer1',
  'my ann.lee@example.org',
])('what anyone knows of the person is refused: %s', (password) =>
  expect(problem(password)).toContain('your name'),
);

test('length counts characters as people do, from 8 to 200, and nothing else is asked for', () => {
  expect(problem('\u{1f3ac}\u{1f37f}\u{1f3a5}\u{1f3ad}\u{1f39e}')).toContain('at least 8');
  expect(problem('qzkvxwjy')).toBeNull();
  expect(problem('every evening a film')).toBeNull();
  expect(problem('\u5f71\u7247\u548c\u904a\u6232\u90fd\u597d\u770b')).toBeNull();
  expect(problem('x'.repeat(150) + 'yz'.repeat(25))).toBeNull();
  expect(problem('xyz'.repeat(67))).toContain('at most 200');
});

test('a password typed decomposed opens what was set composed, and the other way round', async () => {
  const [composed, decomposed] = [
    'un caf\u00e9 cr\u00e8me'.normalize('NFC'),
    'un caf\u00e9 cr\u00e8me'.normalize('NFD'),
  ];
  expect(composed).not.toBe(decomposed);
  expect(await verifyPassword(await hashPassword(composed), decomposed)).toBe(true);
  expect(await verifyPassword(await hashPassword(decomposed), composed)).toBe(true);
  expect(await verifyPassword(await hashPassword(composed), 'un cafe creme')).toBe(false);
});

test('the field nudges from 8 characters to 15', () => {
  expect(hintFor(0)).toContain('At least 8');
  expect(hintFor(8)).toContain('With 15 or more');
  expect(hintFor(15)).not.toContain('15');
});
