import { expect, test } from 'vitest';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { checkText, isFault } from '#lib/grounding/check-text.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const catalogue = smallCatalogue();
const model = linearModel(catalogue.items.map((_, i) => [((i * 7) % 5) - 2, ((i * 3) % 4) - 1]));
const history = [1, 2, 4, 10, 12]; // The Last Tram, Seven, Salt, Sand and Wind, Paper Moons (1994), Big
const evidence = computeEvidence({ model, catalogue, history, item: 0 }); // Iron Harbour
const { rank, candidates } = evidence;

function faults(text: string, mentioned: number[] = []) {
  return checkText(text, { catalogue, history, evidence, mentioned })
    .filter(isFault)
    .map((mark) => [mark.kind, text.slice(mark.start, mark.end)]);
}
function titles(text: string) {
  return checkText(text, { catalogue, history, evidence })
    .filter((mark) => mark.kind === 'title')
    .map((mark) => mark.item?.index);
}

test('titles are found by longest match and point to their items', () => {
  expect(titles('It rests on Salt, Sand and Wind and The Last Tram.')).toEqual([4, 1]);
  expect(titles('You watched Paper Moons (1994) and “Big”.')).toEqual([10, 12]);
  expect(titles('Quiet "Storm" <b>II</b> 🎬 is far off.')).toEqual([8]);
});

test('titles that are also words are not found in ordinary sentences', () => {
  expect(titles('It is a big surprise that seven films count.')).toEqual([]);
  expect(titles('Big as it is, it changes little.')).toEqual([12]); // watched, so it may be meant
});

test('a title with a full stop does not end a sentence', () => {
  expect(faults('You have not watched Mr. Pepper’s Garden yet.')).toEqual([]);
  expect(faults('You watched Mr. Pepper’s Garden.')).toEqual([['false-watched', 'Mr. Pepper’s Garden']]);
});

test.each([
  ['You watched Night Bus 42 and Seven.', 'Night Bus 42'],
  ['You’ve also seen Seven, Night Bus 42 and Big.', 'Night Bus 42'],
  ['Night Bus 42, which you watched, speaks for it.', 'Night Bus 42'],
  ['It is carried by Seven and Night Bus 42.', 'Night Bus 42'],
  ['Without Night Bus 42, it would fall.', 'Night Bus 42'],
  ['Because of Night Bus 42 in your history, it rose.', 'Night Bus 42'],
  ['You have not watched The Last Tram.', 'The Last Tram'],
])('a film that is said to be watched must have been: %s', (text, title) => {
  expect(faults(text)).toEqual([['false-watched', title]]);
});

test.each([
  'You watched Seven.',
  'Because you watched Seven, it moved up, unlike Night Bus 42.',
  'You have not watched Night Bus 42.',
  'Iron Harbour is near Night Bus 42.',
  'Had you never watched Seven, it would be elsewhere.',
])('true sentences, and those that claim nothing, have no fault: %s', (text) => {
  expect(faults(text)).toEqual([]);
});

test.each([
  ['Try "The Broken Compass" next.', 'The Broken Compass'],
  ['It is like Copper Sky (1993).', 'Copper Sky (1993)'],
  ['It is carried by Seven and Copper Sky.', 'Copper Sky'],
  ['Your favourite is the Golden River of Time, surely.', 'Golden River of Time'],
  ['You watched Titanik.', 'Titanik'],
])('a name that is not in the catalogue is marked: %s', (text, name) => {
  expect(faults(text)).toEqual([['unknown-title', name]]);
});

test('genres, "I" and ordinary capitals are not titles', () => {
  expect(
    faults('You like Crime and Drama. I say so. It is in the “top ten” or not. The French like Comedy, too.'),
  ).toEqual([]);
});

test('a rank other than the evidence’s is marked, the right one is not', () => {
  expect(faults(`Iron Harbour is at rank ${rank} of ${candidates}.`)).toEqual([]);
  expect(faults(`Iron Harbour is at rank ${rank + 40}.`)).toEqual([['wrong-number', String(rank + 40)]]);
  expect(faults(`Iron Harbour is at rank ${rank} of ${candidates + 1}.`)).toEqual([
    ['wrong-number', `${rank} of ${candidates + 1}`],
  ]);
  expect(faults('It has 1234 fans.')).toEqual([['wrong-number', '1234']]);
});

test('the rank without a film must be that film’s', () => {
  const first = evidence.influences[0];
  const title = first?.item.title ?? '';
  expect(faults(`Without ${title}, its rank would be ${first?.rankWithout}.`)).toEqual([]);
  expect(faults(`Without ${title}, its rank would be 999.`)).toEqual([['wrong-number', '999']]);
});

test('numbers in titles are not claims', () => {
  expect(faults('Near it stands Night Bus 42.')).toEqual([]);
});

test('a count must belong to its genre', () => {
  const drama = evidence.profile.find((share) => share.value === 'Drama');
  expect(faults(`Drama is in ${drama?.historyCount} of ${drama?.historySize} films.`)).toEqual([]);
  expect(faults('Drama is in 5 of 5 films.')).toEqual([['wrong-number', '5 of 5']]);
});

test('a wrong year or genre of a named film is marked', () => {
  expect(faults('You watched The Last Tram (1994).')).toEqual([]);
  expect(faults('You watched The Last Tram (1999).')).toEqual([['wrong-attribute', 'The Last Tram']]);
  expect(faults('The Last Tram is a Horror film.')).toEqual([['wrong-attribute', 'The Last Tram']]);
  expect(faults('The Last Tram is a Drama.')).toEqual([]);
});

