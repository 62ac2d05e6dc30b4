// A wish is quoted in the person's own words or not at all: read from another language, it is known in English alone.
import { joined } from '../wording.ts';

const quote = /"([^"]*)"/g;
const ofWishes =
  /^(?:I found nothing for "|Too few \S+ here say|I don't know about "|I took "|I could only leave out |For "|I can only go by titles |I don't know .* so I )/;
const end = String.raw`(?=\.$|, (?:could|so I) | (?:and|for) (?:"|can't|can only|could|kept|don't)| for ")`;
const meant = new RegExp(` to mean (.+?)${end}`, 'g');
const left = /(?:only leave out|" and) (?!can't|can only|could|kept|don't|")(.+?) for "/g;
const kept = /\b(?:so I|and) (kept to .+)$/;

/** Sentences about wishes that the message doesn't say so, without them. */
export function inOwnWords(sentences: readonly string[], message: string): string[] {
  const said = message.toLowerCase();
  return sentences.flatMap((sentence) => {
    const quoted = [...sentence.matchAll(quote)].map(([, words = '']) => words.toLowerCase());
    if (!ofWishes.test(sentence) || quoted.every((words) => said.includes(words))) return sentence;
    return withoutQuotes(sentence);
  });
}

function withoutQuotes(sentence: string): string[] {
  if (sentence.startsWith('I found nothing for '))
    return ["Nothing is all of that, so I couldn't meet every wish."];
  const kind = kept.exec(sentence)?.[1];
  if (kind !== undefined) return [`I ${kind}`];
  const looked = [...sentence.matchAll(meant)].map(([, things = '']) => things);
  const behind = /I could only leave out ([^"]+)\.$/.exec(sentence)?.[1]; // 'For "no gore" I could only leave out horror films.'
  const out = /could only leave out/.test(sentence)
    ? [...sentence.matchAll(left)].map(([, things = '']) => things)
    : [];
  if (behind !== undefined) out.push(behind);
  const all = [
    looked.length > 0 ? `I looked for ${joined(looked)}.` : '',
    out.length > 0 ? `I could only leave out ${joined(out)}.` : '',
    /can only go by titles/.test(sentence) ? 'I can only go by titles.' : '',
  ].filter((one) => one !== '');
  return all.length > 0 ? all.slice(0, 1) : ["I can't check all of that."];
}
