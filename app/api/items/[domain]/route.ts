import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { requireUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { searchItems } from '#lib/db/items.ts';

const resultCount = 12;

/** GET ?q=… → { items }: the catalogue by title, for the search field. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    const query = new URL(request.url).searchParams.get('q') ?? '';
    const items = await searchItems(database(), domain, query, { limit: resultCount, userId: user.id });
    return Response.json({ items }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
