// Checks what somebody says about a recommendation against what is known: sentence by sentence, claim by claim. It reads free
// English, not the forms that answers are composed of, and shares no code with what writes or gates sentences
// (tests/architecture.test.ts), because it judges them. How well it tells true from false is measured: `check-the-checker`.
import { attributeClaims } from './attribute-claims.ts';
import type { Claim, Verdict } from './claim.ts';
import { countClaims } from './count-claims.ts';
import { habitClaims } from './habit-claims.ts';
import { historyClaims } from './history-claims.ts';
import { influenceClaims } from './influence-claims.ts';
import type { Known } from './known.ts';
import { rankClaims } from './rank-claims.ts';
import { roleClaims } from './role-claims.ts';
import { sentencesOf } from './segments.ts';
import { toSentence } from './sentence.ts';
import { verdictClaims } from './verdict-claims.ts';

/** A sentence is false if one of its claims is, and not judged if none could be. */
export type Checked = {
  text: string;
  verdict: Verdict;
  claims: Claim[];
  titles: { name: string; exists: boolean }[];
};

export function checkText(text: string, known: Known): Checked[] {
  const dotted = [
    known.about,
    ...known.watched,
    ...known.similar,
    ...known.influences.map(({ title }) => title),
    ...[known.compared?.title ?? []].flat(),
  ];
  let before: string[] = [];
  return sentencesOf(text, dotted).map((sentence) => {
    const checked = checkSentence(sentence, known, before);
    if (checked.named.length > 0) before = checked.named;
    return checked.result;
  });
}

/** `before`: titles the sentence before named, for "without it". */
export function checkSentence(
  text: string,
  known: Known,
  before: readonly string[] = [],
): { result: Checked; named: string[] } {
  const sentence = toSentence(text, known, before);
  const claims = [
    influenceClaims,
    roleClaims,
    rankClaims,
    countClaims,
    habitClaims,
    historyClaims,
    attributeClaims,
    verdictClaims,
  ].flatMap((find) => find(sentence, known));
  const named = sentence.titles.filter(({ about }) => !about).map(({ name }) => name);
  const titles = sentence.titles.map(({ name, known: exists }) => ({ name, exists }));
  return { result: { text, verdict: verdictOf(claims), claims, titles }, named };
}

export function verdictOf(claims: readonly Claim[]): Verdict {
  if (claims.some(({ verdict }) => verdict === 'false')) return 'false';
  return claims.some(({ verdict }) => verdict === 'true') ? 'true' : 'not judged';
}
