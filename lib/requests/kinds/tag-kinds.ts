// What games with a tag are called in plain words: "shooters" of Shooter, "economy games" of Economy. Tags that say no kind of
// game, or that read badly so, have no such words.

import type { Domain } from '#lib/contract/domain.ts';

/** Tags that are nouns: what several of them are called. */
const nouns: Record<string, string> = {
  Shooter: 'shooters',
  FPS: 'first-person shooters',
  'Third-Person Shooter': 'third-person shooters',
  'Top-Down Shooter': 'top-down shooters',
  'Twin Stick Shooter': 'twin-stick shooters',
  Platformer: 'platformers',
  '3D Platformer': '3D platformers',
  'Puzzle-Platformer': 'puzzle platformers',
  'Walking Simulator': 'walking simulators',
  'Dating Sim': 'dating sims',
  'Space Sim': 'space sims',
  'Visual Novel': 'visual novels',
  RPG: 'role-playing games',
  'Action RPG': 'action RPGs',
  'Tactical RPG': 'tactical RPGs',
  CRPG: 'CRPGs',
  JRPG: 'JRPGs',
  MMORPG: 'MMORPGs',
  'Rogue-like': 'roguelikes',
  'Rogue-lite': 'roguelites',
  Metroidvania: 'metroidvanias',
  'Dungeon Crawler': 'dungeon crawlers',
  'City Builder': 'city builders',
  'Shoot ’Em Up': 'shoot ’em ups',
  Thriller: 'thrillers',
  Mystery: 'mysteries',
  MOBA: 'MOBAs',
  'Choices Matter': 'games in which choices matter',
  'World War II': 'games about World War II',
};
/** Tags that stand before "games"; some are written otherwise there. */
const before: Record<string, string> = Object.fromEntries([
  ...[
    ...['Strategy', 'Simulation', 'Adventure', 'Action', 'Casual', 'Racing', 'Sports', 'Puzzle', 'Horror'],
    ...['Survival', 'Fantasy', 'Space', 'Stealth', 'Sandbox', 'Arcade', 'Retro', 'Anime', 'Fighting'],
    ...['Building', 'Crafting', 'Driving', 'Management', 'Economy', 'Exploration', 'War', 'Historical'],
    ...['Military', 'Medieval', 'Tactical', 'Music', 'Rhythm', 'Parkour', 'Superhero', 'Steampunk'],
    ...['Detective', 'Crime', 'Naval', 'Flight', 'Fishing', 'Hunting', 'Soccer', 'Basketball', 'Wrestling'],
    ...['Golf', 'Pinball', 'Post-apocalyptic', 'Cyberpunk', 'Turn-Based', 'Competitive', 'Relaxing'],
    ...['Funny', 'Cute', 'Atmospheric', 'Surreal', 'Difficult', 'Comedy', 'Noir', 'Gothic', 'Lore-Rich'],
    ...['Hidden Object', 'Survival Horror', 'Psychological Horror', 'Dark Fantasy', 'Tower Defense'],
    ...['Card Game', 'Board Game', 'Base Building', 'Resource Management', 'Grand Strategy', 'Trading'],
    ...['Turn-Based Strategy', 'Turn-Based Tactics', 'Martial Arts', 'Time Travel', 'Diplomacy'],
    ...['Hacking', 'Sailing', 'Mining', 'Romance', 'Interactive Fiction', 'Action-Adventure', 'Match 3'],
  ].map((tag) => [tag, tag.toLowerCase().replace(/ game$/, '')]),
  ['Sci-fi', 'sci-fi'],
  ['Open World', 'open-world'],
  ['Story Rich', 'story-rich'],
  ['Point & Click', 'point-and-click'],
  ['Zombies', 'zombie'],
  ['Robots', 'robot'],
  ['Pirates', 'pirate'],
  ['Trains', 'train'],
  ['Agriculture', 'farming'],
  ['Team-Based', 'team'],
  ['RTS', 'real-time strategy'],
  ['4X', '4X'],
  ['LEGO', 'LEGO'],
  ['Star Wars', 'Star Wars'],
  ['PvP', 'PvP'],
]);

/** "shooters", "economy games". null: it has no plain words. */
export function gamesTagged(tag: string): string | null {
  const noun = nouns[tag.replaceAll("'", '’')];
  if (noun) return noun;
  const word = before[tag];
  return word === undefined ? null : `${word} games`;
}

const tags = new Map(
  [...Object.keys(nouns).map((tag) => tag.replaceAll('’', "'")), ...Object.keys(before)].map((tag) => [
    (gamesTagged(tag) ?? '').toLowerCase(),
    tag,
  ]),
);

/** Back from the plain words. */
export function tagCalled(words: string): string | null {
  return tags.get(words.toLowerCase()) ?? null;
}

/** All such words, the longest first; films carry few tags. */
export function plainTags(domain: Domain): string[] {
  return domain === 'movies' ? [] : [...tags.keys()].toSorted((a, b) => b.length - a.length);
}
