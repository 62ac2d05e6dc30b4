// Does the language model agree with the recommender? Without the evidence, we ask whether the item suits this person
// (paper § 3.3, interest classification). It says Yes or No, and its Yes ranks the item among the recommender's best.

import { type Person, questionTurns } from '#lib/alignment/prompt.ts';
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { interestQuestion, verdicts } from '#lib/alignment/tasks/interest-classification.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { SelfCheck } from '#lib/contract/self-check.ts';
import { recommenderVerdict } from '#lib/narration/weigh.ts';
import type { ServingModel, Speaker } from '#lib/serving/serving-model.ts';
import { fitting } from './prompt.ts';

/** The two verdicts, compared. */
export type Agreement = SelfCheck & Required<Pick<SelfCheck, 'agrees' | 'modelSays' | 'recommenderSays'>>;

type Asked = { person: Person; cacheKey: string; patience?: number; signal?: AbortSignal };

export function agreement(yes: number, evidence: Pick<Evidence, 'rank' | 'candidates'>): Agreement {
  const modelSays = yes >= 0.5 ? 'yes' : 'no';
  const recommenderSays = recommenderVerdict(evidence);
  return { yes, modelSays, recommenderSays, agrees: modelSays === recommenderSays };
}

/** The probability of Yes, against No. */
export async function yesTo(
  model: ServingModel,
  speaker: Speaker,
  item: number,
  { person, cacheKey, patience = 0, signal }: Asked,
): Promise<number> {
  const { languageModel, connectors, method } = speaker;
  const pieces = fitting(speaker, person, 1, (fitted) => {
    const question = interestQuestion(fitted, model.vectors, method, item);
    return toPromptPieces(questionTurns(fitted, method, question), languageModel.tokenizer, connectors);
  });
  const [yes = 0, no = 0] = [verdicts.yes, verdicts.no].map(
    (verdict) => languageModel.tokenizer.encode(verdict)[0],
  );
  const logits = await languageModel.nextLogits(pieces, [yes, no], {
    cacheKey,
    patience,
    ...(signal ? { signal } : {}),
  });
  return 1 / (1 + Math.exp((logits[1] ?? 0) - (logits[0] ?? 0)));
}

/**
 * The item's place among `best` by the language model's Yes. The questions share one cache key, so that only each
 * item's few tokens are read again. The item wins ties.
 */
export async function ownRank(
  model: ServingModel,
  speaker: Speaker,
  input: Asked & { item: number; yes: number; best: readonly number[] },
): Promise<{ rank: number; of: number }> {
  const { item, yes, best } = input;
  const rivals = best.filter((index) => index !== item);
  let rank = 1;
  for (const rival of rivals) if ((await yesTo(model, speaker, rival, input)) > yes) rank++;
  return { rank, of: rivals.length + 1 };
}
