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
import { pick, pickByShare, seededRandom, shuffled } from '#lib/random.ts';
import type { Mixture } from './mixture.ts';
import { type Branch, joinRows, type PackedRow, packRow } from './packed-row.ts';
import { entailment } from './tasks/entailment.ts';
import { exchangeTitles, titlePool } from './tasks/exchange-titles.ts';
import { type Conversation, generalConversation } from './tasks/general-conversation.ts';
import type { GoldAnswer } from './tasks/gold-answer.ts';
import { type LabelledClaims, labelledClaimExamples } from './tasks/labelled-claims.ts';
import type { Example } from './tasks/task.ts';
import { type Message, understanding } from './tasks/understanding.ts';
import { answerPool, varyAnswer } from './tasks/vary-answer.ts';
import { varyWorded, type WordedAnswer, wording, wordingClaims } from './tasks/wording.ts';

/**
 * A task with its examples; share: of all examples drawn. build: one example, varied by chance if it can be; where it is
 * several, they share a beginning, and the first ones matter most.
 */
export type CommonPart = {
  name: string;
  share: number;
  count: number; // of examples to draw from
  alone?: true; // what is drawn together shares more with itself than with the rest of its part
  build(index: number, random: () => number): Example[];
};

export type CommonExamples = {
  messages: Message[];
  conversations: Conversation[];
  answers?: GoldAnswer[];
  labelledClaims?: LabelledClaims[];
  worded?: WordedAnswer[];
};
export type CommonMixtureConfig = {
  rowLength: number; // places in a row
  rowsPerStep: number; // as in the training
  seed: number;
  exchange: number; // of the messages: titles exchanged for others
  conversationShare: number; // of the examples
  entailmentShare: number; // of the examples: claims, many behind the same facts
  labelledShare: number; // of the examples: claims that a reader labelled
  wordingShare: number; // of the examples: composed answers in other words
  samenessShare: number; // of the examples: claims about one sentence of those
  vary: number; // of the answers: titles, numbers, years and makers exchanged
};
export const defaultCommonMixtureConfig: CommonMixtureConfig = {
  rowLength: 512,
  rowsPerStep: 1,
  seed: 1,
  exchange: 0.4,
  conversationShare: 0.01,
  entailmentShare: 0.02,
  labelledShare: 0.01,
  wordingShare: 0.17,
  samenessShare: 0.06,
  vary: 0.7,
};

const claimsOfAnswer = 12;
const claimsOfSentence = 4;
const conversationWeight = 0.3; // of a conversation's token, beside 1 for a request's

/** The parts of the common adapter. A further task is one more entry. */
export function commonParts(
  { messages, conversations, answers = [], labelledClaims = [], worded = [] }: CommonExamples,
  {
    exchange,
    conversationShare,
    entailmentShare,
    labelledShare,
    wordingShare,
    samenessShare,
    vary,
  }: CommonMixtureConfig,
): CommonPart[] {
  const pool = titlePool(messages);
  const others = answerPool([
    ...answers,
    ...worded.map((one) => ({ ...one, lines: one.sentences, answer: one.said.join(' ') })),
  ]);
  const varied = (index: number, random: () => number) => {
    const gold = answers[index] as GoldAnswer;
    return random() < vary ? varyAnswer(gold, others, random) : gold;
  };
  const claimsBehind = (gold: GoldAnswer, random: () => number) => {
    const other = pick(answers, random);
    const elsewhere = other.domain === gold.domain && other.message !== gold.message ? other : null;
    return entailment.build({ gold, other: elsewhere, most: claimsOfAnswer }, random);
  };
  const answering =
    (answers.length === 0 ? 0 : entailmentShare) +
    (labelledClaims.length === 0 ? 0 : labelledShare) +
    (worded.length === 0 ? 0 : wordingShare + samenessShare);
  const variedWords = (index: number, random: () => number) => {
    const one = worded[index] as WordedAnswer;
    return random() < vary ? varyWorded(one, others, random) : one;
  };
  const parts: CommonPart[] = [
    {
      name: entailment.name,
      share: entailmentShare,
      count: answers.length,
      alone: true,
      build: (index, random) => claimsBehind(varied(index, random), random),
    },
    {
      name: 'labelled-claims',
      share: labelledShare,
      count: labelledClaims.length,
      alone: true,
      build: (index, random) =>
        labelledClaimExamples(
          labelledClaims[index] as LabelledClaims,
          random() < vary ? others : null,
          random,
        ),
    },
    {
      name: wording.name,
      share: wordingShare,
      count: worded.length,
      build: (index, random) => wording.build(variedWords(index, random), random),
    },
    {
      name: 'sameness',
      share: samenessShare,
      count: worded.length,
      alone: true,
      build: (index, random) => wordingClaims(variedWords(index, random), claimsOfSentence, random),
    },
    {
      name: understanding.name,
      share: 1 - conversationShare - answering,
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
