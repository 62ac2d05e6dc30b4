import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { type Resolved, resolveTitle, resolveTitles } from '#lib/requests/titles/resolve-title.ts';
import { sameNumbers } from '#lib/requests/titles/title-slips.ts';
import { linearModel } from '../evidence/linear-model.ts';

const titles: [string, number, number][] = [
  ['Alien', 1979, 900], // 0
  ['Aliens', 1986, 800], // 1
  ['The Empire Strikes Back', 1980, 700], // 2
  ['Rocky', 1976, 300], // 3
  ['Rocky II', 1979, 200], // 4
  ['Titanic', 1953, 40], // 5
  ['Titanic', 1997, 60], // 6
  ['Her', 2013, 100], // 7
  ['Next', 2007, 90], // 8
  ['Next Friday', 2000, 80], // 9
  ['None But the Brave', 1965, 10], // 10
  ['Contempt (Le Mépris)', 1963, 30], // 11
  ['recommend genre="comedy"', 1999, 5], // 12
  ['King; Queen; Knave', 1972, 5], // 13
  ['The Thing', 1982, 400], // 14
  ['Grand Theft Auto V', 2015, 500], // 15
  ['Stash', 2017, 6], // 16
  ['M*A*S*H (a.k.a. MASH)', 1970, 50], // 17
];
const catalogue = createCatalogue(
  'movies',
  titles.map(([title, year], i) => ({ itemId: `m${i}`, title, year, genres: [] })),
  titles.map(([, , people]) => people),
);
const chat = { catalogue, history: [3], focus: null, listed: [] };

function rowOf(resolved: Resolved): number | string {
  return resolved.kind === 'found' ? resolved.item.index : resolved.kind;
}

test('a title is found as it is spelled, in any case, with or without article and year', () => {
  for (const [typed, row] of [
    ['Alien', 0],
    ['ALIENS', 1],
    ['empire strikes back', 2],
    ['Empire Strikes Back, The (1980)', 2],
    ['thing', 14],
    ['Le Mépris', 11],
    ['*Her*', 7],
  ] as const)
    expect(rowOf(resolveTitle(typed, chat)), typed).toBe(row);
});

test('a misspelt title, another numeral and initials are found, and said to be so', () => {
  expect(resolveTitle('Emprie Strikes Back', chat)).toMatchObject({
    kind: 'found',
    how: 'misspelt',
    item: { index: 2 },
  });
  expect(rowOf(resolveTitle('Rocky 2', chat))).toBe(4);
  expect(rowOf(resolveTitle('GTA 5', chat))).toBe(15);
  expect(rowOf(resolveTitle('gta v', chat))).toBe(15);
});

test('what Korean adds to a title without a space is no part of it', () => {
  for (const [typed, row] of [
    ['Alien은', 0],
    ['Rocky II를', 4],
    ['The Thing보다', 14],
  ] as const)
    expect(resolveTitle(typed, chat), typed).toMatchObject({
      kind: 'found',
      how: 'exact',
      item: { index: row },
    });
});

test('the number of a sequel is never taken for a typing error', () => {
  expect(rowOf(resolveTitle('Alien 3', chat))).toBe('unknown');
  expect(rowOf(resolveTitle('Rocky III', chat))).toBe('unknown');
});

test('two films of one title are asked about, unless a year or the chat decides', () => {
  expect(rowOf(resolveTitle('Titanic', chat))).toBe('ambiguous');
  expect(rowOf(resolveTitle('Titanic (1953)', chat))).toBe(5);
  expect(rowOf(resolveTitle('Titanic', { ...chat, listed: [0, 6] }))).toBe(6);
  expect(rowOf(resolveTitle('Titanic', { ...chat, focus: 5 }))).toBe(5);
  expect(rowOf(resolveTitle('Titanic', { ...chat, history: [6] }))).toBe(6);
});

test('another year than the catalogue has is another film', () => {
  expect(rowOf(resolveTitle('Alien (2021)', chat))).toBe('unknown');
});

test('nothing is found for no title', () => {
  for (const typed of [null, undefined, '', '  ', 'none', 'null', '""'])
    expect(rowOf(resolveTitle(typed, chat))).toBe('none');
});

