import { errorResponse } from '#app/api/error-response.ts';
import { requireUser } from '#lib/auth.ts';
import { isDomain } from '#lib/catalogue/domains.ts';
import { database } from '#lib/db/client.ts';
import { searchItems } from '#lib/db/items.ts';
import { AppError } from '#lib/errors.ts';

const resultCount = 12;

/** GET ?q=… → { items }: the catalogue by title, for the search field. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const { domain } = await params;
    const user = await requireUser();
    if (!isDomain(domain)) throw new AppError('not_found', { message: 'This catalogue does not exist.' });
    const query = new URL(request.url).searchParams.get('q') ?? '';
    const items = await searchItems(database(), domain, query, { limit: resultCount, userId: user.id });
    return Response.json({ items }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
