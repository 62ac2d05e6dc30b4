// POST: asks a question in a chat, asks an earlier one differently, or asks for the last answer again. Responds with a UI message stream.

import {
  createUIMessageStream,
  createUIMessageStreamResponse,
  type ModelMessage,
  streamText,
  type ToolSet,
  toUIMessageStream,
} from 'ai';
import { type ChatMessage, fromStored, messagePart, requestOf, textOf } from '#app/[domain]/chat/message.ts';
import { applyWhatIf } from '#app/[domain]/what-if/what-if.ts';
import { type AnswerRecord, openAnswerRecord, trimPart } from '#app/api/chat/answer-record.ts';
import { chatBefore } from '#app/api/chat/chat-before.ts';
import { type AnswerHandle, beginAnswer } from '#app/api/chat/live-answers.ts';
import { type ChatRequest, readChatRequest } from '#app/api/chat/request.ts';
import { tellWhatIf } from '#app/api/chat/told-what-if.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { type ExplanationContext, explainerModel } from '#app/explainer/provider.ts';
import { chunksOf } from '#app/stream-chunks.ts';
import { requireUser } from '#lib/auth.ts';
import type { AnswerPartOf } from '#lib/contract/answer-part.ts';
import type { ChatBefore, Extension, Wait } from '#lib/contract/explainer-api.ts';
import type { Request as Asked } from '#lib/contract/request.ts';
import { getChat, setPerspective } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { appendUserMessage, finishAnswer, listMessages, type Message } from '#lib/db/messages.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { shownId } from '#lib/db/shown-items.ts';
import { AppError, toAppError } from '#lib/errors.ts';
import { logFailure } from '#lib/telemetry/log.ts';
import { countAnswer } from '#lib/telemetry/metrics.ts';

const turnsToModel = 12; // earlier turns are only for the person; the model's context is short

export async function POST(request: Request): Promise<Response> {
  let handle: AnswerHandle | null = null;
  try {
    const user = await requireUser();
    const input = await readChatRequest(request);
    const chat = await getChat(database(), user.id, input.id);
    handle = beginAnswer(chat.id, user.id);
    if (handle === null) {
      throw new AppError('conflict', {
        message: 'This chat is still answering. Wait for it to finish, or stop it first.',
      });
    }
    await closeBrokenAnswer(user.id, chat.id);
    await setPerspective(database(), user.id, chat.id, storedPerspective(input));
    if (input.trigger === 'submit-message')
      await appendUserMessage(
        database(),
        user.id,
        chat.id,
        input.text ?? '',
        input.replaces ?? null,
        input.request ?? null,
      );
    const { turns, replaces, before, request: asked } = await loadTurns(user.id, chat.id, input.trigger);
    handle.setReplaces(replaces);
    const told = input.whatIf && (await tellWhatIf(database(), chat.domain, input.whatIf));
    const whatIf = told && ({ type: 'what-if', ...told } as const);
    const [item, { history, stated }, feedback] = await Promise.all([
      chat.itemId === null ? null : shownId(database(), chat.domain, chat.itemId),
      tasteOf(database(), user.id, chat.domain),
      listFeedback(database(), user.id, chat.domain),
    ]);
    const context: ExplanationContext = {
      domain: chat.domain,
      history: whatIf === undefined ? history : applyWhatIf(history, whatIf),
      feedback,
      stated,
      item,
      perspective: input.perspective,
      customPerspective: input.perspective === 'custom' ? input.customPerspective : undefined,
      chatId: chat.id,
      before,
      request: asked,
      person: user.id,
    };
    const record = await openAnswerRecord({ userId: user.id, chatId: chat.id, replaces, whatIf }); // last: it lives until it's finished
    return createUIMessageStreamResponse({
      stream: streamAnswer({ context, turns, record, whatIf, signal: handle.signal }),
      consumeSseStream: ({ stream }) => handle?.record(stream),
    });
  } catch (error) {
    handle?.release();
    return errorResponse(error);
  }
}

