// Playnite: the JSON (or CSV) from its export plug-ins, with the fields of the SDK's Game:
//   Name, GameId, PluginId, Source ("Steam" or { Id, Name }), ReleaseDate ("2011-11-11" or { ReleaseDate }),
//   Playtime (seconds in the SDK; minutes in some plug-ins), LastActivity, UserScore (0 to 100), CompletionStatus

import {
  type ExportContent,
  type ExportFormat,
  isObject,
  type JsonObject,
  numberIn,
  objectsIn,
  textIn,
  yearIn,
} from './export-content.ts';
import { dayOfSeconds, dayOfText } from './export-day.ts';
import { rated, ratingOn } from './history-row.ts';
import type { Reading } from './reading.ts';

const steamPlugin = 'cb91dfc9-b977-43bf-8e70-55f46e410fab';
const playedStatuses = /^(?:played|playing|beaten|completed|abandoned|on hold)$/i;
// Fields that only Playnite's games have, besides a name.
const ownFields = [
  'Playtime',
  'PlaytimeMinutes',
  'PlaytimeInMinutes',
  'LastActivity',
  'CompletionStatus',
  'IsInstalled',
];
// As seconds, the longest play time of a library would then be 100 minutes; as minutes, 100 hours.
const doubtfulPlaytime = 6_000;
const fewestGamesToDoubt = 5;

function gamesOf(json: unknown): JsonObject[] {
  const list = isObject(json) ? (json.Games ?? json.games) : json;
  return objectsIn(list).filter((game) => 'Name' in game && ownFields.some((field) => field in game));
}

function isMine(content: ExportContent): boolean {
  if (content.form === 'json') return gamesOf(content.json()).length > 0;
  if (content.form !== 'text') return false;
  const header = content.header();
  return header.includes('name') && ownFields.some((field) => header.includes(field.toLowerCase()));
}

function read(content: ExportContent, reading: Reading): void {
  const games = content.form === 'json' ? gamesOf(content.json()) : gamesOfTable(content);
  const secondsAUnit = playtimeUnit(games, reading);
  for (const [at, game] of games.entries()) {
    const minutes = minutesOf(game, secondsAUnit);
    const lastPlayed = dayOf(game.LastActivity);
    const isPlayed =
      (minutes ?? 0) > 0 || lastPlayed !== null || playedStatuses.test(nameOf(game.CompletionStatus));
    const appId = isOnSteam(game) ? /^\d{1,10}$/.exec(textIn(game.GameId))?.[0] : undefined;
    reading.add(at + 1, {
      title: textIn(game.Name),
      year: yearIn(
        isObject(game.ReleaseDate)
          ? (game.ReleaseDate.ReleaseDate ?? game.ReleaseDate.Year)
          : game.ReleaseDate,
      ),
      kind: 'game',
      ...(appId ? { ids: { steamApp: appId } } : {}),
      status: isPlayed ? 'seen' : 'owned',
      ...(minutes === undefined ? {} : { minutesPlayed: minutes }),
      when: isPlayed && lastPlayed !== null ? { day: lastPlayed, what: 'last played' } : undefined,
      ...rated(ratingOn(numberIn(game.UserScore) ?? Number.NaN, 0, 100)),
    });
  }
}

function gamesOfTable({ table }: ExportContent): JsonObject[] {
  const { header, rows } = table();
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

function nameOf(value: unknown): string {
  return isObject(value) ? textIn(value.Name) : textIn(value);
}

function isOnSteam(game: JsonObject): boolean {
  const plugin = textIn(game.PluginId).toLowerCase();
  return plugin === '' ? /^steam$/i.test(nameOf(game.Source)) : plugin === steamPlugin;
}

/** The unit of `Playtime` in seconds. Assumes seconds, as in the SDK, but asks if the library has no long play time. */
function playtimeUnit(games: JsonObject[], reading: Reading): number {
  const times = games.map((game) => numberIn(game.Playtime) ?? 0).filter((time) => time > 0);
  const longest = times.reduce((most, time) => Math.max(most, time), 0);
  if (times.length < fewestGamesToDoubt || longest >= doubtfulPlaytime) return 1;
  const answer = reading.ask({
    id: 'play time',
    text: `Your longest play time is ${longest}. Are these seconds or minutes?`,
    options: [
      { value: 'seconds', label: 'Seconds' },
      { value: 'minutes', label: 'Minutes' },
    ],
    assumed: 'seconds',
  });
  return answer === 'minutes' ? 60 : 1;
}

function minutesOf(game: JsonObject, secondsAUnit: number): number | undefined {
  const minutes = numberIn(game.PlaytimeMinutes ?? game.PlaytimeInMinutes);
  if (minutes !== undefined) return Math.max(0, Math.round(minutes));
  const time = numberIn(game.Playtime);
  if (time !== undefined) return time <= 0 ? 0 : Math.max(1, Math.round((time * secondsAUnit) / 60));
  const clock = /^(\d{1,6}):(\d{2}):(\d{2})$/.exec(textIn(game.Playtime));
  return clock ? Number(clock[1]) * 60 + Number(clock[2]) : undefined;
}

/** "2024-05-31T20:15:00Z", or the "/Date(1549385509000)/" of older serializers. */
function dayOf(value: unknown): string | null {
  const text = textIn(value);
  const milliseconds = /^\/Date\((\d+)/.exec(text)?.[1];
  return milliseconds ? dayOfSeconds(Number(milliseconds) / 1000) : dayOfText(text);
}

export const playnite: ExportFormat = {
  source: 'Playnite',
  what: 'Playnite (JSON from an export plug-in)',
  isMine,
  read,
};
