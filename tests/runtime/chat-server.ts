// A server on this machine that talks as OpenAI's chat completions do, as well or as badly as a test wants.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Question = {
  messages: { role: string; content: string }[];
  body: Record<string, unknown>;
  authorization: string | undefined;
};
/** A text is said word by word. */
export type Reply = string | ((response: ServerResponse, request: IncomingMessage) => void);

export type ChatServer = {
  baseUrl: string;
  asked: Question[];
  others: string[]; // requests for other paths
  left(): number; // answers whose reader left before the end
  close(): Promise<void>;
};

export async function startChatServer(reply: (question: Question, at: number) => Reply): Promise<ChatServer> {
  const asked: Question[] = [];
  const others: string[] = [];
  let left = 0;
  const server = createServer(async (request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) left++;
    });
    if (request.url !== '/v1/chat/completions') {
      others.push(`${request.method} ${request.url}`);
      response.setHeader('content-type', 'application/json');
      response.end('{"object":"list","data":[]}');
      return;
    }
    let text = '';
    for await (const chunk of request) text += chunk;
    const body = JSON.parse(text);
    const question = { messages: body.messages, body, authorization: request.headers.authorization };
    asked.push(question);
    const answer = reply(question, asked.length - 1);
    if (typeof answer === 'string') say(response, answer);
    else answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    others,
    left: () => left,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function say(response: ServerResponse, text: string): void {
  begin(response);
  for (const word of text.match(/\s*\S+|\s+$/g) ?? []) response.write(delta(word));
  finish(response);
}

export function finish(response: ServerResponse): void {
  response.write('data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n');
  response.end('data: [DONE]\n\n');
}

export function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

export function delta(content: string): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;
}

/** Half an answer, and then the connection breaks. */
export function cutAfter(text: string): Reply {
  return (response) => {
    begin(response);
    response.write(delta(text));
    setTimeout(() => response.destroy(), 30);
  };
}

export function endless(piece: string): Reply {
  return (response) => {
    begin(response);
    const more = () => {
      while (!response.destroyed && response.write(delta(piece)));
    };
    response.on('drain', more);
    more();
  };
}

export function refuse(status: number, body = '{}', headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
}
