import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { claimsOf, tallyOf } from '#lib/trust/claims.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const catalogue = smallCatalogue();
const model = linearModel(catalogue.items.map((_, i) => [((i * 7) % 5) - 2, ((i * 3) % 4) - 1]));
const history = [1, 2, 4, 10, 12]; // The Last Tram, Seven, Salt, Sand and Wind, Paper Moons (1994), Big
const evidence = computeEvidence({ model, catalogue, history, item: 0 }); // Iron Harbour, 1995, Action, Crime
const { rank, candidates } = evidence;
const claims = (text: string) => claimsOf(text, { catalogue, history, evidence });
const wrong = (text: string) => {
  const { titles, watched, attributes } = claims(text);
  return [...titles, ...watched, ...attributes].filter((claim) => !claim.holds).map((claim) => claim.what);
};
const right = (text: string) => {
  const { titles, watched, attributes } = claims(text);
  return [...titles, ...watched, ...attributes].filter((claim) => claim.holds).length;
};

test.each([
  `Iron Harbour is at rank ${rank} of ${candidates}.`,
  'It moved up because you watched Seven, Big and The Last Tram.',
  'You have not watched Night Bus 42.',
  'Had you never watched Seven, things would differ.',
  'Seven is a Crime film.',
  'Your Crime films behind it: Seven.',
  'From the 1990s, it is lifted by Seven and Salt, Sand and Wind.',
  `Without Seven, its rank would be ${evidence.influences.find((one) => one.item.index === 2)?.rankWithout}.`,
  'You watched Paper Moons (1994) and liked "Big".',
  `It belongs to the 1990s, like ${evidence.sharedAttributes.find((share) => share.value === '1990s')?.historyCount} of 5 films.`,
])('what is true is found and believed: %s', (text) => {
  expect(wrong(text)).toEqual([]);
  expect(right(text)).toBeGreaterThan(0);
});

test.each([
  ['It is carried by Seven and Copper Sky.', 'Copper Sky'],
  ['Try "The Broken Compass" next.', 'The Broken Compass'],
  ['You watched Night Bus 42.', 'watched Night Bus 42'],
  ['You have not watched Seven.', 'watched Seven'],
  ['It is lifted by Night Bus 42.', 'watched Night Bus 42'],
  ['Had you never watched Night Bus 42, it would fall.', 'watched Night Bus 42'],
  ['Iron Harbour is at rank 41.', 'rank 41'],
  [`It is at rank ${rank} of 77.`, `${rank} of 77`],
  ['Without Seven, its rank would be 999.', 'rank 999'],
  ['Crime is in 5 of 5 films.', '5 of 5'],
  ['It belongs to the 1920s.', '1920s'],
  ['Seven is a Comedy.', 'Seven is Comedy'],
  ['Its Romance side suits you.', 'it is Romance'],
  ['The Comedy films behind it: Seven.', 'Seven is Comedy'],
  ['You watched Seven (1961).', 'Seven (1961)'],
  ['777 people watched it.', '777 people'],
])('what is false is found: %s', (text, what) => {
  expect(wrong(text)).toContain(what);
});

test('titles that are words, genres or sentence openings are no claims', () => {
  expect(claims('It is so. Big surprises come from Drama. I say so.').titles).toEqual([
    { what: 'Big', holds: true }, // watched, so it may be meant
  ]);
});

test.each(['S.T.A.L.K.E.R. is at the top.', 'It is close to S.T.A.L.K.E.R. and no more.'])(
  'an initialism is one name, however many letters: %s',
  (text) => {
    expect(claims(text).titles).toEqual([{ what: 'S.T.A.L.K.E.R', holds: false }]);
  },
);

test('a title of one letter is a title', () => {
  const items = catalogue.items.map(({ title, year, genres }, at) => ({
    itemId: `${at}`,
    title: at === 2 ? 'M' : title,
    year,
    genres,
  }));
  const withM = createCatalogue('movies', items, [...catalogue.interactionCounts]);
  const found = claimsOf('Without M, the rank would fall. You watched M and Big.', {
    catalogue: withM,
    history,
    evidence: computeEvidence({ model, catalogue: withM, history, item: 0 }),
  });
  expect(found.titles.map(({ what, holds }) => [what, holds])).toEqual([
    ['M', true],
    ['M', true],
    ['Big', true],
  ]);
  expect(found.watched.every(({ holds }) => holds)).toBe(true);
});

test('an answer cites the history items it names', () => {
  expect(claims('Iron Harbour rests on Seven and The Last Tram, not on Night Bus 42.').cited).toEqual([2, 1]);
});

test('a full stop inside a title ends no sentence', () => {
  expect(claims('You have not watched Mr. Pepper’s Garden yet. So it is.').sentences).toHaveLength(2);
});

test('prices and makers must belong to the item or to a title in the sentence', () => {
  const games = { ...catalogue, items: catalogue.items.map((item) => ({ ...item })) };
  Object.assign(games.items[0] ?? {}, { details: { priceUsd: 9.99, developer: 'Blue Kiln' } });
  const of = (text: string) => claimsOf(text, { catalogue: games, history, evidence }).attributes;
  expect(of('It costs $9.99 and was made by Blue Kiln.').map((claim) => claim.holds)).toEqual([true, true]);
  expect(of('It costs $19.99 and was made by Red Kiln.').map((claim) => claim.holds)).toEqual([false, false]);
});

test('a number in a platform’s name is no claim, and the platform isn’t an item with a shorter name', () => {
  const games = { ...catalogue, items: catalogue.items.map((item) => ({ ...item })) };
  Object.assign(games.items[0] ?? {}, { details: { platforms: ['Big 360', 'Seven U'] } });
  const { attributes, titles } = claimsOf('It is for Seven U and Big 360, as you know.', {
    catalogue: games,
    history,
    evidence,
  });
  expect([attributes, titles]).toEqual([[], []]);
});

test('another item’s maker is a wrong attribute, not a title', () => {
  const made = { ...catalogue, items: catalogue.items.map((item) => ({ ...item })) };
  Object.assign(made.items[0] ?? {}, { details: { developer: 'Northern Lights' } });
  Object.assign(made.items[5] ?? {}, {
    details: { developer: 'Quiet Harbour Games', publisher: 'Quiet Harbour' },
  });
  const judge = (text: string) => {
    const found = claimsOf(text, { catalogue: made, history, evidence });
    return { titles: found.titles, attributes: found.attributes.map(({ what, holds }) => [what, holds]) };
  };
  expect(judge('It was developed by Quiet Harbour Games, you know.')).toEqual({
    titles: [],
    attributes: [['developed by Quiet Harbour Games', false]],
  });
  expect(judge('You like what Quiet Harbour Games does.').attributes).toEqual([
    ['by Quiet Harbour Games', false],
  ]);
  expect(judge('You like what Northern Lights does.').attributes).toEqual([['by Northern Lights', true]]);
});

test('a tally counts claims and true claims', () => {
  expect(
    tallyOf([
      { what: 'a', holds: true },
      { what: 'b', holds: false },
    ]),
  ).toEqual({ claims: 2, true: 1 });
});

test('any text is judged in bounded time', () => {
  const hostile = `${'II Of The "'.repeat(2000)}${'9 of '.repeat(2000)}${'A'.repeat(20_000)}`;
  expect(claims(hostile).titles.length).toBeGreaterThan(0);
});
