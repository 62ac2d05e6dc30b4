// One training example of a grounded explanation: a question as people put it, the facts, and the composed answer.
// Serving builds facts and instruction from the same functions, with the person's own question.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { perspectivesOf } from '#lib/contract/perspective.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { factLines } from '#lib/narration/fact-lines.ts';
import type { Ask, Focus } from '#lib/narration/facts.ts';
import { instructionOf } from '#lib/narration/perspective.ts';
import { composeExplanation } from '#lib/narration/prose.ts';
import { phrase, phrasings, type QuestionKind } from '#lib/narration/question-kind.ts';
import { pick } from '#lib/random.ts';

export type ExplanationCase = Ask & {
  facts: string;
  instruction: string;
  questionText: string;
  answer: string;
};

const shares: [QuestionKind, number][] = [
  ['why', 0.53],
  ['why-not', 0.12],
  ['which-most', 0.08],
  ['without', 0.08],
  ['similar', 0.05],
  ['taste', 0.05],
  ['unknowable', 0.03],
  ['off-topic', 0.06],
];
const unwatchedFocus = 0.15; // share of "without" questions that name an unwatched film

function drawQuestion(random: () => number): QuestionKind {
  let left = random();
  for (const [kind, share] of shares) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'why';
}

function drawFocus(evidence: Evidence, catalogue: Catalogue, random: () => number): Focus | null {
  const watched = evidence.influences
    .map((influence) => influence.item)
    .filter((item) => item.index !== evidence.item.index);
  if (watched.length === 0) return null;
  // Items older than the model's window aren't in the evidence, so only the whole history shows what is unwatched.
  const whole = evidence.historySize === evidence.windowSize;
  if (!whole || random() >= unwatchedFocus) return { item: pick(watched, random), watched: true };
  const other = refOf(pick<Item>(catalogue.items, random));
  const known = other.index === evidence.item.index || watched.some((item) => item.index === other.index);
  return known ? { item: pick(watched, random), watched: true } : { item: other, watched: false };
}

/** Draws the question, the perspective and the wording for evidence already computed. `ask` fixes any of them. */
export function drawExplanationCase(
  evidence: Evidence,
  options: { catalogue: Catalogue; random: () => number; ask?: Partial<Ask> },
): ExplanationCase {
  const { catalogue, random } = options;
  let question = options.ask?.question ?? drawQuestion(random);
  const perspective = options.ask?.perspective ?? pick(perspectivesOf(catalogue.domain), random);
  const focus =
    question === 'without' ? (options.ask?.focus ?? drawFocus(evidence, catalogue, random)) : null;
  if (question === 'without' && !focus) question = 'why';
  const ask: Ask = { question, perspective, focus };
  const questionText = phrase(pick(phrasings[question], random), {
    title: evidence.item.title,
    ...(focus ? { focus: focus.item.title } : {}),
  });
  const told = question === 'unknowable' ? { ...evidence, unseen: unseenMatters(questionText) } : evidence;
  return {
    ...ask,
    facts: factLines(told, ask, catalogue.domain),
    instruction: instructionOf(perspective),
    questionText,
    answer: composeExplanation(told, { ...ask, domain: catalogue.domain, random }),
  };
}
