import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import type { HistoryRow } from '#lib/catalogue/exports/history-row.ts';
import { type MatchItem, matchHistory } from '#lib/catalogue/match-history.ts';
import { titleLookup } from '#lib/catalogue/match-title.ts';

const row = (title: string, facts: Partial<HistoryRow> = {}): HistoryRow => ({
  source: 'list of titles',
  line: 1,
  title,
  status: 'seen',
  ...facts,
});
const item = (
  itemId: string,
  title: string,
  year: number | null,
  ids: Partial<MatchItem> = {},
): MatchItem => ({
  itemId,
  title,
  year,
  ...ids,
});

const items = [
  item('matrix', 'The Matrix', 1999, { imdbId: '0133093', tmdbId: '603' }),
  item('solaris-1972', 'Solaris (1972)', 1972),
  item('solaris-2002', 'Solaris (2002)', 2002),
  item('contempt', 'Contempt (Le Mépris)', 1963),
  item('godfather', 'The Godfather', 1972),
  item('rocky-2', 'Rocky II', 1979),
  item('alien-3', 'Alien 3', 1992),
  item('fargo', 'Fargo', 1996),
  item('civilization', 'Sid Meier’s Civilization® V', null, { steamAppId: '8930' }),
  item('lego', 'LEGO® Star Wars™', null),
  item('halo-360', 'Halo 3 (Xbox 360)', null),
  item('halo-pc', 'Halo 3 (PC)', null),
  item('shawshank', 'The Shawshank Redemption', 1994),
  item('skyrim', 'The Elder Scrolls V: Skyrim', 2011),
];
const found = (...rows: HistoryRow[]) =>
  matchHistory(rows, items).found.map(({ itemId, by, confidence }) => [itemId, by, confidence]);
const foundBy = (...rows: HistoryRow[]) => found(...rows).map((one) => one.slice(0, 2));

test('an id is certain, whatever the title says, and imdb goes before tmdb before the title', () => {
  expect(found(row('Matriz', { ids: { imdb: 'tt0133093' } }))).toEqual([['matrix', 'id', 1]]);
  expect(found(row('Matriz', { ids: { imdb: 'tt9999999', tmdb: '603' } }))).toEqual([['matrix', 'id', 1]]);
  expect(found(row('Civ', { ids: { steamApp: '8930' } }))).toEqual([['civilization', 'id', 1]]);
  expect(foundBy(row('The Matrix', { year: 1999, ids: { imdb: 'tt9999999' } }))).toEqual([
    ['matrix', 'title and year'],
  ]);
});

test('the year tells films of one name apart; one year off is accepted with less confidence, two are another film', () => {
  expect(found(row('Solaris', { year: 2002 }))).toEqual([['solaris-2002', 'title and year', 0.98]]);
  expect(found(row('Solaris', { year: 1973 }))).toEqual([['solaris-1972', 'title and year', 0.9]]);
  const rows = [row('Solaris', { year: 1974 }), row('Solaris', { year: 2000 })];
  const { found: none, ambiguous, missing } = matchHistory(rows, items);
  expect([none, ambiguous, missing.length]).toEqual([[], [], 2]);
});

test('a name that several items have is left to the person', () => {
  const { found: none, ambiguous } = matchHistory([row('Solaris'), row('Halo 3')], items);
  expect(none).toEqual([]);
  expect(ambiguous.map(({ options }) => options.map(({ itemId }) => itemId))).toEqual([
    ['solaris-1972', 'solaris-2002'],
    ['halo-360', 'halo-pc'],
  ]);
  expect(matchHistory([row('PC')], items).missing).toHaveLength(1);
});

test('articles, second names, editions, accents and marks of trade do not hide a title', () => {
  expect(
    foundBy(row('Godfather'), row('Le Mepris'), row('LEGO Star Wars'), row("Sid Meier's Civilization V")),
  ).toEqual([
    ['godfather', 'title'],
    ['contempt', 'title'],
    ['lego', 'title'],
    ['civilization', 'title'],
  ]);
  expect(found(row('The Elder Scrolls V: Skyrim - Special Edition', { year: 2011 }))).toMatchObject([
    ['skyrim', 'title and year', 0.93],
  ]);
});

test('the original title finds what the title in the language of an account does not', () => {
  const rows = [row('Der Pate', { originalTitle: 'The Godfather', year: 1972 })];
  expect(foundBy(...rows)).toEqual([['godfather', 'title and year']]);
});

test('a typing error is found where the year agrees, asked about where nothing else does', () => {
  expect(foundBy(row('The Shawshenk Redemption', { year: 1994 }))).toEqual([['shawshank', 'close title']]);
  const { ambiguous } = matchHistory([row('The Godfathr')], items);
  expect(ambiguous).toMatchObject([{ options: [{ itemId: 'godfather', by: 'close title' }] }]);
  const other = matchHistory([row('The Shawshenk Redemption', { year: 1980 })], items);
  expect(other.missing).toHaveLength(1);
});

