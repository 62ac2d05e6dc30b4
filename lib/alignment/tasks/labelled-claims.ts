// Sentences that a language model drafted, with a reader's verdict: how a model really goes wrong, which sentences made
// false by rule (falsify.ts) don't show. Titles and numbers are exchanged in facts and claims together, as in answers.
import { isDomain } from '#lib/contract/domain.ts';
import { shuffled } from '#lib/random.ts';
import { judgements } from './entailment.ts';
import type { GoldAnswer } from './gold-answer.ts';
import { parseJsonLines } from './json-lines.ts';
import type { Example } from './task.ts';
import { type AnswerPool, varyAnswer } from './vary-answer.ts';

/** A case and what was said about it. lines: the facts, titles between asterisks; holds: whether they bear a claim out. */
export type LabelledClaims = Pick<GoldAnswer, 'domain' | 'message' | 'lines'> & {
  claims: { text: string; holds: boolean; before?: string[]; mended?: true }[];
};

/** The claims of one case, all behind the same facts; with a pool, its titles, numbers and makers are exchanged. */
export function labelledClaimExamples(
  labelled: LabelledClaims,
  pool: AnswerPool | null,
  random: () => number,
): Example[] {
  const { domain, message, lines } = labelled;
  const claims = shuffled(labelled.claims, random);
  if (!pool) return judgements(labelled, claims);
  // One text, so that claims and facts change alike.
  const answer = claims.map(({ text }) => text.replaceAll('\n', ' ')).join('\n');
  const varied = varyAnswer({ domain, message, lines, request: '', answer }, pool, random);
  const texts = varied.answer.split('\n');
  if (texts.length !== claims.length) return judgements(labelled, claims);
  return judgements(
    varied,
    claims.map(({ holds }, at) => ({ holds, text: texts[at] as string })),
  );
}

/** Reads the lines of corpus/claims (see its README). Throws RangeError for a line that is not one. */
export function parseLabelledClaims(jsonl: string): LabelledClaims[] {
  return parseJsonLines(jsonl, ({ domain, message, lines, claims }, at) => {
    const areTexts = (value: unknown): value is string[] =>
      Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
    const areClaims = (value: unknown): value is LabelledClaims['claims'] =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((one) => typeof one?.text === 'string' && typeof one?.holds === 'boolean');
    if (typeof domain !== 'string' || !isDomain(domain) || typeof message !== 'string')
      throw new RangeError(`Line ${at} is not a case.`);
    if (!areTexts(lines) || !areClaims(claims))
      throw new RangeError(`Line ${at} has no facts, or no labelled claims.`);
    return { domain, message, lines, claims };
  });
}
