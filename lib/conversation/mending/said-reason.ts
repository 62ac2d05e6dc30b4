// Why something isn't wanted, as the message says it: "frightening films" was read as "filth".

import type { Request } from '#lib/contract/request.ts';
import { otherLanguageOf } from '../languages/other-languages.ts';

const english = /^[\p{ASCII}’‘“”…–—■é]*$/u;
const disliked =
  /\b(?:(?:do(?:n['’]?t| not)|never|can['’]?t) (?:really |much )?(?:like|enjoy|want|watch|play|stand|care for)|hate|dislike|not into|no fan of|not a fan of) ((?:\p{L}+ ){0,2}\p{L}+)(?=[,.;!]|\W*$)/iu;
const pointing = /\b(?:it|this|that|them|these|those|one|ones|him|her|anymore|again|■)\b/iu;
const sameStart = 4; // letters of words that mean the same: "bored", "boring"
const ownWords = /\bboring\b/i; // said in many ways

/** A reason of which the message has no word is what it says instead, if it says any. */
export function withSaidReason(request: Request, masked: string): Request {
  if (request.name !== 'feedback' || request.because === undefined) return request;
  if (!english.test(masked) || otherLanguageOf(masked) !== null || ownWords.test(request.because))
    return request;
  const said = masked.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const words = request.because.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  const starts = new Set(said.map((word) => word.slice(0, sameStart)));
  if (words.length === 0 || words.some((word) => starts.has(word.slice(0, sameStart)))) return request;
  const reason = disliked.exec(masked)?.[1]?.toLowerCase();
  const { because: _, ...others } = request;
  return reason === undefined || pointing.test(reason) ? others : { ...others, because: reason };
}
