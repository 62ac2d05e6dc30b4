// Task 7, grounded explanation, which isn't in the paper: computed facts in, true prose out. A small model copies and
// connects what it's given far better than it knows things. So the prompt lists the evidence, and training answers are
// composed from the same evidence (explanation-case.ts). Serving builds its prompts here too.

import type { Method } from '#lib/contract/method.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import type { Segment, Turn } from '#lib/llm/segment.ts';
import { pick } from '#lib/random.ts';
import { type ItemVectors, type Person, personSegments, systemTurn } from '../prompt.ts';
import { drawExplanationCase } from './explanation-case.ts';
import type { AlignmentTask, Sample } from './task.ts';

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

export const groundedExplanation: AlignmentTask = {
  name: 'grounded explanation',
  build(sample, random) {
    const { catalogue, form, history, model, reference, vectors } = sample;
    const item = drawItem(sample, random);
    const evidence = computeEvidence({ model, catalogue, history, item, reference });
    const drawn = drawExplanationCase(evidence, { catalogue, random });
    const { facts, instruction, questionText: question, answer } = drawn;
    const turns = explanationTurns({
      person: sample,
      form,
      vectors,
      item,
      facts,
      instruction,
      question,
      answer,
    });
    return [{ turns, weight: 0.35 }];
  },
};

/** Mostly an item near the top, as people ask about those; sometimes one from further down, or a disliked one. */
function drawItem({ labels: { positives, negatives } }: Sample, random: () => number): number {
  const draw = random();
  if (draw < 0.8) return pick(positives.subarray(0, 25), random);
  return pick(draw < 0.92 ? positives : negatives, random);
}
