// A synthetic set of MovieLens-25M's shape, in its own files (ratings.csv, movies.csv): long-tailed popularity, people who
// keep to a few clusters of taste and stay with one for a while, so that a model of order has something to learn, titles
// that look like titles, years, genres, times. One seed gives one set of files. Memory grows with items and people, not
// with events: a person's ratings are written before the next person's are drawn.
//
// As in the original a person has 20 ratings at least, half of the people have about 70, and a few have thousands; the
// ratings of a person are sorted by film. Unlike the original no film has fewer than a handful, so that a 5-core keeps them all.

import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#lib/random.ts';
import { syntheticTitles } from './synthetic-titles.ts';

export type SyntheticShape = { items: number; people: number; events: number; seed: number };
export const movieLens25M = { items: 62_000, people: 162_000, events: 25_000_000 };

const genres =
  'Action Adventure Animation Children Comedy Crime Documentary Drama Fantasy Film-Noir Horror Musical Mystery Romance Sci-Fi Thriller War Western'.split(
    ' ',
  );
const clusterCount = 40;
const leastEvents = 20; // of a person
const mostEvents = 20_000;
const activityDeviation = 1.4; // of the logarithm of a person's events beyond the least
const headShare = 1 / 620; // popularity ∝ (rank + headShare × items)^−tailExponent
const tailExponent = 1.5;
const tastesOfPerson = 3;
const staysWithTaste = 0.85; // chance that the next film is of the cluster of the one before
const tasteShare = 0.8; // chance that a film is drawn from a cluster, not from all films
const draws = 12; // of one film, before the next unseen one is taken
const writtenAtOnce = 1 << 20; // characters
const firstTime = 820_454_400; // 1996-01-01
const lastTime = 1_574_327_703;
const daySeconds = 86_400;

export function writeSyntheticRatings(folder: string, shape: SyntheticShape): void {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(shape.seed);
  const clusterOf = Int32Array.from({ length: shape.items }, () =>
    Math.floor(random() ** 1.5 * clusterCount),
  );
  writeMovies(join(folder, 'movies.csv'), shape, clusterOf);
  const all = drawer(
    Int32Array.from({ length: shape.items }, (_, item) => item),
    shape.items,
  );
  const clusters = Array.from({ length: clusterCount }, (_, cluster) => {
    const members: number[] = [];
    for (let item = 0; item < shape.items; item++) if (clusterOf[item] === cluster) members.push(item);
    return drawer(Int32Array.from(members.length > 0 ? members : [cluster % shape.items]), shape.items);
  });
  const eventsOf = activity(shape, random);
  const lines = lineWriter(join(folder, 'ratings.csv'));
  lines.write('userId,movieId,rating,timestamp\n');
  for (const [person, events] of eventsOf.entries()) {
    for (const { item, rating, time } of ratingsOf(events, all, clusters, shape.items, random))
      lines.write(`${person + 1},${item + 1},${rating},${time}\n`);
  }
  lines.close();
}

type Rated = { item: number; rating: number; time: number };
type Drawer = { items: Int32Array; draw(random: () => number): number /* a place in `items` */ };

/** Draws by popularity; an item's number is its rank. */
function drawer(items: Int32Array, itemCount: number): Drawer {
  const upTo = new Float64Array(items.length);
  let sum = 0;
  for (const [place, item] of items.entries()) {
    sum += (item + headShare * itemCount) ** -tailExponent;
    upTo[place] = sum;
  }
  const draw = (random: () => number) => {
    const wanted = random() * sum;
    let low = 0;
    for (let high = items.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { items, draw };
}

/** How many events each person has: all of them together `events`, give or take what rounding leaves. */
function activity({ items, people, events }: SyntheticShape, random: () => number): Int32Array {
  const beyond = Float64Array.from({ length: people }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.exp(activityDeviation * normal);
  });
  const most = Math.min(mostEvents, items >> 1);
  const scale = Math.max(0, events - leastEvents * people) / beyond.reduce((sum, one) => sum + one, 0);
  return Int32Array.from(beyond, (one) => Math.min(most, leastEvents + Math.round(one * scale)));
}

function ratingsOf(
  events: number,
  all: Drawer,
  clusters: readonly Drawer[],
  itemCount: number,
  random: () => number,
): Rated[] {
  const tastes = Array.from({ length: tastesOfPerson }, () => Math.floor(random() * clusters.length));
  const seen = new Set<number>();
  const rated: Rated[] = [];
  let time = firstTime + Math.floor(random() * (lastTime - firstTime));
  let taste = tastes[0] as number;
  while (rated.length < events && seen.size < itemCount) {
    if (random() >= staysWithTaste) taste = tastes[Math.floor(random() * tastes.length)] as number;
    const isOfTaste = random() < tasteShare;
    const item =
      unseen(isOfTaste ? (clusters[taste] as Drawer) : all, seen, random) ?? unseen(all, seen, random);
    if (item === null) continue;
    seen.add(item);
    time += random() < 0.05 ? Math.floor(random() * 60 * daySeconds) : 1 + Math.floor(random() * 40);
    const liking = (isOfTaste ? 3.8 : 3.1) + (random() + random() - 1) * 2;
    rated.push({ item, rating: Math.min(5, Math.max(0.5, Math.round(liking * 2) / 2)), time });
  }
  return rated.sort((a, b) => a.item - b.item);
}

/** null: the person has all of these. */
function unseen({ items, draw }: Drawer, seen: ReadonlySet<number>, random: () => number): number | null {
  let place = 0;
  for (let attempt = 0; attempt < draws; attempt++) {
    place = draw(random);
    const item = items[place] as number;
    if (!seen.has(item)) return item;
  }
  for (let step = 1; step < items.length; step++) {
    const item = items[(place + step) % items.length] as number;
    if (!seen.has(item)) return item;
  }
  return null;
}

function writeMovies(path: string, { items, seed }: SyntheticShape, clusterOf: Int32Array): void {
  const lines = lineWriter(path);
  lines.write('movieId,title,genres\n');
  const random = seededRandom(seed + 1);
  for (const [item, title] of syntheticTitles(items, seed).entries()) {
    const cluster = clusterOf[item] as number;
    const own = [genres[cluster % genres.length], genres[(cluster * 7 + 3) % genres.length]];
    if (random() < 0.3) own.push(genres[Math.floor(random() * genres.length)]);
    const cell = title.includes(',') ? `"${title}"` : title;
    lines.write(`${item + 1},${cell},${[...new Set(own)].join('|')}\n`);
  }
  lines.close();
}

function lineWriter(path: string) {
  const file = openSync(path, 'w');
  let waiting = '';
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  return {
    write(line: string) {
      waiting += line;
      if (waiting.length >= writtenAtOnce) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
