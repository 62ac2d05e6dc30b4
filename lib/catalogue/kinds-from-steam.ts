// The genres and tags of video games that a shop lists by title alone, from the Steam games of the same name. A wrong pair
// does more harm than a missing one, so where two games could have the name, nothing is said
// (docs/decisions/041-kinds-from-steam.md). Years, prices and makers aren't taken over: those of a console version differ.

import type { ItemFacts } from '#lib/contract/item.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import { bareGameTitle, gameNameOf } from './game-names.ts';
import { nameKey } from './partners.ts';
import { isWeakHandheld, yearsOf } from './platform-years.ts';

export type SteamGame = { title: string; year: number | null; genres: string[]; tags: string[] };

// Steam's other genres say how a game is sold, warn of what it shows, or belong to programs.
export const kindGenres: ReadonlySet<string> = new Set([
  'Action',
  'Adventure',
  'Casual',
  'Indie',
  'Massively Multiplayer',
  'Racing',
  'RPG',
  'Simulation',
  'Sports',
  'Strategy',
]);
// Tags about a sale on Steam or about a PC, which a console version doesn't share, and two that are given in jest.
const ofSteam = new Set([
  '3D Vision',
  'Benchmark',
  'Controller',
  'Crowdfunded',
  'Early Access',
  'Free to Play',
  'Hardware',
  'Illuminati',
  'Kickstarter',
  'Level Editor',
  'Memes',
  'Mod',
  'Moddable',
  'Mouse only',
  'Software',
  'Steam Machine',
  'Touch-Friendly',
  'TrackIR',
  'Utilities',
  'VR',
]);
const mostTags = 10; // those that most people chose
const surePlaces = 5; // of a tag that names a genre which the game isn't listed under

// Names that an old game and a later one of another kind, or by others, both have: a key as nameKey writes it.
const sharedNames = new Set(
  [
    'Alone in the Dark',
    'Aliens vs. Predator',
    'Bionic Commando',
    'Castlevania',
    'Doom',
    'Final Fantasy III', // in America the sixth
    'Flashback',
    'Gauntlet',
    'Golden Axe',
    'Hitman',
    'Journey to the Center of the Earth',
    'Killer Instinct',
    'Medal of Honor',
    'Mortal Kombat',
    'Need for Speed Most Wanted',
    'Ninja Gaiden',
    'Prey',
    'Prince of Persia',
    'Shadow Warrior',
    'Shinobi',
    'SimCity',
    'Sonic the Hedgehog',
    'Spider-Man',
    'Star Wars Battlefront',
    'Star Wars Battlefront II',
    'Strider',
    'Syndicate',
    'Tomb Raider',
    'Train Simulator',
    'Turok',
    'Wolfenstein',
    'Worms',
  ].map(keyOf),
);
// How many years a version for Steam may come out before the console does, or after it has gone.
const usualGap = { before: 3, after: 1 };
const narrowGap = { before: 1, after: 1 }; // of a shared name

/**
 * For each game, the one that Steam sells under its name. The games have their title, platforms and edition apart, as
 * gameNameOf tells them.
 */
export function sameOnSteam(
  games: readonly ItemFacts[],
  steam: readonly ItemFacts[],
): (SteamGame | undefined)[] {
  const named = steamGamesByName(steam);
  return games.map((game) => {
    const name = keyOf(game.title);
    const same = named.get(name);
    return same && couldBe(game, name, same) ? same : undefined;
  });
}

/** A game that has genres keeps them. */
export function withKinds(games: readonly ItemFacts[], steam: readonly ItemFacts[]): ItemFacts[] {
  const same = sameOnSteam(games, steam);
  return games.map((game, at) => {
    const found = game.genres.length > 0 ? undefined : same[at];
    return found ? { ...game, genres: found.genres, details: { ...game.details, tags: found.tags } } : game;
  });
}

/** The same games in the same order, under the same names. */
export function catalogueWithKinds(catalogue: Catalogue, steam: readonly ItemFacts[]): Catalogue {
  const facts = withKinds(bareGames(catalogue), steam).map((fact, row) => ({
    ...fact,
    title: catalogue.items[row]?.title ?? fact.title,
  }));
  return createCatalogue(catalogue.domain, facts, catalogue.interactionCounts);
}

/** The games of a catalogue without what tells their titles apart. */
export function bareGames({ items }: Catalogue): ItemFacts[] {
  return items.map(({ index, ...facts }) => ({ ...facts, title: bareGameTitle(facts) }));
}

/** A later list of Steam's games, and what only an earlier one has. */
export function joinedSteamGames(later: readonly ItemFacts[], earlier: readonly ItemFacts[]): ItemFacts[] {
  const ids = new Set(later.map(({ itemId }) => itemId));
  const names = new Set(later.map(({ title }) => keyOf(title)));
  return [...later, ...earlier.filter(({ itemId, title }) => !ids.has(itemId) && !names.has(keyOf(title)))];
}

// From the surest name to the least sure: a game found by a surer one isn't looked for by another.
const namings: ((title: string) => string[])[] = [
  (title) => [title],
  (title) => title.split(/\s*\/\s+|\s+\/\s*/), // "resident evil 4 / biohazard 4"
  (title) => [gameNameOf(title).title], // "Crysis 2 - Maximum Edition"
];

/** Two games with one name are both left out. */
function steamGamesByName(steam: readonly ItemFacts[]): Map<string, SteamGame | null> {
  const games = steam.flatMap(steamGame);
  const named = new Map<string, SteamGame | null>();
  for (const namesOf of namings) {
    const found = new Map<string, Set<SteamGame>>();
    for (const game of games)
      for (const key of namesOf(withoutMarks(game.title)).map(keyOf))
        if (key !== '' && !named.has(key)) found.set(key, (found.get(key) ?? new Set()).add(game));
    for (const [key, [game, ...others]] of found) named.set(key, game && others.length === 0 ? game : null);
  }
  return named;
}

function steamGame({ title, year, genres, details }: ItemFacts): SteamGame[] {
  const known = genres.filter((genre) => kindGenres.has(genre));
  if (title === '' || known.length === 0) return [];
  const tags = (details?.tags ?? [])
    .filter((tag) => !ofSteam.has(tag))
    .slice(0, mostTags)
    .filter((tag, place) => !kindGenres.has(tag) || (!known.includes(tag) && place < surePlaces));
  return [{ title, year, genres: known, tags }];
}

/** Whether a game of this name on these platforms can be the one that Steam has sold since that year. */
function couldBe({ details }: ItemFacts, name: string, { year }: SteamGame): boolean {
  const platforms = details?.platforms ?? [];
  if (platforms.some(isWeakHandheld)) return false;
  const isShared = sharedNames.has(name);
  const sold = yearsOf(platforms);
  if (sold.length === 0 || year === null) return !isShared;
  const { before, after } = isShared ? narrowGap : usualGap;
  return sold.some(({ first, last }) => year >= first - before && year <= last + after);
}

function keyOf(title: string): string {
  return nameKey(withoutMarks(title));
}

function withoutMarks(title: string): string {
  return title.replace(/[™®©℠]/gu, '');
}
