// Questions worth asking next, built from the evidence. At most three, and none asked before.

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

const maxQuestions = 3;

export function followUps(domain: Domain, evidence: Evidence | null, asked: readonly string[]): string[] {
  const seen = new Set(asked.map((question) => question.trim().toLowerCase()));
  return candidates(domain, evidence)
    .filter((question) => !seen.has(question.toLowerCase()))
    .slice(0, maxQuestions);
}

function candidates(domain: Domain, evidence: Evidence | null): string[] {
  const { items, participle } = domainFacts[domain];
  const whichCount = `Which of my ${items} count most?`;
  if (evidence === null) return ['What is my taste?', whichCount];
  const [first, second] = evidence.influences;
  return [
    ...(first === undefined ? [] : [whichCount]),
    `Why would I not like ${evidence.item.title}?`,
    ...(first === undefined ? [] : [`What if I had not ${participle} ${first.item.title}?`]),
    'What is it similar to?',
    'What is my taste?',
    ...(second === undefined ? [] : [`How much does ${second.item.title} matter?`]),
  ];
}
