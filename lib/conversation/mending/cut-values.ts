// Values copied from a message end where its words end: "pixar haven" of "from Pixar haven't we", "with Kurt Russ" of "Kurt Russell".

import type { RequestOf } from '#lib/contract/request.ts';

type Recommend = RequestOf<'recommend'>;

const keys = ['genre', 'maker', 'mood', 'but'] as const;
const shortened = /^(?:\p{L}+n['’]?t|\p{L}+['’](?:ve|re|ll|d|m))$/u; // "haven't", "I've"
const auxiliary = /^(?:have|has|had|do|does|did|is|are|was|were|can|could|wo|would|should|i|you|we|they)n?$/u;
const ofPeople = /^(?:(?:no|not|without|with|by|starring|directed by|made by|from) )+\p{Lu}/u;
const fewestLetters = 3; // that are there of a name

export function withoutCutWords(request: Recommend, masked: string): Recommend {
  const said = masked.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '');
  const whole = { ...request };
  for (const key of keys) {
    const value = request[key];
    if (value === undefined) continue;
    const parts = value.split('; ').map((part) => uncut(part, said, key === 'maker'));
    whole[key] = [...new Set(parts)].join('; ');
  }
  return whole;
}

/** A value whose last word only begins one of the message, after the same word as there. */
function uncut(part: string, said: readonly string[], isMaker: boolean): string {
  const words = part.split(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  const before = words.at(-2)?.toLowerCase();
  const plain = said.map((word) => word.toLowerCase());
  if (before === undefined || plain.some((word) => word.replace(/['’]s$/u, '') === last)) return part;
  const at = plain.findIndex((word, place) => word.startsWith(last) && plain[place - 1] === before);
  const word = plain[at];
  if (word === undefined) return part;
  const rest = words.slice(0, -1).join(' ');
  if (shortened.test(word)) return auxiliary.test(last) ? rest : part;
  const isName = isMaker || ofPeople.test(part);
  return isName && last.length >= fewestLetters && !/^(?:s|es|ed|ing|er)$/u.test(word.slice(last.length))
    ? `${rest} ${said[at]}`
    : part;
}
