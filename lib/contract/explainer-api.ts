// The explainer's HTTP interface: GET /health, POST /recommend, POST /evidence, POST /similar, POST /beliefs, POST /check and POST
// /v1/chat/completions. The last is OpenAI's chat completions with one extension field, `recexplainer`. In the request it says for whom and about
// what; in the response it carries the parts that aren't words. A client that only knows OpenAI's format reads the
// words.
import { z } from 'zod';
import { answerPartSchema } from './answer-part.ts';
import { domains } from './domain.ts';
import { evidenceSchema } from './evidence.ts';
import { feedbackSchema } from './feedback.ts';
import { itemIdSchema } from './item.ts';
import { listFilterSchema } from './list-filter.ts';
import { methods } from './method.ts';
import { maxPerspectiveCharacters, perspectiveValues } from './perspective.ts';
import { requestSchema } from './request.ts';
import { nothingStated, statedSchema } from './stated.ts';
import { checkedAnswerSchema } from './version-check.ts';

const maxHistory = 20_000;
const maxFeedback = 500;
const maxMessages = 200;

const history = z.array(itemIdSchema).max(maxHistory); // oldest first
const feedback = z.array(feedbackSchema).max(maxFeedback).default([]);
const stated = statedSchema.default(nothingStated);

/** The voice of all domains; off: not wanted here. */
export const voiceHealthSchema = z.object({
  state: z.enum(['loading', 'ready', 'missing', 'off']),
  name: z.string().optional(), // its language model
  reason: z.string().optional(), // why it is missing
  /** A model elsewhere (CHAT_BASE_URL): what people ask, and the facts of their answers, are sent there. */
  outside: z
    .object({
      model: z.string(),
      host: z.string(),
      answers: z.boolean().nullable(), // null: nothing is known yet
      problem: z.string().nullable(), // for administrators
    })
    .optional(),
});
export const healthSchema = z.object({
  status: z.string(),
  since: z.iso.datetime().optional().catch(undefined), // when its process started
  voice: voiceHealthSchema.optional().catch(undefined),
  answers: z.object({ underWay: z.number(), waiting: z.number() }).optional().catch(undefined),
  memoryBytes: z.number().optional().catch(undefined),
  domains: z.record(
    z.string(),
    z.object({
      versionId: z.string().nullable(),
      languageModel: z.boolean(),
      methods: z.array(z.enum(methods)).max(20).optional().catch(undefined), // can be asked for by name
    }),
  ),
});

export const recommendRequestSchema = z.object({
  domain: z.enum(domains),
  history,
  k: z.number().int().min(1).max(1_000).default(10),
  offset: z.number().int().min(0).max(10_000_000).default(0), // how many of those that fit come before
  filter: listFilterSchema.default({}),
  feedback,
  stated,
});
export const recommendationsSchema = z.object({
  versionId: z.string(),
  items: z.array(z.object({ itemId: z.string(), score: z.number(), rank: z.number().int() })), // best first; ranks in the whole list
  total: z.number().int().default(0), // how many fit the filter
  unknown: z.array(z.string()), // ids in the history that the model doesn't know
});

export const evidenceRequestSchema = z.object({
  domain: z.enum(domains),
  history,
  item: itemIdSchema,
  feedback,
  stated,
});
export const evidenceAnswerSchema = z.object({ versionId: z.string(), evidence: evidenceSchema });

/** POST /check: tries a version before it's activated. */
export const checkRequestSchema = z.object({
  domain: z.enum(domains),
  versionId: z.string().min(1).max(200),
});
export const checkAnswerSchema = z.object({
  versionId: z.string(),
  notes: z.array(z.string()).max(100), // what it has to do without
  answers: z.array(checkedAnswerSchema).max(10).default([]), // what it said to each question
});

/** The items nearest to one in the recommender's own space, whoever asks. */
export const similarRequestSchema = z.object({
  domain: z.enum(domains),
  item: itemIdSchema,
  k: z.number().int().min(1).max(100).default(12),
});
export const similarAnswerSchema = z.object({
  versionId: z.string(),
  items: z.array(z.object({ itemId: z.string(), cosine: z.number() })), // nearest first
});

export const beliefsRequestSchema = z.object({ domain: z.enum(domains), history, stated });

const textContent = z.object({ type: z.literal('text'), text: z.string() });
const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
  content: z.union([z.string(), z.array(textContent).max(100)]).nullish(),
});
/** Where the last answer left a chat. */
export const chatBeforeSchema = z.object({
  focus: itemIdSchema.nullable(),
  listed: z.array(itemIdSchema).max(60).nullable(), // null: what its words tell
  last: requestSchema.nullable(),
});
export const completionRequestSchema = z.object({
  model: z.enum(domains),
  messages: z.array(message).min(1).max(maxMessages),
  stream: z.boolean().default(false),
  temperature: z.number().min(0).max(2).nullish(),
  max_tokens: z.number().int().min(1).max(100_000).nullish(),
  seed: z.number().int().nullish(),
  recexplainer: z.object({
    history,
    feedback,
    stated,
    item: itemIdSchema.nullish(), // what the chat is about; by default the first in the person's own list
    perspective: z.enum(perspectiveValues).default('overall'),
    customPerspective: z.string().max(maxPerspectiveCharacters).nullish(),
    chatId: z.string().max(200).nullish(),
    person: z.string().max(200).nullish(), // whose places it counts against; without one, a person of its own
    request: requestSchema.nullish(), // of a button: answered in place of the last message
    before: chatBeforeSchema.nullish(), // by default read from the messages
    method: z.enum(methods).nullish(), // a version by that method, for comparisons; by default the active one
  }),
});

/** In a chunk: the new parts. In an answer that isn't streamed: all parts. */
export const extensionSchema = z.object({
  versionId: z.string(),
  parts: z.array(answerPartSchema).max(5_000),
});
/** Sent before anything else where an answer has to wait: for the person's own other answers, or for other people's. */
export const waits = ['own', 'others'] as const;
export type Wait = (typeof waits)[number];
export const errorSchema = z.object({ message: z.string(), code: z.string().nullish() });

export const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).optional(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
  recexplainer: extensionSchema.optional(),
  waiting: z.enum(waits).optional(),
  error: errorSchema.optional(),
});

export type Health = z.infer<typeof healthSchema>;
export type VoiceHealth = z.infer<typeof voiceHealthSchema>;
export type RecommendRequest = z.infer<typeof recommendRequestSchema>;
export type Recommendations = z.infer<typeof recommendationsSchema>;
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
export type EvidenceAnswer = z.infer<typeof evidenceAnswerSchema>;
export type SimilarRequest = z.infer<typeof similarRequestSchema>;
export type SimilarAnswer = z.infer<typeof similarAnswerSchema>;
export type BeliefsRequest = z.infer<typeof beliefsRequestSchema>;
export type ChatBefore = z.infer<typeof chatBeforeSchema>;
export type CompletionRequest = z.infer<typeof completionRequestSchema>;
export type Extension = z.infer<typeof extensionSchema>;
