// The perspective of one question: one of the project's own, or a person's words. Words from a person are a line of
// the prompt, bounded and tokenized as text: they choose a tone, never a role, and never the evidence behind a verdict.
import { cleanText } from '#lib/catalogue/title.ts';
import { type Perspective, perspectiveFacts } from '#lib/evidence/perspective.ts';

export { type Perspective, perspectiveFacts, perspectives } from '#lib/evidence/perspective.ts';

export const maxCustomPerspectiveCharacters = 200;

/** Evidence follows `perspective`; the language model reads `instruction`. */
export function perspectiveFor(
  chosen: Perspective | 'custom',
  customText = '',
): { perspective: Perspective; instruction: string } {
  const words = cleanText(customText, maxCustomPerspectiveCharacters);
  const perspective = chosen === 'custom' ? nearest(words) : chosen;
  const instruction =
    chosen === 'custom' && words !== '' ? `View: ${words}` : perspectiveFacts[perspective].instruction;
  return { perspective, instruction };
}

const signs: [Perspective, RegExp][] = [
  ['era', /\b(?:era|decades?|years?|old|older|classics?|modern|recent|period|nostalgi\w+|\d0s)\b/i],
  [
    'genre',
    /\b(?:genres?|themes?|story|stories|plots?|mood|action|comed(?:y|ies)|drama|horror|thriller|romance)\b/i,
  ],
  ['popularity', /\b(?:popular\w*|niche|famous|hidden|mainstream|hype\w*|well.known|obscure|hits?)\b/i],
  ['sceptic', /\b(?:scepti\w+|skepti\w+|critic\w*|doubt\w*|against|downsides?|risk\w*|honest\w*)\b/i],
];

/** The evidence that a person's own words ask for. */
function nearest(words: string): Perspective {
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? 'overall';
}
