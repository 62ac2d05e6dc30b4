// What is said of titles behind "films" or "games" ("that are scary", "with cooking", "in which two can share a screen") as what one
// or several of them are, have or can do.

import type { Nouns } from '../world.ts';

/** words: behind "are", "have" or "can", a name before "is in it": "scary", "set in space", "cooking", "be played by two on one screen". */
export type Predicate = { verb: 'be' | 'have' | 'can' | 'cost' | 'take' | 'star'; words: string };

/** Features of a store and counts of players, in the words of whoever plays. */
const played: [RegExp, string][] = [
  [/^games in which (\w+) can share a screen$/, 'be played by $1 on one screen'],
  [/^games in which (\w+) can play together$/, 'be played by $1'],
  [/^games tagged (?:Multiplayer|Co-?op)$/i, 'be played together'],
  [/^games tagged 4 Player Local$/, 'be played by four on one screen'],
  [/^games for short sessions$/, 'be played in short sessions'],
  [/^games (?:with local co-op|to play together on one screen)$/, 'be played together on one screen'],
  [/^games with online co-op$/, 'be played together online'],
  [/^(?:online games|games in which people could play online)$/, 'be played online'],
  [/^(?:multiplayer games|games with co-op|games in which several can play)$/, 'be played together'],
  [/^(?:single-player games|games in which one can play alone)$/, 'be played alone'],
];
/** The more is said of it, the better: only the most telling is told. */
const company = [
  /^be played alone$/,
  /^be played together$/,
  /^be played (?:together )?online$/,
  /^be played together on /,
  /^be played by /,
];

/** 0: it isn't about how many can play. */
export function specificity({ verb, words }: Predicate): number {
  return verb === 'can' ? 1 + company.findIndex((sign) => sign.test(words)) : 0;
}

/** What reads badly behind "are" and "have". */
const asPredicates: Record<string, Predicate> = {
  'that live by their story': { verb: 'have', words: 'a strong story' },
  'that give you something to think about': { verb: 'have', words: 'something to think about' },
};

const be =
  /^(?:set|about|based|made|for|in|told|drawn|animated|played|seen|by|tagged|from|starring|directed)\b/;

/** null: it doesn't read well so. */
export function predicateOf(said: string, { many }: Pick<Nouns, 'many'>): Predicate | null {
  for (const [sign, words] of played)
    if (sign.test(said)) return { verb: 'can', words: said.replace(sign, words) };
  if (said === `free ${many}`) return { verb: 'be', words: 'free' };
  const price = /^\S+ for (at most \$[\d.]+)$/.exec(said)?.[1];
  if (price) return { verb: 'cost', words: price };
  const hours = /^games of (at most .+ hours?|about .+ hours?)$/.exec(said)?.[1];
  if (hours) return { verb: 'take', words: hours };
  if (!said.startsWith(`${many} `)) return null;
  const rest = said.slice(many.length + 1);
  if (/[";:]| (?:or|and) (?:films|games)\b/.test(rest) || /^for at\b/.test(rest)) return null;
  const own = asPredicates[rest];
  if (own) return own;
  if (/^with \p{Lu}/u.test(rest) && many === 'films')
    return { verb: 'star', words: rest.slice('with '.length) };
  if (rest.startsWith('that are ')) return { verb: 'be', words: rest.slice('that are '.length) };
  if (rest.startsWith('with ')) return { verb: 'have', words: rest.slice('with '.length) };
  if (rest.startsWith('without ')) return { verb: 'have', words: `no ${rest.slice('without '.length)}` };
  return be.test(rest) ? { verb: 'be', words: rest } : null;
}
