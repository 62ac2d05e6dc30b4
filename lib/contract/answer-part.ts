// An answer is a sequence of parts. The conversation yields them, the explainer streams them, the page's messages hold
// them and the database stores them, all in this one form.
//
// Words go out as 'text-delta' while they're written; once a sentence is complete, 'sentence' repeats it with its
// topic. Only sentences are kept: joined, they are the answer's text.
import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { itemRefSchema } from './item.ts';
import { markSchema } from './mark.ts';
import { selfCheckSchema } from './self-check.ts';
import { toldWhatIfSchema } from './what-if.ts';

export const answerSources = ['language-model', 'computed'] as const;
const maxTextCharacters = 200_000;

/** Asks which title is meant if several fit; the answer's words ask too. */
export const choicesSchema = z.object({
  question: z.string().max(1_000),
  options: z.array(itemRefSchema).min(1).max(20),
});

export const answerPartSchema = z.discriminatedUnion('type', [
  toldWhatIfSchema.extend({ type: z.literal('what-if') }), // the changed history the answer is about
  z.object({ type: z.literal('evidence'), evidence: evidenceSchema }),
  z.object({ type: z.literal('source'), source: z.enum(answerSources) }), // who is speaking; sent again if the language model couldn't
  selfCheckSchema.extend({ type: z.literal('self-check') }), // sent again with the rank, after the words
  choicesSchema.extend({ type: z.literal('choices') }),
  z.object({ type: z.literal('text-delta'), text: z.string().max(maxTextCharacters) }),
  z.object({
    type: z.literal('sentence'),
    topic: z.string().max(100).nullable(), // null if unknown, as in free mode
    text: z.string().max(maxTextCharacters), // including the space before it
    private: z.boolean().default(true), // mentions the person's feedback: not for others to read
  }),
  z.object({ type: z.literal('marks'), marks: z.array(markSchema).max(2_000) }), // all so far; offsets in the answer's text
  z.object({
    type: z.literal('end'),
    finishReason: z.enum(['stop', 'length']),
    redrawn: z.number().int().min(0), // sentences drawn again because they were false
    standIns: z.number().int().min(0), // computed sentences that replaced false ones
  }),
]);

export type AnswerPart = z.infer<typeof answerPartSchema>;
export type AnswerPartOf<Type extends AnswerPart['type']> = Extract<AnswerPart, { type: Type }>;
export type AnswerSource = (typeof answerSources)[number];
export type Choices = z.infer<typeof choicesSchema>;

/** The parts that are kept as an answer comes in: every sentence, the latest of each other part, no deltas. */
export function withPart(parts: readonly AnswerPart[], part: AnswerPart): AnswerPart[] {
  if (part.type === 'text-delta') return [...parts];
  const place = part.type === 'sentence' ? -1 : parts.findIndex(({ type }) => type === part.type);
  return place === -1 ? [...parts, part] : parts.with(place, part);
}

export function partOf<Type extends AnswerPart['type']>(
  parts: readonly AnswerPart[],
  type: Type,
): AnswerPartOf<Type> | undefined {
  return parts.find((part): part is AnswerPartOf<Type> => part.type === type);
}

export function sentencesOf(parts: readonly AnswerPart[]): AnswerPartOf<'sentence'>[] {
  return parts.filter((part) => part.type === 'sentence');
}

export function textOfSentences(sentences: readonly { text: string }[]): string {
  return sentences.map(({ text }) => text).join('');
}