const games = smallCatalogue();
Object.assign(games.items[0] ?? {}, {
  details: {
    priceUsd: 9.99,
    developer: 'Blue Kiln',
    publisher: 'North Quay',
    platforms: ['Windows', 'PlayStation 4'],
  },
});
Object.assign(games.items[2] ?? {}, {
  details: { priceUsd: 0, developer: 'Red Loom', platforms: ['Windows'] },
});
const inGames = { catalogue: games, history, evidence };

test.each([
  'Iron Harbour costs $9.99, was made by Blue Kiln and is for Windows.',
  'It costs 10 dollars, less than most.',
  'It is published by North Quay. Seven is by Red Loom. Seven is free.',
  'Everything under $20 suits you.',
  'It is for PlayStation 4. It is for people who like a quiet evening.',
])('prices, makers and platforms that the catalogue has are left alone: %s', (text) => {
  expect(checkText(text, inGames).filter(isFault)).toEqual([]);
});

test.each([
  ['Iron Harbour costs $19.99.', '$19.99', 'Iron Harbour costs $9.99.'],
  ['Seven costs 5 dollars.', '5 dollars', 'Seven is free.'],
  ['It is also Horror, as you know.', 'Horror', 'Iron Harbour is Action, Crime, not Horror.'],
  ['Its Comedy side suits you.', 'Comedy', 'Iron Harbour is Action, Crime, not Comedy.'],
  ['It is free.', 'is free', 'Iron Harbour costs $9.99.'],
  ['The Last Tram costs $5.', '$5', 'The catalogue has no price for The Last Tram.'],
  ['It is by Red Loom.', 'Red Loom', 'Iron Harbour is by Blue Kiln and North Quay.'],
  ['Seven was developed by Blue Kiln.', 'Blue Kiln', 'Seven is by Red Loom.'],
  ['Seven is for PlayStation 4.', 'PlayStation 4', 'Seven is for Windows.'],
])('a wrong price, maker or platform is marked with what is true: %s', (text, words, truth) => {
  const marks = checkText(text, inGames).filter(isFault);
  expect(marks.map((mark) => [mark.kind, text.slice(mark.start, mark.end), mark.message])).toEqual([
    ['wrong-attribute', words, truth],
  ]);
});

test('a genre or platform spelled like a title, or beginning like one, is not a title', () => {
  const like = smallCatalogue();
  Object.assign(like.items[0] ?? {}, { genres: ['Action', 'Open Road'] });
  Object.assign(like.items[3] ?? {}, { title: 'Open Road' });
  Object.assign(like.items[1] ?? {}, { details: { platforms: ['Big U'] } });
  const marksOf = (text: string) => checkText(text, { ...inGames, catalogue: like }).map(({ kind }) => kind);
  expect(marksOf('What stands out in your history is Open Road. You favour Big U.')).toEqual([]);
  expect(marksOf('You watched Big.')).toEqual(['title']);
  expect(marksOf('You watched "Open Road".')).toEqual(['false-watched']);
});

test('a count belongs to the longest name, and a "side" can be a tag', () => {
  const share = (value: string, historyCount: number) => ({
    kind: 'tag' as const,
    value,
    historyCount,
    historySize: 5,
    catalogueShare: 0.5,
    lift: 1,
  });
  const tagged = smallCatalogue();
  Object.assign(tagged.items[0] ?? {}, {
    genres: [],
    details: { tags: ['Drama', 'Dark Drama', '3D Glasses'] },
  });
  const profile = [share('Drama', 4), share('Dark Drama', 2), share('3D Glasses', 3)];
  const context = { catalogue: tagged, history, evidence: { ...evidence, profile, sharedAttributes: [] } };
  const marksOf = (text: string) => checkText(text, context).map(({ kind }) => kind);
  expect(marksOf('You also like Dark Drama, with 2 of 5 films. Its Drama side suits you.')).toEqual([]);
  expect(marksOf('After that comes 3D Glasses, in 3 of 5 films.')).toEqual([]);
  expect(marksOf('You also like Dark Drama, with 4 of 5 films.')).toEqual(['wrong-number']);
  expect(marksOf('Its Comedy side suits you.')).toEqual(['wrong-attribute']);
});

test('every fault’s message says what is true, or that nothing is known', () => {
  const text =
    'You watched Night Bus 42. The Last Tram is a Horror film. You watched The Last Tram (1999). It is at rank 77.';
  const messages = checkText(text, { catalogue, history, evidence })
    .filter(isFault)
    .map((mark) => mark.message);
  expect(messages).toEqual([
    'Night Bus 42 is not in your history.',
    'The Last Tram is Drama, not Horror.',
    'The Last Tram is from 1994.',
    `Its rank is ${rank} of ${candidates}.`,
  ]);
});

test('the beginning of a title is recognized, so that a stream can wait for the rest', () => {
  const { mayContinue } = titleMatcher(catalogue);
  expect(mayContinue('It is carried by Mr. ')).toBe(true);
  expect(mayContinue('It is carried by Salt, Sand ')).toBe(true);
  expect(mayContinue('It is carried by ')).toBe(false);
});

test('a text of any length and content is checked in bounded time', () => {
  const hostile = `${'II Of The "'.repeat(3000)}${'9 of '.repeat(3000)}${'A'.repeat(30_000)}`;
  expect(checkText(hostile, { catalogue, history, evidence }).length).toBeLessThanOrEqual(100);
});
