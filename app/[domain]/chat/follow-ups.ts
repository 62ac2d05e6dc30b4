/** Questions worth asking next, put together from the evidence. At most three, none that was asked already. */

import type { Evidence } from '#app/explainer/contract.ts';

const maxQuestions = 3;

export function followUps(evidence: Evidence | null, asked: readonly string[]): string[] {
  const seen = new Set(asked.map((question) => question.trim().toLowerCase()));
  return candidates(evidence)
    .filter((question) => !seen.has(question.toLowerCase()))
    .slice(0, maxQuestions);
}

function candidates(evidence: Evidence | null): string[] {
  if (evidence === null) return ['What is my taste?', 'Which of my films count most?'];
  const [first, second] = evidence.influences;
  return [
    ...(first === undefined ? [] : ['Which of my films count most?']),
    `What speaks against ${evidence.item.title}?`,
    ...(first === undefined ? [] : [`What if I had not watched ${first.item.title}?`]),
    'What is it similar to?',
    'What is my taste?',
    ...(second === undefined ? [] : [`How much does ${second.item.title} matter?`]),
  ];
}
