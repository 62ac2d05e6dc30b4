// Which Steam game a video game is taken for, and what it takes over. The pairs labelled by hand are in corpus/labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCatalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { bareGameTitle, distinctGames, gameNameOf } from '#lib/catalogue/game-names.ts';
import {
  bareGames,
  catalogueWithKinds,
  joinedSteamGames,
  sameOnSteam,
  withKinds,
} from '#lib/catalogue/kinds-from-steam.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { shippedTarget } from '#lib/model-version/shipped-packs.ts';
import { shippedSteamGames } from '#lib/model-version/target-kinds.ts';

const onSteam = (title: string, year: number | null = 2010, genres = ['Action'], tags: string[] = []) => ({
  itemId: title,
  title,
  year,
  genres,
  details: { tags, developer: 'Somebody', priceUsd: 10, steamAppId: '620' },
});

function game(written: string): ItemFacts {
  const { title, platforms, edition } = gameNameOf(written);
  return { itemId: written, title, year: null, genres: [], details: { platforms, edition } };
}

const found = (written: string, ...steam: ItemFacts[]) => sameOnSteam([game(written)], steam)[0]?.title;

test.each([
  ['Assassin’s Creed IV: Black Flag - Xbox 360 Limited Edition', 'Assassin’s Creed® IV Black Flag™'],
  ['Watch Dogs - PlayStation 3', 'Watch_Dogs™'],
  ['Kane & Lynch: Dead Men - Xbox 360', 'Kane and Lynch: Dead Men™'],
  ['Elder Scrolls V: Skyrim - PlayStation 3', 'The Elder Scrolls V: Skyrim Special Edition'],
  ['Crysis 2 - Xbox 360', 'Crysis 2 - Maximum Edition'],
  ['Resident Evil 6 - Xbox 360', 'Resident Evil 6 / Biohazard 6'],
  ['Sniper Elite III - PlayStation 4', 'Sniper Elite 3'],
  ['Pokemon Stadium [Download]', 'Pokémon Stadium'],
  ['Brutal Legend', 'Brütal Legend'],
])('%s is %s: case, accents, marks, platform and edition tell nothing', (written, title) => {
  expect(found(written, onSteam(title))).toBe(title);
});

test.each([
  ['Dead Space 2 - Xbox 360', 'Dead Space'],
  ['Dead Space - Xbox 360', 'Dead Space 2'],
  ['Borderlands - PlayStation 3', 'Borderlands: The Pre-Sequel'],
  ['Final Fantasy XIII-2 - PlayStation 3', 'Final Fantasy XIII'],
  ['Street Fighter IV - PlayStation 3', 'Street Fighter V'],
  ['FIFA 15 - PlayStation 4', 'FIFA 16'],
  ['The Walking Dead: Survival Instinct - Xbox 360', 'The Walking Dead'],
])('%s is not %s', (written, title) => {
  expect(found(written, onSteam(title))).toBeUndefined();
});

test('two Steam games with one name are both left out, unless one has exactly that name', () => {
  const two = [onSteam('Stronghold', 2001), onSteam('Stronghold™', 2017)];
  expect(found('Stronghold - PC', ...two)).toBeUndefined();
  const editions = [onSteam('Riddle Gold Edition'), onSteam('Riddle - Complete Edition')];
  expect(found('Riddle - PC', ...editions)).toBeUndefined();
  expect(found('Riddle - PC', ...editions, onSteam('Riddle'))).toBe('Riddle');
});

test('a console that was gone long before, or came long after, had another game of that name', () => {
  const late = onSteam('Metal Quest', 2014);
  expect(found('Metal Quest - Xbox 360', late)).toBe('Metal Quest');
  expect(found('Metal Quest - PC', late)).toBe('Metal Quest');
  expect(found('Metal Quest - Playstation 1', late)).toBeUndefined();
  expect(found('Metal Quest - GameCube', late)).toBeUndefined();
  expect(found('Metal Quest - PlayStation 4', onSteam('Metal Quest', 1997))).toBeUndefined();
});

test('weak handhelds have games of their own under the same names', () => {
  for (const platform of ['Nintendo DS', 'Nintendo 3DS', 'Sony PSP', 'Game Boy Advance'])
    expect(found(`Terraria - ${platform}`, onSteam('Terraria', 2011)), platform).toBeUndefined();
  expect(found('Terraria - PlayStation Vita', onSteam('Terraria', 2011))).toBe('Terraria');
});

test('a name that several games had needs a console of the right years', () => {
  const reboot = onSteam('Tomb Raider', 2013);
  expect(found('Tomb Raider - PlayStation 3', reboot)).toBe('Tomb Raider');
  expect(found('Tomb Raider: Definitive Edition - PlayStation 4', reboot)).toBe('Tomb Raider');
  for (const written of ['Tomb Raider', 'Tomb Raider - PC', 'Tomb Raider - Playstation 1'])
    expect(found(written, reboot), written).toBeUndefined();
  expect(found('Doom (Super NES)', onSteam('DOOM', 2016))).toBeUndefined();
  expect(found('Turok - Xbox 360', onSteam('Turok', 1997))).toBeUndefined();
  expect(found('Killer Instinct - Xbox One', onSteam('Killer Instinct', null))).toBeUndefined();
});