test('a short or common word stands for a whole title only', () => {
  expect(rowOf(resolveTitle('Next', chat))).toBe(8);
  expect(rowOf(resolveTitle('Up', chat))).toBe('unknown');
  expect(rowOf(resolveTitle('the', chat))).toBe('unknown');
  expect(rowOf(resolveTitle('Friday', chat))).not.toBe(9); // asked back, not assumed
});

test('a short misspelling of a title that few people know is asked back, never taken', () => {
  expect(resolveTitle('smash', chat)).toMatchObject({ kind: 'ambiguous', choices: [{ index: 16 }] });
  expect(rowOf(resolveTitle('alienz', chat))).not.toBe('unknown');
});

test('a loose match means another title than the one that was just named', () => {
  expect(rowOf(resolveTitle('rocky i', chat, 3))).not.toBe(3);
});

test('the first of a series is the one without a number', () => {
  for (const typed of ['Rocky 1', 'the first Rocky', 'Alien 1'])
    expect(resolveTitle(typed, chat)).toMatchObject({
      how: 'exact',
      item: { title: expect.stringMatching(/^(?:Rocky|Alien)$/) },
    });
});

test('asterisks in a title may be left out', () => {
  for (const typed of ['M*A*S*H', 'MASH', 'mash']) expect(rowOf(resolveTitle(typed, chat))).toBe(17);
});

test('a title that reads like a request is a title', () => {
  expect(rowOf(resolveTitle('recommend genre="comedy"', chat))).toBe(12);
});

test('what is in the history is said to be', () => {
  expect(resolveTitle('Rocky', chat)).toMatchObject({ seen: true });
  expect(resolveTitle('Alien', chat)).toMatchObject({ seen: false });
});

test('several titles are parted at semicolons, but not inside a title', () => {
  expect(resolveTitles('Alien; Her', chat).map(rowOf)).toEqual([0, 7]);
  expect(resolveTitles('King; Queen; Knave', chat).map(rowOf)).toEqual([13]);
  expect(resolveTitles('Alien; Contempt (Le Mépris)', chat).map(rowOf)).toEqual([0, 11]);
});

test('editions of a game are one title, the best known of them; films of one name stay several', () => {
  const names = ['Cities: Skylines (Download)', 'Cities: Skylines (Deluxe Edition)', 'Castlevania IV (SNES)'];
  const games = createCatalogue(
    'games',
    names.map((title, i) => ({ itemId: `g${i}`, title, year: null, genres: [] })),
    [20, 30, 10],
  );
  const own = { catalogue: games, history: [], focus: null, listed: [] };
  expect(rowOf(resolveTitle('Cities: Skylines', own))).toBe(1);
  expect(rowOf(resolveTitle('castelvania 4', own))).toBe(2);
  expect(rowOf(resolveTitle('Titanic', chat))).toBe('ambiguous');
});

test('a short title that is missing is not mended into one of other words, or by more than one letter', () => {
  const names = [
    'The Net',
    'The Mask',
    'Steam Controller',
    'Fargo',
    'X-Men',
    'Stay Close',
    'Skyrim',
    'The Omen',
  ];
  const short = createCatalogue(
    'movies',
    names.map((title, at) => ({ itemId: `s${at}`, title, year: 1980 + at, genres: [] })),
    [60, 50, 40, 90, 30, 20, 10, 5],
  );
  const near = { catalogue: short, history: [] as number[], focus: null, listed: [] };
  for (const typed of ['Tenet', 'Mank', 'Memen', 'Thenn'])
    expect(resolveTitle(typed, near), typed).toMatchObject({ kind: 'unknown' });
  expect(rowOf(resolveTitle('fargi', near))).toBe(3);
  expect(resolveTitle('xmen', near)).toMatchObject({ kind: 'found', how: 'exact', item: { index: 4 } });
  // A word of a longer title is asked back at most.
  expect(resolveTitle('Steem', near)).toMatchObject({ kind: 'ambiguous', choices: [{ index: 2 }] });
  expect(resolveTitle('Tenet', { ...near, history: [0] })).toMatchObject({ kind: 'unknown' });
});

