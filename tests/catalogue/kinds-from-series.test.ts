// Which kinds a title gives a game, and that the tables say what was meant. The labels made by hand are in corpus/labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, createCatalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import {
  isKindOfSeries,
  seriesOf,
  seriesRules,
  withSeriesKind,
  withSeriesKinds,
  wordRules,
} from '#lib/catalogue/kinds-from-series.ts';
import { nameKey } from '#lib/catalogue/partners.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { kindShare } from '#lib/evidence/known-kinds.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { shippedTarget } from '#lib/model-version/shipped-packs.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { fewWords } from '#lib/requests/kinds/known-kinds.ts';

const kindsOf = (title: string) => {
  const rule = seriesOf({ title });
  return rule ? [...rule.genres, ...rule.tags] : [];
};

let shipped: Catalogue;
beforeAll(async () => {
  shipped = await loadCatalogue(shippedTarget(modelPacksFolder(), 'games'));
});

describe('a series', () => {
  test.each([
    ['Kingdom Hearts II', 'JRPG'],
    ['Madden NFL 15 (PlayStation 4)', 'Football'],
    ['FIFA Soccer 12 - Xbox 360', 'Soccer'],
    ['The Sims 3: Pets', 'Life Sim'],
    ["Disney's Toy Story", 'Family Friendly'],
    ['Pokémon Moon', 'JRPG'],
    ['SOUL CALIBUR IV', 'Fighting'],
    ['Titanfall 2: Collector’s Edition', 'FPS'],
  ])('%s is %s, however it is written', (title, kind) => {
    expect(kindsOf(title)).toContain(kind);
  });

  test.each([
    'Valiant Hearts',
    'Hearts of Stone',
    'Halogen', // Halo
    'Simsala',
    'A Tale of Kingdom Hearts', // where a title begins, not in its middle
    'Blackbird', // Black is a whole title
    'Black Flag Pirates',
    'Upside Down',
    'Darkness Falls',
    'NBAction',
  ])('%s is none that only sounds alike', (title) => {
    expect(kindsOf(title)).toEqual([]);
  });

  test('the longest name counts', () => {
    expect(kindsOf('Halo Wars 2')).toContain('RTS');
    expect(kindsOf('Halo Wars 2')).not.toContain('FPS');
    expect(kindsOf('Mortal Kombat: Shaolin Monks')).not.toContain('Fighting');
    expect(kindsOf('Pokemon Snap')).not.toContain('RPG');
    expect(kindsOf('LEGO Rock Band')).toContain('Rhythm');
    expect(kindsOf('Grand Theft Auto: San Andreas')).toContain('Open World');
  });

  test('what is no game says nothing, nor does what is left out', () => {
    expect(kindsOf('Halo 3 Wireless Headset')).toEqual([]);
    expect(kindsOf('Nintendo 3DS XL Pokemon Edition')).toEqual([]);
    expect(kindsOf('The Sacred Rings')).toEqual([]);
  });
});

describe('a word', () => {
  test.each([
    ['Krazy Kart Racing', 'Racing'],
    ['Grandpa Goes Fishing', 'Fishing'],
    ['Big League Tennis', 'Tennis'],
    ['Egyptian Sudoku', 'Puzzle'],
    ['Ski Lift Tycoon', 'Management'],
  ])('decides wherever it stands: %s is %s', (title, kind) => {
    expect(kindsOf(title)).toContain(kind);
  });

  test('is whole, and comes after a series', () => {
    for (const title of ['Bracing Winds', 'Chessington', 'Golfinho', 'Slotshot'])
      expect(kindsOf(title), title).toEqual([]);
    expect(kindsOf('Sonic Spinball')).toContain('Pinball');
    expect(kindsOf('Mario Golf')).toContain('Golf');
    expect(kindsOf('Thrillville Tycoon')).toContain('Building');
  });
});

test('a game that says its kind keeps it, and what else is known of one stays', () => {
  const known = { title: 'Halo 3', genres: ['Strategy'], details: { platforms: ['Xbox 360'] } };
  expect(withSeriesKind(known)).toBe(known);
  const given = withSeriesKind({ ...known, genres: [] });
  expect(given.genres).toEqual(['Action']);
  expect(given.details).toMatchObject({ platforms: ['Xbox 360'] });
  expect([known, given].map(isKindOfSeries)).toEqual([false, true]);
});

