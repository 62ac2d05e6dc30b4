// The games of a Steam account: IPlayerService/GetOwnedGames. The answer stays text; lib/catalogue/exports reads it like a saved
// copy of it. A private profile's answer has no `games`.
import { AppError } from '#lib/errors.ts';
import { fetchJson } from './fetch-text.ts';

const api = 'https://api.steampowered.com/';
const timeoutMs = 15_000; // thousands of games take a while

/** The JSON of the answer. Throws 'bad_request' for a private profile, and as fetchJson does. */
export async function fetchOwnedGames(
  steamId: string,
  key: string,
  { endpoint = api, waitMs = timeoutMs }: { endpoint?: string; waitMs?: number } = {}, // others in tests only
): Promise<string> {
  if (!/^7656119\d{10}$/.test(steamId))
    throw new AppError('bad_request', { message: 'This isn’t a Steam account. Link it again.' });
  const url = new URL('IPlayerService/GetOwnedGames/v0001/', endpoint);
  const query = {
    key,
    steamid: steamId, // as text: a number would lose its last digits
    include_appinfo: '1',
    include_played_free_games: '1',
    format: 'json',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await fetchJson({ site: 'Steam', url, timeoutMs: waitMs, maxBytes: 16 * 1024 * 1024 });
  const response =
    typeof answer === 'object' && answer !== null && 'response' in answer ? answer.response : null;
  if (typeof response !== 'object' || response === null)
    throw new AppError('unavailable', {
      message: 'Steam gave an answer that we can’t read. Try again later.',
    });
  const count = 'game_count' in response ? response.game_count : undefined;
  if (!('games' in response) && count !== 0)
    throw new AppError('bad_request', {
      message:
        'Your game details are private. Make them public in Steam’s privacy settings, or bring a saved copy of your games page.',
    });
  return JSON.stringify(answer);
}
