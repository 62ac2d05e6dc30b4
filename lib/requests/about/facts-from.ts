// Where what is said of an item comes from, in each domain.

import type { Domain } from '#lib/contract/domain.ts';

/** Where the facts of an item come from. */
export const factsFrom: Record<Domain, string> = {
  movies: 'What I say of a film, its year, genres and tags, came with the data I learned from',
  steam: 'What I say of a game, its year, makers, tags and price, comes from the Steam store',
  games:
    'Titles and systems of the games come from the data I learned from, and kinds, where I know any, from games of the same name on Steam or from the series that their titles name',
};
