import { errorResponse } from '#app/api/error-response.ts';
import { readIntoPreview } from '#app/api/history/[domain]/imports/read-into-preview.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { requireUser } from '#lib/auth.ts';
import { readExport } from '#lib/catalogue/exports/read-export.ts';
import { database } from '#lib/db/client.ts';
import { steamAccountOf } from '#lib/db/steam-accounts.ts';
import { AppError } from '#lib/errors.ts';
import { steamApiKey } from '#lib/services-elsewhere.ts';
import { fetchOwnedGames } from '#lib/sites/steam-games.ts';

const fileName = 'your Steam account';

/** POST (no body) → a ShownPreview of the games of the person's linked Steam account. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    // No form on another site can send this type without a CORS preflight.
    if (request.headers.get('content-type')?.startsWith('application/json') !== true)
      throw new AppError('bad_request', { message: 'Send the request as JSON.' });
    if (domain === 'movies') throw new AppError('not_found', { message: 'Steam has no films.' });
    const key = steamApiKey();
    if (key === null)
      throw new AppError('unavailable', {
        message: 'This installation has no key for Steam. Bring a saved copy of your games page instead.',
      });
    const account = await steamAccountOf(database(), user.id);
    if (account === null) throw new AppError('conflict', { message: 'Link your Steam account first.' });
    return await readIntoPreview(user.id, domain, { fileName }, async () =>
      readExport('steam.json', Buffer.from(await fetchOwnedGames(account.steamId, key))),
    );
  } catch (error) {
    return errorResponse(error);
  }
}
