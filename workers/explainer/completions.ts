// OpenAI chat completions with one extension field, `recexplainer`: evidence comes with the first chunk, marks and the
// self-check with later ones. The person who hangs up ends the generation.
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AnswerEvent, type AnswerInput, answer } from '#lib/conversation/answer.ts';
import { AppError, toAppError } from '#lib/errors.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { type Completion, messagesOf } from './requests.ts';
import { rowsOf, rulesOf } from './rows.ts';

type Extension = Record<string, unknown>;
type Choice = {
  index: 0;
  delta: { role?: 'assistant'; content?: string };
  finish_reason: 'stop' | 'length' | null;
};

const maxSeed = 2 ** 31;

export function answerInput(model: ServingModel, completion: Completion, signal: AbortSignal): AnswerInput {
  const { recexplainer: extension, temperature, max_tokens: maxTokens, seed } = completion;
  const rows = rowsOf(model.catalogue);
  const item = extension.item ? rows.get(extension.item) : null;
  if (item === undefined) {
    throw new AppError('not_found', {
      message: 'The model does not know this item, so it has no evidence about it.',
    });
  }
  return {
    model,
    history: extension.history.flatMap((itemId) => rows.get(itemId) ?? []),
    item,
    rules: rulesOf(model.catalogue, extension.feedback),
    perspective: extension.perspective,
    messages: messagesOf(completion),
    cacheKey: `${model.versionId}:${extension.chatId ?? randomUUID()}`,
    seed: seed ?? randomInt(maxSeed),
    ranksItself: true,
    signal,
    ...(extension.customPerspective ? { customPerspective: extension.customPerspective } : {}),
    ...(temperature === null || temperature === undefined ? {} : { temperature }),
    ...(maxTokens === null || maxTokens === undefined ? {} : { maxTokens }),
  };
}

export async function writeCompletion(
  response: ServerResponse,
  input: AnswerInput,
  stream: boolean,
): Promise<void> {
  if (stream) await writeStream(response, input);
  else await writeWhole(response, input);
}

async function writeStream(response: ServerResponse, input: AnswerInput): Promise<void> {
  const head = { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000) };
  const domain = input.model.catalogue.domain;
  const send = async (choices: Choice[], extension?: Extension) => {
    const chunk = {
      ...head,
      object: 'chat.completion.chunk',
      model: domain,
      choices,
      ...(extension ? { recexplainer: extension } : {}),
    };
    await write(response, `data: ${JSON.stringify(chunk)}\n\n`, input.signal);
  };
  const choice = (delta: Choice['delta'], finishReason: Choice['finish_reason'] = null): Choice[] => [
    { index: 0, delta, finish_reason: finishReason },
  ];
  // What fails before the first event still becomes a plain error answer: nothing has been sent yet.
  const events = answer(input);
  let next = await events.next();
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  try {
    for (; !next.done; next = await events.next()) {
      const event: AnswerEvent = next.value;
      if (event.type === 'evidence') {
        const { evidence, source } = event;
        await send(choice({ role: 'assistant', content: '' }), {
          versionId: input.model.versionId,
          evidence,
          source,
        });
      } else if (event.type === 'text-delta') await send(choice({ content: event.text }));
      else if (event.type === 'end') await send(choice({}, event.finishReason));
      else await send(choice({}), extensionOf(event));
    }
    await write(response, 'data: [DONE]\n\n', input.signal);
  } catch (thrown) {
    await events.return(undefined);
    if (input.signal?.aborted) return;
    const { code, message } = toAppError(thrown);
    if (code === 'internal') console.error('answering:', thrown);
    response.write(
      `data: ${JSON.stringify({ ...head, error: { message, code, type: 'server_error' } })}\n\n`,
    );
  } finally {
    response.end();
  }
}

async function writeWhole(response: ServerResponse, input: AnswerInput): Promise<void> {
  let text = '';
  let finishReason: 'stop' | 'length' = 'stop';
  let extension: Extension = { versionId: input.model.versionId };
  for await (const event of answer(input)) {
    if (event.type === 'text-delta') text += event.text;
    else if (event.type === 'end') finishReason = event.finishReason;
    else if (event.type === 'evidence')
      extension = { ...extension, evidence: event.evidence, source: event.source };
    else extension = { ...extension, ...extensionOf(event) };
  }
  const body = {
    id: `chatcmpl-${randomUUID()}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: input.model.catalogue.domain,
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finishReason }],
    recexplainer: extension,
  };
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function extensionOf(
  event: Extract<AnswerEvent, { type: 'self-check' | 'choices' | 'source' | 'marks' }>,
): Extension {
  const { type, ...said } = event;
  if (type === 'self-check') return { selfCheck: said };
  return type === 'choices' ? { choices: said } : said;
}

/** Waits where the reader is slower than the writer. */
async function write(response: ServerResponse, text: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (!response.write(text)) await once(response, 'drain', signal ? { signal } : {});
}
