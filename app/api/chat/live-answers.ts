// The answers this process is writing. Each is kept whole until it ends, so that a reloaded page can follow it from its
// first word, and can be stopped by name: closing the tab alone stops nothing.

import { chunksOf } from '#app/stream-chunks.ts';
import { AppError } from '#lib/errors.ts';
import { measureGauge } from '#lib/telemetry/metrics.ts';

type LiveAnswer = {
  userId: string;
  replaces: string | null; // the answer that it's a new version of
  events: string[];
  ended: boolean;
  abort: AbortController;
  waiting: Set<() => void>;
};

const maxAnswersOfOne = 30; // two are written at a time; the rest wait
const maxAnswers = 1_000;

// Next bundles each route by itself; the routes must share one map.
const holder = globalThis as typeof globalThis & { recexplainerLiveAnswers?: Map<string, LiveAnswer> };
holder.recexplainerLiveAnswers ??= new Map();
const answers = holder.recexplainerLiveAnswers;
measureGauge('recexplainer_answers_followed', 'Answers that this process streams and saves.', [], () => [
  { labels: {}, value: answers.size },
]);

export type AnswerHandle = {
  signal: AbortSignal;
  /** Says which answer is being given again. */
  setReplaces: (answerId: string | null) => void;
  record: (stream: ReadableStream<string>) => void;
  release: () => void;
};

/**
 * Null if an answer is already being written in this chat. Throws 'rate_limited' if too many of the person's are under way
 * or wait for their turn.
 */
export function beginAnswer(chatId: string, userId: string): AnswerHandle | null {
  if (answers.has(chatId)) return null;
  const theirs = [...answers.values()].filter((answer) => answer.userId === userId);
  if (theirs.length >= maxAnswersOfOne || answers.size >= maxAnswers)
    throw new AppError('rate_limited', {
      message:
        theirs.length >= maxAnswersOfOne
          ? 'Too many of your questions are waiting already. Ask again when some are answered.'
          : 'Too many people are asking right now. Try again in a moment.',
      retryAfterSeconds: 10,
    });
  const answer: LiveAnswer = {
    userId,
    replaces: null,
    events: [],
    ended: false,
    abort: new AbortController(),
    waiting: new Set(),
  };
  answers.set(chatId, answer);
  const release = () => {
    answer.ended = true;
    if (answers.get(chatId) === answer) answers.delete(chatId);
    wake(answer);
  };
  return {
    signal: answer.abort.signal,
    release,
    setReplaces: (answerId) => {
      answer.replaces = answerId;
    },
    record: (stream) => {
      // Reading to the end keeps the answer going even if no one is listening.
      const read = async () => {
        for await (const event of chunksOf(stream)) {
          answer.events.push(event);
          wake(answer);
        }
      };
      read()
        .catch((error) => console.error('recording an answer:', error))
        .finally(release);
    },
  };
}

export function isAnswering(chatId: string): boolean {
  return answers.has(chatId);
}

/** Null if none is being written here. */
export function answerInProgress(chatId: string): { replaces: string | null } | null {
  const answer = answers.get(chatId);
  return answer === undefined ? null : { replaces: answer.replaces };
}

/** False if there was nothing to stop. */
export function stopAnswer(chatId: string): boolean {
  const answer = answers.get(chatId);
  answer?.abort.abort();
  return answer !== undefined;
}

/** The answer so far and everything that follows, or null. */
export function followAnswer(chatId: string): ReadableStream<string> | null {
  const answer = answers.get(chatId);
  if (answer === undefined) return null;
  let next = 0;
  return new ReadableStream<string>({
    async pull(controller) {
      while (next >= answer.events.length && !answer.ended) {
        await new Promise<void>((resolve) => answer.waiting.add(resolve));
      }
      const event = answer.events[next];
      if (event === undefined) return controller.close();
      next += 1;
      controller.enqueue(event);
    },
  });
}

function wake(answer: LiveAnswer): void {
  for (const resolve of answer.waiting) resolve();
  answer.waiting.clear();
}
