// That the picks are what was wished for, in one sentence: "All three are free and can be played together, and none of them is gory."

import { nounFor } from '../known/traits.ts';
import type { Met } from '../recommend/met-wishes.ts';
import type { Predicate } from '../recommend/predicates.ts';
import type { RecommendFacts } from '../recommend.ts';
import { capitalized, joined } from '../wording.ts';

const verbs: Record<Exclude<Met['verb'], 'star'>, [one: string, many: string]> = {
  be: ['is', 'are'],
  have: ['has', 'have'],
  can: ['can', 'can'],
  cost: ['costs', 'cost'],
  take: ['takes', 'take'],
};

/** Behind all picks; what is known of the first alone is said of it (`firstMet`). */
export function metSaid({ met, picks }: RecommendFacts): string {
  const all = met.filter(({ first }) => !first);
  return [sentenceOf(all, picks.length), starsSaid(all, picks.length)].filter((one) => one !== '').join(' ');
}

/** "Emma Thompson is in all three." */
function starsSaid(met: readonly Met[], count: number): string {
  const names = met.filter(({ verb, not }) => verb === 'star' && !not).map(({ words }) => words);
  const where = count === 1 ? 'it' : count === 2 ? 'both' : count === 3 ? 'all three' : 'all of them';
  return names.length === 0 ? '' : `${joined(names)} ${names.length === 1 ? 'is' : 'are'} in ${where}.`;
}

/** "It's scary.": the first of several alone, or the only one. */
export function firstMetSaid({ met, picks }: RecommendFacts): string {
  if (picks.length === 1) return '';
  return sentenceOf(
    met.filter(({ first }) => first),
    1,
  );
}

function sentenceOf(met: readonly Met[], count: number): string {
  const wanted = partsOf(
    met.filter(({ not }) => !not),
    count,
    'and',
  );
  const refused = met.filter(({ not }) => not);
  if (wanted === '') return count === 1 ? itIsnt(refused) : noneOf(refused, count);
  const subject = count === 1 ? 'it' : count === 2 ? 'both' : count === 3 ? 'all three' : 'all of them';
  const start = capitalized(`${subject} ${wanted}`.replace(/^it is /, "it's "));
  if (refused.length === 0) return `${start}.`;
  const none = count === 1 ? isnt(refused) : noneOf(refused, count);
  return `${start}, ${count === 1 ? 'but ' : 'and '}${none.replace(/^./, (sign) => sign.toLowerCase()).replace(/\.$/, '')}.`;
}

function noneOf(refused: readonly Met[], count: number): string {
  const parts = partsOf(refused, 1, 'or');
  return parts === '' ? '' : `${count === 2 ? 'Neither' : 'None of them'} ${parts}.`;
}

function itIsnt(refused: readonly Met[]): string {
  return refused.length === 0 ? '' : `It ${isnt(refused)}.`;
}

/** "fighting games" → "a fighting game"; "scary" as it is. */
function oneOf(words: string): string {
  return /^(?:[\p{L}-]+ )*(?:games|films|[\p{L}-]+(?:ers|offs|novels|likes|vanias|comedies|dramas|thrillers|westerns))$/u.test(
    words,
  )
    ? nounFor(words)
    : words;
}

/** "isn't gory and has no guns" */
function isnt(refused: readonly Met[]): string {
  const { states, owned, able } = byVerb(refused);
  return joined([
    ...(states.length > 0 ? [`isn't ${joined(states.map(oneOf), 'or')}`] : []),
    ...(owned.length > 0 ? [`has no ${joined(owned, 'or')}`] : []),
    ...(able.length > 0 ? [`can't ${joined(able, 'or')}`] : []),
  ]);
}

function byVerb(met: readonly Met[]) {
  const of = (verb: Met['verb']) => met.filter((one) => one.verb === verb).map(({ words }) => words);
  return { states: of('be'), owned: of('have'), able: of('can') };
}

/** "are scary and set in space, have dragons and can be played online" */
function partsOf(met: readonly Met[], count: number, word: 'and' | 'or'): string {
  const parts = Object.entries(verbs).flatMap(([verb, [one, many]]) => {
    const words = met
      .filter((own) => own.verb === verb)
      .map((own) => (count === 1 && verb === 'be' ? oneOf(own.words) : own.words));
    return words.length === 0 ? [] : [`${count === 1 ? one : many} ${joined(words, word)}`];
  });
  return joined(parts, word);
}

/** "None of them is known to be gentle, though.", "None of them is tagged Party, though." */
export function notSo(lacked: Predicate, count: number): string {
  const { verb, words } = lacked;
  const subject = count === 1 ? "It isn't" : count === 2 ? 'Neither is' : 'None of them is';
  if (verb === 'be' && /^(?:tagged|from|for) /.test(words)) return `${subject} ${words}, though.`;
  return `${subject} known to ${verb === 'can' ? `be ${words.replace(/^be /, '')}` : `${verb} ${oneOf(words)}`}, though.`;
}
