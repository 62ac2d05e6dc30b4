// The sentences of a text, each with what the one before it named.
import { checkSentence } from './check.ts';
import type { TrueSentence } from './falsify.ts';
import type { Known } from './known.ts';
import { sentencesOf } from './segments.ts';

export function inContext(text: string, known: Known): TrueSentence[] {
  const dotted = [
    known.about,
    ...known.watched,
    ...known.similar,
    ...(known.compared ? [known.compared.title] : []),
  ];
  let before: string[] = [];
  return sentencesOf(text, dotted).map((sentence) => {
    const one = { text: sentence, known, before };
    const { named } = checkSentence(sentence, known, before);
    if (named.length > 0) before = named;
    return one;
  });
}
