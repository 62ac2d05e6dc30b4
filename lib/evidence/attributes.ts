// Genres and decades: how often a history has them, against how often the catalogue has them.
//   lift = (historyCount / historySize) / catalogueShare      1: as often as chance, 2: twice as often
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';

export type AttributeShare = {
  kind: 'genre' | 'decade';
  value: string;
  historyCount: number;
  historySize: number;
  catalogueShare: number; // 0..1
  lift: number;
};

type Counts = { genre: Map<string, number>; decade: Map<string, number> };
const catalogueCounts = new WeakMap<Catalogue, Counts>();

export function decadeOf(year: number | null): string | null {
  return year === null ? null : `${Math.floor(year / 10) * 10}s`;
}

function count(items: readonly Item[]): Counts {
  const counts: Counts = { genre: new Map(), decade: new Map() };
  for (const item of items) {
    for (const genre of new Set(item.genres)) counts.genre.set(genre, (counts.genre.get(genre) ?? 0) + 1);
    const decade = decadeOf(item.year);
    if (decade) counts.decade.set(decade, (counts.decade.get(decade) ?? 0) + 1);
  }
  return counts;
}

function ofCatalogue(catalogue: Catalogue): Counts {
  const known = catalogueCounts.get(catalogue);
  if (known) return known;
  const counts = count(catalogue.items);
  catalogueCounts.set(catalogue, counts);
  return counts;
}

function shareOf(
  catalogue: Catalogue,
  history: Counts,
  historySize: number,
  kind: 'genre' | 'decade',
  value: string,
): AttributeShare {
  const historyCount = history[kind].get(value) ?? 0;
  const catalogueShare = (ofCatalogue(catalogue)[kind].get(value) ?? 0) / Math.max(1, catalogue.items.length);
  const historyShare = historySize === 0 ? 0 : historyCount / historySize;
  const lift = catalogueShare === 0 ? 0 : historyShare / catalogueShare;
  return { kind, value, historyCount, historySize, catalogueShare, lift };
}

/** The item's genres, in the order of lift, and its decade; also those that the history does not have at all. */
export function sharedAttributes(
  catalogue: Catalogue,
  history: readonly Item[],
  item: Item,
): AttributeShare[] {
  const counts = count(history);
  const genres = [...new Set(item.genres)]
    .map((genre) => shareOf(catalogue, counts, history.length, 'genre', genre))
    .sort((a, b) => b.lift - a.lift || a.value.localeCompare(b.value));
  const decade = decadeOf(item.year);
  return decade ? [...genres, shareOf(catalogue, counts, history.length, 'decade', decade)] : genres;
}

const profileGenres = 3;
const enoughFilms = 2;
const enoughShare = 0.1; // of the history

/** What a history is rich in: the three genres with the highest lift among those that a tenth of it has, and its main decade. */
export function tasteProfile(catalogue: Catalogue, history: readonly Item[]): AttributeShare[] {
  const counts = count(history);
  const genres = [...counts.genre]
    .filter(([, met]) => met >= Math.max(enoughFilms, enoughShare * history.length))
    .map(([genre]) => shareOf(catalogue, counts, history.length, 'genre', genre))
    .sort(
      (a, b) =>
        b.lift * Math.sqrt(b.historyCount) - a.lift * Math.sqrt(a.historyCount) ||
        a.value.localeCompare(b.value),
    )
    .slice(0, profileGenres);
  const [decade] = [...counts.decade].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]));
  return decade ? [...genres, shareOf(catalogue, counts, history.length, 'decade', decade[0])] : genres;
}
