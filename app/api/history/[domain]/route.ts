import { errorResponse } from '#app/api/error-response.ts';
import { requireUser } from '#lib/auth.ts';
import { isDomain } from '#lib/catalogue/domains.ts';
import { database } from '#lib/db/client.ts';
import { historyTitles } from '#lib/db/history.ts';
import { AppError } from '#lib/errors.ts';

/** GET → { films }: the whole history by title, newest first, for the "what if" panel. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const { domain } = await params;
    const user = await requireUser();
    if (!isDomain(domain)) throw new AppError('not_found', { message: 'This catalogue does not exist.' });
    const films = await historyTitles(database(), user.id, domain);
    return Response.json({ films }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
