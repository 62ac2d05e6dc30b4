import { z } from 'zod';
import { entryOf } from '#app/[domain]/chat/load-chats.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { knownDomain } from '#app/api/known-domain.ts';
import { requireUser } from '#lib/auth.ts';
import { searchChats } from '#lib/db/chat-search.ts';
import { database } from '#lib/db/client.ts';

const offsetSchema = z.coerce.number().int().min(0).catch(0);

/** GET ?q=…&offset=… → { chats, nextOffset }: the person's own chats in which all these words are. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ domain: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const domain = knownDomain((await params).domain);
    const { searchParams } = new URL(request.url);
    const query = searchParams.get('q') ?? '';
    const offset = offsetSchema.parse(searchParams.get('offset') ?? 0);
    const { chats, nextOffset } = await searchChats(database(), user.id, { domain, query, offset });
    const found = chats.map((chat) => ({ ...entryOf(chat), excerpt: chat.excerpt }));
    return Response.json({ chats: found, nextOffset }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
