import { UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { followAnswer } from '#app/api/chat/live-answers.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireUser } from '#lib/auth.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';

/** GET: the answer in progress, from its first word; 204 if there is none. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const chat = await getChat(database(), user.id, (await params).id);
    const stream = followAnswer(chat.id);
    if (stream === null) return new Response(null, { status: 204 });
    return new Response(stream.pipeThrough(new TextEncoderStream()), { headers: UI_MESSAGE_STREAM_HEADERS });
  } catch (error) {
    return errorResponse(error);
  }
}
