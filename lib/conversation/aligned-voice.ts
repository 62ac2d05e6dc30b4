// The voice of a language model with the common adapter. Drafts of a sentence and the judgement of it (the entailment task)
// stand behind facts that are read once:
//   facts ┬ message → draft 1, draft 2, draft 3        (one prefix, several sequences)
//         └ claim   → Yes or No
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { bornOut, entailmentTurns } from '#lib/alignment/tasks/entailment.ts';
import { factsText, speakingTurns } from '#lib/alignment/tasks/speaking.ts';
import { understandingTurns } from '#lib/alignment/tasks/understanding.ts';
import { markedTitles, maskPlain, splitSentences, unmask } from '#lib/catalogue/masked-titles.ts';
import { domains } from '#lib/contract/domain.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import {
  type DraftOf,
  type SpeakOptions,
  type SpokenSentence,
  speakWith,
  type Told,
  type Wording,
} from './speak.ts';
import { understand } from './understand.ts';
import type { Voice } from './voice.ts';

const sentenceTokens = 90;
const draftTemperature = 0.8; // of all but the first draft, which takes the likeliest tokens
const topP = 0.92;
const leastCertain = 0.7; // probability of Yes: wrong drafts often reach .69 …
const leastCertainAbroad = 0.8; // … where the rules read less

export type VoiceTrouble = {
  onFailure?: (error: unknown) => void; // then rules understand, or the rest of an answer is composed
  withinMs?: number; // for a message, and for each sentence
};

/** speaks: false for an adapter that has only learned to understand. */
export function alignedVoice(
  {
    name,
    languageModel: model,
    speaks = true,
  }: { name: string; languageModel: LanguageModel; speaks?: boolean },
  trouble: VoiceTrouble = {},
): Voice {
  const { onFailure, withinMs } = trouble;
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
    speak: speaks ? (told, options) => speak(told, model, { ...options, ...trouble }) : null,
    dispose: () => model.dispose(),
  };
}

/** Brings the model's weights into memory, and the beginnings of the prompts that it will read into its cache, before anyone asks. */
export async function warmUp({
  languageModel: model,
  speaks,
}: {
  languageModel: LanguageModel;
  speaks: boolean;
}): Promise<void> {
  for (const domain of domains) {
    const nothingYet = { domain, focus: null, listed: [], last: null, user: '' };
    const prompts = [understandingTurns(nothingYet)];
    if (speaks) prompts.push(speakingTurns({ domain, lines: [], message: '' }));
    for (const turns of prompts) await model.nextLogits(toPromptPieces(turns, model.tokenizer, null), [0]);
  }
}

/** An answer from its facts, in the model's own words. */
export async function* speak(
  told: Told,
  model: LanguageModel,
  options: SpeakOptions & VoiceTrouble,
): AsyncGenerator<SpokenSentence> {
  const { cacheKey, onFailure } = options;
  const wording: Wording = {
    draft: (of) => draftSentence(told, model, { ...of, cacheKey }),
    judge: judgeOf(told, model, cacheKey),
    learnt: true,
    ...(onFailure && { onFailure }),
  };
  yield* speakWith(wording, told, options);
}

/** Whether the model takes the facts to bear a sentence out, certainly enough for its language. */
export function judgeOf(told: Told, model: LanguageModel, cacheKey: string): NonNullable<Wording['judge']> {
  return async (sentence, { foreign, signal }) =>
    (await borneOut(told, sentence, model, { cacheKey, signal })) >=
    (foreign ? leastCertainAbroad : leastCertain);
}

/** The next sentence; '' where the model would say no more. */
async function draftSentence(
  { domain, message, lines }: Told,
  model: LanguageModel,
  { said, at, seed, signal, cacheKey }: DraftOf & { cacheKey: string },
): Promise<string> {
  const { tokenizer } = model;
  const prompt = toPromptPieces(speakingTurns({ domain, message, lines: [...lines] }), tokenizer, null);
  const before = said.join(' ');
  if (before !== '') prompt.push({ tokens: tokenizer.encode(before) });
  const stream = model.generate(prompt, {
    maxTokens: sentenceTokens,
    temperature: at === 0 ? 0 : draftTemperature,
    topP,
    seed,
    cacheKey: `${cacheKey}:draft-${at}`,
    signal,
  });
  const titles = markedTitles(lines);
  let text = '';
  for await (const token of stream) {
    text += token.text;
    const [first, second] = splitSentences(maskPlain(text, titles));
    if (first !== undefined && second !== undefined) return unmask(first, titles);
  }
  const [only = ''] = splitSentences(maskPlain(text, titles));
  const whole = unmask(only, titles);
  return /[.!?…]["”’)]*$/.test(whole) ? whole : ''; // cut off: no sentence
}

/** The probability that the model gives to the facts bearing the sentence out. */
export async function borneOut(
  { domain, lines }: Pick<Told, 'domain' | 'lines'>,
  sentence: string,
  model: LanguageModel,
  { cacheKey, signal }: { cacheKey: string; signal?: AbortSignal },
): Promise<number> {
  const { tokenizer } = model;
  const prompt = toPromptPieces(entailmentTurns(factsText(domain, lines), sentence), tokenizer, null);
  const verdicts = [bornOut.yes, bornOut.no].map((verdict) => tokenizer.encode(verdict)[0] as number);
  const [yes = 0, no = 0] = await model.nextLogits(prompt, verdicts, {
    cacheKey: `${cacheKey}:claim`,
    ...(signal ? { signal } : {}),
  });
  return 1 / (1 + Math.exp(no - yes));
}
