// Turns to tokens and soft tokens, in the template the model was trained on. ChatML (SmolLM2):
//   <|im_start|>user\n CONTENT <|im_end|>\n <|im_start|>assistant\n
// Control tokens come from the template alone; content is encoded with them off, so no text becomes a role.
//
// - No hidden default: SmolLM2's own template adds a system message if the first turn is not one. Here the turns are
//   rendered as given, so a system message has to be one of them.
// - Neighbouring texts of one turn are encoded as one string; a soft token cuts it. The texts at either side
//   keep their spaces as written: 'liked ' ⟨item⟩ ' much' gives a token for the space before the soft token and
//   ' much' after it. Write the space after a soft token and none before it ('liked' ⟨item⟩ ' much'): spaces
//   belong to the word that follows, as the tokenizer has them, and the soft token stands for a word without.
// - A turn's header ("user\n") is encoded by itself, so content that begins with a line break cannot merge with it.
import { AppError } from '#lib/errors.ts';
import type { PromptPiece, Segment, TargetVector, Turn } from './segment.ts';
import type { Tokenizer } from './tokenizer.ts';

export type ChatTemplate = 'chatml' | 'llama-2' | 'llama-3' | 'vicuna';

/** Control tokens and text; text is encoded with control tokens off. */
type Part = { control: number } | { text: string };
type Layout = {
  before(role: Turn['role'], index: number): Part[];
  after(role: Turn['role']): Part[];
  /** The token the model itself writes after its answer, before the template adds anything. */
  endOfAnswer: number;
};

/** A model's template, recognized by its control tokens; SentencePiece models get Llama-2's. */
function templateFor(tokenizer: Tokenizer): ChatTemplate {
  if (tokenizer.special.imStart >= 0) return 'chatml';
  return tokenizer.control('<|start_header_id|>') === null ? 'llama-2' : 'llama-3';
}

/**
 * Renders turns. `trainable` marks what an assistant writes itself: its text and the token that ends its turn.
 * With addGenerationPrompt, the header of an assistant's turn follows, ready to be continued.
 */
export function renderChat(
  turns: Turn[],
  tokenizer: Tokenizer,
  options: { addGenerationPrompt: boolean; template?: ChatTemplate },
): PromptPiece<TargetVector>[] {
  const layout = layouts[options.template ?? templateFor(tokenizer)](tokenizer);
  const pieces: PromptPiece<TargetVector>[] = [];
  const add = (tokens: number[], trainable: boolean) => {
    const last = pieces.at(-1);
    if (last && 'tokens' in last && last.trainable === trainable)
      for (const token of tokens) last.tokens.push(token);
    else if (tokens.length > 0) pieces.push({ tokens, trainable });
  };
  const addParts = (parts: Part[]) => {
    for (const part of parts) add('control' in part ? [part.control] : tokenizer.encode(part.text), false);
  };
  turns.forEach((turn, index) => {
    const answer = turn.role === 'assistant';
    addParts(layout.before(turn.role, index));
    for (const segment of joinTexts(turn.content)) {
      if ('text' in segment) add(tokenizer.encode(segment.text), answer);
      else pieces.push(segment);
    }
    if (answer) add([layout.endOfAnswer], true);
    addParts(layout.after(turn.role));
  });
  if (options.addGenerationPrompt) addParts(layout.before('assistant', turns.length));
  return pieces;
}

function joinTexts(content: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of content) {
    const last = joined.at(-1);
    if ('text' in segment && last && 'text' in last)
      joined[joined.length - 1] = { text: last.text + segment.text };
    else joined.push(segment);
  }
  return joined;
}

const layouts: Record<ChatTemplate, (tokenizer: Tokenizer) => Layout> = {
  chatml(tokenizer) {
    const { imStart, imEnd } = tokenizer.special;
    if (imStart < 0)
      throw new AppError('bad_request', {
        message: 'This model has no <|im_start|>: ChatML does not fit it.',
      });
    return {
      before: (role) => [{ control: imStart }, { text: `${role}\n` }],
      after: (role) => [...(role === 'assistant' ? [] : [{ control: imEnd }]), { text: '\n' }],
      endOfAnswer: imEnd,
    };
  },
  'llama-3'(tokenizer) {
    const control = (name: string): Part => ({ control: requireControl(tokenizer, name) });
    return {
      before: (role, index) => [
        ...(index === 0 ? [control('<|begin_of_text|>')] : []),
        control('<|start_header_id|>'),
        { text: role },
        control('<|end_header_id|>'),
        { text: '\n\n' },
      ],
      after: (role) => (role === 'assistant' ? [] : [control('<|eot_id|>')]),
      endOfAnswer: requireControl(tokenizer, '<|eot_id|>'),
    };
  },
  'llama-2'(tokenizer) {
    const bos: Part[] = tokenizer.special.bos === null ? [] : [{ control: tokenizer.special.bos }];
    let systemOpen = false; // a system message stands inside the first user turn
    return {
      before: (role, index) => {
        if (role === 'assistant') return [];
        const opening = [...bos, { text: '[INST] ' }];
        if (role === 'system' && index === 0) {
          systemOpen = true;
          return [...opening, { text: '<<SYS>>\n' }];
        }
        const inside = systemOpen;
        systemOpen = false;
        return inside ? [] : opening;
      },
      after: (role) => {
        if (role === 'system') return [{ text: '\n<</SYS>>\n\n' }];
        return role === 'user' ? [{ text: ' [/INST]' }] : [];
      },
      endOfAnswer: tokenizer.special.eos,
    };
  },
  vicuna(tokenizer) {
    const bos: Part[] = tokenizer.special.bos === null ? [] : [{ control: tokenizer.special.bos }];
    return {
      before: (role, index) => [
        ...(index === 0 ? bos : []),
        ...(role === 'system' ? [] : [{ text: role === 'user' ? 'USER: ' : 'ASSISTANT: ' }]),
      ],
      after: (role) => (role === 'assistant' ? [] : [{ text: role === 'system' ? '\n\n' : ' ' }]),
      endOfAnswer: tokenizer.special.eos,
    };
  },
};

function requireControl(tokenizer: Tokenizer, name: string): number {
  const id = tokenizer.control(name);
  if (id === null) throw new AppError('bad_request', { message: `This model has no ${name} token.` });
  return id;
}
