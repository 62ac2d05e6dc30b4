// An attribute items can have, and how common it is in a history compared with the catalogue.
import { z } from 'zod';

export const attributeKinds = [
  'genre',
  'tag',
  'developer',
  'publisher',
  'platform',
  'price',
  'decade',
] as const;

/** lift = (historyCount / historySize) / catalogueShare      1: as often as by chance, 2: twice as often */
export const attributeShareSchema = z.object({
  kind: z.enum(attributeKinds),
  value: z.string().max(200),
  historyCount: z.number().int(),
  historySize: z.number().int(),
  catalogueShare: z.number(), // 0..1
  lift: z.number(),
});

export type AttributeKind = (typeof attributeKinds)[number];
export type AttributeShare = z.infer<typeof attributeShareSchema>;
