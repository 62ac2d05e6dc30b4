import { expect, test } from 'vitest';
import { renderChat } from '#lib/llm/chat-template.ts';
import type { PromptPiece, TargetVector, Turn } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';

// A tokenizer that spells: characters are their code points, control tokens are negative.
const spellings = [
  '<|im_start|>',
  '<|im_end|>',
  '<|begin_of_text|>',
  '<|start_header_id|>',
  '<|end_header_id|>',
  '<|eot_id|>',
  '<s>',
  '</s>',
];
function spelling(special: Partial<Tokenizer['special']>): Tokenizer {
  const id = (name: string) => -1 - spellings.indexOf(name);
  return {
    encode: (text) => Array.from(text, (character) => character.codePointAt(0) as number),
    decode: (ids) =>
      ids.map((each) => (each < 0 ? spellings[-1 - each] : String.fromCodePoint(each))).join(''),
    tokenBytes: () => new Uint8Array(),
    control: (name) => (spellings.includes(name) ? id(name) : null),
    vocabularySize: 0,
    special: { bos: id('<s>'), eos: id('</s>'), imStart: 1e6, imEnd: 2e6, ...special },
  };
}
const tokenizer = spelling({ imStart: 0, imEnd: -2 });

function spell(pieces: PromptPiece<TargetVector>[], by = tokenizer): string {
  return pieces
    .map((piece) => ('tokens' in piece ? by.decode(piece.tokens) : 'user' in piece ? '⟨user⟩' : '⟨item⟩'))
    .join('')
    .replaceAll('\0', '<|im_start|>');
}

const vector = new Float32Array(2);
const turns: Turn[] = [
  { role: 'system', content: [{ text: 'Be brief.' }] },
  { role: 'user', content: [{ text: 'Taste: ' }, { user: vector }, { text: '\nWhy' }, { text: ' this?' }] },
  { role: 'assistant', content: [{ item: vector }, { text: ' Yes' }] },
];

test('ChatML comes out as the model was trained on, with nothing added', () => {
  expect(spell(renderChat(turns, tokenizer, { addGenerationPrompt: true }))).toBe(
    '<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nTaste: ⟨user⟩\nWhy this?<|im_end|>\n' +
      '<|im_start|>assistant\n⟨item⟩ Yes<|im_end|>\n<|im_start|>assistant\n',
  );
  expect(spell(renderChat(turns.slice(1, 2), tokenizer, { addGenerationPrompt: false }))).not.toContain(
    'system',
  );
});

test("only the assistant's own text and the token that ends it are trainable", () => {
  const trainable = renderChat(turns, tokenizer, { addGenerationPrompt: true }).filter(
    (piece) => 'tokens' in piece && piece.trainable,
  );
  expect(spell(trainable)).toBe(' Yes<|im_end|>');
});

test('the generation prompt is a prefix of the same turn with its answer', () => {
  const asked = renderChat(turns.slice(0, 2), tokenizer, { addGenerationPrompt: true });
  const answered = renderChat(turns, tokenizer, { addGenerationPrompt: false });
  expect(spell(answered).startsWith(spell(asked))).toBe(true);
});

test('the texts between two soft tokens are encoded as one string', () => {
  const seen: string[] = [];
  const encode = (text: string) => {
    seen.push(text);
    return tokenizer.encode(text);
  };
  const listening = { ...tokenizer, encode };
  renderChat(turns, listening, { addGenerationPrompt: false });
  expect(seen).toContain('\nWhy this?');
});

test('a very long text is rendered', () => {
  const long: Turn[] = [{ role: 'user', content: [{ text: 'x'.repeat(300_000) }] }];
  const [piece] = renderChat(long, tokenizer, { addGenerationPrompt: true });
  expect(piece && 'tokens' in piece && piece.tokens.length).toBeGreaterThan(300_000);
});

test('Llama 3, Llama 2 and Vicuna have their own layouts', () => {
  const other = spelling({ imStart: -1, imEnd: -6 });
  const render = (template: 'llama-2' | 'llama-3' | 'vicuna') =>
    spell(
      renderChat([...turns, { role: 'user', content: [{ text: 'More' }] }], other, {
        addGenerationPrompt: true,
        template,
      }),
      other,
    );
  expect(render('llama-3')).toBe(
    '<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|>' +
      '<|start_header_id|>user<|end_header_id|>\n\nTaste: ⟨user⟩\nWhy this?<|eot_id|>' +
      '<|start_header_id|>assistant<|end_header_id|>\n\n⟨item⟩ Yes<|eot_id|>' +
      '<|start_header_id|>user<|end_header_id|>\n\nMore<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n',
  );
  expect(render('llama-2')).toBe(
    '<s>[INST] <<SYS>>\nBe brief.\n<</SYS>>\n\nTaste: ⟨user⟩\nWhy this? [/INST]⟨item⟩ Yes</s><s>[INST] More [/INST]',
  );
  expect(render('vicuna')).toBe(
    '<s>Be brief.\n\nUSER: Taste: ⟨user⟩\nWhy this? ASSISTANT: ⟨item⟩ Yes</s>USER: More ASSISTANT: ',
  );
});

test('ChatML is refused for a model without its control tokens', () => {
  const other = spelling({ imStart: -1 });
  const render = () => renderChat(turns, other, { addGenerationPrompt: true, template: 'chatml' });
  expect(render).toThrow(expect.objectContaining({ code: 'bad_request' }));
});
