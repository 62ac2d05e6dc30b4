// The explainer as an AI SDK language model: OpenAI chat completions with the extension field `recexplainer`. Parts of
// the answer in that field go to `onExtension` as they arrive, before the words that follow them; what it waits for, if it
// has to, goes to `onWait`.

import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import type { z } from 'zod';
import { callExplainer, explainerError, sentFeedback } from '#app/explainer/client.ts';
import { readServerSentEvents } from '#app/explainer/server-sent-events.ts';
import { chunksOf } from '#app/stream-chunks.ts';
import type { Domain } from '#lib/contract/domain.ts';
import {
  type ChatBefore,
  chunkSchema,
  type completionRequestSchema,
  type Extension,
  type Wait,
} from '#lib/contract/explainer-api.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import type { Method } from '#lib/contract/method.ts';
import type { PerspectiveChoice } from '#lib/contract/perspective.ts';
import type { Request } from '#lib/contract/request.ts';
import type { Stated } from '#lib/contract/stated.ts';
import { AppError } from '#lib/errors.ts';

export type ExplanationContext = {
  domain: Domain;
  history: string[]; // item ids, oldest first
  feedback?: readonly Feedback[];
  stated?: Stated;
  item: string | null;
  perspective: PerspectiveChoice;
  customPerspective?: string;
  method?: Method; // the method that answers; by default the active version's
  chatId: string;
  before?: ChatBefore | null; // where the last answer left the chat
  request?: Request | null; // of a button: answered in place of the last message
  person: string; // the id of the person's account: places are shared fairly among people
};

const unknownUsage: LanguageModelV4Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};
const textId = 'answer';
type CompletionBody = z.input<typeof completionRequestSchema>;

export function explainerModel(
  context: ExplanationContext,
  onExtension: (extension: Extension) => void,
  onWait: (wait: Wait) => void = () => {},
): LanguageModelV4 {
  async function openStream(
    options: LanguageModelV4CallOptions,
  ): Promise<ReadableStream<LanguageModelV4StreamPart>> {
    const { domain, feedback = [], ...extension } = context;
    const body: CompletionBody = {
      model: domain,
      messages: toMessages(options.prompt),
      stream: true,
      temperature: options.temperature,
      max_tokens: options.maxOutputTokens,
      recexplainer: { ...extension, feedback: sentFeedback(feedback) },
    };
    const signal = options.abortSignal ?? new AbortController().signal;
    const ask = () => callExplainer('/v1/chat/completions', body, signal, context.chatId);
    return partsOf(await ask(), onExtension, { again: ask, onWait });
  }
  return {
    specificationVersion: 'v4',
    provider: 'recexplainer',
    modelId: context.domain,
    supportedUrls: {},
    doStream: async (options) => ({ stream: await openStream(options) }),
    doGenerate: async (options) => {
      let text = '';
      for await (const part of chunksOf(await openStream(options))) {
        if (part.type === 'text-delta') text += part.delta;
        if (part.type === 'error') throw part.error;
      }
      return {
        content: [{ type: 'text', text }],
        finishReason: { unified: 'stop', raw: undefined },
        usage: unknownUsage,
        warnings: [],
      };
    },
  };
}

/**
 * One answer's stream. Ending before [DONE] is an error, whatever came before. again: asks once more where the explainer was gone
 * before it said anything; another may answer.
 */
export function partsOf(
  response: Response,
  onExtension: (extension: Extension) => void,
  { again, onWait = () => {} }: { again?: () => Promise<Response>; onWait?: (wait: Wait) => void } = {},
): ReadableStream<LanguageModelV4StreamPart> {
  const parts = readParts(response, onExtension, onWait, again);
  return new ReadableStream({
    async pull(controller) {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

async function* readParts(
  response: Response,
  onExtension: (extension: Extension) => void,
  onWait: (wait: Wait) => void,
  again?: () => Promise<Response>,
): AsyncGenerator<LanguageModelV4StreamPart, void, undefined> {
  let open = false;
  let begun = false;
  let finishReason: string | undefined;
  yield { type: 'stream-start', warnings: [] };
  try {
    for await (const data of readServerSentEvents(response)) {
      if (data === '[DONE]') {
        if (open) yield { type: 'text-end', id: textId };
        yield {
          type: 'finish',
          finishReason: { unified: finishReason === 'length' ? 'length' : 'stop', raw: finishReason },
          usage: unknownUsage,
        };
        return;
      }
      const chunk = chunkSchema.parse(JSON.parse(data));
      begun ||= chunk.waiting === undefined;
      if (chunk.error !== undefined) throw explainerError(chunk.error);
      if (chunk.waiting !== undefined) onWait(chunk.waiting);
      if (chunk.recexplainer !== undefined) onExtension(chunk.recexplainer);
      const choice = chunk.choices?.[0];
      finishReason = choice?.finish_reason ?? finishReason;
      const delta = choice?.delta?.content;
      if (delta === undefined || delta === null || delta === '') continue;
      if (!open) yield { type: 'text-start', id: textId };
      open = true;
      yield { type: 'text-delta', id: textId, delta };
    }
    throw new Error('the stream ended without [DONE]');
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause;
    if (again && !begun) {
      const other = readParts(await again(), onExtension, onWait);
      await other.next(); // its stream-start
      yield* other;
      return;
    }
    const error =
      cause instanceof AppError
        ? cause
        : new AppError('unavailable', {
            message: 'The explainer stopped in the middle of its answer. Try again.',
            cause,
          });
    yield { type: 'error', error };
  }
}

function toMessages(prompt: LanguageModelV4Prompt): CompletionBody['messages'] {
  return prompt.flatMap((message): CompletionBody['messages'] => {
    if (message.role === 'system') return [{ role: 'system', content: message.content }];
    if (message.role === 'tool') return [];
    const content = message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
    return [{ role: message.role, content }];
  });
}
