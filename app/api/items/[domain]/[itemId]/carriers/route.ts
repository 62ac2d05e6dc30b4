import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { fetchEvidence } from '#app/explainer/client.ts';
import { requireUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { historyItemIds } from '#lib/db/history.ts';

const carrierCount = 3;

/** GET → { films }: what of the person's history carries this item most, by really leaving each out. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ domain: string; itemId: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const { domain: segment, itemId } = await params;
    const domain = knownDomain(segment);
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
