import { applyWhatIf } from '#app/[domain]/what-if/what-if.ts';
import { trimEvidence } from '#app/api/chat/answer-record.ts';
import { readEvidenceRequest } from '#app/api/chat/request.ts';
import { tellWhatIf } from '#app/api/chat/told-what-if.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { fetchEvidence } from '#app/explainer/client.ts';
import { requireUser } from '#lib/auth.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { shownId } from '#lib/db/shown-items.ts';

/** POST { itemId, whatIf } → { evidence, whatIf }: the evidence for a changed history. Nothing is stored. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const { itemId, whatIf } = await readEvidenceRequest(request);
    const chat = await getChat(database(), user.id, (await params).id);
    const told = await tellWhatIf(database(), chat.domain, whatIf);
    const [shown, { history, stated }, feedback] = await Promise.all([
      shownId(database(), chat.domain, itemId),
      tasteOf(database(), user.id, chat.domain),
      listFeedback(database(), user.id, chat.domain),
    ]);
    const asked = { history: applyWhatIf(history, told), feedback, stated };
    const evidence = await fetchEvidence(chat.domain, asked, shown);
    return Response.json(
      { evidence: trimEvidence(evidence), whatIf: told },
      { headers: { 'cache-control': 'no-store' } },
    );
  } catch (error) {
    return errorResponse(error);
  }
}
