// The voice of a language model with the common adapter: it reads messages (understand.ts), words composed answers (word-answer.ts),
// and judges sentences that others wrote from facts.
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { understandingTurns } from '#lib/alignment/tasks/understanding.ts';
import { wordingTurns } from '#lib/alignment/tasks/wording.ts';
import { knownForms } from '#lib/alignment/tasks/wording-forms.ts';
import { domains } from '#lib/contract/domain.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import type { Voice } from '../voice.ts';
import { borneOut } from './borne-out.ts';
import type { Told, Wording } from './speak.ts';
import { understand } from './understand.ts';
import { wordAnswer } from './word-answer.ts';

const leastCertain = 0.7; // probability of Yes, of a sentence from facts: wrong drafts often reach .69 …
const leastCertainAbroad = 0.8; // … where the rules read less

export type VoiceTrouble = {
  onFailure?: (error: unknown) => void; // then rules understand, or the rest of an answer is composed
  withinMs?: number; // for a message, and for each sentence
};

/** words: false for an adapter that has only learned to understand. forms: of the sentences that it has learned to word; null: any. */
export function alignedVoice(
  {
    name,
    languageModel: model,
    words = true,
    forms = null,
  }: { name: string; languageModel: LanguageModel; words?: boolean; forms?: readonly string[] | null },
  trouble: VoiceTrouble = {},
): Voice {
  const { onFailure, withinMs } = trouble;
  const isKnown = forms === null ? undefined : knownForms(forms);
  return {
    name,
    async understand(message, context, signal) {
      const signals = [signal ?? [], withinMs === undefined ? [] : AbortSignal.timeout(withinMs)].flat();
      try {
        return await understand(message, context, model, AbortSignal.any(signals));
      } catch (error) {
        if (!signal?.aborted) onFailure?.(error);
        throw error;
      }
    },
    speak: words ? (told, options) => wordAnswer(told, model, { ...options, ...trouble, isKnown }) : null,
    dispose: () => model.dispose(),
  };
}

/** Brings the model's weights into memory, and the beginnings of the prompts that it will read into its cache, before anyone asks. */
export async function warmUp({
  languageModel: model,
  words,
}: {
  languageModel: LanguageModel;
  words: boolean;
}): Promise<void> {
  for (const domain of domains) {
    const nothingYet = { domain, focus: null, listed: [], last: null, user: '' };
    const prompts = [understandingTurns(nothingYet)];
    if (words) prompts.push(wordingTurns({ domain, message: '' }, [{ composed: '', said: null }]));
    for (const turns of prompts) await model.nextLogits(toPromptPieces(turns, model.tokenizer, null), [0]);
  }
}

/** Whether the model takes the facts to bear a sentence out, certainly enough for its language. */
export function judgeOf(told: Told, model: LanguageModel, cacheKey: string): NonNullable<Wording['judge']> {
  return async (sentence, { foreign, signal }) =>
    (await borneOut(told, sentence, model, { cacheKey, signal })) >=
    (foreign ? leastCertainAbroad : leastCertain);
}
