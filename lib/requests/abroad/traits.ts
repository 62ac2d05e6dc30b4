// What titles are like ("that are sad", "with snow"), in another language.

import type { Domain } from '#lib/contract/domain.ts';
import { escaped } from '../escaped.ts';
import { filmMoods, filmTraits } from '../known/trait-words/films.ts';
import { gameMoods, gameTraits } from '../known/trait-words/games.ts';
import type { Joining, LanguageTable, Moods } from './language-table.ts';

const all = [
  ...new Set([...filmTraits, ...gameTraits].map((line) => (line.split('|')[1] ?? '').trim())),
].toSorted((a, b) => b.length - a.length);
const between = /,? (and|or) |, /g;

export const traitSource = `(?:${all.map(escaped).join('|')})`;

/** "That are sad" → "sad", "with snow" → "snow", "set in space" as it is. */
function bare(said: string): string {
  return said.replace(/^(?:that are|with) /, '');
}
const byBare = new Map(all.map((said) => [bare(said).toLowerCase(), said]));

export const keywordSource = `(?:${[...byBare.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')})`;

/** What a title can be said to be: "sad". */
export const moodWords: readonly string[] = [
  ...new Set([...filmMoods, ...gameMoods].flatMap((line) => /\| that are ([^|]+) \|/.exec(line)?.[1] ?? [])),
];
export const moodSource = `(?:${moodWords
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')})`;

/** Several are put one behind the other: "Filme mit Schnee, die einsam sind". */
export function behindAbroad(text: string, domain: Domain, { traits }: LanguageTable): string | null {
  const parts = text.split(between).filter((part) => part !== undefined && part !== 'and' && part !== 'or');
  const said = parts.map((part) => traits[part]?.[0]);
  if (said.some((one) => one === undefined)) return null;
  const isFilm = domain === 'movies';
  return said
    .map((one = '') => {
      const [ofFilms = '', ofGames = ofFilms] = one.split('|');
      if (isFilm) return ofFilms;
      return ofGames.startsWith(' ') || !ofFilms.startsWith(' ') ? ofGames : ` ${ofGames}`;
    })
    .join('');
}

export function keywordsAbroad(text: string, { traits, and }: LanguageTable): string | null {
  const parts = text.split(/,? and |, /);
  const said = parts.map((part) => traits[byBare.get(part.toLowerCase()) ?? '']?.[1]);
  if (said.some((one) => one === undefined)) return null;
  const words = said.flatMap((one) => one ?? []);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')}${and(words.at(-1) ?? '', last)}${last}`;
}

/** "Lustig, traurig und episch": each word of films | of games, where they differ. */
export function moodsJoined(moods: Moods, and: Joining) {
  return (words: readonly string[], domain: Domain): string | null => {
    const said = words.map((word) => {
      const [ofFilms = '', ofGames = ofFilms] = (moods[word.toLowerCase()] ?? '').split('|');
      return domain === 'movies' ? ofFilms : ofGames;
    });
    if (said.includes('')) return null;
    const last = said.pop() ?? '';
    return said.length === 0 ? last : `${said.join(', ')}${and(said.at(-1) ?? '', last)}${last}`;
  };
}
