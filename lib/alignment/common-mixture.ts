// The training mixture of the common adapter: what a language model has to learn whatever the domain and the target
// model. A list of parts, each a task with its examples; in a row, messages share the beginning of their prompts
// (packed-row.ts). Every part goes through all of its examples in random order before one comes again.
//
// Rows follow from the seed alone. They are made one after another, so to resume at a later row makes the earlier ones
// again, which takes some 20 ms each.
import { AppError } from '#lib/errors.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import { placesOf } from '#lib/llm/prompt-tree.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { pickByShare, seededRandom, shuffled } from '#lib/random.ts';
import type { Mixture } from './mixture.ts';
import { type Branch, joinRows, type PackedRow, packRow } from './packed-row.ts';
import { exchangeTitles, titlePool } from './tasks/exchange-titles.ts';
import { type Conversation, generalConversation } from './tasks/general-conversation.ts';
import type { Example } from './tasks/task.ts';
import { type Message, understanding } from './tasks/understanding.ts';

/** A task with its examples; share: of all examples drawn. build: one example, varied by chance if it can be. */
export type CommonPart = {
  name: string;
  share: number;
  count: number; // of examples to draw from
  build(index: number, random: () => number): Example[];
};

export type CommonExamples = { messages: Message[]; conversations: Conversation[] };
export type CommonMixtureConfig = {
  rowLength: number; // places in a row
  rowsPerStep: number; // as in the training
  seed: number;
  exchange: number; // of the messages: titles exchanged for others
  conversationShare: number; // of the examples
};
export const defaultCommonMixtureConfig: CommonMixtureConfig = {
  rowLength: 512,
  rowsPerStep: 1,
  seed: 1,
  exchange: 0.4,
  conversationShare: 0.04,
};

const conversationWeight = 0.3; // of a conversation's token, beside 1 for a request's

/** The parts of the common adapter. A further task is one more entry. */
export function commonParts(
  { messages, conversations }: CommonExamples,
  { exchange, conversationShare }: CommonMixtureConfig,
): CommonPart[] {
  const pool = titlePool(messages);
  const parts: CommonPart[] = [
    {
      name: understanding.name,
      share: 1 - conversationShare,
      count: messages.length,
      build(index, random) {
        const message = messages[index] as Message;
        return understanding.build(
          random() < exchange ? exchangeTitles(message, pool, random) : message,
          random,
        );
      },
    },
    {
      name: generalConversation.name,
      share: conversationShare,
      count: conversations.length,
      build: (index, random) =>
        generalConversation
          .build(conversations[index] as Conversation, random)
          .map((example) => ({ ...example, weight: conversationWeight })),
    },
  ];
  return parts.filter(({ share, count }) => share > 0 && count > 0);
}

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

/** One row after another, without end. */
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
  let left: Drawn | null = null; // what the row before had no room for
  for (;;) {
    const groups = new Map<CommonPart, Branch[]>();
    let row: PackedRow | null = null;
    let tooLong = 0;
    for (;;) {
      const drawn: Drawn = left ?? draw();
      left = null;
      const before = groups.get(drawn.part) ?? [];
      const together = new Map(groups).set(drawn.part, [...before, ...drawn.branches]);
      const packed = packAll([...together.values()], rowLength);
      if (packed) {
        groups.set(drawn.part, [...before, ...drawn.branches]);
        row = packed;
      } else if (row) {
        left = drawn;
        break;
      } else if (++tooLong > parts.reduce((sum, { count }) => sum + count, 0)) {
        throw new AppError('bad_request', {
          message: `No example fits into a row of ${rowLength} places.`,
        });
      }
    }
    yield row;
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
