// Comparisons, superlatives and what is told of all or none, as a sentence tells them.
import { numbersIn } from '#lib/catalogue/said-numbers.ts';
import { masksIn } from './line-facts.ts';
import type { SentenceRule } from './sentence-check.ts';

const comparison =
  /\b(more|fewer|less)(?: of (?:it|them|those|these|both|that))? than (?:most|other|usual|the usual|others)\b/i;
const stemOf = (word: string) => word.toLowerCase().replace(/(?:ies|y|ed|s|ion)$/, '');
const plain = new Set(
  'you ve watched played bought no out of more fewer about as many than most people your latest films film games game by for from the tagged and isn t one'.split(
    ' ',
  ),
);

/** "More than most people" is told of a kind, which must be one that a fact says so of. */
export const comparisonFault: SentenceRule = (masked, { facts }) => {
  const said = comparison.exec(masked);
  if (!said) return [];
  const lean = /more/i.test(said[1] ?? '') ? 'more' : 'fewer';
  const told = facts.lines.filter(({ text }) => text.includes(`${lean} than most people`));
  if (told.length === 0) return [`No fact says ${said[0]}.`];
  const before = masked.slice(0, said.index);
  if (
    /\b(?:watch|play|buy|watched|played|bought|own|have|get) (?:it|[\uE000-\uF8FF])(?: far| much)? $/u.test(
      before,
    )
  )
    return ['A title is not watched more than most people do.'];
  if (/\byou(?:['’]re| are) (?:far |much )?$/i.test(before))
    return ['A person is not more than most people.'];
  const names = told.flatMap(({ text }) => kindWords(text));
  const counts = told.flatMap(({ numbers }) => numbers.slice(0, 1).map(({ value }) => value));
  const lower = masked.toLowerCase();
  const named = names.some((name) => lower.includes(name));
  const counted = numbersIn(masked).some(({ value, ordinal }) => !ordinal && counts.includes(value));
  const refers = /\b(?:which|that|those|these|them|both|each|either|all|any|such|kind|sort|either)\b/i.test(
    before,
  );
  return named || counted || refers ? [] : [`No fact says of that: ${said[0]}.`];
};

function kindWords(text: string): string[] {
  const [clause = ''] = text.split(/ out of |, (?:more|fewer)/);
  return [...clause.matchAll(/[\p{L}-]+/gu)]
    .map(([word]) => stemOf(word))
    .filter((word) => word.length > 2 && !plain.has(word) && !plain.has(`${word}s`));
}

const superlative =
  /\b(?:the|your|its|their|by far the) (?:very )?(best|worst|greatest|biggest|largest|smallest|lowest|highest|farthest|furthest|commonest|rarest|weakest|favou?rite|only one|most (?!people|of|chosen|for|to|with|by|likely|in|wins|tenth|other)\w+)\b(?! (?:known|placed|popular))/i;

/** "The lowest of your games": no fact compares so. */
export const superlativeFault: SentenceRule = (masked, { facts, message }) => {
  const [, word = ''] = superlative.exec(masked) ?? [];
  if (word === '') return [];
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`.toLowerCase();
  const stem = word.toLowerCase().replace(/^most /, '');
  if (all.includes(stem)) return [];
  const { listed } = facts.places;
  const first = listed[0];
  const named = masksIn(masked);
  if (/^(?:best|highest|most|favou?rite)/i.test(word) && first !== undefined && named[0] === first) return [];
  if (
    /^(?:biggest|greatest|largest|most|strongest|best)/i.test(word) &&
    /\b(?:lift|push|pull|help|support|reason|factor|friend|effect|tug|nudge|boost|influence|weight|brake|drag|match|bet|argument|share|part|kind|fan)\w*/i.test(
      masked,
    )
  )
    return [];
  return [`No fact says ${word}.`];
};

const wholes =
  /\b(?:no one|no-one|nobody|no other (?:person|people|film|game|movie)s?|everyone|everybody)\b/i;

/** "No one's got it": what all or no people do is told by no fact but the ones that say so. */
export const everybodyFault: SentenceRule = (masked, { facts, message }) => {
  const said = wholes.exec(masked);
  if (!said) return [];
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`;
  if (
    wholes.test(all) ||
    /\b(?:here|can|could|would|will|knows?|says?|tells?|check)\b/i.test(masked.slice(said.index))
  )
    return [];
  return [`No fact says ${said[0]}.`];
};
