// The training mixture of the common adapter: what a language model has to learn whatever the domain and the target
// model (common-parts.ts). In a row, messages share the beginning of their prompts (packed-row.ts). Every part goes
// through all of its examples in random order before one comes again.
//
// Rows follow from the seed alone. They are made one after another, so to resume at a later row makes the earlier ones
// again, which takes some 20 ms each.
import { AppError } from '#lib/errors.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import { placesOf } from '#lib/llm/prompt-tree.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { pickByShare, seededRandom, shuffled } from '#lib/random.ts';
import { type CommonPart, type CommonPartsConfig, defaultCommonPartsConfig } from './common-parts.ts';
import type { Mixture } from './mixture.ts';
import { type Branch, joinRows, type PackedRow, packRow } from './packed-row.ts';

export type CommonMixtureConfig = CommonPartsConfig & {
  rowLength: number; // places in a row
  rowsPerStep: number; // as in the training
  seed: number;
};
export const defaultCommonMixtureConfig: CommonMixtureConfig = {
  ...defaultCommonPartsConfig,
  rowLength: 512,
  rowsPerStep: 1,
  seed: 1,
};

export function commonMixture(
  parts: readonly CommonPart[],
  tokenizer: Tokenizer,
  config: CommonMixtureConfig = defaultCommonMixtureConfig,
): Mixture {
  if (parts.length === 0)
    throw new AppError('bad_request', { message: 'There are no examples to train on.' });
  let rows = rowsOf(parts, tokenizer, config);
  let made = 0;
  return {
    row(step, place) {
      const wanted = step * config.rowsPerStep + place;
      if (wanted < made) {
        rows = rowsOf(parts, tokenizer, config);
        made = 0;
      }
      for (; made < wanted; made++) rows.next();
      made++;
      return rows.next().value;
    },
  };
}

type Drawn = { part: CommonPart; branches: Branch[] };

const mostWaiting = 6;

/** One row after another, without end. What has no room in a row waits for the next, while smaller examples fill it up. */
function* rowsOf(
  parts: readonly CommonPart[],
  tokenizer: Tokenizer,
  { rowLength, seed }: CommonMixtureConfig,
): Generator<PackedRow, never> {
  const random = seededRandom(seed);
  const decks = new Map(parts.map((part) => [part, deckOf(part.count, random)]));
  const draw = (): Drawn => {
    const part = pickByShare(parts, random);
    const index = decks.get(part)?.next().value as number;
    const branches = part.build(index, random).map(({ turns, weight }) => ({
      places: placesOf(renderChat(turns, tokenizer, { addGenerationPrompt: false })),
      weight,
    }));
    return { part, branches };
  };
  let waiting: Drawn[] = [];
  for (;;) {
    const row = new FillingRow(rowLength);
    const still: Drawn[] = [];
    for (const drawn of waiting) {
      if (row.takes(drawn)) continue;
      if (row.packed) still.push(drawn); // otherwise it has no room in any row
    }
    let tooLong = 0;
    while (still.length < mostWaiting) {
      const drawn = draw();
      if (row.takes(drawn)) continue;
      if (row.packed) still.push(drawn);
      else if (++tooLong > parts.reduce((sum, { count }) => sum + count, 0)) {
        throw new AppError('bad_request', {
          message: `No example fits into a row of ${rowLength} places.`,
        });
      }
    }
    waiting = still;
    yield row.packed as PackedRow;
  }
}

class FillingRow {
  packed: PackedRow | null = null;
  #groups = new Map<object, Branch[]>(); // by what shares a beginning

  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  /** Whether there was room. An answer's last claims are left out where a row of their own has none for them. */
  takes(drawn: Drawn): boolean {
    const { part, branches } = drawn;
    const group: object = part.alone ? drawn : part;
    const before = this.#groups.get(group) ?? [];
    const least = part.alone && this.packed === null ? 1 : branches.length;
    for (let count = branches.length; count >= least; count--) {
      const groups = new Map(this.#groups).set(group, [...before, ...branches.slice(0, count)]);
      const packed = packAll([...groups.values()], this.#length);
      if (!packed) continue;
      this.#groups = groups;
      this.packed = packed;
      return true;
    }
    return false;
  }
}

/** All groups in one row, each with its own beginning; null where they do not fit. */
function packAll(groups: readonly Branch[][], length: number): PackedRow | null {
  const rows: PackedRow[] = [];
  let room = length;
  for (const branches of groups) {
    const packed = packRow(branches, room);
    if (packed?.used !== branches.length) return null;
    rows.push(packed.row);
    room -= packed.row.places.length;
  }
  return joinRows(rows);
}

/** All numbers below `count` in random order, then all of them in another, without end. */
function* deckOf(count: number, random: () => number): Generator<number, never> {
  const all = Array.from({ length: count }, (_, index) => index);
  for (;;) yield* shuffled(all, random);
}
