// A composed answer in the words of a language model with the common adapter, sentence by sentence. The composed sentence says what is
// true, the model how it is said (the wording task). A draft is shown if it claims what its sentence claims: the same titles and
// numbers by rule (grounding/same-claims.ts), the rest by the model's own judgement (the entailment task, with that sentence as the
// only fact). Otherwise the sentence stands as it was composed, as does one that is longer than a draft may be, a first one whose words
// would come too late, and every answer to a message that isn't in English: of drafts in other languages .30 were true, and the judge passes most of the others.
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { type WordedSentence, wordingTurns } from '#lib/alignment/tasks/wording.ts';
import { markedTitles, mask, maskPlain, unmarked, unmask } from '#lib/catalogue/masked-titles.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { isForeign } from '#lib/grounding/other-languages.ts';
import { withoutOpening } from '#lib/grounding/plain-opening.ts';
import { changedClaims } from '#lib/grounding/same-claims.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { borneOut } from './borne-out.ts';
import { linesWithTitles, type SpeakOptions, type SpokenSentence, sentencesIn, type Told } from './speak.ts';
import { unlessAborted } from './unless-aborted.ts';

export type WordOptions = SpeakOptions & {
  onFailure?: (error: unknown) => void;
  isKnown?: ((composed: string) => boolean) | undefined; // titles between asterisks: the others stand as composed
};
/** A draft and what the check makes of it. faults: of the rules; yes: the model's probability that it says the same, null where rules stopped it. */
export type WordedDraft = { text: string; faults: string[]; yes: number | null };

