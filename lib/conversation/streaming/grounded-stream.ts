// Checks an answer while it streams, so that nothing false goes out. For a model that can hardly say anything false,
// words go out as soon as they're settled: a name or number that may still continue is held back. Otherwise each
// sentence is held until it's complete. A false sentence is drawn again, at most twice, from the words before the
// fault; then a computed sentence stands in for it. The result counts both.

import type { AnswerPartOf } from '#lib/contract/answer-part.ts';
import type { Mark } from '#lib/contract/mark.ts';
import { isFault } from '#lib/grounding/check-text.ts';

export type GroundedStreamEvent = AnswerPartOf<'text-delta' | 'marks'>;

export type GroundedStreamOptions = {
  /** Continues after `said`; attempt 0 is the first, later ones must draw again. */
  generate: (said: string, attempt: number) => AsyncIterable<{ text: string }>;
  check: (text: string) => Mark[];
  mayContinue: (text: string) => boolean; // whether the text may end inside a title
  /** `said` with one more computed sentence; null if nothing is left to say. */
  standIn: (said: string) => string | null;
  /** A true sentence that goes out first; the generation continues after it. */
  opening?: string;
  /**
   * The first words need no check, as a constraint allows only true sentences: each word goes out once it's complete.
   */
  firstWordsAtOnce?: boolean;
  /** No part of a sentence goes out before all of it is checked. */
  wholeSentences?: boolean;
};

export type Grounded = { said: string; redrawn: number; standIns: number };

