// The prompt of questions about facts: the plain lines of lib/requests, then what is asked of them, such as a claim
// (entailment.ts). Facts come first, so that they are read once for several claims. All of it is data, one line each: no
// text can open a line of its own. Serving builds its prompts here too.
import type { Domain } from '#lib/contract/domain.ts';
import type { Turn } from '#lib/llm/segment.ts';
import { messageLine } from './understanding.ts';

// Of answers, too, since adapters have learned it in these words.
const system =
  'Answer a message from the facts alone, in a few sentences. Of a claim, say Yes if the facts bear it out, otherwise No.';
const longestLine = 400; // characters

/** The beginning that all questions about these facts share. */
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