const sentenceTokens = 110;
const draftTemperature = 0.7; // of all but the first draft, which takes the likeliest tokens
const topP = 0.9;
const draftsDrawn = 2;
const afterReading = 10; // in patience: messages are read before anything is put into other words
const leastCertain = 0.9; // probability that it says the same
const wholeSentence = /^\S+\s.*[.!?…:]["'“”’)»]*$/; // in one line: the next prompt quotes it; one word is none

/** Throws only the signal's reason. The next sentence is worded while the last one is being read. */
export async function* wordAnswer(
  told: Told,
  model: LanguageModel,
  {
    cacheKey,
    seed,
    signal,
    drafts = draftsDrawn,
    withinMs,
    firstWithinMs,
    allWithinMs,
    onFailure,
    isKnown = () => true,
  }: WordOptions,
): AsyncGenerator<SpokenSentence> {
  const sentences = composedSentences(told);
  const shown: { composed: string; said: string }[] = [];
  const leaving = new AbortController();
  const both = AbortSignal.any([leaving.signal, ...(signal ? [signal] : [])]);
  let failed = false;
  const foreign = isForeign(maskPlain(told.message, markedTitles(told.lines)));
  const soon = firstWithinMs === undefined ? [] : [AbortSignal.timeout(firstWithinMs)];
  const later = allWithinMs === undefined ? [] : [AbortSignal.timeout(allWithinMs)];
  const word = async (at: number): Promise<SpokenSentence> => {
    const composed = sentences[at] as string;
    const asComposed = { text: unmarked(composed), by: 'composed' as const };
    if (
      failed ||
      foreign ||
      isBest(asComposed.text) ||
      !isKnown(composed) ||
      isTooLong(asComposed.text, model)
    )
      return { ...asComposed, redrawn: 0 };
    const limits = at === 0 ? [...soon, ...later] : later;
    const isLate = () => limits.some(({ aborted }) => aborted);
    if (isLate()) return { ...asComposed, redrawn: 0 };
    const within = withinMs === undefined ? [] : [AbortSignal.timeout(withinMs)];
    const inTime = AbortSignal.any([both, ...within, ...limits]);
    const refused = new Set<string>();
    let redrawn = 0;
    try {
      for (; redrawn < drafts; redrawn++) {
        const own = { seed: seed + 101 * at + 7919 * redrawn, attempt: redrawn, refused };
        const of = { ...own, cacheKey, signal: inTime };
        const draft = await unlessAborted(inTime, draftWords(told, composed, shown, model, of));
        if (passes(draft)) return { text: draft.text, by: 'model', redrawn };
        refused.add(draft.text);
      }
    } catch (error) {
      if (!both.aborted && !isLate()) {
        failed = true;
        onFailure?.(error);
      }
    }
    return { ...asComposed, redrawn };
  };
  try {
    let next = sentences.length > 0 ? word(0) : null;
    for (let at = 0; next !== null; at++) {
      const spoken = await next;
      signal?.throwIfAborted();
      shown.push({ composed: sentences[at] as string, said: spoken.text });
      next = at + 1 < sentences.length ? word(at + 1) : null;
      yield spoken;
    }
  } finally {
    leaving.abort();
  }
}

/** The sentences of the composed answer, titles between asterisks. */
export function composedSentences(told: Pick<Told, 'composed' | 'lines' | 'shortTitles'>): string[] {
  const lines = linesWithTitles(told);
  const titles = markedTitles(lines);
  return sentencesIn(told.composed, lines).map((sentence) =>
    unmask(maskPlain(sentence, titles), titles, true),
  );
}

/**
 * Questions, a pick, what quotes the person, and forms of which corpus/wording has no examples yet: readers liked these as they were
 * composed, of 78 pairs from the same facts 33 composed answers and 18 in other words (corpus/questions).
 */
function isBest(composed: string): boolean {
  return (
    unworded.test(composed) ||
    isVerdict.test(composed) ||
    composed.includes('"') ||
    /\bprice on record\b/.test(composed)
  );
}

const unworded =
  /\?$|^(?:Hello!|I'm not sure what you mean|Most \S+ here |Otherwise there's |All three |All of them (?:are|have|can|cost|take) |Both (?:are|have|can|cost|take) |None of them (?:is|has) |Neither (?:is|has) |I found nothing for |(?:Try|How about|For something like|It suits you mostly|It's only|The nearest I have|Those \S+ are all|The last|That one is in the|So few|No single|What I do have on|So, whether or not|So I kept to|So I stay with|So the list stands|I know the kind of only|Only about one |I kept to|I took |I know only |You have (?:the only|both|all) |The (?:next )?(?:newest|oldest) |That was the last |No, that was |Nothing that fits |Of those, the|The best I have is |What is \S+ I can only|For "[^"]*" I could only|Name another) )/u;

/** "Partly: without …", "Building: I count …", "After Paprika: …". */
const isVerdict =
  /^(?:Yes|No|Partly|Neither|None of them|Both alike|All alike)(?:, [\w ]+)?: |^(?:After|Before) [^.]{1,120}: |^[^.:]{1,120}(?:: [^.:]{1,80})?: (?:without|I count) /u;

function isTooLong(composed: string, { tokenizer }: LanguageModel): boolean {
  return tokenizer.encode(composed).length > sentenceTokens;
}

type Drafting = {
  seed: number;
  attempt: number;
  refused?: ReadonlySet<string>; // drafts of the same sentence
  cacheKey: string;
  signal: AbortSignal;
};

/** One draft of a composed sentence behind those already said, checked. */
export async function draftWords(
  told: Told,
  composed: string,
  shown: readonly { composed: string; said: string }[],
  model: LanguageModel,
  { seed, attempt, refused, cacheKey, signal }: Drafting,
): Promise<WordedDraft> {
  const turns: WordedSentence[] = [...shown, { composed, said: null }];
  const whole = (
    await written(model, toPromptPieces(wordingTurns(told, turns), model.tokenizer, null), {
      maxTokens: sentenceTokens,
      temperature: attempt === 0 ? 0 : draftTemperature,
      topP,
      seed,
      cacheKey: `${cacheKey}:words`,
      patience: afterReading,
      signal,
    })
  ).trim();
  const titles = markedTitles(linesWithTitles(told));
  const faultsOf = (text: string) => {
    if (refused?.has(text)) return ['It was refused before.'];
    if (!isWhole(text)) return ['It is no whole sentence.'];
    return changedClaims(text, {
      composed,
      titles,
      said: shown.map(({ said }) => said),
      message: told.message,
      strangers: (masked) =>
        titleMatcher(told.catalogue)
          .find(masked, new Set())
          .map(({ item }) => item.title),
    });
  };
  const plain = withoutOpening(maskPlain(whole, titles), maskPlain(unmarked(composed), titles));
  const short = plain === null ? null : unmask(plain, titles);
  const isPlain = short !== null && faultsOf(short).length === 0;
  const text = isPlain ? short : whole;
  if (isForeign(maskPlain(text, titles))) return { text, faults: ['It is not in English.'], yes: null };
  const faults = isPlain ? [] : faultsOf(text);
  if (faults.length > 0) return { text, faults, yes: null };
  const yes = await borneOut({ domain: told.domain, lines: [composed] }, text, model, {
    cacheKey,
    patience: afterReading,
    signal,
  });
  return { text, faults, yes };
}

export function passes({ faults, yes }: WordedDraft): boolean {
  return faults.length === 0 && yes !== null && yes >= leastCertain;
}

/** And without a character that would stand for a title. */
function isWhole(text: string): boolean {
  return wholeSentence.test(text) && !mask.test(text);
}

async function written(
  model: LanguageModel,
  prompt: ReturnType<typeof toPromptPieces>,
  options: Parameters<LanguageModel['generate']>[1],
): Promise<string> {
  let text = '';
  for await (const token of model.generate(prompt, options)) text += token.text;
  return text;
}
