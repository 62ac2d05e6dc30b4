// A tokenizer's parts: how text is split before byte-pair encoding, in tokenizer.json's terms, and how a token spells
// bytes. Patterns are from llama.cpp's llama-vocab.cpp, under the names a GGUF uses (tokenizer.ggml.pre), with \s
// written as \p{White_Space}: JavaScript's \s includes U+FEFF and lacks U+0085, and the models were trained with
// Unicode's set.

const gpt2Pattern =
  "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\p{White_Space}\\p{L}\\p{N}]+|\\p{White_Space}+(?!\\P{White_Space})|\\p{White_Space}+";
const llama3Pattern = (digits: string) =>
  `(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|${digits}| ?[^\\p{White_Space}\\p{L}\\p{N}]+[\\r\\n]*|\\p{White_Space}*[\\r\\n]+|\\p{White_Space}+(?!\\P{White_Space})|\\p{White_Space}+`;

const split = (pattern: string) => ({
  type: 'Split',
  pattern: { Regex: pattern },
  behavior: 'Isolated',
  invert: false,
});
const toByteAlphabet = { type: 'ByteLevel', add_prefix_space: false, use_regex: false };
const sequence = (...pretokenizers: unknown[]) => ({ type: 'Sequence', pretokenizers });

type PreTokenizer = { config: unknown; ignoreMerges: boolean; normalizer: unknown };
const plain = (...patterns: string[]): PreTokenizer => ({
  config: sequence(...patterns.map(split), toByteAlphabet),
  ignoreMerges: false,
  normalizer: null,
});
const llama3: PreTokenizer = { ...plain(llama3Pattern('\\p{N}{1,3}')), ignoreMerges: true };

export const preTokenizers: Record<string, PreTokenizer | undefined> = {
  __proto__: null as never,
  'gpt-2': plain(gpt2Pattern),
  smollm: plain('\\p{N}', gpt2Pattern),
  'llama-bpe': llama3,
  llama3,
  qwen2: { ...plain(llama3Pattern('\\p{N}')), normalizer: { type: 'NFC' } },
};

type Config = { type?: string; pretokenizers?: unknown[]; individual_digits?: boolean } & Record<
  string,
  unknown
>;

/** A tokenizer.json's pre-tokenizer, with \d and \s replaced by what they mean in the Rust library. */
export function unicodePatterns(value: unknown): unknown {
  const config = value as Config | null;
  if (config?.type === 'Sequence') return sequence(...(config.pretokenizers ?? []).map(unicodePatterns));
  if (config?.type === 'Digits') return split(config.individual_digits ? '\\p{N}' : '\\p{N}+');
  if (config?.type === 'ByteLevel' && config.use_regex !== false && !config.add_prefix_space)
    return sequence(split(gpt2Pattern), toByteAlphabet);
  return value;
}

/** GPT-2's byte alphabet: printable Latin-1 stands for itself, the other bytes for U+0100 and on. */
const byteOfCharacter = new Map<string, number>();
for (let byte = 0, other = 0; byte < 256; byte++) {
  const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  byteOfCharacter.set(String.fromCodePoint(printable ? byte : 256 + other++), byte);
}

/** The bytes a token stands for, in each of the two spellings. A token outside the alphabet is its own UTF-8. */
export const byteLevel = {
  'byte-level': (token: string): Uint8Array => {
    const bytes = Array.from(token, (character) => byteOfCharacter.get(character));
    return bytes.includes(undefined) ? Buffer.from(token) : Uint8Array.from(bytes as number[]);
  },
  sentencepiece: (token: string): Uint8Array => {
    const byte = /^<0x([0-9A-F]{2})>$/.exec(token)?.[1];
    return byte ? Uint8Array.of(Number.parseInt(byte, 16)) : Buffer.from(token.replaceAll('▁', ' '));
  },
};

/**
 * SentencePiece merges by the score of the result. Here that order is a list of merges: every way to build a token from
 * two others, best score first, then shorter left part first.
 */
export function mergesFromScores(tokens: readonly string[], scores: readonly number[]): [string, string][] {
  const known = new Set(tokens);
  const merges: { pair: [string, string]; score: number }[] = [];
  tokens.forEach((token, id) => {
    const characters = Array.from(token);
    if (characters.length > 64) return;
    for (let cut = 1; cut < characters.length; cut++) {
      const pair: [string, string] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
      if (known.has(pair[0]) && known.has(pair[1])) merges.push({ pair, score: scores[id] ?? 0 });
    }
  });
  return merges.sort((a, b) => b.score - a.score).map(({ pair }) => pair);
}
