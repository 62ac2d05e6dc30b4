// The language model's tokenizer, built on @huggingface/tokenizers from a GGUF's metadata or a Hugging Face folder's
// tokenizer.json. Two things deliberately differ from the library:
// - Control tokens (<|im_start|>, <|im_end|>, …) aren't in the vocabulary that encode() sees. Text from a person or a
//   catalogue that spells one becomes ordinary tokens, never a role. Chat templates get control tokens by name from
//   control().
// - Patterns use Unicode's White_Space and N, which JavaScript's \s and \d don't quite match.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer as Encoder } from '@huggingface/tokenizers';
import { AppError } from '#lib/errors.ts';
import { openGGUF } from './gguf.ts';
import { oncePerFile } from './once-per-file.ts';
import { byteLevel, mergesFromScores, preTokenizers, unicodePatterns } from './tokenizer-parts.ts';

export interface Tokenizer {
  /** A text's token ids; never a control token. */
  encode(text: string): number[];
  /** The text of some ids; control tokens give nothing, broken UTF-8 gives U+FFFD. */
  decode(ids: readonly number[]): string;
  /** The exact bytes an id stands for; none for a control token. */
  tokenBytes(id: number): Uint8Array;
  /** The id of a control token by its spelling. */
  control(spelling: string): number | null;
  readonly vocabularySize: number;
  /** imStart is -1 if the model has none; imEnd is the token that ends a turn, whatever the template. */
  readonly special: { bos: number | null; eos: number; imStart: number; imEnd: number };
}

/** The tokens that end an answer: end of turn and end of text. */
export function stopTokens({ special }: Tokenizer): number[] {
  return [...new Set([special.imEnd, special.eos].filter((token) => token >= 0))];
}

/** The common form of both kinds of file. */
type Vocabulary = {
  tokens: string[];
  control: Set<number>;
  /** How a token spells bytes: GPT-2's byte alphabet, or SentencePiece's ▁ and <0xNN>. */
  spelling: 'byte-level' | 'sentencepiece';
  /** tokenizer.json without added_tokens and vocabulary. */
  pipeline: { normalizer: unknown; pre_tokenizer: unknown; model: Record<string, unknown> };
  bos: number | null;
  eos: number;
};

/** Reads the tokenizer of a .gguf file, once as long as it stays the same, or of a folder with tokenizer.json. */
export async function loadTokenizer(modelPath: string): Promise<Tokenizer> {
  const folder = (await stat(modelPath).catch(() => null))?.isDirectory();
  return folder ? createTokenizer(await fromFolder(modelPath), modelPath) : tokenizerOfFile(modelPath);
}

const tokenizerOfFile = oncePerFile(async (file) => createTokenizer(await fromGGUF(file), file));

function createTokenizer(vocabulary: Vocabulary, source: string): Tokenizer {
  const { tokens, control, spelling, pipeline, bos, eos } = vocabulary;
  const visible: Record<string, number> = Object.create(null);
  tokens.forEach((token, id) => {
    if (!control.has(id)) visible[token] = id;
  });
  const bytes = tokens.map((token, id) => (control.has(id) ? new Uint8Array() : byteLevel[spelling](token)));
  const controls = new Map([...control].map((id) => [tokens[id] as string, id]));
  const { normalizer, pre_tokenizer, model } = pipeline;
  let encoder: Encoder;
  try {
    const json = { normalizer, pre_tokenizer, post_processor: null, decoder: null, added_tokens: [] };
    encoder = new Encoder({ ...json, model: { ...model, vocab: visible, unk_token: null } }, {});
  } catch (cause) {
    throw new AppError('bad_file', { message: `The tokenizer in ${source} cannot be built`, cause });
  }
  const imEnd = ['<|im_end|>', '<|eot_id|>'].map((name) => controls.get(name)).find((id) => id !== undefined);
  return {
    encode: (text) => (text === '' ? [] : encoder.encode(text, { add_special_tokens: false }).ids),
    decode: (ids) => Buffer.concat(ids.map((id) => bytes[id] ?? new Uint8Array())).toString('utf8'),
    tokenBytes: (id) => bytes[id] ?? new Uint8Array(),
    control: (name) => controls.get(name) ?? null,
    vocabularySize: tokens.length,
    special: { bos, eos, imStart: controls.get('<|im_start|>') ?? -1, imEnd: imEnd ?? eos },
  };
}

