import { errorResponse } from '#app/api/error-response.ts';
import { previewOf } from '#app/api/history/[domain]/imports/preview-of.ts';
import { showPreview } from '#app/api/history/[domain]/imports/show-preview.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { requireUser } from '#lib/auth.ts';
import { readExport } from '#lib/catalogue/exports/read-export.ts';
import { database } from '#lib/db/client.ts';
import { dropReading, startReading, storePreview } from '#lib/db/history-imports.ts';
import { steamAccountOf } from '#lib/db/steam-accounts.ts';
import { steamApiKey } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
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
    const importId = await startReading(database(), user.id, domain, fileName);
    try {
      const text = await fetchOwnedGames(account.steamId, key);
      const read = await readExport('steam.json', Buffer.from(text));
      const preview = await previewOf(database(), user.id, domain, read, { fileName, answers: {} });
      await storePreview(database(), user.id, importId, preview);
      const shown = await showPreview(database(), domain, importId, preview);
      return Response.json(shown, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      await dropReading(database(), user.id, importId);
      throw error;
    }
  } catch (error) {
    return errorResponse(error);
  }
}
