// Answers that say nothing but what their facts say (corpus/answers): true claims for the judge (entailment.ts), and what
// false ones are made of.
import { type Domain, isDomain } from '#lib/contract/domain.ts';
import { parseJsonLines } from './json-lines.ts';

/** An answer as it should sound. request: in the notation of requests; lines: the facts, titles between asterisks. */
export type GoldAnswer = {
  domain: Domain;
  request: string;
  message: string;
  lines: string[];
  answer: string;
};

/** Reads the lines of corpus/answers (see its README). Throws RangeError for a line that is not one. */
export function parseAnswers(jsonl: string): GoldAnswer[] {
  return parseJsonLines(jsonl, ({ domain, request, message, lines, answer }, at) => {
    const isText = (value: unknown): value is string => typeof value === 'string';
    const texts = [request, message, answer];
    if (!isText(domain) || !isDomain(domain) || !texts.every(isText) || !Array.isArray(lines))
      throw new RangeError(`Line ${at} is not an answer.`);
    if (lines.length === 0 || !lines.every(isText))
      throw new RangeError(`The facts of line ${at} are not lines of text.`);
    const [ask, said, told] = texts as [string, string, string];
    return { domain, request: ask, message: said, lines, answer: told.trim() };
  });
}
