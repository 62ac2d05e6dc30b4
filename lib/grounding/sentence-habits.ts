// Comparisons, superlatives and what is told of all or none, as a sentence tells them.
import { numbersIn } from '#lib/catalogue/said-numbers.ts';
import { masksIn } from './line-facts.ts';
import type { SentenceRule } from './sentence-check.ts';

const comparison =
  /\b(more|fewer|less)(?: of (?:it|them|those|these|both|that)| [\p{L}-]+){0,3} than (?:most|other|usual|the usual|others)\b/iu;
const youAreMore = /\byou(?:['’]re| are) (?:far |much |a bit |even )?(?:more|less|fewer) than\b/i;
const stemOf = (word: string) => word.toLowerCase().replace(/(?:ies|y|ed|s|ion)$/, '');
const plain = new Set(['films', 'film', 'games', 'game', 'from', 'the', 'for', 'tagged', 'with']);

/** "More than most people" is told of a kind, which must be one that a fact says so of. */
export const comparisonFault: SentenceRule = (masked, { facts }) => {
  if (youAreMore.test(masked)) return ['A person is not more than something.'];
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
  const names = told.flatMap(({ text }) => kindWords(text));
  const counts = told.flatMap(({ numbers }) => numbers.slice(0, 1).map(({ value }) => value));
  const after = masked.slice(said.index).split(/[,;.]/)[0] ?? '';
  const lower = `${before} ${after}`.toLowerCase();
  const named = names.some((name) => lower.includes(name));
  const counted = numbersIn(before).some(({ value, ordinal }) => !ordinal && counts.includes(value));
  const refers = /\b(?:which|that|those|these|them|both|each|either|all|any|such|kind|sort|either)\b/i.test(
    before,
  );
  return named || counted || refers ? [] : [`No fact says of that: ${said[0]}.`];
};

/** "crime" of "You've watched 14 crime films out of 37, more than most people." */
function kindWords(text: string): string[] {
  const [, kind = ''] = /^You['’]ve \w+ (?:no|[\d,]+) (.*?) out of /u.exec(text) ?? [];
  return [...kind.matchAll(/[\p{L}\d-]+/gu)]
    .filter(([word]) => word.length > 1 && !plain.has(word.toLowerCase()))
    .map(([word]) => stemOf(word));
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

/** "Half of your games": some count of the facts must be about that. */
export const shareFault: SentenceRule = (masked, { facts, message }) => {
  if (!/\b(?:more than|less than|about|nearly|almost|over|just over|just under)? ?half\b/i.test(masked))
    return [];
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`;
  if (/\bhalf\b/i.test(all)) return [];
  const shares = facts.lines.flatMap(({ text, numbers }) => {
    const counts = numbers.filter(({ ordinal }) => !ordinal).map(({ value }) => value);
    if (/^(?:\d+|Only one|None) of your top ten/.test(text)) return [(counts[0] ?? 0) / 10];
    const [part, whole] = counts;
    return part !== undefined && whole ? [part / whole] : [];
  });
  return shares.some((one) => one > 0.35 && one < 0.65) ? [] : ['No fact is about half of anything.'];
};

/** "Both", "all three", "the rest" with a list: as many titles as that, and not all of them. */
export const groupFault: SentenceRule = (masked, { facts }) => {
  const { listed, own } = facts.places;
  const faults: string[] = [];
  const list =
    /[\uE000-\uF8FF](?:,? (?:and|or) |, )[\uE000-\uF8FF](?:(?:,? (?:and|or) |, )[\uE000-\uF8FF])*/gu;
  for (const found of masked.matchAll(list)) {
    const count = masksIn(found[0]).length;
    const after = masked.slice(found.index + found[0].length);
    if (count > 2 && /^,? (?:are )?both\b/.test(after)) faults.push('They are more than two.');
    if (count === 2 && /^,? (?:are )?all (?:of|three|four|five)\b/.test(after)) faults.push('They are two.');
  }
  const named = masksIn(masked);
  if (
    /^the rest (?:are|is)\b/i.test(masked) &&
    listed.length > 2 &&
    listed.every((one) => named.includes(one))
  )
    faults.push('The rest are not all.');
  const firstThree = (one: number) => [1, 2, 3].some((place) => own.get(one)?.has(place));
  if (/\brest of your top ten\b/i.test(masked) && named.length > 2 && named.slice(0, 3).every(firstThree))
    faults.push('These are the first three, not the rest.');
  return faults;
};

const mostOfTwo =
  /\bmost of the (?:other )?two\b|\ball of the (?:other )?two\b|\bboth of the (?:other )?three\b/i;
const levels: [RegExp, RegExp][] = [
  [
    /\bfar down|\bbottom\b|\blower half\b|\blow(?:er)? down\b|\bwell down\b/i,
    /: in your top ten|high up|well up, but/,
  ],
  [
    /\bin (?:your|the) top ten\b/i,
    /far from your top ten|outside your top ten|in the middle|lower half|near the (?:very )?bottom/,
  ],
];

/** How high it stands, in words: "far down" of a title in the top ten. Only where the facts rank one title. */
export const levelFault: SentenceRule = (masked, { facts }) => {
  if (mostOfTwo.test(masked)) return ['Two have no most.'];
  if (facts.places.focus.size !== 1) return [];
  if (
    /\b(?:others?|people|everyone|without|would|if|not|far|outside|short|from|once|when|everybody|out|never|under|beyond|near|just|behind)\b|n['’]t|['’]d\b/i.test(
      masked.replace(/far down/gi, 'low'),
    )
  )
    return [];
  return levels.flatMap(([word, level]) => {
    const said = word.exec(masked)?.[0];
    return said &&
      facts.lines.some(({ text }) => /^[\uE000-\uF8FF] is /u.test(text) && level.test(text)) &&
      !facts.lines.some(({ text }) => word.test(text) && !/^[\uE000-\uF8FF] is /u.test(text))
      ? [`It is not ${said}.`]
      : [];
  });
};
