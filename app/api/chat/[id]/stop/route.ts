import { stopAnswer } from '#app/api/chat/live-answers.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireUser } from '#lib/auth.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';

/** POST: stops the answer in progress. What it has said so far is kept. */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const chat = await getChat(database(), user.id, (await params).id);
    return Response.json({ stopped: stopAnswer(chat.id) });
  } catch (error) {
    return errorResponse(error);
  }
}
