// The work behind `draft-claims`: sentences that a language model wrote about training facts and that the rules didn't
// stop. Read and labelled, they teach entailment what sentences made false by rule can't: how this model goes wrong.
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { type GoldAnswer, speakingTurns } from '#lib/alignment/tasks/speaking.ts';
import { borneOut } from '#lib/conversation/aligned-voice.ts';
import { sentencesIn } from '#lib/conversation/speak.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';

export type DraftedClaim = {
  domain: string;
  message: string;
  lines: string[];
  before: string[];
  text: string;
  faults: string[]; // why the rules stop it
  yes: number; // the model's own probability that the facts bear it out
};

type Drafting = {
  model: LanguageModel;
  drafts: number;
  stopped: boolean; // also sentences that the rules stop
  seed: number;
  signal: AbortSignal;
};

const answerTokens = 130;
const temperature = 0.8; // of all but the first draft
const topP = 0.92;
const together = 3; // answers at once

/** done: answers so far. */
export async function* draftedClaims(
  answers: readonly GoldAnswer[],
  drafting: Drafting,
): AsyncGenerator<{ done: number; claims: DraftedClaim[] }> {
  for (let at = 0; at < answers.length; at += together) {
    const group = answers.slice(at, at + together);
    const claims = await Promise.all(group.map((gold, place) => claimsAbout(gold, at + place, drafting)));
    yield { done: at + group.length, claims: claims.flat() };
  }
}

async function claimsAbout(
  gold: GoldAnswer,
  place: number,
  { model, drafts, stopped, seed, signal }: Drafting,
): Promise<DraftedClaim[]> {
  const { domain, message, lines } = gold;
  const prompt = toPromptPieces(speakingTurns(gold), model.tokenizer, null);
  const check = { facts: lineFacts(lines), message, strangers: () => [], learnt: true };
  const said = new Set(stopped ? [] : sentencesIn(gold.answer, lines)); // to learn from, others are of more use
  const claims: DraftedClaim[] = [];
  for (let draft = 0; draft < drafts; draft++) {
    let text = '';
    for await (const token of model.generate(prompt, {
      maxTokens: answerTokens,
      temperature: draft === 0 ? 0 : temperature,
      topP,
      seed: seed + 7919 * draft + 104_729 * place,
      cacheKey: `answer-${place % together}`,
      signal,
    }))
      text += token.text;
    const sentences = sentencesIn(text, lines);
    for (const [index, sentence] of sentences.entries()) {
      if (said.has(sentence) || !/[.!…]["”’)]*$/.test(sentence)) continue;
      said.add(sentence);
      const before = sentences.slice(0, index);
      const faults = sentenceFaults(sentence, { ...check, said: before });
      if (faults.length > 0 && !stopped) continue;
      const yes = await borneOut(gold, sentence, model, { cacheKey: `answer-${place % together}`, signal });
      claims.push({ domain, message, lines, before, text: sentence, faults, yes });
    }
  }
  return claims;
}
