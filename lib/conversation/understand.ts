// A message becomes requests: the language model writes them under the grammar, given what the chat is about. What it
// writes can always be parsed; a message it can make nothing of is `unclear`.

import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import {
  longestMessage,
  messageLine,
  titleLine,
  type UnderstandingPrompt,
  understandingTurns,
} from '#lib/alignment/tasks/understanding.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ChatContext, Request } from '#lib/contract/request.ts';
import { titleKeys } from '#lib/contract/request.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { requestGrammar } from './request-grammar.ts';
import { parseRequests, printRequests } from './request-notation.ts';

export type Understood = {
  requests: Request[];
  milliseconds: number;
  shortened: boolean; // only the beginning of the message was read
};

const mostTokens = 200; // of the requests

export async function understand(
  message: string,
  context: ChatContext & { domain: Domain | null },
  model: LanguageModel,
  signal?: AbortSignal,
): Promise<Understood> {
  const started = performance.now();
  const user = messageLine(message);
  const shortened = message.trim().length > longestMessage;
  const requests =
    user === '' ? [{ name: 'unclear' as const }] : await readRequests({ ...context, user }, model, signal);
  return { requests, milliseconds: Math.round(performance.now() - started), shortened };
}

async function readRequests(
  { domain, focus, listed, last, user }: ChatContext & { domain: Domain | null; user: string },
  model: LanguageModel,
  signal: AbortSignal | undefined,
): Promise<Request[]> {
  const { tokenizer } = model;
  const prompt: UnderstandingPrompt = {
    domain,
    focus,
    listed: [...listed],
    last: last && printRequests([last]),
    user,
  };
  const given = [user, ...(focus === null ? [] : [focus]), ...listed, ...titlesOf(last)].map((text, at) =>
    at === 0 ? text : titleLine(text),
  );
  const grammar = requestGrammar(tokenizer, given);
  const written: number[] = [];
  const tokens = model.generate(toPromptPieces(understandingTurns(prompt), tokenizer, null), {
    maxTokens: mostTokens,
    accepts: grammar.accepts,
    cacheKey: 'understand',
    ...(signal && { signal }),
  });
  for await (const { id } of tokens) written.push(id);
  const text = grammar.cut(written);
  return text === '' ? [{ name: 'unclear' }] : parseRequests(text);
}

function titlesOf(last: Request | null): string[] {
  return Object.entries(last ?? {}).flatMap(([key, titles]) =>
    titleKeys.has(key) ? titles.split('; ') : [],
  );
}
