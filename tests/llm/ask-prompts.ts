// Asks prompts one by one, each as its own group: the baseline for groups and for libllama.
import type { Generated } from '#lib/llm/beams.ts';
import { type AskOptions, askGroups } from '#lib/llm/generate.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { Lora } from '#lib/llm/lora.ts';
import type { Question } from '#lib/llm/question.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';

/** For each prompt its results, best first: up to `beams` of them. */
export async function generateEach(
  llama: Llama,
  prompts: PromptPiece[][],
  options: AskOptions & NonNullable<Question['search']>,
): Promise<Generated[][]> {
  const { lora, stop, ...search } = options;
  const groups = prompts.map((prompt): Question[] => [{ prompt, search }]);
  const answers = await askGroups(llama, groups, { stop, ...(lora ? { lora } : {}) });
  return answers.map(([answer]) => answer?.generated ?? []);
}

/** The logits of the given tokens after each prompt. */
export async function scoreEach(
  llama: Llama,
  prompts: PromptPiece[][],
  tokens: number[],
  lora?: Lora,
): Promise<number[][]> {
  const groups = prompts.map((prompt): Question[] => [{ prompt, scored: tokens }]);
  const answers = await askGroups(llama, groups, { stop: [], ...(lora ? { lora } : {}) });
  return answers.map(([answer]) => answer?.logits ?? []);
}
