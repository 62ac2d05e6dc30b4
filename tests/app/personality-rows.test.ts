import { expect, test } from 'vitest';
import { rowsOf } from '#app/admin/versions/personality-rows.ts';

test('administrators see all that was measured, and of whom', () => {
  const rows = rowsOf({
    measuredAt: '2026-11-27T08:00:00.000Z',
    targetModel: 'f'.repeat(64),
    of: 'development',
    knownEvents: 1,
    people: 1054,
    items: 3592,
    ndcgAt10: { model: 0.0365, popularity: 0.0296, meanScore: 0.0341 },
    sharedOfFirst: 3.43,
    differentFirst: 188,
    nonPersonalVerdicts: 0.8227,
    nonPersonalRanking: 0.8062,
  });
  const said = rows.map(([name, value]) => `${name}: ${value}`);
  for (const figure of ['0.0365', '0.0296', '0.0341', '3.4', '188', '82.3 %', '0.806', '1,054'])
    expect(said.some((row) => row.endsWith(figure))).toBe(true);
  expect(said.at(-1)).toContain('development');
});
