// Who writes about a case, from nobody at all to what a person sees. Every author answers through the conversation's own
// code; what differs is the language model and what it may write.
//   free       no constraint at all: any token
//   titles     a capitalized word inside a sentence must begin a name of the catalogue
//   sentences  only sentences that follow from the evidence; `shown` is the aligned model under it, as served
// Controls: `random picker` takes the constraint's tokens by lot; `other person` is a composed answer from somebody else's
// evidence about the same item, so most of it should be false.
import type { Method } from '#lib/contract/method.ts';
import type { AnswerInput } from '#lib/conversation/answer.ts';
import { pick, seededRandom } from '#lib/random.ts';
import type { GenerateOptions, LanguageModel } from '#lib/runtime/language-model.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';

export const authorNames = [
  'composed',
  'shown',
  'hybrid, free',
  'hybrid, titles',
  'intention, free',
  'behavior, free',
  'unaligned, free',
  'unaligned, sentences',
  'random picker, sentences',
  'other person, composed',
] as const;
export type AuthorName = (typeof authorNames)[number];

/** The same model version with another speaker; null: nobody can speak so. */
export type Speakers = {
  composed: ServingModel;
  aligned: ReadonlyMap<Method, ServingModel>;
  unaligned: ServingModel | null;
};

type Way = { model: ServingModel; options: Pick<AnswerInput, 'free' | 'unchecked'> };

const unchecked = { free: true, unchecked: true };

/**
 * How an author answers; null if the model for it is missing. `verdict`: what the recommender says. The model's own Yes or
 * No isn't asked, since a difference would open its answer with a sentence that isn't its own.
 */
export function wayOf(author: AuthorName, speakers: Speakers, verdict: 'yes' | 'no'): Way | null {
  const through = (
    model: ServingModel | null | undefined,
    change: (languageModel: LanguageModel) => LanguageModel,
    options: Way['options'],
  ): Way | null => {
    if (!model?.speaker) return null;
    const speaker = {
      ...model.speaker,
      languageModel: agreeing(change(model.speaker.languageModel), verdict),
    };
    return { model: { ...model, speaker }, options };
  };
  const { composed, aligned, unaligned } = speakers;
  const hybrid = aligned.get('hybrid');
  switch (author) {
    case 'composed':
    case 'other person, composed':
      return { model: composed, options: {} };
    case 'shown':
      return through(hybrid, (languageModel) => languageModel, {});
    case 'hybrid, free':
      return through(hybrid, unconstrained, unchecked);
    case 'hybrid, titles':
      return through(hybrid, (languageModel) => languageModel, unchecked);
    case 'intention, free':
      return through(aligned.get('intention'), unconstrained, unchecked);
    case 'behavior, free':
      return through(aligned.get('behavior'), unconstrained, unchecked);
    case 'unaligned, free':
      return through(unaligned, unconstrained, unchecked);
    case 'unaligned, sentences':
      return through(unaligned, (languageModel) => languageModel, {});
    case 'random picker, sentences':
      return through(hybrid ?? unaligned, picksByLot, {});
  }
}

function agreeing(languageModel: LanguageModel, verdict: 'yes' | 'no'): LanguageModel {
  const logits = verdict === 'yes' ? [1, 0] : [0, 1];
  return {
    ...withGenerate(languageModel, languageModel.generate),
    nextLogits: async () => Float32Array.from(logits),
  };
}

/** The same language model, which may now write anything. */
export function unconstrained(languageModel: LanguageModel): LanguageModel {
  return withGenerate(languageModel, (prompt, { allowed: _, ...options }) =>
    languageModel.generate(prompt, options),
  );
}

/** No language model at all: each token is drawn from those the constraint allows, all of them equally likely. */
export function picksByLot(languageModel: LanguageModel): LanguageModel {
  const { tokenizer } = languageModel;
  return withGenerate(languageModel, async function* (_prompt, options) {
    const random = seededRandom(options.seed ?? 1);
    const generated: number[] = [];
    let told = '';
    while (generated.length < options.maxTokens) {
      const allowed = options.allowed?.(generated) ?? [];
      if (allowed.length === 0) return;
      const id = pick(allowed, random);
      if (id === tokenizer.special.imEnd) return;
      generated.push(id);
      const text = tokenizer.decode(generated);
      const fresh = text.endsWith('\uFFFD') ? '' : text.slice(told.length); // half a character waits for the rest
      told += fresh;
      yield { id, text: fresh };
    }
  });
}

function withGenerate(
  languageModel: LanguageModel,
  generate: (
    prompt: Parameters<LanguageModel['generate']>[0],
    options: GenerateOptions,
  ) => ReturnType<LanguageModel['generate']>,
): LanguageModel {
  const { hiddenSize, contextTokens, tokenizer } = languageModel;
  return {
    hiddenSize,
    contextTokens,
    tokenizer,
    generate,
    nextLogits: (...given) => languageModel.nextLogits(...given),
    dispose: async () => {},
  };
}
