import { expect, test } from 'vitest';
import { answerParts, evidenceOf, fromStored, parsePerspective, textOf } from '#app/[domain]/chat/message.ts';
import { safeReturn } from '#app/access.ts';
import { metricRows } from '#app/admin/versions/metric-rows.ts';
import { exampleEvidence } from './example-evidence.ts';

const storedAnswer = (parts: unknown[]) =>
  fromStored({ id: 'a', role: 'assistant', parts, status: 'stopped' });

test('a stored answer comes back with text, evidence and marks, and without unknown parts', () => {
  const message = storedAnswer([
    { type: 'evidence', evidence: exampleEvidence },
    { type: 'sentence', topic: 'carriers', text: 'Because.', private: false },
    { type: 'self-check', yes: 0.8 },
    { type: 'marks', marks: [{ start: 0, end: 7, kind: 'unknown-title', message: 'no' }] },
    { type: 'tool-x' },
    null,
  ]);
  expect(textOf(message)).toBe('Because.');
  expect(evidenceOf(message)?.rank).toBe(3);
  expect(answerParts(message).map((part) => part.type)).toEqual([
    'evidence',
    'sentence',
    'self-check',
    'marks',
  ]);
  expect(message.metadata?.status).toBe('stopped');
});

test('malformed evidence is left out, and the text stays', () => {
  const message = storedAnswer([
    { type: 'text', text: 'Hi' },
    { type: 'evidence', evidence: { rank: 'first' } },
    { type: 'marks', marks: 'x' },
  ]);
  expect(message.parts).toEqual([{ type: 'text', text: 'Hi' }]);
});

test('evidence stored by an earlier version, without rows, details and profile, is still read', () => {
  const { averageScore, averageRank, historySize, windowSize, profile, ...earlier } = exampleEvidence;
  const withoutRows = JSON.parse(
    JSON.stringify(earlier, (key, value) => (key === 'index' ? undefined : value)),
  );
  const message = storedAnswer([{ type: 'evidence', evidence: withoutRows }]);
  expect(evidenceOf(message)).toMatchObject(withoutRows);
  expect(evidenceOf(message)?.item.index).toBe(-1);
});

test('a custom perspective survives storing, and an unknown one becomes overall', () => {
  expect(parsePerspective('movies', 'custom: as a parent')).toEqual({ choice: 'custom', own: 'as a parent' });
  expect(parsePerspective('movies', 'sceptic')).toEqual({ choice: 'sceptic', own: '' });
  expect(parsePerspective('movies', 'nonsense').choice).toBe('overall');
});

test.each([
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  ['/a', '/b'],
  undefined,
])('signing in never leads to %s', (next) => {
  expect(safeReturn(next)).toBe('/');
});

test('signing in leads back to the page that asked for it', () => {
  expect(safeReturn('/movies/chat/7d0f?x=1&y=%20')).toBe('/movies/chat/7d0f?x=1&y=%20');
});

test('metrics of any shape become rows of names and numbers, and nothing else', () => {
  expect(
    metricRows({ strict: { nextItem: { hitAt5: 0.135 } }, users: 200, note: 'x', list: [1], none: null }),
  ).toEqual([
    ['strict next item hit at 5', '0.1350'],
    ['users', '200'],
  ]);
  expect(metricRows(null)).toEqual([]);
});
