import { expect, test } from 'vitest';
import { hashText, layoutTitle, lookOf } from '#app/cover/palette.ts';
import { seededRandom } from '#lib/random.ts';

const lookFor = (title: string, genres: string[]) => lookOf(genres, seededRandom(hashText(title)));

test('a film has the same cover everywhere, and its title decides the details', () => {
  expect(lookFor('Heat', ['Crime'])).toEqual(lookFor('Heat', ['Crime']));
  expect(lookFor('Heat', ['Crime']).palette).not.toEqual(lookFor('Casino', ['Crime']).palette);
});

test('a film without a known genre still gets a cover', () => {
  for (const genres of [[], ['unknown']]) {
    expect(lookFor('Untitled', genres).palette.paper).toMatch(/^oklch\(0\.\d+ 0\.\d+ \d+\.\d\)$/);
  }
});

test.each([
  'Up',
  'The Adventures of Priscilla, Queen of the Desert',
  'Supercalifragilisticexpialidocious',
  '🎬 <script>alert(1)</script> "quoted"',
  'a '.repeat(500),
  'x'.repeat(5_000),
])('the title %.30s fits its cover: few lines, and none wider than the page', (title) => {
  const width = 168;
  const { lines, size } = layoutTitle(title, width);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThanOrEqual(5);
  for (const line of lines) expect([...line].length * size * 0.47).toBeLessThanOrEqual(width + size);
});

test('a short title is set larger than a long one', () => {
  expect(layoutTitle('Heat', 168).size).toBeGreaterThan(
    layoutTitle('The Englishman Who Went Up a Hill But Came Down a Mountain', 168).size,
  );
});