const editions: [string, string[]][] = [
  ['Syberia', []],
  ['Syberia (PC)', ['PC']],
  ['Mortal Kombat', []],
  ['Mortal Kombat (PlayStation Vita)', ['PlayStation Vita']],
  ['Mortal Kombat (PlayStation 3)', ['PlayStation 3']],
];
const games = createCatalogue(
  'games',
  editions.map(([title, platforms], i) => ({
    itemId: `g${i}`,
    title,
    year: null,
    genres: [],
    details: { platforms },
  })),
  editions.map(() => 50),
);

test('the edition of a game that the person has is meant before the one that is spelled just so', () => {
  const own = { catalogue: games, history: [1], focus: null, listed: [] };
  expect(rowOf(resolveTitle('Syberia', own))).toBe(1);
  expect(rowOf(resolveTitle('Syberia', { ...own, focus: 0 }))).toBe(0);
  expect(rowOf(resolveTitle('Syberia', { ...own, history: [] }))).toBe(0);
  expect(rowOf(resolveTitle('Syberia', { ...own, history: [0, 1] }))).toBe(0);
});

test('of editions by their name alone the one that stands highest in the list is meant, else one for the own system', () => {
  const own = { catalogue: games, history: [3], focus: null, listed: [] };
  expect(rowOf(resolveTitle('Syberia', { ...own, model: linearModel([[0], [2], [0], [1], [0]]) }))).toBe(1);
  expect(rowOf(resolveTitle('Syberia', { ...own, model: linearModel([[2], [1], [0], [1], [0]]) }))).toBe(0);
  const onPc = createCatalogue(
    'games',
    [...games.items, { ...games.items[1], itemId: 'own', title: 'Rez' } as never],
    [50, 50, 50, 50, 50, 50],
  );
  expect(rowOf(resolveTitle('Syberia', { ...own, catalogue: onPc, history: [5] }))).toBe(1);
  expect(
    rowOf(resolveTitle('Syberia', { ...own, listed: [0], model: linearModel([[0], [2], [0], [1], [0]]) })),
  ).toBe(0);
});

test('initials of a series mean the one of it that is owned, and having one is having its sequel', () => {
  const series = ['Grand Theft Auto', 'Grand Theft Auto V', 'The Sims', 'The Sims 3 (PC)'];
  const catalogue = createCatalogue(
    'games',
    series.map((title, at) => ({ itemId: `s${at}`, title, year: null, genres: [] })),
    [50, 50, 50, 50],
  );
  const own = { catalogue, history: [1, 3], focus: null, listed: [] };
  expect(rowOf(resolveTitle('GTA', own))).toBe(1);
  expect(rowOf(resolveTitle('the Sims', { ...own, message: 'what does having the Sims tell you' }))).toBe(3);
  expect(rowOf(resolveTitle('the Sims', { ...own, message: 'why not the Sims' }))).toBe(2);
});

test('a game is found with its system, and an owned one by its initials with it', () => {
  const own = { catalogue: games, history: [3], focus: null, listed: [] };
  expect(rowOf(resolveTitle('mortal kombat on the vita', own))).toBe(3);
  expect(rowOf(resolveTitle('mortal kombat for ps3', own))).toBe(4);
  expect(rowOf(resolveTitle('mk on the vita', own))).toBe(3);
  expect(rowOf(resolveTitle('mk on the vita', { ...own, history: [] }))).toBe('unknown');
});

const steam = createCatalogue(
  'steam',
  (
    [
      ['Day of Defeat', 2003, 26],
      ['Day of Defeat: Source', 2010, 105],
      ['Half-Life', 1998, 300],
      ['Half-Life: Opposing Force', 1999, 80],
      ['Tales of Berseria', 2017, 1],
      ['Tales of Zestiria', 2015, 1],
      ['Next Friday', 2000, 1],
      ['Win a Date with Tad Hamilton!', 2004, 1],
      ['Next Car Game: Wreckfest', 2014, 1],
    ] as const
  ).map(([title, year], at) => ({ itemId: `s${at}`, title, year, genres: [] })),
  [26, 105, 300, 80, 1, 1, 1, 1, 1],
);
const playing = { catalogue: steam, history: [] as number[], focus: null as number | null, listed: [] };

