// Refuses a table of interactions that nothing could be learned from before it's read row by row: more rows than a data set
// may have, rows that only repeat each other, or no person with enough of them. It hashes bytes and decodes none, so it's an
// order of magnitude faster than reading and takes the same few megabytes however long the table is. It never refuses a
// table that could be read: where hashes meet, people count as one and seem to have more rows.

import { basename } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { fileChunks } from './file-chunks.ts';
import { badFile } from './row-lines.ts';

export type HopelessOptions = {
  separator: string; // its first character counts: "::" leaves an empty column between
  /** Where the columns of the person and the item are, from the first line; null: such a table isn't looked at. */
  columns: (firstLine: string) => { user: number; item: number } | null;
  most: number; // rows
  fewest: number; // rows that someone must have
  countedFrom?: number; // rows; a smaller table is read all the same, and what is wrong with it told row by row
  signal?: AbortSignal | undefined;
};

const longestFirstLine = 64 * 1024;
const longestRow = 1024 * 1024;
const manyRows = 100_000;
const checkEveryRows = 2 ** 20;
const repeatedTimes = 50; // no log of what people watched or bought repeats itself this often, on average
const pairBits = 2 ** 23;
const mostPeople = 2 ** 22; // beyond, the table of people would be large, and reading has its own bound
const [lineFeed, space] = [10, 32];

export async function refuseHopeless(path: string, options: HopelessOptions): Promise<void> {
  const { most, fewest, countedFrom = manyRows, signal } = options;
  const separator = options.separator.charCodeAt(0);
  let columns: { user: number; item: number } | null = null;
  let begun: Buffer | null = Buffer.alloc(0); // of the first line; null once it's read
  const pairs = new Uint32Array(pairBits / 32);
  const people = countedPeople();
  let [rows, distinct, column, length] = [0, 0, 0, 0];
  let [user, item] = [hashSeed, hashSeed];
  let open = 0; // bytes of the row that hasn't ended

  const endRow = () => {
    if (length > 0) {
      rows++;
      const pair = spread(user ^ Math.imul(item, 0x9e3779b1)) & (pairBits - 1);
      const bit = 1 << (pair & 31);
      const word = pairs[pair >>> 5] as number;
      if ((word & bit) === 0) {
        pairs[pair >>> 5] = word | bit;
        distinct++;
      }
      people.count(spread(user));
      if (rows % checkEveryRows === 0 && rows > distinct * repeatedTimes) throw repeats(path, rows, distinct);
    }
    [column, length, user, item] = [0, 0, hashSeed, hashSeed];
  };

  for await (const chunk of fileChunks(path)) {
    signal?.throwIfAborted();
    let bytes = chunk;
    if (begun !== null) {
      begun = Buffer.concat([begun, chunk]);
      const end = begun.indexOf(lineFeed);
      if (end < 0 && begun.length < longestFirstLine) continue;
      columns = end < 0 || isWide(begun) ? null : options.columns(begun.toString('latin1', 0, end));
      if (columns === null) return;
      bytes = begun; // a header counts as one more row, of a person of its own
      begun = null;
    }
    const { user: userColumn, item: itemColumn } = columns as { user: number; item: number };
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte > space && byte !== separator) {
        length++;
        if (column === userColumn) user = hashed(user, byte);
        else if (column === itemColumn) item = hashed(item, byte);
      } else if (byte === separator) column++;
      else if (byte === lineFeed) endRow();
    }
    const lastEnd = bytes.lastIndexOf(lineFeed);
    open = lastEnd < 0 ? open + bytes.length : bytes.length - lastEnd - 1;
    if (open > longestRow) return; // no row: the reader tells what is wrong
    if (rows > most + 1)
      throw badFile(path, `has more than ${most.toLocaleString('en')} rows, the most that can be imported.`);
  }
  if (columns === null) return;
  endRow(); // the last line may have no end
  if (rows >= countedFrom && people.most() < fewest)
    throw new AppError('bad_file', {
      message: `No history in ${basename(path)} is long enough to learn from.`,
    });
}

function repeats(path: string, rows: number, distinct: number): AppError {
  return badFile(
    path,
    `repeats itself: of its first ${rows.toLocaleString('en')} rows, only ${distinct.toLocaleString('en')} name another person and item.`,
  );
}

function isWide(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** How many rows each hash has; 255 is as good as any more. */
function countedPeople(): { count: (hash: number) => void; most: () => number } {
  let hashes = new Uint32Array(2 ** 16); // 0: free
  let counts = new Uint8Array(2 ** 16);
  let taken = 0;
  let most = 0;
  const placeOf = (table: Uint32Array, hash: number) => {
    const mask = table.length - 1;
    let place = hash & mask;
    while (table[place] !== 0 && table[place] !== hash) place = (place + 1) & mask;
    return place;
  };
  const grow = () => {
    const [longer, more] = [new Uint32Array(2 * hashes.length), new Uint8Array(2 * hashes.length)];
    for (let at = 0; at < hashes.length; at++) {
      if (hashes[at] === 0) continue;
      const place = placeOf(longer, hashes[at] as number);
      longer[place] = hashes[at] as number;
      more[place] = counts[at] as number;
    }
    [hashes, counts] = [longer, more];
  };
  return {
    count(given) {
      if (most === 255) return;
      const hash = given === 0 ? 1 : given >>> 0;
      const place = placeOf(hashes, hash);
      if (hashes[place] === 0) {
        if (taken >= mostPeople) {
          most = 255; // too many to tell
          return;
        }
        hashes[place] = hash;
        taken++;
      }
      const count = Math.min(255, (counts[place] as number) + 1);
      counts[place] = count;
      if (count > most) most = count;
      if (taken * 4 > hashes.length * 3) grow();
    },
    most: () => most,
  };
}

const hashSeed = 0x811c9dc5;

/** FNV-1a, a byte at a time. */
function hashed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** Its low bits alone are poor: murmur3's end mixes them. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
