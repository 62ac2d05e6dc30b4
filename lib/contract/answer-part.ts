// An answer is a sequence of parts. The conversation yields them, the explainer streams them, the page's messages hold
// them and the database stores them, all in this one form.
//
// Words go out as 'text-delta' while they're written; once a sentence is complete, 'sentence' repeats it with its
// topic. Only sentences are kept: joined, they are the answer's text.
import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { feedbackSchema } from './feedback.ts';
import { itemIdSchema, itemRefSchema } from './item.ts';
import { markSchema } from './mark.ts';
import { feedbackKinds, requestSchema } from './request.ts';
import { selfCheckSchema } from './self-check.ts';
import { toldWhatIfSchema } from './what-if.ts';

export const sentenceSpeakers = ['model', 'composed'] as const;
export const answerSources = ['language-model', 'computed'] as const;
const maxTextCharacters = 200_000;

/** Asks which title is meant if several fit; the answer's words ask too. */
export const choicesSchema = z.object({
  question: z.string().max(1_000),
  options: z.array(itemRefSchema).min(1).max(20),
});

/** What feedback said in words would change. Nothing is changed yet: the page applies it, as a button's, with an undo. */
export const proposedChangeSchema = z.object({
  item: itemRefSchema, // that the feedback is about
  kind: z.enum(feedbackKinds),
  add: z.array(itemIdSchema).max(20), // joins the history as the latest
  remove: z.array(itemIdSchema).max(20), // leaves the history
  feedback: z.array(feedbackSchema).max(20), // is given
});

export const answerPartSchema = z.discriminatedUnion('type', [
  toldWhatIfSchema.extend({ type: z.literal('what-if') }), // the changed history the answer is about
  z.object({ type: z.literal('evidence'), evidence: evidenceSchema }),
  z.object({ type: z.literal('source'), source: z.enum(answerSources) }), // who is speaking; sent again if the language model couldn't
  selfCheckSchema.extend({ type: z.literal('self-check') }), // sent again with the rank, after the words
  choicesSchema.extend({ type: z.literal('choices') }),
  z.object({
    type: z.literal('request'), // what the message was understood as, in order
    requests: z.array(requestSchema).min(1).max(20),
    focus: itemRefSchema.nullable(), // what the chat is about after the answer
  }),
  z.object({ type: z.literal('cards'), items: z.array(itemRefSchema).min(1).max(60) }), // that the answer lists, in order
  z.object({
    type: z.literal('links'), // where to look up what isn't known here
    links: z
      .array(z.object({ name: z.string().max(100), url: z.url().startsWith('https://').max(2_000) }))
      .min(1)
      .max(10),
  }),
  proposedChangeSchema.extend({ type: z.literal('change') }),
  z.object({ type: z.literal('text-delta'), text: z.string().max(maxTextCharacters) }),
  z.object({
    type: z.literal('sentence'),
    topic: z.string().max(100).nullable(), // null if unknown, as in free mode
    text: z.string().max(maxTextCharacters), // including the space before it
    private: z.boolean().default(true), // mentions the person's feedback: not for others to read
    by: z.enum(sentenceSpeakers).optional(), // who worded it; absent: chosen among composed sentences
  }),
  z.object({ type: z.literal('marks'), marks: z.array(markSchema).max(2_000) }), // all so far; offsets in the answer's text
  z.object({
    type: z.literal('end'),
    finishReason: z.enum(['stop', 'length']),
    redrawn: z.number().int().min(0), // sentences drawn again because they were false
    standIns: z.number().int().min(0), // computed sentences that replaced false ones
    shown: z.number().int().min(0).optional(), // sentences, and …
    byModel: z.number().int().min(0).optional(), // … those among them that the language model worded
  }),
]);

export type AnswerPart = z.infer<typeof answerPartSchema>;
export type AnswerPartOf<Type extends AnswerPart['type']> = Extract<AnswerPart, { type: Type }>;
export type AnswerSource = (typeof answerSources)[number];
export type ProposedChange = z.infer<typeof proposedChangeSchema>;
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
