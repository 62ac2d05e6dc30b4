// Steam: the response of IPlayerService/GetOwnedGames, or the person's own games page as saved by the browser. The page
// has stored its list in three ways: `data-profile-gameslist="…"`, `var rgGames = […]`, and React's query cache.
//   API, newer pages   { appid, name, playtime_forever (minutes), rtime_last_played (Unix seconds) }
//   older pages        { appid, name, hours_forever: "1,447.5", last_played }
// A game without play time is owned, not played. A private profile has no list.

import { AppError } from '#lib/errors.ts';
import { decodeEntities } from '../title.ts';
import {
  type ExportContent,
  type ExportFormat,
  isObject,
  type JsonObject,
  numberIn,
  objectsIn,
  textIn,
} from './export-content.ts';
import { dayOfSeconds } from './export-day.ts';
import type { Reading } from './reading.ts';

const isSteamPage = /steamcommunity\.com|data-profile-gameslist|\brgGames\b/;

const mostEnds = 20; // tries to find the end of a list in a page

type GameList = { games: JsonObject[] } | 'private' | null;

function gameListOf(json: unknown): GameList {
  if (Array.isArray(json)) return listOf(json);
  if (!isObject(json)) return null;
  if ('response' in json) {
    const { response } = json;
    if (!isObject(response)) return null;
    if (!('games' in response)) {
      // For a private profile, GetOwnedGames has no list; for someone who owns nothing, the count is 0.
      return Object.keys(response).length === 0
        ? 'private'
        : response.game_count === 0
          ? { games: [] }
          : null;
    }
    return listOf(response.games);
  }
  return 'rgGames' in json ? listOf(json.rgGames) : listOf(json.games ?? json.ownedGames);
}

function listOf(value: unknown): GameList {
  const games = objectsIn(value).filter((game) => appIdOf(game) !== undefined);
  return games.length > 0 || (Array.isArray(value) && value.length === 0) ? { games } : null;
}

// A number from the API, text in some tools' copies.
function appIdOf(game: JsonObject): string | undefined {
  return /^\d{1,10}$/.exec(textIn(game.appid ?? game.appID ?? game.app_id))?.[0];
}

function isMine(content: ExportContent): boolean {
  if (content.form === 'page') return isSteamPage.test(content.text);
  if (content.form !== 'json') return false;
  const list = gameListOf(content.json());
  return list === 'private' || (list !== null && (list.games.length > 0 || !Array.isArray(content.json())));
}

function read(content: ExportContent, reading: Reading): void {
  const list = content.form === 'page' ? gameListOfPage(content.text) : gameListOf(content.json());
  if (list === 'private' || list === null) {
    throw new AppError('bad_file', {
      message:
        content.form === 'page'
          ? 'This Steam page has no list of games. Open your own games page while signed in, let it load, and save it again.'
          : 'There are no games, because this profile’s game details are private. Make them public and export again.',
    });
  }
  for (const [at, game] of list.games.entries()) {
    const appId = appIdOf(game) ?? '';
    const minutes = minutesOf(game);
    const lastPlayed = dayOfSeconds(numberIn(game.rtime_last_played ?? game.last_played) ?? 0);
    const isPlayed = (minutes ?? 0) > 0 || (minutes === undefined && lastPlayed !== null);
    reading.add(at + 1, {
      title: textIn(game.name) || `Steam app ${appId}`,
      kind: 'game',
      ids: { steamApp: appId },
      status: isPlayed ? 'seen' : 'owned',
      ...(minutes === undefined ? {} : { minutesPlayed: minutes }),
      when: isPlayed && lastPlayed !== null ? { day: lastPlayed, what: 'last played' } : undefined,
    });
  }
}

function minutesOf(game: JsonObject): number | undefined {
  const minutes = numberIn(game.playtime_forever);
  if (minutes !== undefined) return Math.max(0, Math.round(minutes));
  if (!('hours_forever' in game)) return 'last_played' in game || 'logo' in game ? 0 : undefined;
  const hours = hoursOf(textIn(game.hours_forever));
  return hours === undefined ? undefined : Math.round(hours * 60);
}

/** "1,447.5" as an English page writes it, "1.447,5" as a continental one does. */
function hoursOf(text: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d+$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  return undefined;
}

function gameListOfPage(page: string): GameList {
  const attribute = /data-profile-gameslist=(["'])/.exec(page);
  if (attribute?.[1]) {
    const start = attribute.index + attribute[0].length;
    return gameListOf(parsed(decodeEntities(page.slice(start, page.indexOf(attribute[1], start)))));
  }
  const variable = /\brgGames\s*=\s*(?=\[)/.exec(page);
  if (variable) {
    return gameListOf(firstArray(page, variable.index + variable[0].length));
  }
  return gameListOfQueries(page);
}

/**
 * window.SSR.renderContext=JSON.parse("{\"queryData\":\"{\\\"queries\\\":[…]}\"}"), the list under the key OwnedGames.
 */
function gameListOfQueries(page: string): GameList {
  const context = /SSR\.renderContext\s*=\s*JSON\.parse\(\s*(?=")/.exec(page);
  if (!context) return null;
  const outer = parsed(parsed(textLiteral(page, context.index + context[0].length)));
  const cache = isObject(outer) ? parsed(outer.queryData) : null;
  const queries = isObject(cache) ? objectsIn(cache.queries) : [];
  const owned = queries.find(({ queryKey }) => Array.isArray(queryKey) && queryKey.includes('OwnedGames'));
  return isObject(owned?.state) ? gameListOf(owned.state.data) : null;
}

/** The array that begins here. It ends at a "];", which can also occur in a game's name. */
function firstArray(page: string, start: number): unknown {
  const end = /\]\s*;/g;
  end.lastIndex = start;
  for (let attempt = 0; attempt < mostEnds; attempt++) {
    const found = end.exec(page);
    if (!found) return null;
    const list = parsed(page.slice(start, found.index + 1));
    if (list !== null) return list;
  }
  return null;
}

/** The quoted text that begins here, including quotes. It's megabytes long, too much for a pattern. */
function textLiteral(page: string, start: number): string {
  for (let end = page.indexOf('"', start + 1); end !== -1; end = page.indexOf('"', end + 1)) {
    let slashes = 0;
    while (page[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return page.slice(start, end + 1);
  }
  return '';
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const steamGames: ExportFormat = {
  source: 'Steam',
  what: 'Steam (your games page as saved by the browser, or the JSON of GetOwnedGames)',
  isMine,
  read,
};