test('a catalogue keeps its fingerprint, ids and titles, and films are left alone', () => {
  const facts = ['Halo 3', 'Nobody Knows It'].map((title) => ({
    itemId: title,
    title,
    year: null,
    genres: [],
  }));
  const games = createCatalogue('games', facts, [2, 1]);
  const described = withSeriesKinds(games);
  expect(described.fingerprint).toBe(games.fingerprint);
  expect(described.items.map(({ genres }) => genres.length)).toEqual([1, 0]);
  expect(described.items.map(({ itemId, title, index }) => [itemId, title, index])).toEqual(
    games.items.map(({ itemId, title, index }) => [itemId, title, index]),
  );
  const films = createCatalogue('movies', facts, [2, 1]);
  expect(withSeriesKinds(films)).toBe(films);
});

test('no name is in two lines, every one is written as titles are compared, and every kind begins with a genre', () => {
  for (const rules of [seriesRules, wordRules]) {
    const names = rules.map(({ name, isWhole }) => `${name}${isWhole ? ' $' : ''}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(rules.filter(({ name }) => nameKey(name) !== name).map(({ name }) => name)).toEqual([]);
  }
  const nameless = [...seriesRules, ...wordRules].filter(
    ({ genres, tags }) => genres.length === 0 && tags.length > 0,
  );
  expect(nameless).toEqual([]);
});

test('four of five games that ship say their kind, and nine of ten purchases', async () => {
  const folder = shippedTarget(modelPacksFolder(), 'games');
  const { catalogue, model } = await loadTarget(folder);
  model.dispose();
  const counts = catalogue.interactionCounts;
  const bought = (some: typeof catalogue.items) =>
    some.reduce((sum, { index }) => sum + (counts[index] ?? 0), 0);
  const described = catalogue.items.filter(({ genres }) => genres.length > 0);
  expect(kindShare(shipped)).toBeCloseTo(0.14, 2);
  expect(kindShare(catalogue)).toBeGreaterThan(0.78);
  expect(bought(described) / bought(catalogue.items)).toBeGreaterThan(0.9);
  expect([fewWords(shipped), fewWords(catalogue)]).toEqual(['one game in seven', null]);
  expect(catalogue.fingerprint).toBe((await loadManifest(folder)).catalogueFingerprint);
  const fromSteam = shipped.items.filter(({ genres }) => genres.length > 0);
  expect(fromSteam.map(({ index }) => catalogue.items[index])).toEqual(fromSteam);
});

describe('labelled by hand', () => {
  const file = join(import.meta.dirname, '..', '..', 'corpus', 'labels', 'kinds-from-series.tsv');
  const labelled = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [draw, itemId, title, , right, wrong] = line.split('\t').map((part) => part.split(', '));
      return { draw, itemId: itemId?.[0], title: title?.join(', '), right: right ?? [], wrong: wrong ?? [] };
    });

  test('of the kinds that they give now, .97 are right, each kind by itself', () => {
    const rowOf = new Map(shipped.items.map(({ itemId, index }) => [itemId, index]));
    expect(labelled).toHaveLength(320);
    const counted = new Map<string, { right: number; wrong: number }>();
    for (const { itemId, title, right, wrong } of labelled) {
      const game = shipped.items[rowOf.get(itemId ?? '') ?? -1];
      expect(game?.title).toBe(title);
      const rule = game && seriesOf(game);
      expect(rule, title).not.toBeNull();
      for (const kind of [...(rule?.genres ?? []), ...(rule?.tags ?? [])]) {
        expect([...right, ...wrong], `${title}: ${kind} isn't labelled`).toContain(kind);
        const count = counted.get(kind) ?? { right: 0, wrong: 0 };
        count[wrong.includes(kind) ? 'wrong' : 'right']++;
        counted.set(kind, count);
      }
    }
    for (const [kind, { right, wrong }] of counted)
      expect(right / (right + wrong), kind).toBeGreaterThanOrEqual(0.97);
  });
});
