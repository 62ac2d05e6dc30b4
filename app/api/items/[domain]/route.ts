import { notInCatalogue } from '#app/[domain]/search/not-in-catalogue.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { requireUser } from '#lib/auth.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { catalogueFacets } from '#lib/db/catalogue-facets.ts';
import { database } from '#lib/db/client.ts';
import { searchItems } from '#lib/db/items.ts';

const resultCount = 12;

/** GET ?q=… → { items, nothing }: the catalogue by title, maker, genre and year, for the search field; without any, what it has. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    const query = new URL(request.url).searchParams.get('q') ?? '';
    const items = await searchItems(database(), domain, query, { limit: resultCount, userId: user.id });
    const nothing =
      items.length > 0
        ? null
        : notInCatalogue(domainFacts[domain], await catalogueFacets(database(), domain));
    return Response.json({ items, nothing }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
