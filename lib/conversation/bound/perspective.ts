// The perspective of one question: built in, or in the person's words. Those are one line of the prompt, bounded and
// tokenized as text. They choose the tone and which evidence to look at, but never the role or the verdict.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { cleanText } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import {
  maxPerspectiveCharacters,
  type Perspective,
  type PerspectiveChoice,
  perspectivesOf,
} from '#lib/contract/perspective.ts';
import type { ViewRequest } from '#lib/evidence/custom-view.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { instructionOf } from '#lib/narration/perspective.ts';
import { namedAttributes } from '../mentions/attribute-words.ts';
import { findMentions, mask } from '../mentions/title-mentions.ts';

/**
 * Evidence follows `perspective`; the language model reads `instruction`. If the domain has no facts for a perspective,
 * `overall` takes its place.
 */
export function perspectiveFor(
  chosen: PerspectiveChoice,
  customText = '',
  domain?: Domain,
): { perspective: Perspective; instruction: string } {
  const words = cleanText(customText, maxPerspectiveCharacters);
  const wanted = chosen === 'custom' ? nearest(words) : chosen;
  const perspective = domain && !perspectivesOf(domain).includes(wanted) ? 'overall' : wanted;
  const instruction = chosen === 'custom' && words !== '' ? `View: ${words}` : instructionOf(perspective);
  return { perspective, instruction };
}

const signs: [Perspective, RegExp][] = [
  ['price', /\b(?:prices?|cheap\w*|expensive|money|budget|cost\w*|afford\w*|value for|free)\b/i],
  ['platform', /\b(?:platforms?|consoles?|device|machine|pc|playstation|xbox|nintendo)\b/i],
  [
    'pattern',
    /\b(?:recent(?:ly)?|lately|pattern|habits?|order|binge\w*|these days|last (?:few|weeks?|months?))\b/i,
  ],
  ['era', /\b(?:era|decades?|years?|old|older|classics?|modern|period|nostalgi\w+|\d0s)\b/i],
  ['genre', /\b(?:genres?|themes?|tags?|action|comed(?:y|ies)|drama|horror|thriller|romance)\b/i],
  ['popularity', /\b(?:popular\w*|niche|famous|hidden|mainstream|hype\w*|well.known|obscure|hits?)\b/i],
  ['sceptic', /\b(?:scepti\w+|skepti\w+|critic\w*|doubt\w*|against|downsides?|risk\w*|honest\w*)\b/i],
];

/** The evidence a custom perspective asks for. */
function nearest(words: string): Perspective {
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? 'overall';
}

/** What the person's words name; null if they name nothing we can look up or know to be unseen. */
export function viewIn(
  customText: string,
  catalogue: Catalogue,
  history: readonly number[],
): ViewRequest | null {
  const words = cleanText(customText, maxPerspectiveCharacters);
  const { mentions } = findMentions(words, { catalogue, near: new Set(history) });
  const masked = mask(words, mentions);
  const view: ViewRequest = {
    attributes: namedAttributes(masked, catalogue),
    items: [...new Set(mentions.map((mention) => mention.item.index))],
    unseen: unseenMatters(masked),
  };
  return view.attributes.length + view.items.length + view.unseen.length === 0 ? null : view;
}
