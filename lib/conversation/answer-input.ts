// What an answer is given from.
import type { PerspectiveChoice } from '#lib/contract/perspective.ts';
import type { Request } from '#lib/contract/request.ts';
import type { FeedbackRule } from '#lib/recommender/feedback.ts';
import type { StatedRows } from '#lib/recommender/leaning.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import type { Voice } from './voice.ts';

export type Message = { role: 'user' | 'assistant'; content: string };

export type AnswerInput = {
  model: ServingModel;
  voice?: Voice | null; // understands the message and words the answer; without one, rules and composed sentences do
  history: number[]; // catalogue rows, oldest first
  item: number | null; // what the chat is about; null: the first in the person's own list
  /** Where the last answer left the chat; without it, or without what it listed, the earlier messages tell. */
  before?: { focus: number | null; listed: number[] | null; last: Request | null } | null;
  request?: Request | null; // of a button: answered in place of the last message
  rules?: readonly FeedbackRule[]; // the person's feedback: evidence and words also cover the list it shapes
  stated?: StatedRows | undefined; // what they say about their taste: it shapes that list, too
  perspective: PerspectiveChoice;
  customPerspective?: string;
  messages: Message[]; // the last one is the question
  cacheKey: string; // names the chat
  seed: number;
  /** Lets the language model say things that don't follow from the evidence. Each sentence is then held back until it's
   *  checked. A false one is drawn again; if it stays false, a computed sentence stands in. */
  free?: boolean;
  /** For measuring: the language model's first words go out unchecked. */
  unchecked?: boolean;
  /** Whether the language model also ranks the item after the answer, which takes ten more short questions. */
  ranksItself?: boolean;
  temperature?: number;
  maxTokens?: number;
  wordPauseMs?: number; // between words
  patience?: number; // prompts with less of it are read first
  onFacts?: (lines: readonly string[]) => void; // for whoever checks an answer: the facts it is worded from
  signal?: AbortSignal;
};