async function fromGGUF(file: string): Promise<Vocabulary> {
  const gguf = await openGGUF(file);
  await gguf.close();
  const key = (name: string) => gguf.metadata[`tokenizer.ggml.${name}`];
  const bad = (what: string) =>
    new AppError('bad_file', { message: `${file} has no usable tokenizer: ${what}` });
  const tokens = key('tokens');
  if (!isStrings(tokens) || tokens.length === 0) throw bad('no list of tokens');
  const types = (key('token_type') ?? []) as unknown[];
  // Types 2, 3 and 5 of llama.h are unknown, control and unused: none of them is text.
  const control = new Set(tokens.keys().filter((id) => [2, 3, 5].includes(types[id] as number)));
  const idOr = <Otherwise>(name: string, otherwise: Otherwise) => {
    const id = key(`${name}_token_id`);
    return typeof id === 'number' && id >= 0 && id < tokens.length ? id : otherwise;
  };
  const eos = idOr('eos', null);
  if (eos === null) throw bad('no token that ends a text');
  const ids = { bos: idOr('bos', null), eos };
  if (key('model') === 'llama') {
    const scores = key('scores');
    if (!Array.isArray(scores) || scores.length !== tokens.length) throw bad('no scores');
    const model = { type: 'BPE', merges: mergesFromScores(tokens, scores as number[]), byte_fallback: true };
    const spaces = { type: 'Replace', pattern: { String: ' ' }, content: '▁' };
    const prefixed = [{ type: 'Prepend', prepend: '▁' }, spaces];
    const normalizer = {
      type: 'Sequence',
      normalizers: key('add_space_prefix') === false ? [spaces] : prefixed,
    };
    const pipeline = { normalizer, pre_tokenizer: null, model };
    return { tokens, control, spelling: 'sentencepiece', pipeline, ...ids };
  }
  if (key('model') !== 'gpt2')
    throw bad(`the tokenizer model ${JSON.stringify(key('model'))} is not supported`);
  const merges = key('merges');
  if (!isStrings(merges)) throw bad('no list of merges');
  const preTokenizer = preTokenizers[String(key('pre') ?? 'gpt-2')];
  if (!preTokenizer) throw bad(`the pre-tokenizer ${JSON.stringify(key('pre'))} is not supported`);
  const model = { type: 'BPE', merges, ignore_merges: preTokenizer.ignoreMerges };
  const pipeline = { normalizer: preTokenizer.normalizer, pre_tokenizer: preTokenizer.config, model };
  return { tokens, control, spelling: 'byte-level', pipeline, ...ids };
}

type AddedToken = { id: number; content: string; special: boolean };

async function fromFolder(folder: string): Promise<Vocabulary> {
  const bad = (what: string, cause?: unknown) =>
    new AppError('bad_file', { message: `${folder} has no usable tokenizer.json: ${what}`, cause });
  const json = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const file = await json('tokenizer.json').catch((cause) => {
    throw bad('it cannot be read', cause);
  });
  const config = await json('tokenizer_config.json').catch(() => ({}));
  if (file?.model?.type !== 'BPE' || typeof file.model.vocab !== 'object') throw bad('its model is not BPE');
  const tokens: string[] = [];
  const place = (token: unknown, id: unknown) => {
    if (
      typeof token !== 'string' ||
      !Number.isSafeInteger(id) ||
      (id as number) < 0 ||
      (id as number) > 2_000_000
    )
      throw bad('a token has no usable id');
    tokens[id as number] = token;
  };
  for (const [token, id] of Object.entries(file.model.vocab)) place(token, id);
  const added = (Array.isArray(file.added_tokens) ? file.added_tokens : []) as AddedToken[];
  for (const { content, id } of added) place(content, id);
  const control = new Set(added.filter(({ special }) => special).map(({ id }) => id));
  for (let id = 0; id < tokens.length; id++) {
    if (tokens[id] !== undefined) continue;
    tokens[id] = '';
    control.add(id);
  }
  const idOf = (name: unknown) => {
    const content = typeof name === 'string' ? name : (name as AddedToken | undefined)?.content;
    const id = content === undefined ? -1 : tokens.indexOf(content);
    return id < 0 ? null : id;
  };
  const eos = idOf(config.eos_token) ?? idOf('<|im_end|>') ?? idOf('</s>') ?? idOf('<|endoftext|>');
  if (eos === null) throw bad('no token that ends a text');
  const { vocab: _, ...model } = file.model;
  const preTokenizer = unicodePatterns(file.pre_tokenizer ?? null);
  const pipeline = { normalizer: file.normalizer ?? null, pre_tokenizer: preTokenizer, model };
  const spelling = model.byte_fallback ? 'sentencepiece' : 'byte-level';
  return { tokens, control, spelling, pipeline, bos: idOf(config.bos_token), eos };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
