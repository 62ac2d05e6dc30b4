import { loadConversation } from '#app/[domain]/chat/load-conversation.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireUser } from '#lib/auth.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';

/** GET: the chat as it's stored now, for a page that may be behind: another tab, a lost connection, the Back button. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const chat = await getChat(database(), user.id, (await params).id);
    const conversation = await loadConversation(user.id, chat);
    return Response.json(conversation, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
