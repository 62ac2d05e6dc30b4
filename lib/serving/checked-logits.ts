// Whether an adapter says here what it said where it was trained: the logits of a few answers of the examples' first row, computed
// there at the end of the training (engines/ray, check.safetensors), against those of the model that serves.
import { applyConnector, type Connectors } from '#lib/alignment/connector/connector.ts';
import { readCheckLogits, readRows } from '#lib/alignment/example-files.ts';
import type { PackedRow } from '#lib/alignment/packed-row.ts';
import { AppError } from '#lib/errors.ts';
import { ancestorsOf } from '#lib/llm/prompt-tree.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';

export type Checked = { answers: number; largestDifference: number; sameFirst: number }; // sameFirst: answers with one most likely token

export async function checkedLogits(
  { examples, result }: { examples: string; result: string },
  languageModel: Pick<LanguageModel, 'nextLogits'>,
  connectors: Connectors | null, // null: of examples without vectors
): Promise<Checked> {
  const { answers, vocabulary, logits } = await readCheckLogits(result);
  const [row] = await readRows(examples, 1);
  if (!row) throw new AppError('bad_file', { message: `${examples} has no rows.` });
  const sources = row.parents.filter((_, place) => (row.weights[place] ?? 0) > 0).slice(0, answers);
  const every = Array.from({ length: vocabulary }, (_, token) => token);
  const checked: Checked = { answers: 0, largestDifference: 0, sameFirst: 0 };
  for (const [answer, source] of sources.entries()) {
    const here = await languageModel.nextLogits(promptOf(row, source, connectors), every);
    const there = logits.subarray(answer * vocabulary, (answer + 1) * vocabulary);
    here.forEach((logit, token) => {
      const difference = Math.abs(logit - (there[token] as number));
      checked.largestDifference = Math.max(checked.largestDifference, difference);
    });
    checked.answers += 1;
    if (highest(here) === highest(there)) checked.sameFirst += 1;
  }
  return checked;
}

/** The prompt that ends at a place of a row: its ancestors and itself. */
function promptOf(row: PackedRow, source: number, connectors: Connectors | null): PromptPiece[] {
  return ancestorsOf(row, source)
    .toReversed()
    .map((at): PromptPiece => {
      const place = row.places[at];
      if (!place) throw new AppError('bad_file', { message: 'The row is malformed.' });
      if ('token' in place) return { tokens: [place.token] };
      if (connectors === null) throw new AppError('bad_file', { message: 'The row has vectors.' });
      return 'user' in place
        ? { embedding: applyConnector(connectors.user, place.user) }
        : { embedding: applyConnector(connectors.item, place.item) };
    });
}

function highest(logits: Float32Array): number {
  return logits.reduce((best, logit, token) => (logit > (logits[best] as number) ? token : best), 0);
}