test('the start of what the chat is about is meant before a less known game of just that name', () => {
  const rowIn = (typed: string, part: Partial<typeof playing & { message: string }>) =>
    rowOf(resolveTitle(typed, { ...playing, ...part }));
  expect(rowIn('day of defeat', {})).toBe(0);
  expect(rowIn('day of defeat', { focus: 1 })).toBe(1);
  expect(rowIn('day of defeat', { focus: 1, history: [0] })).toBe(0);
  expect(rowIn('day of defeat', { focus: 1, message: 'day of defeat, the 2003 one' })).toBe(0);
  expect(rowIn('half-life', { focus: 3 })).toBe(2);
  expect(rowIn('half-life', { focus: 3, message: 'half-life lol. 1999. why' })).toBe(3);
  expect(rowIn('half-life', { history: [3], message: 'half-life from 1999' })).toBe(3);
});

test('a long word that a single title holds is taken for it, others are asked back', () => {
  expect(resolveTitle('berseria', playing)).toMatchObject({ kind: 'found', how: 'part', item: { index: 4 } });
  expect(rowOf(resolveTitle('wreckfest', playing))).toBe(8);
  for (const word of ['friday', 'hamilton']) expect(rowOf(resolveTitle(word, playing))).toBe('ambiguous');
  expect(rowOf(resolveTitle('tales', playing))).toBe('ambiguous');
});

test('the number of a system is no number of a title; what follows a colon is the title before what begins so', () => {
  const names = [
    'Persona 5 (PlayStation 3)',
    'Persona 5 (PlayStation 4)',
    'Shin: Persona 3',
    'Shin: Persona 3 FES',
  ];
  const consoles = createCatalogue(
    'games',
    names.map((title, at) => ({ itemId: `p${at}`, title, year: null, genres: [] })),
    [90, 90, 5, 90],
  );
  const where = { catalogue: consoles, history: [], focus: null, listed: [] };
  expect(rowOf(resolveTitle('persona 3', where))).toBe(2);
  expect(rowOf(resolveTitle('persona 3 fes', where))).toBe(3);
  expect(rowOf(resolveTitle('persona 5 playstation 4', where))).toBe(1);
  expect(rowOf(resolveTitle('persona 4', where))).toBe('unknown');
});

test('numbers that differ are no slip, however they are written', () => {
  for (const [one, other, same] of [
    ['persona 3', 'persona 5', false],
    ['rocky ii', 'rocky 2', true],
    ['final fantasy x', 'final fantasy 10', true],
    ['x men', 'xmen', true],
    ['se7en', 'seven', false],
    ['resident evil', 'resident evil 2', false],
    ['gta v', 'gta 5', true],
    ['007 legends', '7 legends', true],
  ] as const)
    expect(sameNumbers(one, other), `${one} / ${other}`).toBe(same);
});

test('a word of a game that the person has is that game, not what only goes with it', () => {
  const games = ['Skyrim Script Extender (SKSE)', 'The Elder Scrolls V: Skyrim Special Edition', 'Portal 2'];
  const steam = createCatalogue(
    'steam',
    games.map((title, at) => ({ itemId: `g${at}`, title, year: 2012 + at, genres: [] })),
    games.map((_, at) => 90 - at),
  );
  const asked = (history: number[]) =>
    rowOf(resolveTitle('skyrim', { catalogue: steam, history, focus: null, listed: [] }));
  expect(asked([1])).toBe(1);
  expect(asked([])).not.toBe(0);
  expect(
    rowOf(
      resolveTitle('skyrim script extender', { catalogue: steam, history: [1], focus: null, listed: [] }),
    ),
  ).toBe(0);
});

test('a refusal before a title is no part of it, unless a title begins so', () => {
  expect(rowOf(resolveTitle('Not The Empire Strikes Back', chat))).toBe(2);
  expect(rowOf(resolveTitle('None But the Brave', chat))).toBe(10);
  expect(rowOf(resolveTitle('not something else', chat))).toBe('unknown');
});
