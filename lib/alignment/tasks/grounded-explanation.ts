// Task 7, grounded explanation, which the paper does not have: computed facts in, true prose out. A small model can
// copy and connect what it is given far better than it can know it, so the prompt carries the evidence as lines,
// and training answers are composed from the very same evidence. Serving builds its prompts here, too.

import type { Method } from '#lib/contract/method.ts';
import type { Segment, Turn } from '#lib/llm/segment.ts';
import { type ItemVectors, type Person, personSegments, systemTurn } from '../prompt.ts';

export type ExplanationPrompt = {
  person: Person;
  form: Method;
  vectors: ItemVectors;
  item: number | null; // catalogue index of the item asked about
  facts: string; // lines of computed evidence, see lib/narration/fact-lines.ts
  instruction: string; // the perspective, in words
  question: string; // what the person asked
  answer?: string; // training only
};

export function explanationTurns(prompt: ExplanationPrompt): Turn[] {
  const content: Segment[] = personSegments(prompt.person, prompt.form);
  if (prompt.item !== null && prompt.form !== 'behavior') {
    content.push({ text: 'About:' }, { item: prompt.vectors.row(prompt.item) }, { text: '\n' });
  }
  content.push({ text: `${prompt.facts.trim()}\n${prompt.instruction.trim()}\n${prompt.question.trim()}` });
  const turns: Turn[] = [systemTurn(prompt.person.catalogue.domain), { role: 'user', content }];
  if (prompt.answer !== undefined) turns.push({ role: 'assistant', content: [{ text: prompt.answer }] });
  return turns;
}
