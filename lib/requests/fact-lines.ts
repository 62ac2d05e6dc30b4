// Facts as short plain lines that say what they mean: what the language model answers from, and what its sentences are
// checked against. Fourteen lines and 180 words at most; the last lines matter least and go first.

import { aboutLines, socialLines, unclearLines } from './lines/about.ts';
import { compareLines, influenceLines, similarLines, whatIfLines } from './lines/changes.ts';
import { explainLines } from './lines/explain.ts';
import { feedbackLines } from './lines/feedback.ts';
import { factsLines, titleLines } from './lines/item-facts.ts';
import { jointLines } from './lines/joint-facts.ts';
import { ofListedLines } from './lines/of-listed.ts';
import { recommendLines } from './lines/recommend.ts';
import { historyLines, tasteLines } from './lines/taste.ts';
import type { RequestFacts } from './request-facts.ts';
import type { Nouns } from './world.ts';

export const mostLines = 14;
export const mostWords = 180;

export function factLines(facts: RequestFacts, nouns: Nouns): string[] {
  const lines = linesOf(facts, nouns).filter((line) => line !== '');
  let words = 0;
  return lines.slice(0, mostLines).filter((line) => {
    words += line.split(/\s+/).length;
    return words <= mostWords;
  });
}

function linesOf(facts: RequestFacts, nouns: Nouns): string[] {
  switch (facts.name) {
    case 'recommend':
      return recommendLines(facts, nouns);
    case 'of listed':
      return ofListedLines(facts, nouns);
    case 'explain':
    case 'doubt':
      return explainLines(facts, nouns);
    case 'compare':
      return compareLines(facts, nouns);
    case 'half':
      return [...titleLines(facts.missing, nouns), ...explainLines(facts.found, nouns)];
    case 'what_if':
      return whatIfLines(facts, nouns);
    case 'influence':
      return influenceLines(facts, nouns);
    case 'similar':
      return similarLines(facts, nouns);
    case 'taste':
      return tasteLines(facts, nouns);
    case 'history':
      return historyLines(facts, nouns);
    case 'facts':
      return factsLines(facts, nouns);
    case 'joint facts':
      return jointLines(facts, nouns);
    case 'feedback':
      return feedbackLines(facts, nouns);
    case 'about':
      return aboutLines(facts);
    case 'social':
      return socialLines(facts);
    case 'unclear':
      return unclearLines(facts);
    case 'title':
      return titleLines(facts, nouns);
  }
}