const maxRetries = 6; // in one answer
const maxRetriesOfSentence = 2;
const maxStandIns = 4; // then the answer ends
const maxHeldCharacters = 160;
const maxSentenceCharacters = 400;
const sameWords = 5; // at the start of two sentences
const connector = /^(?:of|the|and|in|a|an|to|for|with|or|on|at|&|your|out)$/u;
const sentenceEnd = /[.!?]["”’)]*$/u;
const abbreviation = /(?:^|[\s("])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vs|No|Vol|Pt)\.$/u;

export async function* streamGrounded(
  options: GroundedStreamOptions,
): AsyncGenerator<GroundedStreamEvent, Grounded> {
  const { mayContinue, wholeSentences = false, opening = '' } = options;
  let atOnce = options.firstWordsAtOnce ?? false;
  const settle = wholeSentences ? settledSentence : settledEnd;
  let said = ''; // already sent
  let attempt = 0;
  let redrawn = 0;
  let standIns = 0;
  let retriesHere = 0; // of the current sentence
  let marked = '';
  let checked: { text: string; marks: Mark[] } | null = null;

  /** The marks on a text, which are needed before it goes out and again afterwards: kept from the last check. */
  function marksOf(text: string): Mark[] {
    if (checked?.text !== text) checked = { text, marks: options.check(text) };
    return checked.marks;
  }

  function* release(text: string): Generator<GroundedStreamEvent> {
    if (text.length > said.length) {
      yield { type: 'text-delta', text: text.slice(said.length) };
      said = text;
      if (endsSentence(said)) retriesHere = 0;
    }
    const marks = marksOf(said);
    const state = JSON.stringify(marks.map((mark) => [mark.start, mark.end, mark.kind]));
    if (marks.length > 0 && state !== marked) {
      marked = state;
      yield { type: 'marks', marks };
    }
  }

  /** Where the first fault after `said` begins, or null. */
  function faultyFrom(text: string): number | null {
    const fault = marksOf(text).find((mark) => isFault(mark) && mark.end > said.length);
    return fault ? Math.max(said.length, fault.start) : null;
  }

  /** Sends the text before the fault, then prepares to draw again or lets a computed sentence stand in. */
  function* mend(text: string, from: number): Generator<GroundedStreamEvent, 'go on' | 'end'> {
    if (!wholeSentences) yield* release(text.slice(0, from).trimEnd());
    attempt++;
    if (redrawn < maxRetries && retriesHere < maxRetriesOfSentence) {
      retriesHere++;
      redrawn++;
      return 'go on';
    }
    const longer = standIns < maxStandIns ? options.standIn(said) : null;
    if (longer === null) return 'end';
    standIns++;
    yield* release(longer);
    return 'go on';
  }

  if (opening !== '') yield* release(`${opening} `);
  generations: for (;;) {
    let text = said;
    let fresh = true;
    for await (const token of options.generate(said.trimEnd(), attempt)) {
      // A continuation starts with its own space, which may already have been sent.
      text += fresh && (said === '' || /\s$/u.test(said)) ? token.text.trimStart() : token.text;
      if (text.length > said.length) fresh = false;
      const settled = settle(text, said.length, mayContinue);
      const word = atOnce ? text.slice(0, Math.max(0, text.search(/\s+\S*$/u))) : '';
      if (settled <= said.length && word.length > said.length) {
        yield { type: 'text-delta', text: word.slice(said.length) };
        said = word;
      }
      if (settled <= said.length) continue;
      atOnce = false;
      const again = repetition(text.slice(0, settled));
      if (again === 'maybe') continue;
      if (again === 'yes') return { said, redrawn, standIns }; // nothing new would follow
      const from = faultyFrom(text.slice(0, settled));
      if (from === null) {
        yield* release(text.slice(0, settled));
        continue;
      }
      if ((yield* mend(text, from)) === 'end') return { said, redrawn, standIns };
      continue generations;
    }
    const rest = repetition(text.trimEnd()) === 'no' ? text.trimEnd() : said;
    const from = rest.length > said.length ? faultyFrom(rest) : null;
    if (from === null) {
      yield* release(rest);
      return { said, redrawn, standIns };
    }
    if ((yield* mend(rest, from)) === 'end') return { said, redrawn, standIns };
  }
}

/** Where the settled part of a text ends: after a word that can't be inside a title, number or pair of numbers. */
export function settledEnd(text: string, from: number, mayContinue: (text: string) => boolean): number {
  let last = -1;
  for (let at = text.length - 1; at > from; at--) {
    if (!/\s/u.test(text[at] as string)) continue;
    const before = text.slice(0, at).trimEnd();
    if (before.length <= from) break;
    if (last < 0) last = before.length;
    if (endsSettled(before) && !mayContinue(`${before} `)) return before.length;
  }
  return text.length - from > maxHeldCharacters && last > from ? last : from;
}

/** Where the first sentence after `from` ends: before a space, but not at a full stop in a title or name. */
export function settledSentence(text: string, from: number, mayContinue: (text: string) => boolean): number {
  for (const found of text.slice(from).matchAll(/[.!?]["”’)]*(?=\s)/gu)) {
    const end = from + found.index + found[0].length;
    const before = text.slice(0, end);
    if (endsSentence(before) && !mayContinue(`${before} `)) return end;
  }
  if (text.length - from <= maxSentenceCharacters) return from;
  return Math.max(from, text.lastIndexOf(' '));
}

function endsSentence(text: string): boolean {
  return sentenceEnd.test(text) && !abbreviation.test(text.slice(-8));
}

function endsSettled(text: string): boolean {
  const words = text.slice(-120).split(/\s+/u);
  let at = words.length - 1;
  const end = words[at] ?? '';
  if (/[.!?,;:]["”’)]*$/u.test(end) && !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vs)\.$/u.test(end)) return true;
  if (/^["“(]/u.test(end)) return false;
  while (at > 0 && connector.test(words[at] ?? '')) at--;
  return !/^["“(]?[\p{Lu}\p{N}]/u.test(words[at] ?? '');
}

/** Whether the last sentence begins like an earlier one: a small model in a loop says nothing new after that. */
function repetition(text: string): 'no' | 'maybe' | 'yes' {
  const sentences = text.trimStart().split(/(?<=[.!?])\s+/u);
  const last = sentences.pop() ?? '';
  if (last === '' || !sentences.some((sentence) => sentence.startsWith(last))) return 'no';
  return sentences.includes(last) || last.split(/\s+/u).length >= sameWords ? 'yes' : 'maybe';
}
