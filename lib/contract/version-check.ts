// What came of trying a version before it's activated: it's loaded, asked three questions, and its figures are held
// against what needs no model. Kept with the version.
import { z } from 'zod';

/** The five figures that every version has or lacks (lib/evaluation/version-figures.ts). */
export const versionFigureNames = ['recommends', 'names', 'ranks', 'judges', 'remembers'] as const;

export const checkedAnswerSchema = z.object({
  question: z.string().max(500),
  text: z.string().max(4_000),
  sentences: z.number().int().min(0),
  byModel: z.number().int().min(0), // of them, worded by the language model
  totalMs: z.number().int().min(0),
});

export const versionFigureSchema = z.object({
  name: z.enum(versionFigureNames),
  value: z.number().nullable(), // null: not measured
  floor: z.number().nullable(), // what needs no model; null: there's none, or it wasn't measured
});

export const versionCheckSchema = z.object({
  checkedAt: z.string(),
  problem: z.string().max(4_000).nullable(), // why it can't answer; null: it does
  notes: z.array(z.string().max(2_000)).max(100), // what it has to do without
  answers: z.array(checkedAnswerSchema).max(10),
  figures: z.array(versionFigureSchema),
});

export type VersionFigureName = (typeof versionFigureNames)[number];
export type CheckedAnswer = z.infer<typeof checkedAnswerSchema>;
export type VersionFigure = z.infer<typeof versionFigureSchema>;
export type VersionCheck = z.infer<typeof versionCheckSchema>;

/** Null where one of the two isn't known. */
export function beatsFloor({ value, floor }: VersionFigure): boolean | null {
  return value === null || floor === null ? null : value > floor;
}
