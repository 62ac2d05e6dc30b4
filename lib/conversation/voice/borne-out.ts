// Whether facts bear a sentence out, as a language model that learned entailment judges it.
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { bornOut, entailmentTurns } from '#lib/alignment/tasks/entailment.ts';
import { factsText } from '#lib/alignment/tasks/facts-prompt.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';

/** The probability that the model gives to the facts bearing the sentence out, in [0, 1]. */
export async function borneOut(
  { domain, lines }: { domain: Domain; lines: readonly string[] },
  sentence: string,
  model: LanguageModel,
  { cacheKey, patience = 0, signal }: { cacheKey: string; patience?: number; signal?: AbortSignal },
): Promise<number> {
  const { tokenizer } = model;
  const prompt = toPromptPieces(entailmentTurns(factsText(domain, lines), sentence), tokenizer, null);
  const verdicts = [bornOut.yes, bornOut.no].map((verdict) => tokenizer.encode(verdict)[0] as number);
  const [yes = 0, no = 0] = await model.nextLogits(prompt, verdicts, {
    cacheKey: `${cacheKey}:claim`,
    patience,
    ...(signal ? { signal } : {}),
  });
  return 1 / (1 + Math.exp(no - yes));
}
