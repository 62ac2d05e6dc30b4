// A server that stands in for another site, for one test file: each test says how it answers.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SiteServer = {
  address: string;
  requests: { url: URL; method: string; body: string; headers: IncomingMessage['headers'] }[];
  answer: (respond: (response: ServerResponse, body: string) => void) => void;
  close: () => Promise<void>;
};

export async function siteServer(): Promise<SiteServer> {
  let respond: (response: ServerResponse, body: string) => void = (response) => response.writeHead(500).end();
  const requests: SiteServer['requests'] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? '/', 'http://site.test');
    requests.push({ url, method: request.method ?? '', body, headers: request.headers });
    respond(response, body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    answer: (next) => {
      requests.length = 0;
      respond = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const json =
  (body: unknown, status = 200) =>
  (response: ServerResponse) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=UTF-8' })
      .end(JSON.stringify(body));
