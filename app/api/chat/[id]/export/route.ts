import { answerMarkdown, chatMarkdown } from '#app/[domain]/chat/markdown.ts';
import { fromStored, textOf } from '#app/[domain]/chat/message.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireUser } from '#lib/auth.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';
import { listMessages } from '#lib/db/messages.ts';
import { AppError } from '#lib/errors.ts';

const maxNameCharacters = 60;

/** GET: the chat as a Markdown file; with ?answer=<id> that answer with its question. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const chat = await getChat(database(), user.id, (await params).id);
    const messages = (await listMessages(database(), user.id, chat.id)).map(fromStored);
    const answerId = new URL(request.url).searchParams.get('answer');
    const { domain, title } = chat;
    if (answerId === null) return file(chatMarkdown({ domain, title, messages }), title);
    const place = messages.findIndex(({ id, role }) => id === answerId && role === 'assistant');
    const answer = messages[place];
    if (answer === undefined) throw new AppError('not_found', { message: 'This answer does not exist.' });
    const asked = messages.slice(0, place).findLast(({ role }) => role === 'user');
    const question = asked === undefined ? title : textOf(asked);
    return file(answerMarkdown({ domain, question, answer }), `${title} answer`);
  } catch (error) {
    return errorResponse(error);
  }
}

function file(markdown: string, title: string): Response {
  const name = title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, maxNameCharacters);
  return new Response(markdown, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${name || 'chat'}.md"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
