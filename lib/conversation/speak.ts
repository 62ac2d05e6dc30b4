// The language model's own words, each sentence checked before it is shown. Several drafts of the next sentence are drawn
// together behind facts that are read once; the first that the rules (lib/grounding) and the model's own judgement of the
// facts (the entailment task) let pass goes out, and the next sentence continues from it. If none does, a sentence of the
// composed answer that wasn't used yet stands in.
//   facts ┬ message → draft 1, draft 2, draft 3        (one prefix, several sequences)
//         └ claim   → Yes or No
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { bornOut, entailmentTurns } from '#lib/alignment/tasks/entailment.ts';
import { factsText, speakingTurns } from '#lib/alignment/tasks/speaking.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { markedTitles, maskPlain, splitSentences, unmask } from '#lib/catalogue/masked-titles.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';

export type Told = {
  domain: Domain;
  lines: readonly string[]; // the facts
  message: string;
  composed: string; // the answer that stands in
  catalogue: Catalogue;
};
export type SpeakOptions = { cacheKey: string; seed: number; signal?: AbortSignal; drafts?: number };
/** redrawn: drafts of this sentence that did not pass. */
export type SpokenSentence = { text: string; by: 'model' | 'composed'; redrawn: number };

const draftsDrawn = 3;
const mostSentences = 5;
const sentenceTokens = 90;
const draftTemperature = 0.8; // of all but the first draft, which takes the likeliest tokens
const topP = 0.92;
const leastCertain = 0.5; // probability of Yes

export async function* speak(
  told: Told,
  model: LanguageModel,
  { cacheKey, seed, signal, drafts = draftsDrawn }: SpeakOptions,
): AsyncGenerator<SpokenSentence> {
  const check = checkOf(told, model, { cacheKey, ...(signal ? { signal } : {}) });
  const left = sentencesIn(told.composed, told.lines);
  const said: string[] = [];
  await readFacts(told, model, { cacheKey, ...(signal ? { signal } : {}) });
  while (said.length < mostSentences) {
    const drawn = await drawSentence(
      told,
      model,
      said,
      { cacheKey, seed: seed + 101 * said.length, drafts, ...(signal ? { signal } : {}) },
      check,
    );
    if (drawn.kind === 'ended') break;
    if (drawn.kind === 'sentence') {
      said.push(drawn.text);
      yield { text: drawn.text, by: 'model', redrawn: drawn.redrawn };
      continue;
    }
    const standIn = left.find((sentence) => !said.includes(sentence));
    if (standIn === undefined) break;
    said.push(standIn);
    yield { text: standIn, by: 'composed', redrawn: drawn.redrawn };
  }
  if (said.length > 0) return;
  for (const text of left) yield { text, by: 'composed', redrawn: 0 };
}

export type Drawn =
  | { kind: 'sentence'; text: string; redrawn: number }
  | { kind: 'none'; redrawn: number } // no draft passed
  | { kind: 'ended' };

/** The drafts are judged in their order as soon as each is whole; those still being drawn are then stopped. */
async function drawSentence(
  told: Told,
  model: LanguageModel,
  said: readonly string[],
  { cacheKey, seed, signal, drafts }: SpeakOptions & { drafts: number },
  check: Check,
): Promise<Drawn> {
  const stop = new AbortController();
  const signals = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]);
  const drawing = Array.from({ length: drafts }, (_, at) => {
    const draft = draftSentence(told, model, said, {
      cacheKey: `${cacheKey}:draft-${at}`,
      seed: seed + 7919 * at,
      temperature: at === 0 ? 0 : draftTemperature,
      signal: signals,
    });
    draft.catch(() => undefined); // awaited below, which may be too late for Node
    return draft;
  });
  let redrawn = 0;
  const refused = new Set<string>();
  try {
    for (const [at, draft] of drawing.entries()) {
      const text = await draft;
      if (text === '') {
        if (at === 0 && said.length > 0) return { kind: 'ended' };
        continue;
      }
      if (!refused.has(text) && !said.includes(text) && (await check(text)))
        return { kind: 'sentence', text, redrawn };
      refused.add(text);
      redrawn++;
    }
    return redrawn === 0 ? { kind: 'ended' } : { kind: 'none', redrawn };
  } finally {
    stop.abort();
  }
}

type DraftOptions = { cacheKey: string; seed: number; temperature: number; signal: AbortSignal };

/** The next sentence; '' where the model would say no more. */
async function draftSentence(
  { domain, message, lines }: Told,
  model: LanguageModel,
  said: readonly string[],
  { cacheKey, seed, temperature, signal }: DraftOptions,
): Promise<string> {
  const { tokenizer } = model;
  const prompt = toPromptPieces(speakingTurns({ domain, message, lines: [...lines] }), tokenizer, null);
  const before = said.join(' ');
  if (before !== '') prompt.push({ tokens: tokenizer.encode(before) });
  const stream = model.generate(prompt, {
    maxTokens: sentenceTokens,
    temperature,
    topP,
    seed,
    cacheKey,
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

type Check = (sentence: string) => Promise<boolean>;

function checkOf(
  told: Told,
  model: LanguageModel,
  options: { cacheKey: string; signal?: AbortSignal },
): Check {
  const { catalogue, lines, message } = told;
  const facts = lineFacts(lines);
  const { find } = titleMatcher(catalogue);
  const strangers = (masked: string) => find(masked, new Set()).map(({ item }) => item.title);
  return async (sentence) =>
    sentenceFaults(sentence, { facts, message, strangers }).length === 0 &&
    (/\?["”’)]*$/.test(sentence) || (await borneOut(told, sentence, model, options)) >= leastCertain);
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

/** Reads the facts once, so that drafts and claims begin with a copy of them. */
async function readFacts(
  told: Pick<Told, 'domain' | 'lines' | 'message'>,
  model: LanguageModel,
  options: { cacheKey: string; signal?: AbortSignal },
): Promise<void> {
  const prompt = toPromptPieces(speakingTurns({ ...told, lines: [...told.lines] }), model.tokenizer, null);
  await model.nextLogits(prompt, [0], { ...options, cacheKey: `${options.cacheKey}:claim` });
}

/** A text about the facts, sentence by sentence. */
export function sentencesIn(text: string, lines: readonly string[]): string[] {
  const titles = markedTitles(lines);
  return splitSentences(maskPlain(text, titles)).map((sentence) => unmask(sentence, titles));
}