function streamAnswer({
  context,
  turns,
  record,
  whatIf,
  signal,
}: {
  context: ExplanationContext;
  turns: ModelMessage[];
  record: AnswerRecord;
  whatIf: AnswerPartOf<'what-if'> | undefined;
  signal: AbortSignal;
}) {
  return createUIMessageStream<ChatMessage>({
    execute: async ({ writer }) => {
      writer.write({
        type: 'start',
        messageId: record.messageId() ?? undefined,
        messageMetadata: { status: 'streaming' },
      });
      if (whatIf !== undefined) writer.write(messagePart(whatIf, 0));
      let sentences = 0;
      let waits = false;
      const onWait = (waiting: Wait) => {
        waits = true;
        writer.write({ type: 'message-metadata', messageMetadata: { status: 'streaming', waiting } });
      };
      const onExtension = ({ versionId, parts }: Extension) => {
        if (waits) {
          waits = false;
          writer.write({ type: 'message-metadata', messageMetadata: { status: 'streaming', waiting: null } });
        }
        for (const part of parts.map(trimPart)) {
          record.extend(versionId, part);
          writer.write(messagePart(part, sentences));
          if (part.type === 'sentence') sentences++;
        }
      };
      const model = explainerModel(context, onExtension, onWait);
      let status: 'complete' | 'stopped' | 'failed' = 'complete';
      let problem: string | undefined;
      try {
        const { stream } = streamText({
          model,
          messages: turns,
          abortSignal: signal,
          maxRetries: 0,
          onError: logBroken,
        });
        const chunks = toUIMessageStream<ToolSet, ChatMessage>({
          stream,
          sendStart: false,
          sendFinish: false,
          onError: sentence,
        });
        for await (const chunk of chunksOf(chunks)) {
          if (chunk.type === 'abort') status = 'stopped';
          else if (chunk.type === 'error') {
            status = 'failed';
            problem = chunk.errorText;
          } else writer.write(chunk);
          if (chunk.type === 'text-delta') await record.say(chunk.delta);
        }
      } catch (error) {
        status = signal.aborted ? 'stopped' : 'failed';
        if (status === 'failed') problem = sentence(error);
      }
      // Saved before the page learns of the end, so that a reload at that moment shows the same.
      const timing = await record.finish(status);
      countAnswer(context.domain, status, timing);
      const storedId = record.messageId() ?? undefined; // a retry is stored under an id of its own
      writer.write({ type: 'message-metadata', messageMetadata: { status, problem, storedId, timing } });
      writer.write({ type: 'finish' });
    },
    onError: sentence,
  });
}

/** An answer left open by a process that ended. Its text is kept and marked as broken off. */
async function closeBrokenAnswer(userId: string, chatId: string): Promise<void> {
  const last = (await listMessages(database(), userId, chatId)).at(-1);
  if (last?.status === 'streaming') await finishAnswer(database(), userId, last.id, 'failed');
}

/** The conversation up to the question to answer; for a retry, also the answer of which it gives a new version. */
async function loadTurns(
  userId: string,
  chatId: string,
  trigger: ChatRequest['trigger'],
): Promise<{
  turns: ModelMessage[];
  replaces: string | null;
  before: ChatBefore | null;
  request: Asked | null; // of the question, if a button asked it
}> {
  const messages = await listMessages(database(), userId, chatId);
  const last = messages.at(-1);
  const replaced = trigger === 'regenerate-message' && last?.role === 'assistant' ? last : undefined;
  const asked = replaced === undefined ? messages : messages.slice(0, -1);
  const question = asked.at(-1);
  if (question?.role !== 'user')
    throw new AppError('conflict', { message: 'There’s no question to answer. Ask one first.' });
  const turns = asked.map(toTurn).filter(({ content }) => content !== '');
  const before = chatBefore(asked.map(fromStored));
  const request = requestOf(fromStored(question));
  return { turns: turns.slice(-turnsToModel), replaces: replaced?.id ?? null, before, request };
}

function toTurn(message: Message): { role: 'user' | 'assistant'; content: string } {
  return { role: message.role, content: textOf(fromStored(message)) };
}

function storedPerspective({ perspective, customPerspective }: ChatRequest): string {
  return perspective === 'custom' ? `custom: ${customPerspective ?? ''}` : perspective;
}

function sentence(thrown: unknown): string {
  return toAppError(thrown).message;
}

function logBroken({ error }: { error: unknown }): void {
  const { code, message, cause } = toAppError(error);
  const told = cause instanceof Error ? cause.message : (cause ?? '');
  logFailure(`answer failed (${code})`, error, [`answer failed (${code}): ${message}`, told]);
}
