import { z } from 'zod';
import { loadShelf } from '#app/[domain]/load-shelf.ts';
import { applyWhatIf } from '#app/[domain]/what-if/what-if.ts';
import { shownWhatIf } from '#app/api/chat/told-what-if.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { readBody } from '#app/api/read-body.ts';
import { requireUser } from '#lib/auth.ts';
import { listFilterSchema } from '#lib/contract/list-filter.ts';
import { whatIfSchema } from '#lib/contract/what-if.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { AppError } from '#lib/errors.ts';

const maxBodyBytes = 2 * 1024 * 1024; // 5,000 ids of 200 characters, with some margin
const requestSchema = z.object({
  whatIf: whatIfSchema,
  page: z.number().int().min(1).max(10_000).default(1),
  filter: listFilterSchema.default({}),
});
const tooLarge = () =>
  new AppError('too_large', { message: 'Too many changes to the history. Leave out or add fewer titles.' });

/** POST { whatIf, page, filter } → the recommendations for a changed history. Nothing is stored. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    const { whatIf, page, filter } = await readBody(request, requestSchema, {
      maxBytes: maxBodyBytes,
      tooLarge,
    });
    const [changes, { history, stated }, feedback] = await Promise.all([
      shownWhatIf(database(), domain, whatIf),
      tasteOf(database(), user.id, domain),
      listFeedback(database(), user.id, domain),
    ]);
    const asked = { history: applyWhatIf(history, changes), feedback, stated };
    const shelf = await loadShelf(domain, user.id, asked, { page, filter });
    return Response.json(shelf, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
