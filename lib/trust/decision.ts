// The decision a text states: is the item in the top ten or not? A stated rank decides, otherwise the wording.

export type Decision = 'recommended' | 'not recommended';

const topTen = 10;
const yes = /\b(?:strong pick|in your top ten|of your ten best|is recommended|your best matches)\b/;
const no =
  /\b(?:not recommended|outside the top ten|not a match|not a top pick|without reaching your top ten|low on your list|lukewarm|sees little)\b/;

/** `candidates` tells the rank from other pairs of numbers. null if the text states no decision. */
export function statedDecision(text: string, candidates: number): Decision | null {
  const rank = new RegExp(`\\b(?:rank|number) (\\d+) of (?:the )?${candidates}\\b`).exec(text)?.[1];
  const among = new RegExp(`\\bAmong ${candidates} [^.]* at rank (\\d+)`).exec(text)?.[1];
  const stated = rank ?? among;
  if (stated !== undefined) return Number(stated) <= topTen ? 'recommended' : 'not recommended';
  if (no.test(text)) return 'not recommended';
  return yes.test(text) ? 'recommended' : null;
}
