// Times in words as years: decades, parts of them and spans, with both their ends.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { eraTest } from '#lib/requests/wishes/era.ts';
import { filmWorld } from './small-world.ts';

const catalogue = createCatalogue(
  'movies',
  Array.from({ length: 100 }, (_, at) => ({
    itemId: `y${at}`,
    title: `Film ${at}`,
    year: 1920 + at,
    genres: ['Drama'],
  })),
  Array.from({ length: 100 }, () => 5),
);
const world = filmWorld({ catalogue, history: [0, 1] });

function yearsOf(said: string): [number, number] | null {
  const era = eraTest(said, world, []);
  const years = era ? catalogue.items.filter(era.test).map(({ year }) => year as number) : [];
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

test.each<[string, [number, number]]>([
  ['1970 to 1975', [1970, 1975]],
  ['1970-1975', [1970, 1975]],
  ['1970–75', [1970, 1975]],
  ['70 to 75', [1970, 1975]],
  ['between 1990 and 1995', [1990, 1995]],
  ['from 1990 until 1995', [1990, 1995]],
  ["between '98 and '05", [1998, 2005]],
  ['early 70s', [1970, 1973]],
  ['the early 1970s', [1970, 1973]],
  ['mid-80s', [1984, 1986]],
  ['late eighties', [1987, 1989]],
  ['the 1970s and 80s', [1970, 1989]],
  ['late 60s to early 70s', [1967, 1973]],
  ['the fifties', [1950, 1959]],
  ['1980s', [1980, 1989]],
  ['20s', [1920, 1929]],
  ['90s', [1990, 1999]],
  ["80's", [1980, 1989]],
  ['from the 1960s', [1960, 1969]],
  ['1984', [1984, 1984]],
  ['from 2000 on', [2000, 2019]],
  ['before 1960', [1920, 1959]],
  ['up to 1960', [1920, 1959]],
  ['2015 or later', [2015, 2019]],
  ['2015 or newer', [2015, 2019]],
  ['2015+', [2015, 2019]],
  ['2010 onwards', [2010, 2019]],
  ['2010 and up', [2010, 2019]],
  ['from 2015 on', [2015, 2019]],
  ['2012 to now', [2012, 2019]],
  ['after about 2010', [2011, 2019]],
  ['released after 2010', [2011, 2019]],
  ['no older than 1990', [1990, 2019]],
  ['nothing before 1990', [1990, 2019]],
  ['since the 90s', [1990, 2019]],
  ['the nineties or later', [1990, 2019]],
  ['after the eighties', [1990, 2019]],
  ['mid 80s onwards', [1984, 2019]],
  ['1980 or earlier', [1920, 1980]],
  ['the 80s and earlier', [1920, 1989]],
  ['nothing newer than 1980', [1920, 1980]],
  ['before the 80s', [1920, 1979]],
  ['pre-1980', [1920, 1979]],
  ['around 1995', [1993, 1997]],
  ['1995ish', [1993, 1997]],
  ['early nineties', [1990, 1993]],
  ['mid 80s', [1984, 1986]],
  ['early to mid 90s', [1990, 1996]],
  ['60s or 70s', [1960, 1979]],
  ['the last ten years', [2010, 2019]],
  ['the last decade', [2010, 2019]],
  ['in the past 5 years', [2015, 2019]],
  ['no older than 20 years', [2000, 2019]],
  ['more than 50 years old', [1920, 1969]],
  ['this century', [2000, 2019]],
  ['not too old', [2010, 2019]],
  ['not so old', [2010, 2019]],
  ['nothing ancient', [2010, 2019]],
  ['fairly recent', [2010, 2019]],
  ['modern', [2010, 2019]],
  ['not too new', [1920, 2009]],
])('"%s" is %j', (said, years) => {
  expect(yearsOf(said)).toEqual(years);
});

test.each([
  '70',
  '15',
  '10 to 15',
  '12-16',
  '1995 to 1990',
  'to 75',
  'co-op',
  'before the war',
  '12 or older',
  '18+',
  'under ten years old',
  'about the fifties',
])('"%s" is no span', (said) => {
  expect(yearsOf(said)).toBeNull();
});

test('of two decades what lies between is left out, and wishes of other keys may be times', () => {
  const era = eraTest('60s or 90s', world, []);
  expect(era?.said).toBe('films from the 1960s or the 1990s');
  expect(catalogue.items.filter((item) => era?.test(item)).length).toBe(20);
  const { composed } = answerRequest({ name: 'recommend', but: 'not too old' }, world);
  expect(composed).toContain('All three are from 2010 on.');
});

describe('a time that is not understood', () => {
  test("isn't said to be missing from a catalogue that has years", () => {
    const { composed } = answerRequest({ name: 'recommend', era: 'when dad was young' }, world);
    expect(composed).toContain('I don\'t know about "when dad was young", so they may not fit.');
  });
});