test('only kinds are taken over: no year, price or maker, nothing about the sale on Steam, the first ten tags', () => {
  const tags = ['Early Access', 'Action', 'Moddable', ...Array.from({ length: 12 }, (_, at) => `Tag ${at}`)];
  const steam = [onSteam('Portal 2', 2011, ['Action', 'Free to Play', 'Early Access', 'Gore'], tags)];
  const [portal] = withKinds([game('Portal 2 - PlayStation 3')], steam);
  expect(portal).toMatchObject({ year: null, genres: ['Action'] });
  expect(portal?.details).toEqual({
    platforms: ['PlayStation 3'],
    edition: '',
    tags: Array.from({ length: 9 }, (_, at) => `Tag ${at}`), // after Action
  });
  const program = onSteam('Fuse', 2013, ['Utilities', 'Video Production'], ['Software']);
  expect(found('Fuse - Xbox 360', program)).toBeUndefined();
});

test('a tag that names a genre is believed of a game of another one only where many chose it', () => {
  const tagsOf = (tags: string[]) =>
    withKinds([game('Mad Max - PlayStation 4')], [onSteam('Mad Max', 2015, ['Action'], tags)])[0]?.details
      ?.tags;
  expect(tagsOf(['Open World', 'Driving', 'RPG'])).toEqual(['Open World', 'Driving', 'RPG']);
  const late = ['Open World', 'Action', 'Driving', 'Survival', 'Third Person', 'Horror', 'Racing'];
  expect(tagsOf(late)).toEqual(['Open World', 'Driving', 'Survival', 'Third Person', 'Horror']);
});

test('a game that has genres keeps them', () => {
  const known = { ...game('Portal 2 - PlayStation 3'), genres: ['Puzzle'] };
  expect(withKinds([known], [onSteam('Portal 2')])).toEqual([known]);
});

test('a catalogue keeps its titles, ids and order, and what told titles apart is no part of a name', () => {
  const written = ['Doom 3', 'Doom 3', 'Halo 3 - Xbox 360', 'Braid - PC', 'Braid - Xbox 360 Special Edition'];
  const catalogue = createCatalogue('games', distinctGames(written.map(game)), [5, 4, 3, 2, 1]);
  const given = catalogueWithKinds(catalogue, [onSteam('DOOM 3', 2004), onSteam('Braid', 2009)]);
  expect(catalogue.items.map(bareGameTitle)).toEqual(['Doom 3', 'Doom 3', 'Halo 3', 'Braid', 'Braid']);
  expect(given.items.map(({ title, itemId }) => [title, itemId])).toEqual(
    catalogue.items.map(({ title, itemId }) => [title, itemId]),
  );
  expect(given.interactionCounts).toEqual(catalogue.interactionCounts);
  expect(given.items.map(({ genres }) => genres.length)).toEqual([1, 1, 0, 1, 1]);
  expect(given.fingerprint).not.toBe(catalogue.fingerprint);
});

test('of two lists of Steam games the later one counts', () => {
  const later = [onSteam('Portal 2', 2011, ['Action'])];
  const earlier = [onSteam('PORTAL™ 2', 2011, ['Strategy']), onSteam('Half-Life', 1998)];
  expect(joinedSteamGames(later, earlier).map(({ title }) => title)).toEqual(['Portal 2', 'Half-Life']);
});

test('every pair labelled as one game is found in the catalogue that ships, with what Steam says of it', async () => {
  const steam = await shippedSteamGames(modelPacksFolder());
  const catalogue = await loadCatalogue(shippedTarget(modelPacksFolder(), 'games'));
  const same = sameOnSteam(bareGames(catalogue), steam);
  const rowOf = new Map(catalogue.items.map(({ itemId, index }) => [itemId, index]));
  const file = join(import.meta.dirname, '..', '..', 'corpus', 'labels', 'kinds-from-steam.tsv');
  const [, ...labelled] = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(labelled).toHaveLength(150);
  for (const line of labelled) {
    const [label, itemId = '', , , title] = line.split('\t');
    expect(['same game', 'another version'], line).toContain(label);
    const row = rowOf.get(itemId) ?? -1;
    expect(same[row]?.title, line).toBe(title);
    expect(catalogue.items[row]?.genres, line).toEqual(same[row]?.genres);
  }
  const described = catalogue.items.filter(({ genres }) => genres.length > 0);
  expect(described).toHaveLength(same.filter((one) => one !== undefined).length);
  expect(described.length / catalogue.items.length).toBeGreaterThan(0.12);
});
