// What is counted of an answer as its parts go by, and of the language model as it reads and writes.

import type { AnswerPart } from '#lib/contract/answer-part.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { countAnswer, wordMetrics } from '#lib/telemetry/metrics.ts';

export type AnswerMeasure = {
  part: (part: AnswerPart) => void;
  /** `left`: the reader has gone. */
  ended: (left: boolean) => void;
  refused: () => void;
};

export function measureAnswer(domain: Domain): AnswerMeasure {
  const startedAt = performance.now();
  const elapsedMs = () => performance.now() - startedAt;
  const words = wordMetrics();
  let firstWordMs: number | null = null;
  let source: 'language-model' | 'computed' | null = null;
  let isWhole = false;
  return {
    part(part) {
      if (part.type === 'text-delta') firstWordMs ??= elapsedMs();
      if (part.type === 'source') {
        if (source === 'language-model' && part.source === 'computed') words.fallBacks.inc({ domain });
        source = part.source;
      }
      if (part.type === 'sentence') {
        const unsaid = source === 'language-model' ? 'chosen' : 'composed'; // by the language model, among composed ones
        words.sentences.inc({ domain, by: part.by ?? unsaid });
      }
      if (part.type === 'end') {
        isWhole = true;
        words.redrawn.inc({ domain }, part.redrawn);
        words.standIns.inc({ domain }, part.standIns);
      }
    },
    ended: (left) => {
      const outcome = isWhole ? 'complete' : left ? 'left' : 'failed';
      countAnswer(domain, outcome, { firstWordMs, totalMs: elapsedMs() });
    },
    refused: () => countAnswer(domain, 'refused', { firstWordMs: null, totalMs: 0 }),
  };
}

/** The same model; what it reads and writes is counted. */
export function countedModel(model: LanguageModel, domain: Domain): LanguageModel {
  const { tokensRead, tokensWritten } = wordMetrics();
  const { hiddenSize, contextTokens, conversations, tokenizer } = model;
  return {
    hiddenSize,
    contextTokens,
    ...(conversations === undefined ? {} : { conversations }),
    tokenizer,
    async *generate(prompt, options) {
      const stream = model.generate(prompt, {
        ...options,
        onPromptRead: (read) => {
          tokensRead.inc({ domain, known: 'no' }, read.positions - read.reused);
          tokensRead.inc({ domain, known: 'yes' }, read.reused);
          options.onPromptRead?.(read);
        },
      });
      for await (const token of stream) {
        tokensWritten.inc({ domain });
        yield token;
      }
    },
    nextLogits: (prompt, tokenIds, options) => model.nextLogits(prompt, tokenIds, options),
    dispose: () => model.dispose(),
  };
}