test('another number is another film, however close the rest is', () => {
  const { missing } = matchHistory(
    [row('Rocky III'), row('Rocky IV'), row('Alien 2'), row('Alien 4')],
    items,
  );
  expect(missing).toHaveLength(4);
});

test('series, episodes and things of another kind match by id only', () => {
  const rows = [
    row('Fargo', { kind: 'series' }),
    row('Fargo', { kind: 'episode' }),
    row('Fargo', { kind: 'game' }),
  ];
  expect(matchHistory(rows, items, 'film').missing).toHaveLength(3);
  expect(matchHistory([row('Fargo', { kind: 'film' }), row('Fargo')], items, 'film').found).toHaveLength(2);
});

test('what is found is ordered by day, oldest first, and keeps ratings and play time', () => {
  const rows = [
    row('Fargo', {
      when: { day: '2024-05-01', what: 'watched' },
      rating: { share: 0, given: 1, lowest: 1, highest: 10 },
      disliked: true,
    }),
    row('Godfather', { when: { day: '2020-01-01', what: 'rated' } }),
    row('Alien 3'),
    row('Civ', { ids: { steamApp: '8930' }, minutesPlayed: 90, status: 'owned' }),
  ];
  const matched = matchHistory(rows, items).found;
  expect(matched.map(({ itemId }) => itemId)).toEqual(['alien-3', 'civilization', 'godfather', 'fargo']);
  expect(matched[3]?.row).toMatchObject({ disliked: true });
  expect(matched[1]?.row).toMatchObject({ minutesPlayed: 90, status: 'owned' });
});

// A catalogue of made-up titles, the same at every run.
const words =
  'night river house king ghost summer empire winter stone garden city last first secret golden broken silent'.split(
    ' ',
  );
const madeUp = (count: number): MatchItem[] =>
  Array.from({ length: count }, (_, at) => {
    const pick = (step: number) => words[Math.floor(at / step) % words.length] ?? '';
    return item(
      String(at),
      `The ${pick(1)} ${pick(17)} of the ${pick(289)} ${at % 7 === 0 ? at : ''}`.trim(),
      1950 + (at % 70),
    );
  });

test('the index of trigrams finds every title within the allowed edits that a full search finds', () => {
  const catalogue = madeUp(3_000);
  const lookup = titleLookup(catalogue);
  for (const wanted of [
    'The nigth river of the house',
    'The kin ghost of the night',
    'The xinter stone of thex house',
    'Nothing of this kind',
  ]) {
    const key = wanted.toLowerCase();
    const limit = wanted.length < 16 ? 2 : 3;
    const all = catalogue.filter(
      ({ title }) => !/\d/.test(title) && distance(title.toLowerCase(), key) <= limit,
    );
    const close = lookup.close(wanted);
    expect(close.length, wanted).toBe(Math.min(10, all.length));
    if (all.length <= 10) {
      expect(new Set(close.map(({ entry }) => entry.itemId))).toEqual(
        new Set(all.map(({ itemId }) => itemId)),
      );
    }
  }
});

test('a title with as many typing errors as are allowed, far from each other, is still found', () => {
  const catalogue = madeUp(3_000).filter(({ title }) => !/\d/.test(title));
  const lookup = titleLookup(catalogue);
  for (let at = 0; at < catalogue.length; at += 50) {
    const { title } = catalogue[at] as MatchItem;
    const letters = [...title];
    for (const place of [4, 10, 16]) letters[place] = letters[place] === ' ' ? 'z' : 'q';
    const close = lookup.close(letters.join(''));
    expect(close.map(({ entry }) => entry.title)).toContain(title);
  }
});

// 8,000 different words, as many as real titles have.
const syllables = 'ba co di fu gra he jo kri lu me no pa que ro sti tu vi wo xe za'.split(' ');
const word = (at: number) => [1, 20, 400].map((step) => syllables[Math.floor(at / step) % 20]).join('');

test('2,000 rows, half of them with typing errors, against 20,000 items take less than three seconds', () => {
  const catalogue = Array.from({ length: 20_000 }, (_, at) =>
    item(String(at), `The ${word(at * 7)} of ${word(at * 13 + 5)} ${word(at * 29 + 11)}`, 1950 + (at % 70)),
  );
  const rows = Array.from({ length: 2_000 }, (_, at) => {
    const { title, year } = catalogue[(at * 9_973) % 20_000] as MatchItem;
    const spelled = at % 2 === 0 ? title : title.replace(/o(?=\w)/, 'y');
    return row(spelled, at % 3 === 0 ? { year: year ?? 0 } : {});
  });
  const before = process.cpuUsage(); // not the clock: the machine may be busy with others
  const { found: some, ambiguous, missing } = matchHistory(rows, catalogue);
  const { user, system } = process.cpuUsage(before);
  expect(some.length + ambiguous.length + missing.length).toBe(2_000);
  expect(missing.length).toBeLessThan(20);
  expect((user + system) / 1e6).toBeLessThan(3);
});
