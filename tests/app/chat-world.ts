// Two people with a chat each, on a real database, and an explainer whose HTTP answers a test chooses.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import type { SignedInUser } from '#lib/auth.ts';
import type { AnswerPart } from '#lib/contract/answer-part.ts';
import type { Extension } from '#lib/contract/explainer-api.ts';
import { createChat } from '#lib/db/chats.ts';
import type { Database } from '#lib/db/client.ts';
import { addToHistory } from '#lib/db/history.ts';
import { normalizeTitle } from '#lib/db/items.ts';
import { appendUserMessage, finishAnswer, startAnswer } from '#lib/db/messages.ts';
import { items } from '#lib/db/schema.ts';
import { signUp, type User } from '#lib/db/users.ts';
import type { FreshDatabase } from '../postgres.ts';
import { exampleEvidence } from './example-evidence.ts';

export const hostileTitle = '<img src=x onerror=alert(1)> ![p](https://evil.example/p.png)';
const titles = ['Heat', 'Casino', 'Fargo', 'Alien', hostileTitle];

export type World = { db: Database; ann: User; bob: User; chatId: string; answerId: string };

export async function chatWorld({ db, url }: FreshDatabase): Promise<World> {
  vi.stubEnv('DATABASE_URL', url);
  await db.insert(items).values(
    titles.map((title, index) => ({
      domain: 'movies' as const,
      itemId: String(index + 1),
      title,
      year: 1995,
      genres: ['Crime'],
      interactionCount: 5,
      knownToModel: true,
      searchText: normalizeTitle(title),
      groupId: String(index + 1),
    })),
  );
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann Secret', password: 'long enough 1' });
  const bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  const start = Date.UTC(2020, 0, 1);
  for (const itemId of ['2', '3']) {
    await addToHistory(db, ann.id, 'movies', itemId, { watchedAt: new Date(start + Number(itemId)) });
  }
  const chat = await createChat(db, ann.id, {
    domain: 'movies',
    itemId: '1',
    perspective: 'overall',
    title: 'Heat (1995)',
  });
  await appendUserMessage(db, ann.id, chat.id, 'Why did you recommend Heat?');
  const answer = await startAnswer(db, ann.id, chat.id);
  await finishAnswer(db, ann.id, answer.id, 'complete', {
    parts: [
      { type: 'evidence', evidence: exampleEvidence },
      { type: 'sentence', topic: 'carriers', text: 'Because of Casino.', private: false },
      { type: 'marks', marks: [] },
    ],
    modelVersionId: 'v1',
  });
  return { db, ann, bob, chatId: chat.id, answerId: answer.id };
}

export function signedIn(user: User): SignedInUser {
  return { ...user, sessionId: crypto.randomUUID() };
}

export type FakeExplainer = {
  requests: { path: string; body: Record<string, unknown> }[];
  close: () => void;
};

/** `answer` gives a path's response: an object as JSON, a string as is. */
export async function fakeExplainer(
  answer: (path: string, body: Record<string, unknown>) => object | string | number,
): Promise<FakeExplainer> {
  const requests: FakeExplainer['requests'] = [];
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const part of request) chunks.push(part as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const path = request.url ?? '';
    requests.push({ path, body });
    const said = answer(path, body);
    if (typeof said === 'number') {
      response.writeHead(said).end(
        JSON.stringify({
          error: { code: said === 422 ? 'bad_file' : 'not_found', message: 'No such version.' },
        }),
      );
    } else response.end(typeof said === 'string' ? said : JSON.stringify(said));
  };
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('EXPLAINER_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('EXPLAINER_TOKEN', 'a-token-of-some-length');
  return {
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A stream of chunks in the explainer's format. */
export function streamed(
  ...chunks: { content?: string; versionId?: string; parts?: AnswerPart[] }[]
): string {
  const events = chunks.map(({ content = '', versionId = 'v1', parts }) =>
    JSON.stringify({
      choices: [{ delta: { content }, finish_reason: null }],
      ...(parts && { recexplainer: { versionId, parts } satisfies Extension }),
    }),
  );
  return [...events, '[DONE]'].map((event) => `data: ${event}\n\n`).join('');
}
