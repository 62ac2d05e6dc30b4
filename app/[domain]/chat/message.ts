/** A chat message as the page holds it: text, and beside it what was computed. Made from the stored one, and streamed. */

import type { UIMessage } from 'ai';
import { z } from 'zod';
import { type WhatIf, whatIfSchema } from '#app/[domain]/what-if/what-if.ts';
import {
  type Choices,
  choicesSchema,
  type Evidence,
  evidenceSchema,
  type Mark,
  markSchema,
  type SelfCheck,
  selfCheckSchema,
} from '#app/explainer/contract.ts';

export const perspectiveChoices = [
  { value: 'overall', label: 'Overall' },
  { value: 'genre', label: 'Genre and theme' },
  { value: 'era', label: 'Era' },
  { value: 'popularity', label: 'Popular or niche' },
  { value: 'sceptic', label: 'Sceptic' },
  { value: 'custom', label: 'In my own words' },
] as const;
export type PerspectiveChoice = (typeof perspectiveChoices)[number]['value'];

export const maxMessageCharacters = 8_000; // lib/db/messages.ts holds to the same bound
export const maxPerspectiveCharacters = 200;

export type AnswerStatus = 'streaming' | 'complete' | 'stopped' | 'failed';
/**
 * `check`: the language model's own opinion. `source`: who speaks. `choices`: what is asked back. `what-if`: the changed
 * history on which the answer stands.
 */
export type AnswerData = {
  evidence: Evidence;
  marks: Mark[];
  check: SelfCheck;
  source: 'language-model' | 'computed';
  choices: Choices;
  'what-if': ToldWhatIf;
};
/** A changed history with the titles of what was changed, as far as they are shown. */
export type ToldWhatIf = WhatIf & { titles: Record<string, string> };
/** `storedId`: the answer's id in the database, where the page made up another one before it was stored. */
export type ChatMessage = UIMessage<
  { status: AnswerStatus; problem?: string; storedId?: string },
  AnswerData
>;

type StoredMessage = {
  id: string;
  role: 'user' | 'assistant';
  parts: unknown[];
  evidence: unknown;
  marks: unknown;
  status: AnswerStatus;
};

const storedPartSchema = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('data-check'), data: selfCheckSchema }),
  z.object({ type: z.literal('data-source'), data: z.enum(['language-model', 'computed']) }),
  z.object({ type: z.literal('data-choices'), data: choicesSchema }),
  z.object({
    type: z.literal('data-what-if'),
    data: whatIfSchema.extend({ titles: z.record(z.string(), z.string()).default({}) }),
  }),
]);

export function textOf(message: { parts: { type: string }[] }): string {
  return message.parts
    .map((part) => (part.type === 'text' && 'text' in part ? String(part.text) : ''))
    .join('');
}

export function dataOf<Name extends keyof AnswerData>(
  message: ChatMessage,
  name: Name,
): AnswerData[Name] | undefined {
  const part = message.parts.find((candidate) => candidate.type === `data-${name}`);
  return part !== undefined && 'data' in part ? (part.data as AnswerData[Name]) : undefined;
}

export function evidenceOf(message: ChatMessage): Evidence | undefined {
  return dataOf(message, 'evidence');
}

/** The id under which the answer is stored. */
export function storedIdOf(message: ChatMessage): string {
  return message.metadata?.storedId ?? message.id;
}

/** What an older version stored and this one does not understand is left out, not an error. */
export function fromStored(message: StoredMessage): ChatMessage {
  const evidence = evidenceSchema.safeParse(message.evidence);
  const marks = z.array(markSchema).safeParse(message.marks);
  const parts: ChatMessage['parts'] = message.parts.flatMap((part) => {
    const parsed = storedPartSchema.safeParse(part);
    return parsed.success ? [parsed.data] : [];
  });
  if (evidence.success) parts.unshift({ type: 'data-evidence', id: 'evidence', data: evidence.data });
  if (marks.success) parts.push({ type: 'data-marks', id: 'marks', data: marks.data });
  return { id: message.id, role: message.role, parts, metadata: { status: message.status } };
}

/** Stored and sent as one word: one of the given perspectives, or "custom: " and the person's own. */
export function parsePerspective(stored: string): { choice: PerspectiveChoice; own: string } {
  if (stored.startsWith('custom:')) return { choice: 'custom', own: stored.slice('custom:'.length).trim() };
  const choice = perspectiveChoices.find(({ value }) => value === stored)?.value ?? 'overall';
  return { choice, own: '' };
}
