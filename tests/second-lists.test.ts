import { expect, test } from 'vitest';
import { secondLists } from './second-lists.ts';

const vocabulariesIn = (text: string) => secondLists('snippet.tsx', text).map((list) => list.vocabulary);

test.each([
  ["const names = ['movies', 'steam'];", 'domains'],
  ["export const names = ['steam', 'games', 'movies', 'books'] as const;", 'domains'],
  ["const schema = z.object({ domain: z.enum(['movies', 'steam', 'games']) });", 'domains'],
  ["const schema = z.union([z.literal('movies'), z.literal('games')]);", 'domains'],
  ["type Domain = 'movies' | 'steam' | 'games';", 'domains'],
  ["type Row = { method: 'behavior' | 'intention' | null };", 'methods'],
  ["type Both = ['behavior', 'hybrid'];", 'methods'],
  ["const known = new Set(['behavior' as Method, 'hybrid' satisfies Method]);", 'methods'],
  ["enum Method { Behavior = 'behavior', Hybrid = 'hybrid' }", 'methods'],
  ["const words = 'behavior intention hybrid'.split(' ');", 'methods'],
  ["const labels = { behavior: 'B', intention: 'I' };", 'methods'],
  ["const labels: Record<string, string> = { behavior: 'B', hybrid: 'H' };", 'methods'],
  ['type Labels = { behavior: string; intention: string; hybrid: string };', 'methods'],
  [
    'const s = <select><option value="behavior">B</option>{" "}<option value="hybrid">H</option></select>;',
    'methods',
  ],
  ["const some = ['genre', 'era'];", 'perspectives'],
  ["const side = ['overall', ...others, 'sceptic'];", 'perspectives'],
  ["const because = ['item', 'genre', 'tag'];", 'feedbackReasons'],
  ["type Reason = 'genre' | 'history-item';", 'feedbackReasons'],
  ["type Fault = 'unknown-title' | 'wrong-number';", 'markKinds'],
  ["const all = ['genre', 'tag', 'developer', 'publisher', 'platform', 'decade'];", 'attributeKinds'],
])('%s is a second list of %s', (text, vocabulary) => {
  expect(vocabulariesIn(text)).toEqual([vocabulary]);
});

test.each([
  "const one = ['movies'];",
  "if (domain === 'movies' || domain === 'steam') start();",
  "switch (method) { case 'behavior': case 'hybrid': start(); }",
  "const kinds = ['genre', 'tag', 'platform'] as const;",
  "const files: Record<Domain, string> = { movies: 'a', steam: 'b', games: 'c' };",
  "const files = { movies: 'a', steam: 'b', games: 'c' } satisfies Record<Domain, string>;",
  'const table: Record<Domain, Table> = { movies: { behavior: 1, hybrid: 2 }, steam: {}, games: {} };',
  'const side = { overall: 1, genre: 2, era: 3, sceptic: 4 }[perspective];',
  "type Fault = Exclude<MarkKind, 'title' | 'unknown-title'>;",
  'type Facts = { item: Item; name: string; rank: number; price: Habit; popularity: Fame; pattern: Pattern; a: 1 };',
  "const text = 'Movies and games, and what a hybrid of both would be';",
  "const rules: [Perspective, RegExp][] = [['era', /era/], ['price', /price/]];",
])('%s is none', (text) => {
  expect(vocabulariesIn(text)).toEqual([]);
});
