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
import { type Domain, type Perspective, perspectives, perspectivesOf } from '#lib/catalogue/domains.ts';

export type PerspectiveChoice = Perspective | 'custom';

const perspectiveLabels: Record<PerspectiveChoice, string> = {
  overall: 'Overall',
  genre: 'Genre and theme',
  pattern: 'Recent or long ago',
  era: 'Era',
  price: 'Price',
  platform: 'Platform',
  popularity: 'Popular or niche',
  sceptic: 'Sceptic',
  custom: 'In my own words',
};
export const perspectiveValues = [...perspectives, 'custom'] as const satisfies PerspectiveChoice[];

/** Those that the domain has facts for, and one in the person's own words. */
export function perspectiveChoices(domain: Domain): { value: PerspectiveChoice; label: string }[] {
  return [...perspectivesOf(domain), 'custom' as const].map((value) => ({
    value,
    label: perspectiveLabels[value],
  }));
}

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

/** Stored and sent as one word: one of the domain's perspectives, or "custom: " and the person's own. */
export function parsePerspective(domain: Domain, stored: string): { choice: PerspectiveChoice; own: string } {
  if (stored.startsWith('custom:')) return { choice: 'custom', own: stored.slice('custom:'.length).trim() };
  return { choice: perspectivesOf(domain).find((value) => value === stored) ?? 'overall', own: '' };
}
