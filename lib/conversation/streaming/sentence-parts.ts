// Turns streamed words into the parts of an answer: each sentence follows its last word, with its topic. A sentence
// that follows from the evidence is recognized by its text; any other ends at its full stop. Joined, the sentences
// equal the text, character by character, except for a space at the end.
import type { AnswerPart, AnswerPartOf } from '#lib/contract/answer-part.ts';
import { type GroundedStreamEvent, settledSentence } from './grounded-stream.ts';

type Sentence = AnswerPartOf<'sentence'>;

export type KnownSentences = {
  known: readonly Pick<Sentence, 'topic' | 'text' | 'private'>[];
  mayContinue: (text: string) => boolean; // whether the text may end inside a title
  unknownIsPrivate: boolean; // whether any other sentence counts as private
};

/** The same events, with each sentence repeated once it's complete. Words left at the end are the last sentence. */
export async function* withSentences<Result>(
  events: AsyncGenerator<GroundedStreamEvent, Result>,
  sentences: KnownSentences,
): AsyncGenerator<AnswerPart, Result> {
  let rest = ''; // words not yet in a sentence
  function* wholeSentences(ended: boolean): Generator<Sentence> {
    for (let next = nextSentence(rest, sentences, ended); next; next = nextSentence(rest, sentences, ended)) {
      rest = rest.slice(next.text.length);
      yield next;
    }
  }
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (done) {
        yield* wholeSentences(true);
        return value;
      }
      yield value;
      if (value.type !== 'text-delta') continue;
      rest += value.text;
      yield* wholeSentences(false);
    }
  } finally {
    await events.return(undefined as Result); // when the listener stops, so does the language model
  }
}

/** The sentence a text begins with, including the space before it; null if it may still continue. */
function nextSentence(
  text: string,
  { known, mayContinue, unknownIsPrivate }: KnownSentences,
  ended: boolean,
): Sentence | null {
  const begin = text.search(/\S/u);
  if (begin === -1) return null;
  const body = text.slice(begin);
  if (
    !ended &&
    known.some((sentence) => sentence.text.length > body.length && sentence.text.startsWith(body))
  )
    return null;
  const isWhole = ({ text: words }: { text: string }) =>
    body.startsWith(words) && !/^\S/u.test(body.slice(words.length));
  const [longest] = known.filter(isWhole).sort((a, b) => b.text.length - a.text.length);
  if (longest) return partOf(longest, begin + longest.text.length);
  const settled = settledSentence(text, begin, mayContinue);
  if (settled > begin) return partOf({ topic: null, private: unknownIsPrivate }, settled);
  return ended ? partOf({ topic: null, private: unknownIsPrivate }, text.trimEnd().length) : null;

  function partOf({ topic, private: isPrivate }: Pick<Sentence, 'topic' | 'private'>, end: number): Sentence {
    return { type: 'sentence', topic, text: text.slice(0, end), private: isPrivate };
  }
}
