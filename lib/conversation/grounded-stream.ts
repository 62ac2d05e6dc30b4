// Streaming that is checked while it runs. Words go out as soon as they are settled: a name or a number that may still
// go on is held back until it is whole. Where the next words would say something false, they never leave: generation
// goes on once more from the words before them, with another seed. What stays false after that is shown, and marked.
import { isFault, type Mark } from '#lib/evidence/grounding.ts';

export type GroundedStreamEvent = { type: 'text-delta'; text: string } | { type: 'marks'; marks: Mark[] };

export type GroundedStreamOptions = {
  /** Continues after `said`; attempt 0 is the first, later ones must draw anew. */
  generate: (said: string, attempt: number) => AsyncIterable<{ text: string }>;
  check: (text: string) => Mark[];
  mayContinue: (text: string) => boolean; // whether the text may end inside a title
};

const maxRetries = 6; // in one answer
const maxRetriesAtOnePlace = 2;
const maxHeldCharacters = 160;
const sameWords = 5; // at the beginning of two sentences
const connector = /^(?:of|the|and|in|a|an|to|for|with|or|on|at|&|your|out)$/u;

export async function* streamGrounded(
  options: GroundedStreamOptions,
): AsyncGenerator<GroundedStreamEvent, string> {
  let said = ''; // sent, for good
  let attempt = 0;
  let retriesHere = 0;
  let marked = '';

  function* release(text: string): Generator<GroundedStreamEvent> {
    if (text.length > said.length) {
      yield { type: 'text-delta', text: text.slice(said.length) };
      said = text;
      retriesHere = 0;
    }
    const marks = options.check(said);
    const state = JSON.stringify(marks.map((mark) => [mark.start, mark.end, mark.kind]));
    if (marks.length > 0 && state !== marked) {
      marked = state;
      yield { type: 'marks', marks };
    }
  }

  /** The place from which to draw again, or null where the text may go out as it is. */
  function faultyFrom(text: string): number | null {
    if (attempt >= maxRetries || retriesHere >= maxRetriesAtOnePlace) return null;
    const fault = options.check(text).find((mark) => isFault(mark) && mark.end > said.length);
    return fault ? Math.max(said.length, fault.start) : null;
  }

  generations: for (;;) {
    let text = said;
    let fresh = true;
    let repeats = false;
    for await (const token of options.generate(said.trimEnd(), attempt)) {
      // A continuation starts with its own space, which may have been sent already.
      text += fresh && (said === '' || /\s$/u.test(said)) ? token.text.trimStart() : token.text;
      if (text.length > said.length) fresh = false;
      const settled = settledEnd(text, said.length, options.mayContinue);
      if (settled <= said.length) continue;
      const again = repetition(text.slice(0, settled));
      if (again === 'maybe') continue;
      if (again === 'yes') {
        repeats = true;
        break;
      }
      const from = faultyFrom(text.slice(0, settled));
      if (from !== null) {
        const sure = text.slice(0, from).trimEnd();
        const before = said.length;
        if (sure.length > said.length) yield* release(sure);
        retriesHere = said.length > before ? 1 : retriesHere + 1;
        attempt++;
        continue generations;
      }
      yield* release(text.slice(0, settled));
    }
    if (repeats) return said; // nothing new would follow
    const rest = repetition(text.trimEnd()) === 'no' ? text.trimEnd() : said;
    const from = rest.length > said.length ? faultyFrom(rest) : null;
    if (from === null) {
      yield* release(rest);
      return said;
    }
    const sure = rest.slice(0, from).trimEnd();
    const before = said.length;
    if (sure.length > said.length) yield* release(sure);
    retriesHere = said.length > before ? 1 : retriesHere + 1;
    attempt++;
  }
}

/** Where the settled part of a text ends: after a word that no title, number or pair of numbers can go on from. */
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

function endsSettled(text: string): boolean {
  const words = text.slice(-120).split(/\s+/u);
  let at = words.length - 1;
  const end = words[at] ?? '';
  if (/[.!?,;:]["”’)]*$/u.test(end) && !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vs)\.$/u.test(end)) return true;
  if (/^["“(]/u.test(end)) return false;
  while (at > 0 && connector.test(words[at] ?? '')) at--;
  return !/^["“(]?[\p{Lu}\p{N}]/u.test(words[at] ?? '');
}

/** Whether the last sentence begins as an earlier one did: a small model in a loop says nothing new from there on. */
function repetition(text: string): 'no' | 'maybe' | 'yes' {
  const sentences = text.trimStart().split(/(?<=[.!?])\s+/u);
  const last = sentences.pop() ?? '';
  if (last === '' || !sentences.some((sentence) => sentence.startsWith(last))) return 'no';
  return sentences.includes(last) || last.split(/\s+/u).length >= sameWords ? 'yes' : 'maybe';
}
