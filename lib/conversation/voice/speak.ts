// Free words from facts, each sentence checked before it is shown. Whoever words them (an endpoint) hands in drafts of the
// next sentence; the first that the rules (lib/grounding) and a judgement of the facts let pass goes out, and the next
// sentence continues from it. If none does, a sentence of the composed answer that wasn't used yet stands in.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { markedTitles, mask, maskPlain, splitSentences, unmask } from '#lib/catalogue/masked-titles.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import { isForeign } from '#lib/grounding/other-languages.ts';
import { marked } from '#lib/requests/wording.ts';
import { unlessAborted } from './unless-aborted.ts';

export type Told = {
  domain: Domain;
  lines: readonly string[]; // the facts
  message: string;
  composed: string; // the answer that stands in
  shortTitles?: readonly string[]; // as it calls what the facts call by the whole title
  catalogue: Catalogue;
};
export type SpeakOptions = {
  cacheKey: string;
  seed: number;
  signal?: AbortSignal;
  drafts?: number;
  withinMs?: number; // a sentence that isn't ready by then is composed, and so is the rest
  firstWithinMs?: number; // a first sentence that isn't ready by then is composed, where sentences are worded one by one …
  allWithinMs?: number; // … and so are all that aren't ready by then
};
/** redrawn: drafts of this sentence that did not pass. */
export type SpokenSentence = { text: string; by: 'model' | 'composed'; redrawn: number };

/** One draft of the sentence after `said`. at: which one, from 0. */
export type DraftOf = { said: readonly string[]; at: number; seed: number; signal: AbortSignal };

export type Wording = {
  /** A whole sentence, or '' where there is no more to say. */
  draft(of: DraftOf): Promise<string>;
  /**
   * Whether the facts bear a sentence out; null: only the rules judge. Of other languages than English these read too little
   * (grounding/other-languages.ts), so without a judge such sentences don't pass, and English ones stand in.
   */
  judge: ((sentence: string, of: { foreign: boolean; signal: AbortSignal }) => Promise<boolean>) | null;
  /** How many drafts are drawn at once; by default each waits for the one before it to fail. */
  together?: number;
  /** Called once if a draft or a judgement fails: the rest of the answer is composed. */
  onFailure?(error: unknown): void;
};

const draftsDrawn = 3;
const mostSentences = 5;
const mostInVain = 2; // sentences in a row of which no draft passes: what follows is composed without asking

/** Throws only the signal's reason. The next sentence is drawn while the last one is being read. */
export async function* speakWith(
  wording: Wording,
  told: Told,
  { seed, signal, drafts = draftsDrawn, withinMs }: Omit<SpeakOptions, 'cacheKey'>,
): AsyncGenerator<SpokenSentence> {
  const passes = checkOf(told, wording);
  const left = sentencesIn(told.composed, linesWithTitles(told));
  const said: string[] = [];
  const leaving = new AbortController();
  const both = AbortSignal.any([leaving.signal, ...(signal ? [signal] : [])]);
  let failed = false;
  let inVain = 0;
  let ownWords = false;
  const draw = async (): Promise<Drawn> => {
    if (failed || inVain === mostInVain) return { kind: 'none', redrawn: 0 };
    const inTime = withinMs === undefined ? both : AbortSignal.any([both, AbortSignal.timeout(withinMs)]);
    try {
      const asked = { seed: seed + 101 * said.length, drafts, signal: inTime };
      return await unlessAborted(inTime, drawSentence(wording, said, asked, passes));
    } catch (error) {
      if (both.aborted) return { kind: 'ended' };
      failed = true;
      wording.onFailure?.(error);
      return { kind: 'none', redrawn: 0 };
    }
  };
  try {
    let next = draw();
    while (said.length < mostSentences) {
      const drawn = await next;
      signal?.throwIfAborted();
      if (drawn.kind === 'ended') break;
      inVain = drawn.kind === 'none' ? Math.min(mostInVain, inVain + 1) : 0;
      const standIn = drawn.kind === 'none' ? left.find((sentence) => !said.includes(sentence)) : undefined;
      const text = drawn.kind === 'sentence' ? drawn.text : standIn;
      if (text === undefined) break;
      said.push(text);
      ownWords ||= drawn.kind === 'sentence';
      if (said.length < mostSentences) next = draw();
      yield { text, by: drawn.kind === 'sentence' ? 'model' : 'composed', redrawn: drawn.redrawn };
    }
    if (ownWords) return;
    // All that stands is composed, so it is told whole.
    for (const text of left) if (!said.includes(text)) yield { text, by: 'composed', redrawn: 0 };
  } finally {
    leaving.abort();
  }
}

