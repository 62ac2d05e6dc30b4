import { askedAnswer } from '#app/[domain]/chat/asked-answer.ts';
import { answerMarkdown, chatMarkdown } from '#app/[domain]/chat/markdown.ts';
import { fromStored } from '#app/[domain]/chat/message.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { requireUser } from '#lib/auth.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';
import { listMessages } from '#lib/db/messages.ts';

const maxNameCharacters = 60;

/** GET: the chat as a Markdown file, or with ?answer=<id> just that answer and its question. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const user = await requireUser();
    const chat = await getChat(database(), user.id, (await params).id);
    const messages = await listMessages(database(), user.id, chat.id);
    const answerId = new URL(request.url).searchParams.get('answer');
    const { domain, title } = chat;
    if (answerId === null)
      return file(chatMarkdown({ domain, title, messages: messages.map(fromStored) }), title);
    const { question, answer } = askedAnswer(chat, messages, answerId);
    return file(answerMarkdown({ domain, question, answer: fromStored(answer) }), `${title} answer`);
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
