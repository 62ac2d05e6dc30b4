// What a person narrows their list down to. It's applied to the whole ranking, so a filtered list is as long as there
// are items that fit, and every item keeps its rank.
import { z } from 'zod';

const label = z.string().min(1).max(200);
const year = z.number().int().min(1800).max(2200);

export const listFilterSchema = z.object({
  genre: label.optional(),
  platform: label.optional(),
  fromYear: year.optional(),
  toYear: year.optional(), // included
  maxPriceUsd: z.number().min(0).max(100_000).optional(),
  lessKnown: z.boolean().optional(), // without what most people have
});
export type ListFilter = z.infer<typeof listFilterSchema>;

export function isFiltered(filter: ListFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false);
}
