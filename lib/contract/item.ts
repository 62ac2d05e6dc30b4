// An item, as used by catalogues, evidence and pages.
import { z } from 'zod';

export const itemIdSchema = z.string().min(1).max(200);

const label = z.string().min(1).max(200);
const labels = z.array(label).max(100);
const siteNumber = z.string().regex(/^[1-9]\d{0,9}$/);
/** What only some domains know about an item. */
export const itemDetailsSchema = z.object({
  tags: labels.optional(), // people's own words, the most common first
  developer: label.optional(),
  publisher: label.optional(),
  priceUsd: z.number().nonnegative().optional(),
  platforms: labels.optional(),
  specs: labels.optional(), // features a store lists: "Co-op", "Partial Controller Support"
  edition: label.optional(), // "Legendary Edition"
  imdbId: z
    .string()
    .regex(/^tt\d{7,10}$/)
    .optional(),
  tmdbId: siteNumber.optional(),
  steamAppId: siteNumber.optional(),
});

/** `index`: its row in the model's catalogue; -1 in answers by versions that didn't keep it. */
export const itemRefSchema = z.object({
  index: z.number().int().min(-1).default(-1),
  itemId: z.string().max(200),
  title: z.string().max(1_000),
  year: z.number().int().nullable(),
  genres: z.array(z.string().max(100)).max(100),
  details: itemDetailsSchema.optional().catch(undefined),
});

export type ItemDetails = z.infer<typeof itemDetailsSchema>;
export type ItemRef = z.infer<typeof itemRefSchema>;
/** An item that has no catalogue row yet. */
export type ItemFacts = Omit<ItemRef, 'index'>;

/** An id that a registered catalogue has, and the group of ids that its title has. */
export type KnownTitle = { itemId: string; groupId: string; title: string; year: number | null };
