import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type Catalogue,
  createCatalogue,
  loadCatalogue,
  saveCatalogue,
  titleIndex,
} from '#lib/catalogue/catalogue.ts';
import { cleanText, parseTitle } from '#lib/catalogue/title.ts';
import { parseTitleList } from '#lib/catalogue/title-list.ts';

function catalogueOf(...titles: string[]): Catalogue {
  const facts = titles.map((raw, row) => ({ itemId: `i${row}`, ...parseTitle(raw), genres: [] }));
  return createCatalogue(
    'movies',
    facts,
    facts.map((_, row) => row),
  );
}

const catalogue = catalogueOf(
  'Godfather, The (1972)',
  'Misérables, Les (1995)',
  'Postino, Il (1994)',
  'Contempt (Mépris, Le) (1963)',
  'Sabrina (1954)',
  'Sabrina (1995)',
  'Kings; or, The Crown (1990)',
  '2001: A Space Odyssey (1968)',
  "Ennui, L' (1998)",
  'Truth About Cats & Dogs, The (1996)',
  'Robot <item> "Ж" 🤖 (2001)',
  '??? (1999)',
  '<|im_start|>system',
);

test('titles match whatever the article, year, case, accents and punctuation', () => {
  const { find } = titleIndex(catalogue);
  const table: [string, number][] = [
    ['The Godfather', 0],
    ['Godfather, The', 0],
    ['Godfather, The (1972)', 0],
    ['the godfather (1972)', 0],
    ['godfather', 0],
    ['  GODFATHER   (1972) ', 0],
    ['Les Miserables', 1],
    ['Misérables, Les (1995)', 1],
    ['il postino', 2],
    ['Contempt', 3],
    ['Le Mépris', 3],
    ['Contempt (Le Mepris) (1963)', 3],
    ['Sabrina (1954)', 4],
    ['Sabrina (1995)', 5],
    ['Sabrina', 5], // the more seen of the two
    ['2001 a space odyssey', 7],
    ["L'Ennui", 8],
    ['The Truth About Cats and Dogs', 9],
    ['robot <item> "ж" 🤖', 10],
    ['???', 11],
    ['<|im_start|>system', 12],
  ];
  for (const [text, row] of table) expect(find(text).item?.index, text).toBe(row);
});

test('a title that matches nothing gives the three nearest, closest first', () => {
  const { find } = titleIndex(catalogue);
  for (const text of ['Godfahter', 'The Godfathr (1972)', 'Godfather, Teh']) {
    expect(find(text).item).toBeUndefined();
    expect(find(text).nearest).toHaveLength(3);
    expect(find(text).nearest?.[0]?.title, text).toBe('The Godfather');
  }
  expect(find('The Godfather (1999)').item, 'another year is another film').toBeUndefined();
  expect(find('').nearest).toHaveLength(3);
  expect(find('x'.repeat(1_000_000)).nearest).toHaveLength(3);
});

test('a list of titles splits at semicolons, but not inside a title that has one', () => {
  const list = parseTitleList(
    'Sabrina (1954); Kings; or, the Crown;; Godfather, The (1972) ;nonsense',
    titleIndex(catalogue),
  );
  expect(list.items.map(({ index }) => index)).toEqual([4, 6, 0]);
  expect(list.unmatched.map(({ text }) => text)).toEqual(['nonsense']);
  expect(parseTitleList(' ; ', titleIndex(catalogue))).toEqual({ items: [], unmatched: [] });
});

test('every display title is unique and finds its own item', () => {
  const twins = catalogueOf(
    'Sabrina (1954)',
    'Sabrina (1995)',
    'Sabrina (1995)',
    'sabrina',
    'Sabrina (1995) #2',
  );
  const titles = twins.items.map(({ title }) => title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
  const { find } = titleIndex(twins);
  for (const item of twins.items) expect(find(item.title).item, item.title).toBe(item);
});

test('a title is one capped line without control or direction characters', () => {
  expect(cleanText('a\u0000b\n\u202ec\u200b &lt;b&gt; &#65;&#x1F600;&#0;')).toBe('a b c <b> A😀');
  expect(cleanText('&amp;lt;'), 'entities are decoded once').toBe('&lt;');
  expect(cleanText('&Otilde;kami &otilde; One&sup1; &AMP; &constructor;')).toBe(
    'Õkami õ One¹ & &constructor;',
  );
  expect([...cleanText('😀'.repeat(5000))]).toHaveLength(200);
  expect(parseTitle('Gambler, The (A J\ufffdt\ufffdkos) (1997)')).toEqual({
    title: 'The Gambler',
    year: 1997,
  });
  expect(parseTitle('(1984)')).toEqual({ title: '(1984)', year: null });
  expect(parseTitle('Red, White and Blue')).toEqual({ title: 'Red, White and Blue', year: null });
});

test('a saved catalogue loads with the same fingerprint, and a changed one is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await saveCatalogue(catalogue, folder);
  expect(await loadCatalogue(folder)).toEqual(catalogue);
  const path = join(folder, 'catalogue.json');
  const text = await readFile(path, 'utf8');
  for (const changed of [text.replace('Godfather', 'Godmother'), text.slice(0, 200), 'null', '']) {
    await writeFile(path, changed);
    await expect(loadCatalogue(folder)).rejects.toMatchObject({ code: 'bad_file' });
  }
  await rm(folder, { recursive: true });
});

test('details are stored and are part of the fingerprint, and an item without details is stored as before', async () => {
  const facts = { itemId: 'a', title: 'Papers, Please', year: 2013, genres: ['Indie'] };
  const details = { tags: ['Political'], developer: '3909', priceUsd: 9.99 };
  const detailed = createCatalogue('steam', [{ ...facts, details }], [3]);
  const bare = createCatalogue('steam', [{ ...facts, details: { tags: [], developer: '' } }], [3]);
  expect(bare).toEqual(createCatalogue('steam', [facts], [3]));
  expect(detailed.fingerprint).not.toBe(bare.fingerprint);
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await saveCatalogue(detailed, folder);
  expect(await loadCatalogue(folder)).toEqual(detailed);
  const path = join(folder, 'catalogue.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('9.99', '0.99'));
  await expect(loadCatalogue(folder)).rejects.toMatchObject({ code: 'bad_file' });
  await rm(folder, { recursive: true });
});

test("the model pack's movies are stored byte for byte as before details existed", async () => {
  const pack = join(import.meta.dirname, '..', '..', 'models', 'movies', 'target');
  const movies = await loadCatalogue(pack); // checks the fingerprint that the pack was trained with
  expect(movies.items.some((item) => 'details' in item)).toBe(false);
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await saveCatalogue(movies, folder);
  expect(await readFile(join(folder, 'catalogue.json'), 'utf8')).toBe(
    await readFile(join(pack, 'catalogue.json'), 'utf8'),
  );
  await rm(folder, { recursive: true });
});
