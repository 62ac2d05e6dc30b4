// A chat message on the page: the person's text, or the parts of an answer. Built from a stream or from the stored
// message.

import type { UIMessage } from 'ai';
import { z } from 'zod';
import {
  type AnswerPart,
  type AnswerPartOf,
  answerPartSchema,
  partOf,
  sentencesOf,
  textOfSentences,
} from '#lib/contract/answer-part.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Wait } from '#lib/contract/explainer-api.ts';
import { type PerspectiveChoice, perspectivesOf } from '#lib/contract/perspective.ts';
import type { Request } from '#lib/contract/request.ts';
import type { MessageStatus, Timing } from '#lib/db/schema.ts';

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

/** The perspectives the domain has facts for, and one in the person's own words. */
export function perspectiveChoices(domain: Domain): { value: PerspectiveChoice; label: string }[] {
  return [...perspectivesOf(domain), 'custom' as const].map((value) => ({
    value,
    label: perspectiveLabels[value],
  }));
}

export const maxMessageCharacters = 8_000; // lib/db/messages.ts has the same limit

/**
 * Each part of an answer is the `data` of a message part. While an answer streams, its words are also a text part,
 * because that's how the AI SDK streams them. `waiting`: for what, until the answer begins. `storedId`: the answer's id in the database, if the page used another one
 * before it was stored.
 */
export type ChatMessage = UIMessage<
  {
    status: MessageStatus;
    problem?: string;
    storedId?: string;
    waiting?: Wait | null;
    timing?: Timing | null;
  },
  { answer: AnswerPart }
>;

type StoredMessage = {
  id: string;
  role: 'user' | 'assistant';
  parts: unknown[];
  status: MessageStatus;
  timing?: Timing | null;
};
type MessagePart = ChatMessage['parts'][number];

// The person's words; also an answer's words, if it was stored before sentences had topics.
const textPartSchema = z.object({ type: z.literal('text'), text: z.string() });

/** A part replaces an earlier one of its type, except sentences: each has its own id. */
export function messagePart(part: AnswerPart, sentencesBefore: number) {
  const id = part.type === 'sentence' ? `sentence-${sentencesBefore}` : part.type;
  return { type: 'data-answer', id, data: part } as const;
}

export function answerParts(message: { parts: readonly { type: string }[] }): AnswerPart[] {
  return (message.parts as readonly MessagePart[]).flatMap((part) =>
    part.type === 'data-answer' ? [part.data] : [],
  );
}

/** While an answer streams, its text part is ahead of its sentences; a stored answer only has sentences. */
export function textOf(message: { parts: readonly { type: string }[] }): string {
  const words = (message.parts as readonly MessagePart[])
    .map((part) => (part.type === 'text' ? part.text : ''))
    .join('');
  return words === '' ? textOfSentences(sentencesOf(answerParts(message))) : words;
}

export function answerPart<Type extends AnswerPart['type']>(
  message: ChatMessage,
  type: Type,
): AnswerPartOf<Type> | undefined {
  return partOf(answerParts(message), type);
}

export function evidenceOf(message: ChatMessage): Evidence | undefined {
  return answerPart(message, 'evidence')?.evidence;
}

/** What a button asks: its words, and the request that they stand for. Stored and sent in this form. */
export function askedBy(text: string, request: Request): ChatMessage['parts'] {
  return [{ type: 'text', text }, messagePart({ type: 'request', requests: [request], focus: null }, 0)];
}

/** Of a question that a button asked; null if the person wrote it. */
export function requestOf(question: ChatMessage): Request | null {
  return answerPart(question, 'request')?.requests[0] ?? null;
}

/** The answer's id in the database. */
export function storedIdOf(message: ChatMessage): string {
  return message.metadata?.storedId ?? message.id;
}

/** Parts stored by an older version that this one can't read are left out without an error. */
export function fromStored({ id, role, parts, status, timing }: StoredMessage): ChatMessage {
  let sentences = 0;
  return {
    id,
    role,
    metadata: timing == null ? { status } : { status, timing },
    parts: parts.flatMap((part): MessagePart[] => {
      const words = textPartSchema.safeParse(part);
      if (words.success) return [words.data];
      const parsed = answerPartSchema.safeParse(part);
      if (!parsed.success) return [];
      return [messagePart(parsed.data, parsed.data.type === 'sentence' ? sentences++ : 0)];
    }),
  };
}

/** Stored and sent as one string: one of the domain's perspectives, or "custom: " and the person's own words. */
export function parsePerspective(domain: Domain, stored: string): { choice: PerspectiveChoice; own: string } {
  if (stored.startsWith('custom:')) return { choice: 'custom', own: stored.slice('custom:'.length).trim() };
  return { choice: perspectivesOf(domain).find((value) => value === stored) ?? 'overall', own: '' };
}
