// Prompts for serving, built by the functions that training uses. Every question brings its own facts, so earlier turns
// aren't repeated: they only determine what a follow-up is about. The beginning (system, taste, history) is the same
// for all prompts in a chat and is read once.

import { recalledItems } from '#lib/alignment/connector/recalled-items.ts';
import type { Person } from '#lib/alignment/prompt.ts';
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { explanationTurns } from '#lib/alignment/tasks/grounded-explanation.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { AppError } from '#lib/errors.ts';
import { windowOf } from '#lib/evidence/influence.ts';
import { pieceLength } from '#lib/llm/segment.ts';
import { factLines } from '#lib/narration/fact-lines.ts';
import type { Ask } from '#lib/narration/facts.ts';
import type { ServingModel, Speaker } from '#lib/serving/serving-model.ts';

export type Pieces = ReturnType<typeof toPromptPieces>;

export function personOf(model: ServingModel, history: number[]): Person {
  const window = windowOf(model.targetModel, history);
  const userVector = model.targetModel.userVectors([window]);
  const recalled = model.speaker
    ? recalledItems(model.speaker.connectors, { userVector, history }, model.vectors, model.speaker.method)
    : null;
  return { catalogue: model.catalogue, history: window, userVector, recalled };
}

/**
 * Leaves out the oldest titles until prompt and answer fit; throws 'too_large' if they don't fit without any titles.
 */
export function fitting(
  speaker: Speaker,
  person: Person,
  answerTokens: number,
  build: (person: Person) => Pieces,
): Pieces {
  const room = speaker.languageModel.contextTokens - answerTokens;
  for (let titles = person.history.length; ; titles = Math.floor(Math.min(titles, 12) / 2)) {
    const history = titles === 0 ? [] : person.history.slice(-titles);
    const pieces = build({ ...person, history });
    if (pieceLength(pieces) <= room) return pieces;
    if (titles === 0)
      throw new AppError('too_large', { message: 'The question does not fit into the language model.' });
  }
}

export function explanationPrompt(
  model: ServingModel,
  speaker: Speaker,
  input: {
    person: Person;
    evidence: Evidence;
    ask: Ask;
    instruction: string;
    question: string;
    answerTokens: number;
  },
): Pieces {
  const { evidence, ask, instruction, question, answerTokens } = input;
  const facts = factLines(evidence, ask, model.catalogue.domain);
  return fitting(speaker, input.person, answerTokens, (person) => {
    const prompt = { person, form: speaker.method, vectors: model.vectors, item: evidence.item.index };
    const turns = explanationTurns({ ...prompt, facts, instruction, question });
    return toPromptPieces(turns, speaker.languageModel.tokenizer, speaker.connectors);
  });
}
