// One domain's items, in the row order of a model's item matrix, and title lookup.

import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { type Domain, domainFacts, domains } from '#lib/contract/domain.ts';
import { type ItemDetails, type ItemFacts, type ItemRef, itemDetailsSchema } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import { knownDetails } from './item-facts.ts';
import { type LetterCounts, letterCounts } from './letter-counts.ts';
import { partners, sharesName } from './partners.ts';
import {
  alternativeTitles,
  cleanText,
  maxTitleCharacters,
  parseTitle,
  sharedTitles,
  titleKey,
  withoutArticle,
} from './title.ts';

export type Item = ItemRef;
export type Catalogue = { domain: Domain; items: Item[]; interactionCounts: number[]; fingerprint: string };

/** The item, or the three nearest titles. If several items match a title, the most popular one wins. */
export type TitleMatch = { item: Item; nearest?: undefined } | { item?: undefined; nearest: Item[] };
export type TitleIndex = { find(text: string): TitleMatch };

const catalogueFile = 'catalogue.json';
const maxCatalogueBytes = 256 * 1024 * 1024;

/** Rows in the order given. Titles become unique: items that share one get their year added, then a number. */
export function createCatalogue(domain: Domain, facts: ItemFacts[], interactionCounts: number[]): Catalogue {
  const named = facts.map((fact) => ({
    ...fact,
    title: fact.title || `${domainFacts[domain].untitled} ${fact.itemId}`,
  }));
  const isShared = sharedTitles(named.map(({ title }) => title));
  const copies = new Map<string, number>(); // title in lower case → how often it was given or wanted
  const items = named.map(({ itemId, title, year, genres, details }, index): Item => {
    const wanted = year !== null && isShared(title) ? `${title} (${year})` : title;
    let unique = wanted;
    for (let copy = copies.get(wanted.toLowerCase()) ?? 0; copies.has(unique.toLowerCase()); ) {
      copy++;
      copies.set(wanted.toLowerCase(), copy);
      unique = `${wanted} #${copy}`;
    }
    copies.set(unique.toLowerCase(), copies.get(unique.toLowerCase()) ?? 1);
    return { index, itemId, title: unique, year, genres, ...withDetails(details) };
  });
  return { domain, items, interactionCounts, fingerprint: fingerprintOf(domain, items) };
}

/** The items with how often each occurs: all that is kept of a catalogue beside its order. */
export function countedItems({
  items,
  interactionCounts,
}: Catalogue): (ItemFacts & { interactionCount: number })[] {
  return items.map(({ index, ...facts }) => ({ ...facts, interactionCount: interactionCounts[index] ?? 0 }));
}

