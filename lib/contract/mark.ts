// A mark on an answer's words: a title in the catalogue, or a false claim and why it's false.
import { z } from 'zod';
import { itemRefSchema } from './item.ts';

export const markKinds = [
  'title',
  'unknown-title',
  'false-watched',
  'wrong-number',
  'wrong-attribute',
] as const;

/** [start, end) in UTF-16 units of the answer's text. 'title' is a title in the catalogue, not a fault. */
export const markSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  kind: z.enum(markKinds),
  item: itemRefSchema.optional().catch(undefined),
  message: z.string().max(2_000).default(''),
});

export type MarkKind = (typeof markKinds)[number];
export type Mark = z.infer<typeof markSchema>;
