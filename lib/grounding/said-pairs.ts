// Pairs of neighbouring words. A small model that learned to speak from corpus/answers says what they say; where it puts words
// together that no such answer and no fact has together, it mostly makes something up. answer-pairs.txt holds the pairs of those
// answers (bench/answer-pairs.ts writes it), one line for each first word.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isForeign } from './other-languages.ts';
import type { SentenceRule } from './sentence-check.ts';

// What stands for all of its kind: T a title or a list of titles, O a place, N a number, G a genre or some of them.
const genre =
  /\b(?:comed(?:y|ies)|dramas?|thrillers?|romances?|westerns?|musicals?|documentar(?:y|ies)|myster(?:y|ies)|horrors?|action|adventures?|crime|sci-fi|fantas(?:y|ies)|animation|animated|noirs?|indie|strategy|simulation|racing|sports|rpgs?|shooters?|platformers?|puzzle|casual|free-to-play|massively multiplayer|children's|war)\b/gi;
const kinds: [RegExp, string][] = [
  [/’/g, "'"],
  [/[\uE000-\uF8FF]/gu, ' T '],
  [/[\d,.]*\d(?:st|nd|rd|th)\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/g, ' O '],
  [/[$€]?\d[\d,.]*\d|[$€]?\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi, ' N '],
  [/T(?:\s*(?:,|and|, and)\s+T)+/g, 'T'],
  [genre, ' G '],
  [/G(?:\s*(?:,|and|, and)\s+G|\s+G)+/g, 'G'],
  [/\b(?:movie|film|game)s?\b/g, 'film'],
  [/\b(?:watched|played|bought|seen|owned)\b/g, 'watched'],
  [/\b(?:watch|play|buy|own)\b/g, 'watch'],
  [/'(s|re|ve|ll|d|m)\b/g, ' ~$1'],
  [/n't\b/g, ' n~t'],
];
const piece = /~?\p{L}+(?:['~-]\p{L}+)*|[,;:.!?]/gu;

/** The pairs of a sentence whose titles are masked, with its beginning and its end: "^ without", "without T". */
export function wordPairs(masked: string): string[] {
  const text = kinds.reduce((rest, [pattern, kind]) => rest.replace(pattern, kind), masked);
  const words = [
    '^',
    ...[...text.matchAll(piece)].map(([word]) => (/^[TONG]$/.test(word) ? word : word.toLowerCase())),
    '$',
  ];
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

let known: Set<string> | null = null;

function answerPairs(): Set<string> {
  if (known) return known;
  const text = readFileSync(join(import.meta.dirname, 'answer-pairs.txt'), 'utf8');
  const pairs = text.split('\n').flatMap((line) => {
    const [first, ...others] = line.split(' ');
    return others.map((second) => `${first} ${second}`);
  });
  known = new Set(pairs);
  return known;
}

const mostUnheard = 1;

/** More than one pair that neither the answers nor the facts have; English ones that end in a stop don't count. Only for a model that learned from those answers. */
export const unheardFault: SentenceRule = (masked, { facts, learnt }) => {
  if (!learnt) return [];
  const given = new Set(facts.lines.flatMap(({ text }) => wordPairs(text)));
  const foreign = isForeign(masked);
  const unheard = wordPairs(masked).filter(
    (pair) => !answerPairs().has(pair) && !given.has(pair) && (foreign || !/[,;:.!?$]$/.test(pair)),
  );
  return unheard.length > mostUnheard
    ? [`No answer says ${unheard.map((pair) => `"${pair}"`).join(', ')}.`]
    : [];
};
