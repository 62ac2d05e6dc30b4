// Task 10, wording, which isn't in the paper: a composed answer is true and stiff; the language model says each of its sentences
// in its own words, as an answer to the message. Template-guided text generation (Kale and Rastogi, 2020): a sentence
// and not a list of facts, so that there is nothing to mix up, and what is said can be held against that one sentence.
// Entailment (entailment.ts) judges it with the composed sentence as the only fact.
// Message and sentences are data, one line each: no text can open a line of its own. Serving builds its prompts here too.
import { markedTitles, maskOf, maskPlain, masks, unmarked, unmask } from '#lib/catalogue/masked-titles.ts';
import { type Domain, isDomain } from '#lib/contract/domain.ts';
import type { Turn } from '#lib/llm/segment.ts';
import { pick, shuffled } from '#lib/random.ts';
import { type Claim, claimsOf, judgements } from './entailment.ts';
import type { GoldAnswer } from './gold-answer.ts';
import { parseJsonLines } from './json-lines.ts';
import type { AlignmentTask, Example } from './task.ts';
import { messageLine } from './understanding.ts';
import { type AnswerPool, varyAnswer } from './vary-answer.ts';

/** sentences: composed, titles between asterisks; said: the same in other words, one each, '' where nothing is left to say. */
export type WordedAnswer = {
  domain: Domain;
  request: string; // in the notation of requests
  message: string;
  sentences: string[];
  said: string[];
};

/** What stands in the prompt before the first sentence. */
export type WordingPrompt = Pick<WordedAnswer, 'domain' | 'message'>;
/** A composed sentence, and the same in other words; null: still to be said. */
export type WordedSentence = { composed: string; said: string | null };

const system =
  'Say each sentence in your own words, as an answer to the message, and change nothing that it claims.';
const longestSentence = 500; // characters

export function wordingTurns(
  { domain, message }: WordingPrompt,
  sentences: readonly WordedSentence[],
): Turn[] {
  const turns: Turn[] = [{ role: 'system', content: [{ text: system }] }];
  for (const [at, { composed, said }] of sentences.entries()) {
    const asked = `Sentence: ${messageLine(unmarked(composed), longestSentence)}`;
    const opening = at === 0 ? `Domain: ${domain}\nMessage: ${messageLine(message)}\n` : '';
    turns.push({ role: 'user', content: [{ text: opening + asked }] });
    if (said !== null) turns.push({ role: 'assistant', content: [{ text: said }] });
  }
  return turns;
}

export const wording: AlignmentTask<WordedAnswer> = {
  name: 'wording',
  build(worded) {
    return [{ turns: wordingTurns(worded, pairsOf(worded)), weight: 1 }];
  },
};

/** Claims about one of the sentences: what was said of it, that made false, and that with two of its titles exchanged. */
export function wordedClaims(
  worded: WordedAnswer,
  most: number,
  random: () => number,
): { composed: string; claims: Claim[] } {
  const { composed, said } = pick(pairsOf(worded), random);
  const gold: GoldAnswer = { ...worded, lines: worded.sentences, answer: said };
  const made = claimsOf({ gold, other: null, most: 2 * most }, random);
  const exchanged = titlesExchanged(composed, said, random);
  const wrong = [
    ...(exchanged === null ? [] : [{ text: exchanged, holds: false, kind: 'title' as const }]),
    ...made.filter(({ holds }) => !holds),
  ];
  const truths: Claim[] = [
    { text: said, holds: true, kind: 'said' },
    { text: unmarked(composed), holds: true, kind: 'said' },
  ];
  return { composed, claims: [...truths, ...wrong.slice(0, Math.max(1, most - truths.length))] };
}

const symmetric = /\b(?:both|same|alike|near|close|closest|either|similar|between|together)\b/i;
const inList = /^(?: \(\d{4}\))?(?:,| and| or| und| et| y| e| o|와|과|하고|,? then)*[\s\uE000-\uF8FF,]*$/u;

/** Two titles in each other's places: false unless they stand in one list, or are only said to be alike. */
function titlesExchanged(composed: string, said: string, random: () => number): string | null {
  const titles = markedTitles([composed]);
  if (symmetric.test(composed)) return null;
  const [told, made] = [maskPlain(unmarked(composed), titles), maskPlain(said, titles)];
  const differ = (text: string, one: string, other: string) => {
    const [from, to] = [text.indexOf(one), text.indexOf(other)].toSorted((x, y) => x - y) as [number, number];
    return from >= 0 && !inList.test(text.slice(from + 1, to));
  };
  const pairs = titles.flatMap((_, at) =>
    titles.slice(at + 1).map((__, next) => [maskOf(at), maskOf(at + 1 + next)] as const),
  );
  const fit = pairs.filter(([one, other]) => differ(told, one, other) && differ(made, one, other));
  if (fit.length === 0) return null;
  const [one, other] = pick(fit, random);
  const text = made.replace(masks, (mask) => (mask === one ? other : mask === other ? one : mask));
  return unmask(text, titles);
}

/** The same as examples of entailment, the sentence as the only fact. */
export function wordingClaims(worded: WordedAnswer, most: number, random: () => number): Example[] {
  const { composed, claims } = wordedClaims(worded, most, random);
  return judgements({ domain: worded.domain, lines: [composed] }, shuffled(claims, random));
}

function pairsOf({ sentences, said }: WordedAnswer): { composed: string; said: string }[] {
  return sentences.flatMap((composed, at) => (said[at] ? [{ composed, said: said[at] }] : []));
}

/** Titles, numbers, years and makers exchanged in both, as in answers; as it was where that would join two sentences. */
export function varyWorded(worded: WordedAnswer, pool: AnswerPool, random: () => number): WordedAnswer {
  const { domain, request, message, sentences, said } = worded;
  const answer = said.map((text) => text.replaceAll('\n', ' ')).join('\n');
  const varied = varyAnswer({ domain, request, message, lines: sentences, answer }, pool, random);
  const texts = varied.answer.split('\n');
  return texts.length === said.length
    ? { ...worded, message: varied.message, sentences: varied.lines, said: texts }
    : worded;
}

/** Reads the lines of corpus/wording (see its README). Throws RangeError for a line that is not one. */
export function parseWorded(jsonl: string): WordedAnswer[] {
  return parseJsonLines(jsonl, ({ domain, request, message, sentences, said }, at) => {
    const isText = (value: unknown): value is string => typeof value === 'string';
    const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
    if (!isText(domain) || !isDomain(domain) || !isText(request) || !isText(message))
      throw new RangeError(`Line ${at} is not a worded answer.`);
    if (!areTexts(sentences) || !areTexts(said) || sentences.length !== said.length || !said.some(Boolean))
      throw new RangeError(`Line ${at} doesn't word its sentences one by one.`);
    return { domain, request, message, sentences, said };
  });
}
