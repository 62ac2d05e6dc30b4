// Tries a version before it's activated: loads it as serving would and asks it three questions as a person with a history.
// A version that can't answer must be found here, and not at the explainer's next start.

import { type AnswerPart, partOf, sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import type { CheckedAnswer } from '#lib/contract/version-check.ts';
import { type AnswerInput, answer } from '#lib/conversation/answer.ts';
import { AppError } from '#lib/errors.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import type { Disposable, VersionSource } from './registry.ts';

export type Trial = {
  /** Loads the version; calls `warn` with what it has to do without. */
  load: (source: VersionSource, warn: (message: string) => void) => Promise<ServingModel & Disposable>;
  /** Whether a language model is aligned with it and could be loaded here. */
  speaks: (source: VersionSource) => Promise<boolean>;
};

/** What it has to do without, and what it said to each question. */
export type Checked = { notes: string[]; answers: CheckedAnswer[] };

const historyLength = 12;
const maxKeptCharacters = 2_000;
const questions = ['Why do you recommend it?', 'What counts most in my history for it?', 'Tell me more.'];

/** Throws 'bad_file' with the reason if the version can't answer. */
export async function checkVersion(source: VersionSource, { load, speaks }: Trial): Promise<Checked> {
  const notes: string[] = [];
  const model = await load(source, (message) => notes.push(message)).catch((cause) => {
    throw refusal(source, `it can’t be loaded. ${messageOf(cause)}`, cause);
  });
  try {
    const mustSpeak = await speaks(source);
    if (mustSpeak && model.speaker === null)
      throw refusal(source, `its language model can’t be loaded. ${notes.join(' ')}`);
    const messages: { role: 'user' | 'assistant'; content: string }[] = [];
    const answers: CheckedAnswer[] = [];
    for (const question of questions) {
      messages.push({ role: 'user', content: question });
      const startedAt = performance.now();
      const parts = await askedOnce(source, model, messages, mustSpeak);
      const sentences = sentencesOf(parts);
      const text = textOfSentences(sentences);
      messages.push({ role: 'assistant', content: text });
      const end = partOf(parts, 'end');
      answers.push({
        question,
        text: text.trim().slice(0, maxKeptCharacters),
        sentences: end?.shown ?? sentences.length,
        byModel: end?.byModel ?? sentences.filter(({ by }) => by === 'model').length,
        totalMs: Math.round(performance.now() - startedAt),
      });
    }
    return { notes, answers };
  } finally {
    await model.dispose();
  }
}

async function askedOnce(
  source: VersionSource,
  model: ServingModel,
  messages: { role: 'user' | 'assistant'; content: string }[],
  mustSpeak: boolean,
): Promise<AnswerPart[]> {
  const step = Math.max(1, Math.floor(model.catalogue.items.length / (historyLength + 1)));
  const history = model.catalogue.items.flatMap((_, row) =>
    row % step === 0 && row / step < historyLength ? [row] : [],
  );
  const parts: AnswerPart[] = [];
  const input: AnswerInput = {
    model,
    history,
    item: null,
    perspective: 'overall',
    messages: [...messages],
    cacheKey: `check:${source.versionId}`,
    seed: 1,
    wordPauseMs: 0,
  };
  try {
    for await (const part of answer(input)) parts.push(part);
  } catch (cause) {
    throw refusal(source, `it failed to answer “${messages.at(-1)?.content}”. ${messageOf(cause)}`, cause);
  }
  const text = textOfSentences(sentencesOf(parts));
  const speaker = parts.findLast((part) => part.type === 'source')?.source;
  if (text.trim() === '' || parts.at(-1)?.type !== 'end')
    throw refusal(source, `it had no answer to “${messages.at(-1)?.content}”.`);
  if (mustSpeak && speaker === 'computed')
    throw refusal(source, `its language model had nothing to say to “${messages.at(-1)?.content}”.`);
  return parts;
}

function refusal({ versionId }: VersionSource, reason: string, cause?: unknown): AppError {
  return new AppError('bad_file', {
    message: `${versionId} was tried first and is not activated: ${reason}`.trim(),
    cause,
  });
}

function messageOf(thrown: unknown): string {
  return thrown instanceof AppError
    ? thrown.message
    : thrown instanceof Error
      ? thrown.message
      : String(thrown);
}
