// The genres and tags of video games by the series that their titles begin with, the single title that they are, or a word
// that decides it wherever it stands ("tennis"). For games that the join with Steam leaves without a kind
// (docs/decisions/042-kinds-from-series.md). The tables are in series-kinds/.

import type { ItemFacts } from '#lib/contract/item.ts';
import type { Catalogue } from './catalogue.ts';
import { bareGameTitle, gameNameOf } from './game-names.ts';
import { nameKey } from './partners.ts';
import { action } from './series-kinds/action.ts';
import { forEveryone } from './series-kinds/for-everyone.ts';
import { type NamedKinds, namedKinds } from './series-kinds/kind-lines.ts';
import { rolePlayingAndStrategy } from './series-kinds/role-playing-and-strategy.ts';
import { sportsAndRacing } from './series-kinds/sports-and-racing.ts';
import { titleWords } from './series-kinds/title-words.ts';

export const seriesRules = [action, rolePlayingAndStrategy, sportsAndRacing, forEveryone].flatMap(namedKinds);
export const wordRules = namedKinds(titleWords);

const wholes = new Map(seriesRules.filter(({ isWhole }) => isWhole).map((rule) => [rule.name, rule]));
const openings = new Map(seriesRules.filter(({ isWhole }) => !isWhole).map((rule) => [rule.name, rule]));
const words = new Map(wordRules.map((rule) => [rule.name, rule]));
const longestOf = (rules: ReadonlyMap<string, unknown>) =>
  Math.max(...[...rules.keys()].map((name) => name.split(' ').length));
const mostOpening = longestOf(openings);
const mostWords = longestOf(words);

// Whose game it is, before the name of the series.
const makers =
  /^(?:disneys?|disney pixar|ea sports|ea|electronic arts|nintendo|sony|sega|microsoft|marvels?) /;
// Not a game, or more than the game that the title begins with.
const otherGoods =
  /\b(?:headset|headphones|charg(?:er|ing)|cooling fan|carrying case|skin|faceplate|eyewear|console|dualshock|keyboard|figures?|strategy guide|3 ?ds xl|new 3ds bundle|playstation vita bundle|gameband|multi stand|hunting gear|bowling ball|boxing glove|video movie|game not included|does not include game)\b|^nintendo (?:new )?[23]?ds\b/;

/** What a title says of the kind: null where it tells nothing. */
export function seriesOf(game: Pick<ItemFacts, 'title' | 'details'>): NamedKinds | null {
  const key = nameKey(gameNameOf(bareGameTitle(game)).title);
  if (otherGoods.test(key)) return null;
  const rule = byName(key) ?? byName(key.replace(makers, '')) ?? byWord(key);
  return rule && rule.genres.length > 0 ? rule : null;
}

/**
 * The same catalogue with these kinds, for whatever answers from it. They are never stored: its fingerprint stays that of
 * its file, so a model, its data set and what was aligned with it still go together when a rule changes.
 */
export function withSeriesKinds(catalogue: Catalogue): Catalogue {
  if (catalogue.domain !== 'games') return catalogue;
  return { ...catalogue, items: catalogue.items.map(withSeriesKind) };
}

/** A game that has genres keeps them. */
export function withSeriesKind<Game extends Pick<ItemFacts, 'title' | 'genres' | 'details'>>(
  game: Game,
): Game {
  const found = game.genres.length > 0 ? null : seriesOf(game);
  if (!found) return game;
  const { genres, tags } = found;
  return { ...game, genres, ...(tags.length === 0 ? {} : { details: { ...game.details, tags } }) };
}

const given = new Set<readonly string[]>([...seriesRules, ...wordRules].map(({ genres }) => genres));

/** Whether its kind comes from here, and not from a game on Steam. */
export function isKindOfSeries({ genres }: Pick<ItemFacts, 'genres'>): boolean {
  return given.has(genres); // the rule's own list, which a copy of an item shares
}

/** The longest name counts: "Halo Wars" is none of the other Halos. */
function byName(key: string): NamedKinds | undefined {
  const whole = wholes.get(key);
  if (whole) return whole;
  const parts = key.split(' ');
  for (let count = Math.min(mostOpening, parts.length); count > 0; count--) {
    const opening = openings.get(parts.slice(0, count).join(' '));
    if (opening) return opening;
  }
  return undefined;
}

function byWord(key: string): NamedKinds | undefined {
  const parts = key.split(' ');
  for (let count = mostWords; count > 0; count--)
    for (let start = 0; start + count <= parts.length; start++) {
      const word = words.get(parts.slice(start, start + count).join(' '));
      if (word) return word;
    }
  return undefined;
}
