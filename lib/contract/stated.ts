// What a person says about their own taste, beside their history and their feedback: titles that are no reason for
// anything, what they want more or less of, and how much their words count against their history.
import { z } from 'zod';
import { attributeKinds } from './attribute.ts';
import { itemIdSchema } from './item.ts';

const maxAside = 5_000; // as many as a history can have
const maxLeanings = 40;

export const leaningWishes = ['more', 'less', 'none'] as const; // none: not at all
export type LeaningWish = (typeof leaningWishes)[number];

/** "More Western": of the items that have an attribute, more, less or none. */
export const leaningSchema = z.object({
  kind: z.enum(attributeKinds),
  value: z.string().min(1).max(200),
  wish: z.enum(leaningWishes),
});

/** Halfway, history and words both count in full. Towards 0 the words fade, towards 1 the history. */
export const evenBalance = 0.5;

export const statedSchema = z.object({
  aside: z.array(itemIdSchema).max(maxAside).default([]), // of the history: seen, and no reason for anything
  leanings: z.array(leaningSchema).max(maxLeanings).default([]),
  balance: z.number().min(0).max(1).default(evenBalance),
});

export type Leaning = z.infer<typeof leaningSchema>;
export type Stated = z.infer<typeof statedSchema>;

export const nothingStated: Stated = { aside: [], leanings: [], balance: evenBalance };

/** One name for an attribute, for keys. */
export function attributeKey({ kind, value }: { kind: string; value: string }): string {
  return `${kind}:${value}`;
}
