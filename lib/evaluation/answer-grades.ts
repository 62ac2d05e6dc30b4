// Answers graded by readers who don't know whose they are: a sheet in random order without authors, and what the grades
// come to. 0 wrong or beside the question, 1 right and useless, 2 acceptable, 3 good.
import { z } from 'zod';
import { seededRandom, shuffled } from '#lib/random.ts';
import { bootstrapRatio, type Interval } from './bootstrap.ts';

/** One answer as `ask-questions` writes it. conversation: its place among its domain's. */
export const askedSchema = z.object({
  domain: z.string(),
  conversation: z.number(),
  kind: z.string(),
  message: z.string(),
  facts: z.array(z.string()),
  answer: z.string(),
});
export type Asked = z.infer<typeof askedSchema>;

/** before: what was said earlier in the same conversation, by the same author. */
export type SheetLine = Asked & { id: number; before: { message: string; answer: string }[] };
/** author: by id. */
export type GradeKey = { author: string; domain: string; conversation: number; kind: string }[];

export const gradeSchema = z.object({ id: z.number().int().min(0), grade: z.number().int().min(0).max(3) });
export type Grade = z.infer<typeof gradeSchema>;

/** Conversations in random order, their messages in their own; ids count in that order. */
export function gradingSheet(
  answers: ReadonlyMap<string, readonly Asked[]>,
  seed: number,
): { sheet: SheetLine[]; key: GradeKey } {
  const conversations = [...answers].flatMap(([author, told]) =>
    [...Map.groupBy(told, ({ domain, conversation }) => `${domain} ${conversation}`).values()].map(
      (lines) => ({
        author,
        lines,
      }),
    ),
  );
  const sheet: SheetLine[] = [];
  const key: GradeKey = [];
  for (const { author, lines } of shuffled(conversations, seededRandom(seed))) {
    for (const [at, { domain, conversation, kind, message, facts, answer }] of lines.entries()) {
      const before = lines.slice(0, at).map((line) => ({ message: line.message, answer: line.answer }));
      sheet.push({ id: sheet.length, domain, conversation, kind, before, message, facts, answer });
      key.push({ author, domain, conversation, kind });
    }
  }
  return { sheet, key };
}

export type GradeSums = {
  author: string;
  answers: number;
  mean: Interval; // over conversations drawn again, which share their history
  zeros: number; // share
  kinds: { kind: string; answers: number; mean: number; zeros: number }[];
};

/** Throws RangeError for a grade of an answer that wasn't on the sheet. */
export function sumGrades(grades: readonly Grade[], key: GradeKey, seed: number): GradeSums[] {
  const graded = grades.map(({ id, grade }) => {
    const of = key[id];
    if (!of) throw new RangeError(`No answer on the sheet has the number ${id}.`);
    return { ...of, grade };
  });
  return [...Map.groupBy(graded, ({ author }) => author)].map(([author, own]) => {
    const conversations = [
      ...Map.groupBy(own, ({ domain, conversation }) => `${domain} ${conversation}`).values(),
    ];
    const kinds = [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, some]) => ({ kind, ...sums(some) }));
    return {
      author,
      answers: own.length,
      mean: bootstrapRatio(
        conversations.map((some) => ({
          part: some.reduce((sum, { grade }) => sum + grade, 0),
          whole: some.length,
        })),
        seed,
      ),
      zeros: sums(own).zeros,
      kinds: kinds.toSorted((a, b) => a.mean - b.mean),
    };
  });
}

function sums(some: readonly { grade: number }[]): { answers: number; mean: number; zeros: number } {
  return {
    answers: some.length,
    mean: some.reduce((sum, { grade }) => sum + grade, 0) / some.length,
    zeros: some.filter(({ grade }) => grade === 0).length / some.length,
  };
}