type Drawn =
  | { kind: 'sentence'; text: string; redrawn: number }
  | { kind: 'none'; redrawn: number } // no draft passed
  | { kind: 'ended' };

/** The drafts are judged in their order as soon as each is whole; those still being drawn are then stopped. */
async function drawSentence(
  { draft, together = 1 }: Wording,
  said: readonly string[],
  { seed, drafts, signal }: { seed: number; drafts: number; signal: AbortSignal },
  passes: Check,
): Promise<Drawn> {
  const stop = new AbortController();
  const both = AbortSignal.any([stop.signal, signal]);
  const before = [...said];
  const begin = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, place) => {
      const at = from + place;
      const drawing = draft({ said: before, at, seed: seed + 7919 * at, signal: both });
      drawing.catch(() => undefined); // awaited below, which may be too late for Node
      return drawing;
    });
  const drawing: Promise<string>[] = [];
  let redrawn = 0;
  const refused = new Set<string>();
  try {
    for (let at = 0; at < drafts; at++) {
      if (at === drawing.length) drawing.push(...begin(at, Math.min(drafts, at + together)));
      const text = (await drawing[at]) ?? '';
      if (text === '') {
        if (at === 0 && before.length > 0) return { kind: 'ended' };
        continue;
      }
      if (
        !refused.has(text) &&
        !before.includes(text) &&
        (await passes(text, { said: before, signal: both }))
      )
        return { kind: 'sentence', text, redrawn };
      refused.add(text);
      redrawn++;
    }
    return redrawn === 0 ? { kind: 'ended' } : { kind: 'none', redrawn };
  } finally {
    stop.abort();
  }
}

type Check = (sentence: string, of: { said: readonly string[]; signal: AbortSignal }) => Promise<boolean>;

function checkOf({ catalogue, lines, message, composed }: Told, { judge }: Pick<Wording, 'judge'>): Check {
  const facts = lineFacts(lines);
  const { find } = titleMatcher(catalogue);
  const strangers = (masked: string) => find(masked, new Set()).map(({ item }) => item.title);
  const asked = message.trim().toLowerCase();
  return async (sentence, { said, signal }) => {
    const isQuestion = /\?["”’)]*$/.test(sentence);
    if (sentence.toLowerCase() === asked) return false; // an echo
    if (isQuestion && said.length === 0 && !composed.includes('?')) return false; // asks back instead of answering
    if (sentenceFaults(sentence, { facts, message, strangers, said }).length > 0) return false;
    const masked = maskPlain(sentence, facts.titles);
    const foreign = isForeign(masked);
    if (judge === null) return !foreign;
    const claimsNothing = isQuestion && !mask.test(masked) && !/\d/.test(masked);
    return claimsNothing || (await judge(sentence, { foreign, signal }));
  };
}

/** The lines, and the titles as the composed answer calls them. */
export function linesWithTitles({ lines, shortTitles = [] }: Pick<Told, 'lines' | 'shortTitles'>): string[] {
  return [...lines, ...shortTitles.map(marked)];
}

/** A text about the facts, sentence by sentence. */
export function sentencesIn(text: string, lines: readonly string[]): string[] {
  const titles = markedTitles(lines);
  return splitSentences(maskPlain(text, titles)).map((sentence) => unmask(sentence, titles));
}
