// The voice of an outside model behind an OpenAI-compatible address. It understands messages and words answers from the same facts
// as our own, and no more is taken on its word: requests are read as untrusted (endpoint-understanding.ts), each sentence is checked
// by the same rules, and by our own model's judgement where one is loaded.

import { longestMessage, type Message, messageLine } from '#lib/alignment/tasks/understanding.ts';
import { AppError } from '#lib/errors.ts';
import type { ChatEndpoint, ChatTurn } from '#lib/runtime/chat-endpoint.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { printRequests } from '../grammar/request-notation.ts';
import type { SpeakingVoice } from '../voice.ts';
import { judgeOf } from './aligned-voice.ts';
import { answerDrafts } from './endpoint-drafts.ts';
import { askingTurns, copiedTexts, firstLine, onceMore, readWritten } from './endpoint-understanding.ts';
import { speakWith } from './speak.ts';

export type EndpointVoiceOptions = {
  examples: readonly Message[]; // what is shown of corpus/messages (shownExamples)
  judge: LanguageModel | null; // with the common adapter, which has learned to judge claims
  warn: (message: string) => void; // for administrators
  withinMs?: number; // for a message, and for each sentence
};

const mostListed = 6;
const tries = 2;
const mostTokens = 1_500; // the thoughts of a model that thinks first included
const mostCharacters = 1_500;
const shownBack = 400; // characters of what was refused
const warnAgainMs = 60_000;
const drafts = 2; // of a sentence: one, and another if it doesn't pass

export function endpointVoice(endpoint: ChatEndpoint, options: EndpointVoiceOptions): SpeakingVoice {
  const { examples, judge, withinMs } = options;
  const name = `${endpoint.model} at ${endpoint.host}`;
  const warn = onceAMinute((message) => options.warn(`${name}: ${message}`));

  async function write(turns: readonly ChatTurn[], signal: AbortSignal): Promise<string> {
    let text = '';
    const asking = {
      maxTokens: mostTokens,
      maxCharacters: mostCharacters,
      temperature: 0,
      signal,
    };
    for await (const piece of endpoint.tell(turns, asking)) {
      text += piece;
      const line = firstLine(text, false);
      if (line !== null) return line;
    }
    return firstLine(text, true) ?? '';
  }

  return {
    name,
    outside: true,

    /** Throws AppError 'unavailable' where nothing that can be read comes back: rules read the message then. */
    async understand(message, { domain, focus, listed, last }, signal) {
      const started = performance.now();
      const since = () => Math.round(performance.now() - started);
      const user = messageLine(message, longestMessage);
      if (user === '') return { requests: [{ name: 'unclear' }], milliseconds: since(), shortened: false };
      const asked = {
        domain,
        focus,
        listed: listed.slice(0, mostListed),
        last: last && printRequests([last]),
        user,
      };
      const texts = copiedTexts(asked, last);
      const turns = askingTurns(asked, examples);
      const signals = [signal ?? [], withinMs === undefined ? [] : AbortSignal.timeout(withinMs)].flat();
      const inTime = AbortSignal.any(signals);
      try {
        for (let at = 0; at < tries; at++) {
          const written = await write(turns, inTime);
          const read = readOr(() => readWritten(written, texts, user));
          if ('requests' in read)
            return {
              requests: read.requests,
              milliseconds: since(),
              shortened: messageLine(message, longestMessage + 2) !== user,
            };
          turns.push(...onceMore(written.slice(0, shownBack), read.why));
        }
        throw new AppError('unavailable', {
          message: 'CHAT_MODEL writes no requests that can be read. A larger one may.',
        });
      } catch (thrown) {
        signal?.throwIfAborted();
        warn(wordsOf(thrown));
        throw thrown;
      }
    },

    async *speak(told, { cacheKey, seed, signal }) {
      const words = answerDrafts(endpoint, told, { seed, ...(signal && { signal }) });
      try {
        yield* speakWith(
          {
            draft: words.draft,
            judge: judge && judgeOf(told, judge, cacheKey),
            onFailure: (thrown) => warn(wordsOf(thrown)),
          },
          told,
          { seed, drafts, ...(signal && { signal }), ...(withinMs === undefined ? {} : { withinMs }) },
        );
      } finally {
        words.end();
      }
    },

    async dispose() {
      await judge?.dispose();
    },
  };
}

function readOr<Requests>(read: () => Requests): { requests: Requests } | { why: string } {
  try {
    return { requests: read() };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'bad_request') return { why: thrown.message };
    throw thrown;
  }
}

function wordsOf(thrown: unknown): string {
  if (thrown instanceof Error && thrown.name === 'TimeoutError')
    return 'It takes too long. A smaller CHAT_MODEL or a faster server would help.';
  if (!(thrown instanceof AppError)) return thrown instanceof Error ? thrown.name : 'unknown failure';
  return typeof thrown.cause === 'string' ? `${thrown.message} (${thrown.cause})` : thrown.message;
}

/** The same words again only after a minute: while the endpoint rests, every answer fails alike. */
function onceAMinute(warn: (message: string) => void): (message: string) => void {
  let last = { message: '', at: Number.NEGATIVE_INFINITY };
  return (message) => {
    if (message === last.message && performance.now() - last.at < warnAgainMs) return;
    last = { message, at: performance.now() };
    warn(message);
  };
}
