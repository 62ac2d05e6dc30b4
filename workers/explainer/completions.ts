// OpenAI chat completions with one extension field, `recexplainer`, which carries all parts of the answer that aren't
// words. The evidence comes with the first chunk. Closing the connection ends the generation.
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AnswerPart, partOf, withPart } from '#lib/contract/answer-part.ts';
import type { CompletionRequest, Extension } from '#lib/contract/explainer-api.ts';
import { type AnswerInput, answer } from '#lib/conversation/answer.ts';
import type { Voice } from '#lib/conversation/voice.ts';
import { AppError } from '#lib/errors.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { openStream, writeFailure } from './event-stream.ts';
import { messagesOf } from './requests.ts';
import { rowsOf, rulesOf, statedRowsOf } from './rows.ts';

type Choice = {
  index: 0;
  delta: { role?: 'assistant'; content?: string };
  finish_reason: 'stop' | 'length' | null;
};

const maxSeed = 2 ** 31;

export function answerInput(
  model: ServingModel,
  completion: CompletionRequest,
  { signal, patience, voice = null }: { signal: AbortSignal; patience: number; voice?: Voice | null },
): AnswerInput {
  const { recexplainer: extension, temperature, max_tokens: maxTokens, seed } = completion;
  const rows = rowsOf(model.catalogue);
  const item = extension.item ? rows.get(extension.item) : null;
  if (item === undefined) {
    throw new AppError('not_found', {
      message: 'The model wasn’t trained on this item, so there’s no evidence for it.',
    });
  }
  const rowOf = (itemId: string) => rows.get(itemId) ?? [];
  const { before } = extension;
  return {
    model,
    voice,
    request: extension.request ?? null,
    before: before
      ? {
          focus: before.focus === null ? null : (rows.get(before.focus) ?? null),
          listed: before.listed?.flatMap(rowOf) ?? null,
          last: before.last,
        }
      : null,
    history: extension.history.flatMap((itemId) => rows.get(itemId) ?? []),
    item,
    rules: rulesOf(model.catalogue, extension.feedback),
    stated: statedRowsOf(model.catalogue, extension.stated),
    perspective: extension.perspective,
    messages: messagesOf(completion),
    cacheKey: `${model.versionId}:${extension.chatId ?? randomUUID()}`,
    seed: seed ?? randomInt(maxSeed),
    ranksItself: true,
    patience,
    signal,
    ...(extension.customPerspective ? { customPerspective: extension.customPerspective } : {}),
    ...(temperature === null || temperature === undefined ? {} : { temperature }),
    ...(maxTokens === null || maxTokens === undefined ? {} : { maxTokens }),
  };
}

/** `onPart` sees every part before it's written. */
export async function writeCompletion(
  response: ServerResponse,
  input: AnswerInput,
  { stream, onPart = () => {} }: { stream: boolean; onPart?: (part: AnswerPart) => void },
): Promise<void> {
  const parts = seen(answer(input), onPart);
  if (stream) await writeStream(response, input, parts);
  else await writeWhole(response, input, parts);
}

async function* seen(
  parts: AsyncGenerator<AnswerPart>,
  onPart: (part: AnswerPart) => void,
): AsyncGenerator<AnswerPart> {
  for await (const part of parts) {
    onPart(part);
    yield part;
  }
}

async function writeStream(
  response: ServerResponse,
  input: AnswerInput,
  parts: AsyncGenerator<AnswerPart>,
): Promise<void> {
  const head = { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000) };
  const { versionId, catalogue } = input.model;
  const send = async (part: AnswerPart, role: { role?: 'assistant' }) => {
    const choice: Choice = { index: 0, ...choiceOf(part) };
    const chunk = {
      ...head,
      object: 'chat.completion.chunk',
      model: catalogue.domain,
      choices: [{ ...choice, delta: { ...role, ...choice.delta } }],
      ...(part.type === 'text-delta'
        ? {}
        : { recexplainer: { versionId, parts: [part] } satisfies Extension }),
    };
    await write(response, `data: ${JSON.stringify(chunk)}\n\n`, input.signal);
  };
  // A failure before the first part can still be a plain error response: nothing has been sent yet.
  let next = await parts.next();
  openStream(response);
  try {
    for (let first = true; !next.done; next = await parts.next(), first = false)
      await send(next.value, first ? { role: 'assistant' } : {});
    await write(response, 'data: [DONE]\n\n', input.signal);
  } catch (thrown) {
    await parts.return(undefined);
    if (!input.signal?.aborted) writeFailure(response, thrown);
  } finally {
    response.end();
  }
}

/** What a client that only knows OpenAI's format reads. */
function choiceOf(part: AnswerPart): Omit<Choice, 'index'> {
  if (part.type === 'text-delta') return { delta: { content: part.text }, finish_reason: null };
  return { delta: {}, finish_reason: part.type === 'end' ? part.finishReason : null };
}

async function writeWhole(
  response: ServerResponse,
  input: AnswerInput,
  given: AsyncGenerator<AnswerPart>,
): Promise<void> {
  const { versionId, catalogue } = input.model;
  let text = '';
  let parts: AnswerPart[] = [];
  for await (const part of given) {
    if (part.type === 'text-delta') text += part.text;
    parts = withPart(parts, part);
  }
  const finishReason = partOf(parts, 'end')?.finishReason ?? 'stop';
  const body = {
    id: `chatcmpl-${randomUUID()}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: catalogue.domain,
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finishReason }],
    recexplainer: { versionId, parts } satisfies Extension,
  };
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** Waits for a reader that's slower than the writer. */
async function write(response: ServerResponse, text: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (!response.write(text)) await once(response, 'drain', signal ? { signal } : {});
}
