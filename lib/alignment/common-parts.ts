// What the common adapter learns from: a list of parts, each a task with its examples. A further task is one more builder.
import { pick } from '#lib/random.ts';
import { entailment } from './tasks/entailment.ts';
import { contextPool, exchangeContext } from './tasks/exchange-contexts.ts';
import { exchangeTitles, titlePool } from './tasks/exchange-titles.ts';
import { type Conversation, generalConversation } from './tasks/general-conversation.ts';
import type { GoldAnswer } from './tasks/gold-answer.ts';
import { type LabelledClaims, labelledClaimExamples } from './tasks/labelled-claims.ts';
import type { Example } from './tasks/task.ts';
import { type Message, understanding } from './tasks/understanding.ts';
import { type AnswerPool, answerPool, varyAnswer } from './tasks/vary-answer.ts';
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
/** Shares of the examples drawn; what no other part takes goes to messages. */
export type CommonPartsConfig = {
  exchange: number; // of the messages: titles exchanged for others
  contexts: number; // of the messages without a context: put into that of another
  conversationShare: number;
  entailmentShare: number; // claims, many behind the same facts
  labelledShare: number; // claims that a reader labelled
  wordingShare: number; // composed answers in other words
  samenessShare: number; // claims about one sentence of those
  vary: number; // of the answers: titles, numbers, years and makers exchanged
};
export const defaultCommonPartsConfig: CommonPartsConfig = {
  exchange: 0.4,
  contexts: 0.5,
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

export function commonParts(
  { messages, conversations, answers = [], labelledClaims = [], worded = [] }: CommonExamples,
  config: CommonPartsConfig,
): CommonPart[] {
  const pool = answerPool([
    ...answers,
    ...worded.map((one) => ({ ...one, lines: one.sentences, answer: one.said.join(' ') })),
  ]);
  const variedWords = (one: WordedAnswer, random: () => number) =>
    random() < config.vary ? varyWorded(one, pool, random) : one;
  const answering = [
    entailmentPart(answers, pool, config),
    labelledPart(labelledClaims, pool, config),
    wordingPart(worded, variedWords, config),
    samenessPart(worded, variedWords, config),
  ].filter(isDrawn);
  const taken = answering.reduce((sum, { share }) => sum + share, config.conversationShare);
  const rest = [understandingPart(messages, 1 - taken, config), conversationPart(conversations, config)];
  return [...answering, ...rest.filter(isDrawn)];
}

function isDrawn({ share, count }: CommonPart): boolean {
  return share > 0 && count > 0;
}

/** Claims about the facts of an answer. */
function entailmentPart(
  answers: readonly GoldAnswer[],
  pool: AnswerPool,
  { entailmentShare, vary }: CommonPartsConfig,
): CommonPart {
  return {
    name: entailment.name,
    share: entailmentShare,
    count: answers.length,
    alone: true,
    build(index, random) {
      const answer = answers[index] as GoldAnswer;
      const gold = random() < vary ? varyAnswer(answer, pool, random) : answer;
      const other = pick(answers, random);
      const elsewhere = other.domain === gold.domain && other.message !== gold.message ? other : null;
      return entailment.build({ gold, other: elsewhere, most: claimsOfAnswer }, random);
    },
  };
}

function labelledPart(
  labelled: readonly LabelledClaims[],
  pool: AnswerPool,
  { labelledShare, vary }: CommonPartsConfig,
): CommonPart {
  return {
    name: 'labelled-claims',
    share: labelledShare,
    count: labelled.length,
    alone: true,
    build: (index, random) =>
      labelledClaimExamples(labelled[index] as LabelledClaims, random() < vary ? pool : null, random),
  };
}

type Varied = (one: WordedAnswer, random: () => number) => WordedAnswer;

function wordingPart(
  worded: readonly WordedAnswer[],
  varied: Varied,
  { wordingShare }: CommonPartsConfig,
): CommonPart {
  return {
    name: wording.name,
    share: wordingShare,
    count: worded.length,
    build: (index, random) => wording.build(varied(worded[index] as WordedAnswer, random), random),
  };
}

/** Whether a sentence says the same as a composed one. */
function samenessPart(
  worded: readonly WordedAnswer[],
  varied: Varied,
  { samenessShare }: CommonPartsConfig,
): CommonPart {
  return {
    name: 'sameness',
    share: samenessShare,
    count: worded.length,
    alone: true,
    build: (index, random) =>
      wordingClaims(varied(worded[index] as WordedAnswer, random), claimsOfSentence, random),
  };
}

function understandingPart(
  messages: readonly Message[],
  share: number,
  { exchange, contexts }: CommonPartsConfig,
): CommonPart {
  const pool = titlePool(messages);
  const others = contextPool(messages);
  return {
    name: understanding.name,
    share,
    count: messages.length,
    build(index, random) {
      const own = messages[index] as Message;
      const message = random() < contexts ? exchangeContext(own, others, random) : own;
      return understanding.build(
        random() < exchange ? exchangeTitles(message, pool, random) : message,
        random,
      );
    },
  };
}

function conversationPart(
  conversations: readonly Conversation[],
  { conversationShare }: CommonPartsConfig,
): CommonPart {
  return {
    name: generalConversation.name,
    share: conversationShare,
    count: conversations.length,
    build: (index, random) =>
      generalConversation
        .build(conversations[index] as Conversation, random)
        .map((example) => ({ ...example, weight: conversationWeight })),
  };
}
