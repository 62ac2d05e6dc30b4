// A mark on the words of an answer: a title of the catalogue, or what does not hold and why.
import { z } from 'zod';
import { itemRefSchema } from './item.ts';

export const markKinds = [
  'title',
  'unknown-title',
  'false-watched',
  'wrong-number',
  'wrong-attribute',
] as const;

/** [start, end) in UTF-16 units of the answer's text. 'title' is a title of the catalogue, not a fault. */
export const markSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  kind: z.enum(markKinds),
  item: itemRefSchema.optional().catch(undefined),
  message: z.string().max(2_000).default(''),
});

export type MarkKind = (typeof markKinds)[number];
export type Mark = z.infer<typeof markSchema>;
