import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { requireUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { historyTitles } from '#lib/db/history.ts';

/** GET → { films }: the whole history by title, newest first, for the what-if panel. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    const films = await historyTitles(database(), user.id, domain);
    return Response.json({ films }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