// Without createCatalogue's additions that tell two titles apart.
function plain(item: Item): Item {
  const title = item.title.replace(/ #\d+$/, '');
  return { ...item, title: item.year === null ? title : parseTitle(title).title };
}

/**
 * For each item of `other`, its row here, or −1: the same id and a shared name, else the same name and year. An id
 * alone says nothing, because every data set has its own numbering.
 */
export function rowsIn(catalogue: Catalogue, other: Catalogue): Int32Array {
  const here = catalogue.items.map(plain);
  const there = other.items.map(plain);
  const rowOf = new Map(here.map(({ itemId }, row) => [itemId, row]));
  const rows = Int32Array.from(there, ({ itemId, title }) => {
    const row = rowOf.get(itemId) ?? -1;
    return sharesName(title, here[row]?.title ?? '') ? row : -1;
  });
  const taken = new Set(rows);
  const found = partners(
    here.filter((_, row) => !taken.has(row)),
    there.filter((_, at) => rows[at] === -1),
  );
  return rows.map((row, at) =>
    row >= 0 ? row : (rowOf.get(found.get(there[at]?.itemId ?? '') ?? '') ?? -1),
  );
}

function withDetails(details: ItemDetails | undefined): { details?: ItemDetails } {
  const known = knownDetails(details);
  return known ? { details: known } : {};
}

function fingerprintOf(domain: Domain, items: Item[]): string {
  const hash = createHash('sha256').update(domain);
  for (const { itemId, title, year, genres, details } of items)
    hash.update(`\n${JSON.stringify([itemId, title, year, genres, ...(details ? [details] : [])])}`);
  return hash.digest('hex');
}

/** catalogue.json, one item per line: [itemId, title, year, genres, interactions], then the details, if any. */
export async function saveCatalogue(catalogue: Catalogue, folder: string): Promise<void> {
  const rows = catalogue.items.map(({ itemId, title, year, genres, details }, row) => {
    const count = catalogue.interactionCounts[row] ?? 0;
    return JSON.stringify([itemId, title, year, genres, count, ...(details ? [details] : [])]);
  });
  const head = `"domain":${JSON.stringify(catalogue.domain)},"fingerprint":"${catalogue.fingerprint}"`;
  await writeFile(join(folder, catalogueFile), `{${head},"items":[\n${rows.join(',\n')}\n]}\n`);
}

const storedDetails = z.strictObject(itemDetailsSchema.shape);
const storedCatalogue = z.object({
  domain: z.enum(domains),
  fingerprint: z.string(),
  items: z.array(
    z.tuple([
      z.string().min(1).max(200),
      z
        .string()
        .min(1)
        .max(maxTitleCharacters + 40),
      z.number().int().nullable(),
      z.array(z.string().max(100)).max(100),
      z.number().int().nonnegative(),
      storedDetails.optional(),
    ]),
  ),
});

/** Throws AppError bad_file if the file is missing, isn't a catalogue, or was edited by hand. */
export async function loadCatalogue(folder: string): Promise<Catalogue> {
  const path = join(folder, catalogueFile);
  let stored: z.infer<typeof storedCatalogue>;
  try {
    if ((await stat(path)).size > maxCatalogueBytes) throw new Error('larger than 256 MiB');
    stored = storedCatalogue.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('bad_file', { message: `${path} is not a readable catalogue.`, cause });
  }
  const items = stored.items.map(
    ([itemId, title, year, genres, , details], index): Item => ({
      index,
      itemId,
      title,
      year,
      genres,
      ...withDetails(details),
    }),
  );
  const fingerprint = fingerprintOf(stored.domain, items);
  if (fingerprint !== stored.fingerprint) {
    throw new AppError('bad_file', { message: `${path} does not match its own fingerprint.` });
  }
  return { domain: stored.domain, items, interactionCounts: stored.items.map((row) => row[4]), fingerprint };
}

const titleIndexes = new WeakMap<Catalogue, TitleIndex>();

/** With or without the year; the article first, last or left out; ignoring case, accents and punctuation. Made once. */
export function titleIndex(catalogue: Catalogue): TitleIndex {
  const known = titleIndexes.get(catalogue);
  if (known) return known;
  const index = createTitleIndex(catalogue);
  titleIndexes.set(catalogue, index);
  return index;
}

function createTitleIndex(catalogue: Catalogue): TitleIndex {
  const display = new Map<string, Item>();
  const exact = new Map<string, Item[]>(); // the title itself
  const loose = new Map<string, Item[]>(); // without its article, or one of its two names
  const keys: { key: string; item: Item }[] = [];
  const byPopularity = catalogue.items.toSorted(
    (a, b) => (catalogue.interactionCounts[b.index] ?? 0) - (catalogue.interactionCounts[a.index] ?? 0),
  );
  for (const item of byPopularity) {
    display.set(item.title.toLowerCase(), item);
    const { title } = parseTitle(item.title.replace(/ #\d+$/, ''));
    add(exact, titleKey(title), item);
    keys.push({ key: titleKey(withoutArticle(title)), item });
    for (const name of [title, ...alternativeTitles(title)]) {
      add(loose, titleKey(name), item);
      add(loose, titleKey(withoutArticle(name)), item);
    }
  }
  keys.sort((a, b) => a.key.length - b.key.length);
  const letters = letterCounts(keys.map(({ key }) => key));

  function find(text: string): TitleMatch {
    const cleaned = cleanText(text, maxTitleCharacters + 40);
    const same = display.get(cleaned.toLowerCase());
    if (same) return { item: same };
    const { title, year } = parseTitle(cleaned);
    const key = titleKey(title);
    const names = [
      exact.get(key),
      exact.get(titleKey(cleaned)),
      loose.get(key),
      loose.get(titleKey(withoutArticle(title))),
    ];
    for (const items of names) {
      const item = items?.find(
        (candidate) => year === null || candidate.year === null || candidate.year === year,
      );
      if (item) return { item };
    }
    return { nearest: nearestTitles(keys, letters, titleKey(withoutArticle(title))) };
  }
  return { find };
}

function add(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (!items) map.set(key, [item]);
  else if (items.at(-1) !== item) items.push(item); // the names of one item come together
}

/** Titles that contain the text come first, then by edit distance. `keys` is sorted by length, which bounds the search. */
function nearestTitles(
  keys: readonly { key: string; item: Item }[],
  letters: LetterCounts,
  wanted: string,
  count = 3,
): Item[] {
  const best: { item: Item; cost: number }[] = [];
  const ownLetters = letters.of(wanted);
  const consider = (place: number) => {
    const entry = keys[place];
    if (!entry) return;
    const lengthGap = Math.abs(entry.key.length - wanted.length);
    const contained = wanted.length >= 3 && entry.key.includes(wanted);
    const worst = best.length < count ? Infinity : (best[count - 1]?.cost ?? Infinity);
    if (!contained && (lengthGap >= worst || letters.fewestEdits(place, ownLetters) >= worst)) return;
    // A title that contains the whole text costs less than one typo; the shorter, the better.
    const cost = contained ? lengthGap / 1000 : distance(wanted, entry.key);
    if (cost >= worst) return;
    best.push({ item: entry.item, cost });
    best.sort((a, b) => a.cost - b.cost);
    best.length = Math.min(best.length, count);
  };
  // Nearest lengths first, so that the bound gets tight early.
  let high = keys.findIndex((entry) => entry.key.length >= wanted.length);
  if (high === -1) high = keys.length;
  let low = high - 1;
  while (low >= 0 || high < keys.length) {
    const below = keys[low];
    const above = keys[high];
    const takeBelow =
      below && (!above || wanted.length - below.key.length <= above.key.length - wanted.length);
    if (takeBelow) {
      consider(low);
      low--;
    } else if (above) {
      consider(high);
      high++;
    }
  }
  return best.map(({ item }) => item);
}
