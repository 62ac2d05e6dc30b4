// The forms of composed sentences that a language model has learned to put into other words: the sentence without its titles,
// numbers and quotations. In forms that it has never seen a small model garbles more than it gains, so those stand as composed.
import type { WordedAnswer } from './wording.ts';

const title = /\*[^*]+\*(?: \(\d{4}\))?/g;
const quoted = /"[^"]*"/g;
const number =
  /\$?\d[\d,.]*(?<![.,])(?:st|nd|rd|th|s)?|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;
const mostForms = 5_000;
const leastKnown = 0.7; // of its pairs of words

/** "Without *Heat* it would drop from 3rd to 12th." → "without t it would drop from n to n". composed: titles between asterisks. */
export function formOf(composed: string): string {
  return composed
    .replace(title, ' t ')
    .replace(quoted, ' q ')
    .replace(number, ' n ')
    .toLowerCase()
    .replace(/[^\p{L}'’:;?]+/gu, ' ')
    .trim();
}

/** Each once, with those that were learned before. */
export function formsOf(worded: readonly WordedAnswer[], before: readonly string[] = []): string[] {
  return joinedForms(
    before,
    worded.flatMap(({ sentences }) => sentences.map(formOf)),
  );
}

/** Those learned before come first. */
export function joinedForms(before: readonly string[], learned: readonly string[]): string[] {
  return [...new Set([...before, ...learned])].slice(0, mostForms);
}

/** Whether most of the sentence's pairs of words stand in one of the forms. */
export function knownForms(forms: readonly string[]): (composed: string) => boolean {
  const learned = forms.map(pairsIn);
  return (composed) => {
    const own = pairsIn(formOf(composed));
    const known = (form: ReadonlySet<string>) => [...own].filter((pair) => form.has(pair)).length;
    return learned.some((form) => known(form) >= leastKnown * own.size);
  };
}

function pairsIn(form: string): Set<string> {
  const words = ['^', ...form.split(' '), '$'];
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}
