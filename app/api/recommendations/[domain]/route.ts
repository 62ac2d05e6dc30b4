import { z } from 'zod';
import { loadShelf } from '#app/[domain]/load-shelf.ts';
import { applyWhatIf } from '#app/[domain]/what-if/what-if.ts';
import { shownWhatIf } from '#app/api/chat/told-what-if.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { readBody } from '#app/api/read-body.ts';
import { requireUser } from '#lib/auth.ts';
import { whatIfSchema } from '#lib/contract/what-if.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { historyItemIds } from '#lib/db/history.ts';
import { AppError } from '#lib/errors.ts';

const maxBodyBytes = 2 * 1024 * 1024; // 5,000 ids of 200 characters, with some margin
const requestSchema = z.object({ whatIf: whatIfSchema });
const tooLarge = () =>
  new AppError('too_large', { message: 'Too many changes to the history. Leave out or add fewer titles.' });

/** POST { whatIf } → the recommendations for a changed history. Nothing is stored. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    const { whatIf } = await readBody(request, requestSchema, { maxBytes: maxBodyBytes, tooLarge });
    const [changes, history, feedback] = await Promise.all([
      shownWhatIf(database(), domain, whatIf),
      historyItemIds(database(), user.id, domain),
      listFeedback(database(), user.id, domain),
    ]);
    const shelf = await loadShelf(domain, applyWhatIf(history, changes), feedback);
    return Response.json(shelf, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
