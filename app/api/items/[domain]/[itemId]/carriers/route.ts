import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { fetchEvidence } from '#app/explainer/client.ts';
import { requireUser } from '#lib/auth.ts';
import { pushesOf } from '#lib/contract/evidence.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { shownId } from '#lib/db/shown-items.ts';

const carrierCount = 3;
const headers = { 'cache-control': 'no-store' };

/**
 * GET → { films }: which items of the person's history contribute most to this one, by leaving each out in turn.
 * Items their feedback excludes don't count.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ domain: string; itemId: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const { domain: segment, itemId } = await params;
    const domain = knownDomain(segment);
    const [shown, { history, stated }, feedback] = await Promise.all([
      shownId(database(), domain, itemId),
      tasteOf(database(), user.id, domain),
      listFeedback(database(), user.id, domain),
    ]);
    const muted = new Set(
      feedback.map(({ reason, reasonValue }) => reason === 'history-item' && reasonValue),
    );
    const counted = history.filter((item) => !muted.has(item));
    if (counted.length === 0) return Response.json({ films: [] }, { headers });
    const evidence = await fetchEvidence(domain, { history: counted, stated }, shown);
    const films = pushesOf(evidence)
      .raising.slice(0, carrierCount)
      .map(({ item }) => ({ itemId: item.itemId, title: item.title }));
    return Response.json({ films }, { headers });
  } catch (error) {
    return errorResponse(error);
  }
}
