import { errorResponse } from '#app/api/error-response.ts';
import { fetchEvidence } from '#app/explainer/client.ts';
import { requireUser } from '#lib/auth.ts';
import { isDomain } from '#lib/catalogue/domains.ts';
import { database } from '#lib/db/client.ts';
import { historyItemIds } from '#lib/db/history.ts';
import { AppError } from '#lib/errors.ts';

const carrierCount = 3;

/** GET → { films }: what of the person's history carries this item most, by really leaving each out. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ domain: string; itemId: string }> },
): Promise<Response> {
  try {
    const { domain, itemId } = await params;
    const user = await requireUser();
    if (!isDomain(domain)) throw new AppError('not_found', { message: 'This catalogue does not exist.' });
    const history = await historyItemIds(database(), user.id, domain);
    const { influences } = await fetchEvidence(domain, history, itemId);
    const films = influences
      .filter(({ scoreDrop }) => scoreDrop > 0)
      .slice(0, carrierCount)
      .map(({ item }) => ({ itemId: item.itemId, title: item.title }));
    return Response.json({ films }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
