// One trust case: a highly ranked item, explained from two perspectives as a person would see it, and once in the
// language model's own unchecked words. The checker's findings are kept as counts, so that cases can be resampled.

import type { Evidence } from '#lib/contract/evidence.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import { type AnswerInput, answer } from '#lib/conversation/answer.ts';
import { AppError } from '#lib/errors.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { amongMostInfluential, type CitedDrop, citedDrop } from './cited-items.ts';
import { type Claims, claimsOf, type Tally, tallyOf, type Verdict } from './claims.ts';
import { statedDecision } from './decision.ts';
import { rougeL } from './rouge.ts';

export type TrustCase = {
  history: number[];
  item: number;
  perspectives: [Perspective, Perspective];
  question: string;
  seed: number;
};

export type Checked = { titles: Tally; watched: Tally; attributes: Tally };
export type TrustResult = {
  before: Checked | null; // the language model's unchecked words; null without one
  after: Checked; // what the person sees
  answers: number;
  withStandIn: number; // answers with at least one computed sentence standing in
  redrawn: number;
  cited: number;
  citedInTopFive: number;
  drop: CitedDrop | null;
  flips: boolean;
  rouge: number;
  sentences: string[];
  faults: string[]; // false claims, for people to read
};

type Told = { text: string; evidence: Evidence; stoodIn: boolean; redrawn: number };

export async function runTrustCase(
  model: ServingModel,
  trial: TrustCase,
  options: { free: boolean; random: () => number; signal?: AbortSignal },
): Promise<TrustResult> {
  const { history, item, question, seed } = trial;
  const [first, second] = trial.perspectives;
  const ask = (perspective: Perspective, more: Partial<AnswerInput> = {}): Promise<Told> =>
    tell({
      model,
      history,
      item,
      perspective,
      messages: [{ role: 'user', content: question }],
      cacheKey: `trust-${seed}`,
      seed,
      wordPauseMs: 0,
      free: options.free,
      ...(options.signal ? { signal: options.signal } : {}),
      ...more,
    });
  const seen = await ask(first);
  const other = await ask(second, { seed: seed + 1 });
  const raw = model.speaker ? await ask(first, { free: true, unchecked: true }) : null;

  const check = ({ text, evidence }: Told) =>
    claimsOf(text, { catalogue: model.catalogue, history, evidence });
  const [claims, otherClaims] = [check(seen), check(other)];
  const before = raw && check(raw);
  const speaks = model.speaker !== null;
  const { evidence } = seen;
  const decisions = [seen, other].map(({ text }) => statedDecision(text, evidence.candidates));
  return {
    before: before && countsOf([before]),
    after: countsOf([claims, otherClaims]),
    answers: 2,
    withStandIn: [seen, other].filter((told) => speaks && told.stoodIn).length,
    redrawn: seen.redrawn + other.redrawn,
    cited: claims.cited.length,
    citedInTopFive: amongMostInfluential(evidence, claims.cited),
    drop: citedDrop(model.targetModel, { history, item, cited: claims.cited, random: options.random }),
    flips: evidence.rank !== other.evidence.rank || new Set(decisions.filter((one) => one !== null)).size > 1,
    rouge: rougeL(seen.text, other.text),
    sentences: claims.sentences,
    faults: [
      ...falseOf([claims, otherClaims]).map((what) => `after: ${what}`),
      ...falseOf(before ? [before] : []).map((what) => `before: ${what}`),
    ],
  };
}

/** Time to an answer's first word, evidence included, and to the language model's first token alone. */
export async function firstWordMs(
  model: ServingModel,
  trial: TrustCase,
): Promise<{ answer: number; alone: number } | null> {
  if (!model.speaker) return null;
  const { languageModel } = model.speaker;
  type Asked = {
    prompt: Parameters<typeof languageModel.generate>[0];
    options: Parameters<typeof languageModel.generate>[1];
  };
  const asked: Asked[] = [];
  const recorded: ServingModel = {
    ...model,
    speaker: {
      ...model.speaker,
      languageModel: {
        hiddenSize: languageModel.hiddenSize,
        contextTokens: languageModel.contextTokens,
        tokenizer: languageModel.tokenizer,
        generate(prompt, options) {
          asked.push({ prompt, options });
          return languageModel.generate(prompt, options);
        },
        nextLogits: (...given) => languageModel.nextLogits(...given),
        dispose: async () => {},
      },
    },
  };
  const { history, item, perspectives, question, seed } = trial;
  let began = performance.now();
  let answerMs: number | null = null;
  const events = answer({
    model: recorded,
    history,
    item,
    perspective: perspectives[0],
    messages: [{ role: 'user', content: question }],
    cacheKey: `first-word-${seed}`,
    seed,
  });
  for await (const event of events) {
    if (event.type === 'text-delta') answerMs ??= performance.now() - began;
    if (answerMs !== null && asked.length > 0) break; // ends the generation
  }
  const [whole] = asked;
  if (!whole || answerMs === null) return null;
  const { allowed: _, ...options } = whole.options;
  // One more token in front, so that nothing cached is reused.
  const cold = [{ tokens: languageModel.tokenizer.encode('.') }, ...whole.prompt];
  began = performance.now();
  for await (const _token of languageModel.generate(cold, { ...options, cacheKey: `alone-${seed}` })) break;
  return { answer: answerMs, alone: performance.now() - began };
}

async function tell(input: AnswerInput): Promise<Told> {
  let text = '';
  let evidence: Evidence | null = null;
  let stoodIn = false;
  let redrawn = 0;
  for await (const event of answer(input)) {
    if (event.type === 'evidence') evidence = event.evidence;
    else if (event.type === 'text-delta') text += event.text;
    else if (event.type === 'source') stoodIn ||= event.source === 'computed';
    else if (event.type === 'end') {
      stoodIn ||= event.standIns > 0;
      redrawn = event.redrawn;
    }
  }
  if (!evidence) throw new AppError('internal', { message: 'An answer had no evidence.' });
  return { text, evidence, stoodIn, redrawn };
}

function countsOf(all: readonly Claims[]): Checked {
  const tally = (kind: 'titles' | 'watched' | 'attributes') => tallyOf(all.flatMap((claims) => claims[kind]));
  return { titles: tally('titles'), watched: tally('watched'), attributes: tally('attributes') };
}

function falseOf(all: readonly Claims[]): string[] {
  const wrong = (verdicts: Verdict[]) => verdicts.filter((verdict) => !verdict.holds);
  return all.flatMap((claims) =>
    [...wrong(claims.titles), ...wrong(claims.watched), ...wrong(claims.attributes)].map(({ what }) => what),
  );
}
