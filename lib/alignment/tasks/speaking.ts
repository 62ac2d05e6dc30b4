// Task 9, speaking, which isn't in the paper: facts and a message become an answer. The facts are the plain lines of
// lib/requests; the answer says nothing that they don't. Entailment (entailment.ts) judges sentences by the same facts,
// and both prompts begin alike up to the last fact, so that facts are read once for several drafts and their check.
// Facts and message are data, one line each, the message last: no text can open a line of its own. Serving builds its
// prompts here too.
import { type Domain, isDomain } from '#lib/contract/domain.ts';
import type { Turn } from '#lib/llm/segment.ts';
import type { AlignmentTask } from './task.ts';
import { messageLine } from './understanding.ts';

/** An answer as it should sound. request: in the notation of requests; lines: the facts, titles between asterisks. */
export type GoldAnswer = {
  domain: Domain;
  request: string;
  message: string;
  lines: string[];
  answer: string;
};

/** What stands in the prompt. */
export type SpeakingPrompt = Pick<GoldAnswer, 'domain' | 'message' | 'lines'>;

const system =
  'Answer a message from the facts alone, in a few sentences. Of a claim, say Yes if the facts bear it out, otherwise No.';
const longestLine = 400; // characters

/** The beginning that speaking and entailment share. */
export function factsText(domain: Domain, lines: readonly string[]): string {
  const facts = lines.map((line) => messageLine(line, longestLine)).filter((line) => line !== '');
  return [`Domain: ${domain}`, 'Facts:', ...facts].join('\n');
}

/** A dialogue about facts: `asked` is the last line of the question. */
export function factsTurns(facts: string, asked: string, answer?: string): Turn[] {
  const turns: Turn[] = [
    { role: 'system', content: [{ text: system }] },
    { role: 'user', content: [{ text: `${facts}\n${asked}` }] },
  ];
  if (answer !== undefined) turns.push({ role: 'assistant', content: [{ text: answer }] });
  return turns;
}

export function speakingTurns({ domain, message, lines }: SpeakingPrompt, answer?: string): Turn[] {
  return factsTurns(factsText(domain, lines), `Message: ${messageLine(message)}`, answer);
}

export const speaking: AlignmentTask<GoldAnswer> = {
  name: 'speaking',
  build({ answer, ...prompt }) {
    return [{ turns: speakingTurns(prompt, answer), weight: 1 }];
  },
};

/** Reads the lines of corpus/answers (see its README). Throws RangeError for a line that is not one. */
export function parseAnswers(jsonl: string): GoldAnswer[] {
  return jsonl.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const { domain, request, message, lines, answer } = JSON.parse(line) as Record<string, unknown>;
    const isText = (value: unknown): value is string => typeof value === 'string';
    const texts = [request, message, answer];
    if (!isText(domain) || !isDomain(domain) || !texts.every(isText) || !Array.isArray(lines))
      throw new RangeError(`Line ${at + 1} is not an answer.`);
    if (lines.length === 0 || !lines.every(isText))
      throw new RangeError(`The facts of line ${at + 1} are not lines of text.`);
    const [ask, said, told] = texts as [string, string, string];
    return [{ domain, request: ask, message: said, lines, answer: told.trim() }];
  });
}
