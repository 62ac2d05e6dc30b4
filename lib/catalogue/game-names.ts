// Takes a shop's game title apart: "The Elder Scrolls V: Skyrim - Legendary Edition, XBOX 360" is Skyrim, its Legendary
// Edition, for Xbox 360. The form of sale (a download, a code, a budget series) isn't part of the game.

import type { ItemFacts } from '#lib/contract/item.ts';
import { parsePlatforms, splitPlatform } from './platforms.ts';
import { sharedTitles, titleKey } from './title.ts';

export type GameName = { title: string; platforms: string[]; edition: string };

const kinds =
  "digital|deluxe|collector'?s'?|limited|special|gold|platinum|silver|bronze|ultimate|complete|legendary|definitive|premium|launch|day one|day 1|first|anniversary|\\d{1,2}(?:st|nd|rd|th)|game of the year|goty|extended|enhanced|expanded|hardened|prestige|legacy|signature|steel ?book|exclusive|bonus|amazon(?:\\.com)?|gamestop|target|wal-?mart|best buy|master|essentials?|super|mega|pre-?order|all-star|hd|remastered|directors?'? cut|tin|dvd|cd|pro|royal|royale|multiplayer|professional|alternate|explorer|bounty|freedom|unleashed|juggernog|phenom|wilderness|standard";
const known = new RegExp(
  `^(.*?\\S)[\\s:,–-]*[([]?((?:\\b(?:${kinds})\\b[\\s-]*)+editions?|\\bgame of the year\\b|\\bg\\.?o\\.?t\\.?y\\.?\\b)[)\\]]?$`,
  'iu',
);
// After a dash or in brackets, an edition can have any name of up to four words: "Assassin's Creed III - Freedom
// Edition".
const apart = /^(.*?\S)\s*(?:\s[-–]|[([])\s*((?:[^\s:,()[\]–-]+\s+){0,4}edition)[)\]]?$/iu;
const imported =
  /^(.*?\S)\s*[-–:,]?\s*[([]((?:japan(?:ese)?|uk|asia|european?|us|eu|jp|korean?|german)\b[^()[\]]{0,20}(?:import(?:ed)?|version)?|import)[)\]]$/iu;
// The same game in another form of sale: dropped.
const sold =
  /^(.*?\S)\s*[-–:,]?\s*(?:[([]\s*(?:[^()[\]]*\b(?:download|code|instant access|jewel case|old version|old model|game only|game|games|stand[- ]?alone(?: software)?|software only|renewed|refurb\w*|bulk packaging|standard|greatest hits|platinum hits|platinum|classics|best seller|player'?s choice|nintendo selects|sega all stars|complete|disc only|special|limited|collector'?s|premium|discontinued\b[^()[\]]*|certified[^()[\]]*|\d{4})\s*)[)\]]|\b(?:greatest hits|platinum hits|player'?s choice|standard edition|digital code|download code|full game download(?: code| card)?|game only|disc only))$/iu;
const downloaded = /\[[^\]]*(?:download|code|instant access)[^\]]*\]/iu;
const reissues =
  /download|jewel case|old version|nintendo selects|platinum hits|greatest hits|player'?s choice|classics/iu;
const leading = /^(?:sony |microsoft )?((?:PS|PlayStation ?)[1-4]|Xbox ?(?:360|One))[\s:–-]+(\p{L}.{2,})$/iu;
const series = /^nintendo selects:\s*(.+)$/iu;

export function gameNameOf(written: string): GameName {
  let title = written;
  const platforms = new Set<string>();
  const editions: string[] = [];
  let form = downloaded.test(written) ? 'Download' : ''; // the form of sale
  for (let before = ''; before !== title; ) {
    before = title;
    const split = splitPlatform(title);
    for (const platform of split.platforms) platforms.add(platform);
    title = split.title;
    const way = sold.exec(title);
    if (way?.[1]) {
      form ||= title.slice(way[1].length).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
      title = way[1];
    }
    const edition = known.exec(title) ?? apart.exec(title) ?? imported.exec(title);
    if (edition?.[1] && edition[2] && titleKey(edition[1]).length > 1) {
      title = edition[1];
      const { name, platforms: named } = editionOf(edition[2]);
      for (const platform of named) platforms.add(platform);
      if (name !== '' && !editions.some((one) => titleKey(one) === titleKey(name))) editions.unshift(name);
    }
    const first = leading.exec(title);
    const named = first?.[1] ? (parsePlatforms(first[1]) ?? []) : [];
    if (first?.[2] && named.length > 0) {
      for (const platform of named) platforms.add(platform);
      title = first[2];
    }
    title = (series.exec(title)?.[1] ?? title).replace(/[\s:,;–-]+$/u, '');
  }
  if (title === '') return { title: written, platforms: [], edition: '' };
  // On a known platform the form of sale is dropped. Without a platform, two products with one title may be two games.
  const reissue = platforms.size === 0 ? (reissues.exec(form)?.[0] ?? '') : '';
  const edition = editions.length === 0 ? reissue : editions.join(', ');
  return { title, platforms: [...platforms], edition };
}

/** "PlayStation 4 Storybook Edition" names a platform too; "GOTY" and "Collectors Edition" have a usual spelling. */
function editionOf(written: string): { name: string; platforms: string[] } {
  const words = written
    .trim()
    .replace(/[\s-]+/g, ' ')
    .split(' ');
  const platforms: string[] = [];
  for (let count = 3; count > 0; count--) {
    const found = words.length > count ? parsePlatforms(words.slice(0, count).join(' ')) : null;
    if (!found) continue;
    platforms.push(...found);
    words.splice(0, count);
    count = 4;
  }
  const name = words
    .join(' ')
    .replace(/\bcollectors'? /i, "Collector's ")
    .replace(/^(?:g\.?o\.?t\.?y\.?|game of the year)(?: edition)?$/i, 'Game of the Year Edition')
    .replace(/\bedition edition$/i, 'Edition')
    .replace(/^(?:standard )?edition$/i, '');
  return { name, platforms };
}

const markings: ((fact: Pick<ItemFacts, 'details'>) => string)[] = [
  ({ details }) => details?.platforms?.join(', ') ?? '',
  ({ details }) => [details?.platforms?.join(', '), details?.edition].filter(Boolean).join(', '),
];

/** The bare title if it's unique; else with its platform and, if that isn't enough, its edition. */
export function distinctGames(facts: readonly ItemFacts[]): ItemFacts[] {
  let titles = facts.map(({ title }) => title);
  for (const mark of markings) {
    const isShared = sharedTitles(titles);
    titles = facts.map((fact, row) => {
      const text = mark(fact);
      return isShared(titles[row] ?? '') && text !== '' ? `${fact.title} (${text})` : (titles[row] ?? '');
    });
  }
  return facts.map((fact, row) => ({ ...fact, title: titles[row] ?? fact.title }));
}

/** What distinctGames and createCatalogue have added to a title is taken off again. */
export function bareGameTitle({ title, details }: Pick<ItemFacts, 'title' | 'details'>): string {
  const unnumbered = title.replace(/ #\d+$/, '');
  const marks = markings.map((mark) => ` (${mark({ details })})`);
  const added = marks.find((mark) => mark !== ' ()' && unnumbered.endsWith(mark)) ?? '';
  return unnumbered.slice(0, unnumbered.length - added.length);
}
