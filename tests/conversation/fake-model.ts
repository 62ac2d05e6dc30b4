// A serving model without weights: a linear target model, and a language model with scripted answers.

import { itemVectorRows } from '#lib/alignment/prompt.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import type { GenerateOptions, LanguageModel } from '#lib/runtime/language-model.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';

const specials = ['<|im_start|>', '<|im_end|>', '<|endoftext|>'];
const firstCharacter = 10;

const spell = (id: number) =>
  id < firstCharacter ? (specials[id] ?? '') : String.fromCodePoint(id - firstCharacter);

/** One token a character; the special tokens have ids below ten and no text leads to them. Decoding spells them out. */
export const characterTokenizer: Tokenizer = {
  encode: (text) => Array.from(text, (character) => firstCharacter + (character.codePointAt(0) ?? 0)),
  decode: (ids) => ids.map(spell).join(''),
  tokenBytes: (id) => new TextEncoder().encode(id < firstCharacter ? '' : spell(id)),
  control: (spelling) => (specials.includes(spelling) ? specials.indexOf(spelling) : null),
  vocabularySize: 0x110000 + firstCharacter,
  special: { bos: null, eos: 2, imStart: 0, imEnd: 1 },
};

export type FakeLanguageModel = LanguageModel & {
  prompts: PromptPiece[][];
  aborted: number;
  disposed: boolean;
};

/** `answers[n]` is what call n says, word by word; the last one again after that. */
export function fakeLanguageModel(answers: string[], pauseMs = 0): FakeLanguageModel {
  return {
    hiddenSize: 4,
    contextTokens: 4000,
    tokenizer: characterTokenizer,
    prompts: [],
    aborted: 0,
    disposed: false,
    async *generate(prompt, options: GenerateOptions) {
      const call = this.prompts.push(prompt) - 1;
      for (const text of (answers[Math.min(call, answers.length - 1)] ?? '').match(/\s?\S+/g) ?? []) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        if (options.signal?.aborted) {
          this.aborted++;
          throw options.signal.reason;
        }
        yield { id: 1, text };
      }
    },
    nextLogits: async () => Float32Array.of(2, 0),
    async dispose() {
      this.disposed = true;
    },
  };
}

export function fakeServingModel(
  languageModel: LanguageModel | null,
  versionId = 'version-1',
): ServingModel & { dispose(): Promise<void>; disposals: number } {
  const catalogue = smallCatalogue();
  const targetModel = linearModel(catalogue.items.map((_, i) => [((i * 7) % 5) - 2, ((i * 3) % 4) - 1]));
  return {
    versionId,
    catalogue,
    targetModel,
    vectors: itemVectorRows(targetModel.itemVectors(), targetModel.dimension),
    reference: null,
    speaker: languageModel && { languageModel, connectors: null, method: 'behavior' },
    disposals: 0,
    async dispose() {
      this.disposals++;
      await languageModel?.dispose();
    },
  };
}

/** The prompt as text, special tokens spelled out. */
export function promptText(prompt: PromptPiece[]): string {
  return prompt.map((piece) => ('tokens' in piece ? characterTokenizer.decode(piece.tokens) : '■')).join('');
}
