// Qwen2's tokenizer from the real GGUF against llama.cpp's own. Two differences are meant: texts are composed (NFC)
// first, as in Hugging Face's tokenizer, which the model was trained with; and <tool_call>, which llama.cpp finds in
// any text, stays ordinary words.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderChat } from '#lib/llm/chat-template.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { libllama, type Pointer } from '#lib/runtime/libllama-binding.ts';
import { qwenModelFile } from '../runtime/base-model-file.ts';
import { randomTexts, spelledControls, writtenTexts } from './awkward-texts.ts';

const modelPath = qwenModelFile();
const firstControl = 151_643;

describe.skipIf(!modelPath)(
  "Qwen2's tokenizer (skipped where Qwen2.5-Coder-0.5B is not in the cache)",
  () => {
    let tokenizer: Tokenizer;
    let model: Pointer;
    const library = libllama();

    beforeAll(async () => {
      if (!modelPath) return;
      tokenizer = await loadTokenizer(modelPath);
      model = await library.loadModel(modelPath, { ...library.modelDefaults(), vocab_only: true });
    });
    afterAll(() => library.freeModel(model));

    function theirs(text: string): number[] {
      const tokens = new Int32Array(1024);
      const bytes = Buffer.byteLength(text);
      const vocabulary = library.vocabularyOf(model);
      const count = library.tokenize(vocabulary, text, bytes, tokens, tokens.length, false, false);
      return [...tokens.subarray(0, count)];
    }

    const more = [
      'Straßenbahn über Österreich, 12,5 %',
      '나는 1994년에 "쇼생크 탈출"을 봤어요!!',
      'e\u0301 가 각',
    ];
    const texts = [...writtenTexts, ...spelledControls, ...more, ...randomTexts(300)];

    test('composed texts become the same tokens as in llama.cpp with control tokens off', () => {
      const differing = texts.filter(
        (text) => theirs(text.normalize('NFC')).join() !== tokenizer.encode(text).join(),
      );
      expect(differing).toEqual([]);
    });

    test('no text becomes a control token, and its tokens spell it', () => {
      for (const text of [...texts, '<tool_call>']) {
        const ids = tokenizer.encode(text);
        expect(ids.filter((id) => id >= firstControl)).toEqual([]);
        expect(tokenizer.decode(ids)).toBe(text.normalize('NFC'));
      }
    });

    test('a chat is rendered in ChatML', () => {
      const turns = [
        { role: 'system' as const, content: [{ text: 'Be brief.' }] },
        { role: 'user' as const, content: [{ text: 'Hi' }] },
      ];
      const [piece, ...others] = renderChat(turns, tokenizer, { addGenerationPrompt: true });
      expect(others).toEqual([]);
      const [start, end] = [tokenizer.control('<|im_start|>'), tokenizer.control('<|im_end|>')];
      const spelled = (piece && 'tokens' in piece ? piece.tokens : []).map((id) =>
        id === start ? '<|im_start|>' : id === end ? '<|im_end|>' : tokenizer.decode([id]),
      );
      expect(spelled.join('')).toBe(
        '<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n',
      );
      const { imStart, imEnd, bos, eos } = tokenizer.special;
      expect([imStart, imEnd, bos, eos]).toEqual([151_644, 151_645, firstControl, 151_645]);
    });
  },
);
