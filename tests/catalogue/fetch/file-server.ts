// A site that speaks the paths of the public ones and does to its visitors what a test asks for.

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** To be called at the top of a test file. */
export function fileServer() {
  const answers = new Map<string, Answer>();
  const asked: { path: string; range: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, range: request.headers.range });
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    asked,
    address: (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    answer: (path: string, answer: Answer) => void answers.set(path, answer),
    reset: () => {
      answers.clear();
      asked.length = 0;
    },
  };
}

/** The bytes, with a validator, and parts of them for who asks for a range. */
export function whole(bytes: Buffer, type = 'application/zip'): Answer {
  const etag = `"${md5(bytes)}"`;
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    const isSame = request.headers['if-range'] === etag;
    if (Number.isNaN(start) || !isSame) {
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, etag }).end(bytes);
      return;
    }
    const rest = bytes.subarray(start);
    const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
    response
      .writeHead(206, { 'content-type': type, 'content-length': rest.length, 'content-range': range, etag })
      .end(rest);
  };
}

/** Half of the bytes the first time, then the connection is gone; whole the next time. */
export function halfAtFirst(bytes: Buffer): Answer {
  let isFirst = true;
  return (request, response) => {
    if (!isFirst) return whole(bytes)(request, response);
    isFirst = false;
    response.writeHead(200, {
      'content-type': 'application/zip',
      'content-length': bytes.length,
      etag: `"${md5(bytes)}"`,
    });
    response.write(bytes.subarray(0, bytes.length >> 1), () => setTimeout(() => response.destroy(), 50));
  };
}

export function md5(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex');
}
