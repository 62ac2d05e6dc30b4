// Evidence: the numbers computed from the target model that an answer rests on. Every field is declared here once; what the
// explainer computes, the web shows and the database keeps has this type.
//
// Unknown fields are dropped and sizes are bounded. A default stands for what an earlier version did not compute or keep.
import { z } from 'zod';
import { attributeKinds, attributeShareSchema } from './attribute.ts';
import { itemRefSchema } from './item.ts';

const rank = z.number().int();
const count = z.number().int();
const place = rank.min(1).nullable(); // in the list that the person reads; null: not in it
const unseenThings = z.array(z.string().max(200)).max(20); // "the plot"

const counterfactualSchema = z
  .object({ removed: z.array(itemRefSchema).max(100), rankAfter: rank })
  .nullable();

/** Why this and not that: the gap between two scores, split over the history. */
const comparisonSchema = z.object({
  other: itemRefSchema,
  score: z.number(), // of the other
  rank,
  gap: z.number(), // score of the item less score of the other
  split: z.array(z.object({ item: itemRefSchema, difference: z.number() })).max(5_000), // largest difference either way first
  popularityRank: rank.default(0),
  interactionCount: count.default(0),
  alreadySeen: z.boolean(),
  knownToModel: z.boolean(),
});

/** Several items left out, or others added. */
const whatIfResultSchema = z.object({
  removed: z.array(itemRefSchema).max(5_000),
  added: z.array(itemRefSchema).max(5_000),
  score: z.number(), // then
  rank, // then
});

/** Something like it, but …; ranks of the list that the person reads. */
const similarButSchema = z.object({
  wish: z.string().max(300), // "newer", "without Comedy"; '' where nothing was wished but likeness
  to: itemRefSchema,
  ofOwnList: z.boolean().optional(), // the person's feedback shapes the list whose ranks these are
  items: z.array(z.object({ item: itemRefSchema, rank, cosine: z.number() })).max(50), // nearest first
});

/** The item's rank among the unseen items that have the same genre, tag or platform. */
const amongAlikeSchema = z.object({
  kind: z.enum(attributeKinds),
  value: z.string().max(200),
  rank: rank.min(1),
  of: count.min(2), // the item itself included
});

/** What a perspective in a person's own words names. */
const customViewSchema = z.object({
  shares: z.array(attributeShareSchema.extend({ ofItem: z.boolean() })).max(20), // ofItem: the item has it, too
  items: z
    .array(
      z.object({
        item: itemRefSchema,
        watched: z.boolean(),
        scoreDrop: z.number().nullable(),
        rankWithout: rank.nullable(),
      }),
    )
    .max(20),
  unseen: unseenThings,
});

/** What the order of a history tells. */
const patternSchema = z.object({
  recentSize: count, // the latest items of the window
  olderSize: count,
  recentPush: z.number(), // 0..1, of all that raises the score, the part of the recent items
  strongest: count, // so many of the most influential items were looked at …
  strongestRecent: count, // … and so many of them are recent
  shift: z.object({ recent: attributeShareSchema, older: attributeShareSchema }).nullable(), // what the item has, and changed most in the history
  run: z.object({ value: z.string().max(200), length: count }).nullable(), // the latest items, without a break, of one genre or tag
});

/**
 * What the list that the person reads makes of the item, where they gave feedback. Feedback is applied after the
 * recommender, so scores, influences and all other ranks explain the recommender alone.
 */
const withFeedbackSchema = z.object({
  rank: place, // null: left out by feedback, or as one that was seen
  rules: count.min(1).max(500),
  counterfactual: counterfactualSchema.optional(), // of the top ten of that list; absent in earlier answers
  otherRank: place.optional(), // of the item that this one is compared with; absent where that was seen
  rankThen: place.optional(), // in the list of the changed history that was asked about
  rankThenAlone: rank.optional(), // in that list without feedback
});

export const evidenceSchema = z.object({
  item: itemRefSchema,
  score: z.number(),
  rank, // 1 is best among the unseen items; an item already seen is ranked as if it were not
  candidates: count, // unseen items, the item itself included
  percentile: z.number(), // 0..100, share of the other unseen items that it beats
  averageScore: z.number().nullable().default(null), // mean over the reference people; null where there are none
  averageRank: z.number().nullable().default(null),
  popularityRank: rank, // 1 is the most watched of the catalogue
  interactionCount: count,
  historySize: count.default(0), // distinct items of the history
  windowSize: count.default(0), // of those, how many the model looks at: the latest ones
  influences: z.array(z.object({ item: itemRefSchema, scoreDrop: z.number(), rankWithout: rank })).max(5_000), // largest drop first
  counterfactual: counterfactualSchema,
  similar: z.array(z.object({ item: itemRefSchema, cosine: z.number() })).max(100), // nearest first
  sharedAttributes: z.array(attributeShareSchema).max(200), // counted over the items that the model looks at
  profile: z.array(attributeShareSchema).max(200).default([]), // what those items are rich in, whatever the item
  alreadySeen: z.boolean(),
  knownToModel: z.boolean(), // false: the model never met the item while it learned, so its score says little
  // There for some people, or for one kind of question only. A malformed one is left out and the rest is kept.
  ties: count.min(0).optional().catch(undefined), // other unseen items with exactly this score; their order says nothing
  amongAlike: amongAlikeSchema.nullable().optional().catch(undefined),
  pattern: patternSchema.nullable().optional().catch(undefined),
  comparison: comparisonSchema.optional().catch(undefined),
  whatIf: whatIfResultSchema.optional().catch(undefined),
  similarBut: similarButSchema.optional().catch(undefined),
  view: customViewSchema.optional().catch(undefined),
  unseen: unseenThings.optional().catch(undefined), // what was asked about and no recommender of this kind has seen
  withFeedback: withFeedbackSchema.optional().catch(undefined),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type AmongAlike = z.infer<typeof amongAlikeSchema>;
export type WhatIfResult = z.infer<typeof whatIfResultSchema>;
export type SimilarBut = z.infer<typeof similarButSchema>;
export type CustomView = z.infer<typeof customViewSchema>;
export type Pattern = z.infer<typeof patternSchema>;
export type WithFeedback = z.infer<typeof withFeedbackSchema>;

/** Whether words about it may tell of the person's feedback. */
export function isShapedByFeedback({ withFeedback, similarBut }: Evidence): boolean {
  return withFeedback !== undefined || similarBut?.ofOwnList === true;
}
