/**
 * What the explainer answers, checked where it enters the web app. Unknown fields are dropped, so an explainer may say
 * more than this page shows; what is shown is bounded.
 */

import { z } from 'zod';

const number = z.number().refine(Number.isFinite);
const itemRefSchema = z.object({
  itemId: z.string().max(200),
  title: z.string().max(1_000),
  year: z.number().int().nullable(),
  genres: z.array(z.string().max(100)).max(50),
});

const rank = z.number().int();
const attributeShareSchema = z.object({
  kind: z.string().max(40),
  value: z.string().max(200),
  historyCount: z.number().int(),
  historySize: z.number().int(),
  catalogueShare: number,
  lift: number,
});
const place = rank.min(1).nullable(); // in the person's own list; null: not in it
const counterfactualSchema = z
  .object({ removed: z.array(itemRefSchema).max(100), rankAfter: rank })
  .nullable();
const namedThings = z.array(z.string().max(200)).max(20);

// What answers one kind of question only, or is there for some people only. One that makes no sense is left out: the rest of the evidence still holds.
const askedEvidence = {
  ties: z.number().int().min(0).optional().catch(undefined),
  withFeedback: z
    .object({
      rank: place,
      rules: z.number().int().min(1).max(500),
      counterfactual: counterfactualSchema.optional(), // of the top ten of that list; earlier answers do not know it
      otherRank: place.optional(), // of what it is compared with
      rankThen: place.optional(), // after the change of the history that was asked about
    })
    .optional()
    .catch(undefined),
  comparison: z
    .object({
      other: itemRefSchema,
      score: number,
      rank,
      gap: number,
      split: z.array(z.object({ item: itemRefSchema, difference: number })).max(5_000),
      alreadySeen: z.boolean(),
      knownToModel: z.boolean(),
    })
    .optional()
    .catch(undefined),
  whatIf: z
    .object({
      removed: z.array(itemRefSchema).max(5_000),
      added: z.array(itemRefSchema).max(5_000),
      score: number,
      rank,
    })
    .optional()
    .catch(undefined),
  similarBut: z
    .object({
      wish: z.string().max(300),
      to: itemRefSchema,
      items: z.array(z.object({ item: itemRefSchema, rank, cosine: number })).max(50),
    })
    .optional()
    .catch(undefined),
  view: z
    .object({
      shares: z.array(attributeShareSchema.extend({ ofItem: z.boolean() })).max(20),
      items: z
        .array(
          z.object({
            item: itemRefSchema,
            watched: z.boolean(),
            scoreDrop: number.nullable(),
            rankWithout: rank.nullable(),
          }),
        )
        .max(20),
      unseen: namedThings,
    })
    .optional()
    .catch(undefined),
  unseen: namedThings.optional().catch(undefined),
};

export const evidenceSchema = z.object({
  item: itemRefSchema,
  score: number,
  rank: z.number().int(),
  candidates: z.number().int(),
  percentile: number,
  averageScore: number.nullish(),
  averageRank: number.nullish(),
  popularityRank: z.number().int(),
  interactionCount: z.number().int(),
  historySize: z.number().int().optional(),
  windowSize: z.number().int().optional(),
  influences: z
    .array(z.object({ item: itemRefSchema, scoreDrop: number, rankWithout: z.number().int() }))
    .max(5_000),
  counterfactual: counterfactualSchema,
  similar: z.array(z.object({ item: itemRefSchema, cosine: number })).max(100),
  sharedAttributes: z.array(attributeShareSchema).max(200),
  alreadySeen: z.boolean(),
  knownToModel: z.boolean(),
  ...askedEvidence,
});

export const markSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  kind: z.enum(['title', 'unknown-title', 'false-watched', 'wrong-number', 'wrong-attribute']),
  item: itemRefSchema.nullish(),
  message: z.string().max(2_000).default(''),
});

export const recommendationsSchema = z.object({
  versionId: z.string(),
  items: z.array(z.object({ itemId: z.string(), score: number, rank: z.number().int() })),
  unknown: z.array(z.string()),
});

export const evidenceAnswerSchema = z.object({ versionId: z.string(), evidence: evidenceSchema });

export const methods = ['behavior', 'intention', 'hybrid'] as const;
export type Method = (typeof methods)[number];

export const healthSchema = z.object({
  status: z.string(),
  domains: z.record(
    z.string(),
    z.object({
      versionId: z.string().nullable(),
      languageModel: z.boolean(),
      methods: z.array(z.enum(methods)).max(20).optional().catch(undefined), // that can be asked by name
    }),
  ),
});

/**
 * The language model's own opinion, asked without the evidence: the probability of Yes, and, where it was compared with
 * the recommender, what each of the two says and the language model's own rank of the item.
 */
export const selfCheckSchema = z.object({
  yes: number,
  agrees: z.boolean().optional(),
  modelSays: z.enum(['yes', 'no']).optional(),
  recommenderSays: z.enum(['yes', 'no']).optional(),
  rank: z.number().int().min(1).nullish().catch(undefined), // by its own Yes, among `of` items
  of: z.number().int().min(1).nullish().catch(undefined),
});

/** What is asked back where a title is ambiguous. */
export const choicesSchema = z.object({
  question: z.string().max(1_000),
  options: z.array(itemRefSchema).min(1).max(20),
});

/** The extension field of a chunk. `source`: whether the language model speaks or the computed stand-in. */
export const extensionSchema = z.object({
  versionId: z.string().optional(),
  evidence: evidenceSchema.nullish(),
  selfCheck: selfCheckSchema.nullish(),
  choices: choicesSchema.nullish(),
  marks: z.array(markSchema).max(2_000).optional(),
  source: z.enum(['language-model', 'computed']).optional(),
});

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
  error: z.object({ message: z.string(), code: z.string().nullish() }).optional(),
});

export type ItemRef = z.infer<typeof itemRefSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type SelfCheck = z.infer<typeof selfCheckSchema>;
export type Choices = z.infer<typeof choicesSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Recommendations = z.infer<typeof recommendationsSchema>;
export type Extension = z.infer<typeof extensionSchema>;
