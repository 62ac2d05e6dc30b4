// What is generally known of the best-known titles and no data set here has: who made a film and who plays in it, how long
// it is, what it is about. Two large language models wrote it down independently, and only what both say is kept
// (docs/decisions/044-general-knowledge.md). It is kept apart from the catalogue, whose fingerprint stays that of its file.

import { type Domain, domains } from '#lib/contract/domain.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { bareGameTitle, gameNameOf } from './game-names.ts';
import games from './knowledge/games.json' with { type: 'json' };
import movies from './knowledge/movies.json' with { type: 'json' };
import needs from './knowledge/needs-before.json' with { type: 'json' };
import gamePhrases from './knowledge/phrases/games.json' with { type: 'json' };
import filmPhrases from './knowledge/phrases/movies.json' with { type: 'json' };
import steamPhrases from './knowledge/phrases/steam.json' with { type: 'json' };
import steam from './knowledge/steam.json' with { type: 'json' };
import studios from './knowledge/studios.json' with { type: 'json' };
import { nameKey } from './partners.ts';

export type Knowledge = {
  plot?: string; // one sentence: what it is about, or what one does in it
  phrase?: string; // the same in a few words, without a comma: "a lonely robot tidying an empty Earth"
  studios?: string[]; // and shared worlds, of films: "Pixar", "Marvel"
  directors?: string[];
  cast?: string[]; // leading actors, at most five
  countries?: string[]; // of production, the main one first
  languages?: string[]; // mainly spoken
  minutes?: number;
  picture?: 'colour' | 'black and white' | 'both';
  rating?: string; // MPAA of films, ESRB of games
  developer?: string;
  year?: number; // it first came out, of console games, whose catalogue has none
  genres?: string[]; // plain words: "racing"
  single?: boolean; // can be played alone
  couch?: number; // people on one console or screen; 1: alone only
  online?: boolean; // with others, when it came out
  difficulty?: 'easy' | 'hard'; // what lies between is a matter of opinion
  hours?: number; // of the main story, as players usually take
  traits?: string[]; // what it is like and about, in the words of lib/requests/known/trait-words
  perhaps?: string[]; // of what may upset and whom it is for: what only one of the two wrote down
  series?: Series; // where it is missing there may still be one: of titles without, models know too little
  origin?: string; // what it was made from: "novel by Stephen King"; of titles without, models know too little
};
/** Main entries of a series, by release. need: whether one needs what came before. */
export type Series = { name: string; number?: number; before?: string; after?: string; need?: Need };
/** "helps": it can be followed without, and is richer with. */
export type Need = 'yes' | 'helps' | 'no';

// By IMDb id, Steam app id, and the name of a game whatever its system.
const known: Record<Domain, Record<string, Knowledge>> = {
  movies: movies as Record<string, Knowledge>,
  steam: steam as Record<string, Knowledge>,
  games: games as Record<string, Knowledge>,
};

const phrased: Record<Domain, Record<string, string>> = {
  movies: filmPhrases,
  steam: steamPhrases,
  games: gamePhrases,
};
for (const domain of domains)
  for (const [key, phrase] of Object.entries(phrased[domain])) {
    const title = known[domain][key];
    if (title) title.phrase = phrase;
  }

for (const domain of domains)
  for (const [need, keys] of Object.entries(needs[domain]))
    for (const key of keys) {
      const series = known[domain][key]?.series;
      if (series) series.need = need as Need;
    }

for (const [name, keys] of Object.entries(studios))
  for (const key of keys) {
    const film = known.movies[key];
    if (film) film.studios = [...(film.studios ?? []), name];
  }

/** All that is known in a domain, each title once. */
export function allKnowledge(domain: Domain): Knowledge[] {
  return Object.values(known[domain]);
}

/** null: nothing is known of it, which is so for most titles beyond the best known. */
export function knowledgeOf(
  domain: Domain,
  item: Pick<ItemFacts, 'itemId' | 'title' | 'details'>,
): Knowledge | null {
  const key = keyOf(domain, item);
  return Object.hasOwn(known[domain], key) ? (known[domain][key] ?? null) : null;
}

const plots = new Map<Domain, ReadonlyMap<string, Knowledge>>();

/** The title that a sentence is the plot of, as it stands there. */
export function knownByPlot(domain: Domain, sentence: string): Knowledge | null {
  const all =
    plots.get(domain) ??
    new Map(
      allKnowledge(domain).flatMap((one) => (one.plot === undefined ? [] : [[one.plot, one] as const])),
    );
  plots.set(domain, all);
  return all.get(sentence) ?? null;
}

/** Whether a sentence is what some title is about, as it stands there. */
export function isPlot(domain: Domain, sentence: string): boolean {
  return knownByPlot(domain, sentence) !== null;
}

const phrases = new Map<Domain, ReadonlySet<string>>();

/** Whether words are what some title is about, as they stand behind it. */
export function isPhrase(domain: Domain, words: string): boolean {
  const all = phrases.get(domain) ?? new Set(allKnowledge(domain).flatMap(({ phrase }) => phrase ?? []));
  phrases.set(domain, all);
  return all.has(words);
}

function keyOf(domain: Domain, { itemId, title, details }: Pick<ItemFacts, 'itemId' | 'title' | 'details'>) {
  if (domain === 'movies') return details?.imdbId ?? itemId;
  if (domain === 'steam') return details?.steamAppId ?? itemId;
  return gameKey({ title, details });
}

/** A console game's name without its system and edition: "Mario Kart 8 (Wii U)" → "mario kart 8". */
export function gameKey(game: Pick<ItemFacts, 'title' | 'details'>): string {
  return nameKey(gameNameOf(bareGameTitle(game)).title);
}

/** Traits of what may upset. */
export const upsettingTraits: readonly string[] =
  'violent;gory;sex;sexual;swearing;drugs;suicide;sexual violence;torture;animal dies;child dies;jump scares;gambling'.split(
    ';',
  );
/** What gives an end away, or stands elsewhere. */
const unsaid = /^(?:from an? |true story|.* ending$|twist$|remake|biography|several endings)/;

/** Traits for a page: what it is like and about, and what may upset. */
export function traitsShown({ traits = [] }: Knowledge): { like: string[]; mayUpset: string[] } {
  return {
    like: traits.filter((trait) => !upsettingTraits.includes(trait) && !unsaid.test(trait)),
    mayUpset: traits.filter((trait) => upsettingTraits.includes(trait)),
  };
}
