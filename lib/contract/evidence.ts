// Evidence: the numbers behind an answer, computed from the target model. Every field is declared here, once: the
// explainer computes this type, the web shows it and the database keeps it.
//
// Unknown fields are dropped and sizes are bounded. Defaults stand for fields that earlier versions didn't have.
import { z } from 'zod';
import { attributeKinds, attributeShareSchema } from './attribute.ts';
import { itemRefSchema } from './item.ts';

const rank = z.number().int();
const count = z.number().int();
const place = rank.min(1).nullable(); // in the list the person sees; null: not in it
const unseenThings = z.array(z.string().max(200)).max(20); // "the plot"

const counterfactualSchema = z
  .object({ removed: z.array(itemRefSchema).max(100), rankAfter: rank })
  .nullable();

/** Why this and not that: the gap between two scores, split over the history. */
const comparisonSchema = z.object({
  other: itemRefSchema,
  score: z.number(), // of the other
  rank,
  gap: z.number(), // the item's score minus the other's
  split: z.array(z.object({ item: itemRefSchema, difference: z.number() })).max(5_000), // largest absolute difference first
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

/** "Something like it, but …". Ranks are those of the list the person sees. */
const similarButSchema = z.object({
  wish: z.string().max(300), // "newer", "without Comedy"; '' if similar is all that was asked
  to: itemRefSchema,
  ofOwnList: z.boolean().optional(), // these ranks are of a list shaped by the person's feedback
  items: z.array(z.object({ item: itemRefSchema, rank, cosine: z.number() })).max(50), // nearest first
});

/** The item's rank among unseen items with the same genre, tag or platform. */
const amongAlikeSchema = z.object({
  kind: z.enum(attributeKinds),
  value: z.string().max(200),
  rank: rank.min(1),
  of: count.min(2), // the item itself included
});

/** What a custom perspective names. */
const customViewSchema = z.object({
  shares: z.array(attributeShareSchema.extend({ ofItem: z.boolean() })).max(20), // ofItem: the item has it too
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

/** What the order of the history shows. */
const patternSchema = z.object({
  recentSize: count, // the latest items of the window
  olderSize: count,
  recentPush: z.number(), // 0..1, the recent items' share of everything that raises the score
  strongest: count, // how many of the most influential items were checked …
  strongestRecent: count, // … and how many of those are recent
  shift: z.object({ recent: attributeShareSchema, older: attributeShareSchema }).nullable(), // the item's attribute that changed most in the history
  run: z.object({ value: z.string().max(200), length: count }).nullable(), // an unbroken run of latest items with one genre or tag
});

/**
 * Where the item stands in the list the person sees, if they gave feedback. Feedback is applied after the recommender,
 * so scores, influences and all other ranks explain the recommender alone.
 */
const withFeedbackSchema = z.object({
  rank: place, // null: left out by feedback, or because it was seen
  rules: count.min(1).max(500),
  counterfactual: counterfactualSchema.optional(), // for that list's top ten; absent in earlier answers
  otherRank: place.optional(), // of the item compared with; absent if that was seen
  rankThen: place.optional(), // in the list for the what-if history
  rankThenAlone: rank.optional(), // in that list without feedback
});

export const evidenceSchema = z.object({
  item: itemRefSchema,
  score: z.number(),
  rank, // 1 is best among unseen items; a seen item is ranked as if it were unseen
  candidates: count, // unseen items, including the item itself
  percentile: z.number(), // 0..100, share of the other unseen items it beats
  averageScore: z.number().nullable().default(null), // mean over the reference people; null without any
  averageRank: z.number().nullable().default(null),
  popularityRank: rank, // 1 is the catalogue's most watched
  interactionCount: count,
  historySize: count.default(0), // distinct items in the history
  windowSize: count.default(0), // how many of those the model looks at: the latest
  influences: z.array(z.object({ item: itemRefSchema, scoreDrop: z.number(), rankWithout: rank })).max(5_000), // largest drop first
  counterfactual: counterfactualSchema,
  similar: z.array(z.object({ item: itemRefSchema, cosine: z.number() })).max(100), // nearest first
  sharedAttributes: z.array(attributeShareSchema).max(200), // counted over the items the model looks at
  profile: z.array(attributeShareSchema).max(200).default([]), // what those items have much of, whatever the item
  alreadySeen: z.boolean(),
  knownToModel: z.boolean(), // false: the item wasn't in the training data, so its score says little
  // Present only for some people or some kinds of question. A malformed field is dropped and the rest is kept.
  ties: count.min(0).optional().catch(undefined), // other unseen items with exactly this score; their order means nothing
  amongAlike: amongAlikeSchema.nullable().optional().catch(undefined),
  pattern: patternSchema.nullable().optional().catch(undefined),
  comparison: comparisonSchema.optional().catch(undefined),
  whatIf: whatIfResultSchema.optional().catch(undefined),
  similarBut: similarButSchema.optional().catch(undefined),
  view: customViewSchema.optional().catch(undefined),
  unseen: unseenThings.optional().catch(undefined), // asked about, but never seen by this kind of recommender
  withFeedback: withFeedbackSchema.optional().catch(undefined),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceInfluence = Evidence['influences'][number];
export type Comparison = z.infer<typeof comparisonSchema>;
export type AmongAlike = z.infer<typeof amongAlikeSchema>;
export type WhatIfResult = z.infer<typeof whatIfResultSchema>;
export type SimilarBut = z.infer<typeof similarButSchema>;
export type CustomView = z.infer<typeof customViewSchema>;
export type Pattern = z.infer<typeof patternSchema>;
export type WithFeedback = z.infer<typeof withFeedbackSchema>;

export const leastPush = 1e-6; // of a score: less is nothing

/** An item of the history counts for or against another only if score and rank agree: if all scores drop alike, no rank moves. */
export function raises({ scoreDrop, rankWithout }: Omit<EvidenceInfluence, 'item'>, rank: number): boolean {
  return scoreDrop > leastPush && rankWithout >= rank;
}

/** What raises the item and what lowers it, the strongest first. An item that was seen is no reason for itself. */
export function pushesOf({ item, rank: now, influences }: Pick<Evidence, 'item' | 'rank' | 'influences'>) {
  const others = influences.filter((influence) => influence.item.itemId !== item.itemId);
  const raising = others.filter((influence) => raises(influence, now)); // as stored: largest drop first
  const lowering = others.filter(
    ({ scoreDrop, rankWithout }) => scoreDrop < -leastPush && rankWithout <= now,
  );
  const neither = others.filter((one) => !raising.includes(one) && !lowering.includes(one));
  return { raising, lowering: lowering.toReversed(), neither };
}

/** Whether words about this evidence may mention the person's feedback. */
export function isShapedByFeedback({ withFeedback, similarBut }: Evidence): boolean {
  return withFeedback !== undefined || similarBut?.ofOwnList === true;
}
