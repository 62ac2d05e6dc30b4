// The same question answered by several alignment methods, in an order that gives nothing away.

import { randomInt } from 'node:crypto';
import { generateText } from 'ai';
import { explainerModel } from '#app/explainer/provider.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import type { Method } from '#lib/contract/method.ts';
import type { Stated } from '#lib/contract/stated.ts';
import type { ComparedAnswer } from '#lib/db/schema.ts';
import { AppError } from '#lib/errors.ts';

const answerTimeoutMs = 60_000;

/** Throws 'unavailable' unless at least two methods answered. */
export async function comparedAnswers(input: {
  domain: Domain;
  person: string;
  history: string[];
  feedback: readonly Feedback[];
  stated: Stated;
  itemId: string;
  question: string;
  methods: Method[];
}): Promise<ComparedAnswer[]> {
  const answers: ComparedAnswer[] = [];
  // One after the other: they share the machine, and the page shows them only once all are done.
  for (const method of input.methods) {
    const answer = await answerBy(method, input).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not_found') return null; // no longer available
      throw error;
    });
    if (answer !== null) answers.push(answer);
  }
  if (answers.length < 2)
    throw new AppError('unavailable', {
      message: 'There’s nothing to compare right now: fewer than two methods can answer.',
    });
  return shuffled(answers);
}

/** Null for an answer without a language model: it would be the same for every method. */
async function answerBy(
  method: Method,
  { domain, person, history, feedback, stated, itemId, question }: Parameters<typeof comparedAnswers>[0],
): Promise<ComparedAnswer | null> {
  let versionId = '';
  let computed = false;
  const model = explainerModel(
    {
      domain,
      person,
      history,
      feedback,
      stated,
      item: itemId,
      perspective: 'overall',
      method,
      chatId: `compare-${crypto.randomUUID()}`,
    },
    (extension) => {
      versionId = extension.versionId;
      for (const part of extension.parts) if (part.type === 'source') computed = part.source === 'computed';
    },
  );
  const { text } = await generateText({
    model,
    prompt: question,
    maxRetries: 0,
    abortSignal: AbortSignal.timeout(answerTimeoutMs),
  });
  return computed || text.trim() === '' ? null : { method, versionId, text };
}

function shuffled<Value>(values: readonly Value[]): Value[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Value, mixed[last] as Value];
  }
  return mixed;
}
