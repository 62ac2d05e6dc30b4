// Next resolves a page's title apart from the page: both must say that an address doesn't exist.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generateMetadata as board } from '#app/[domain]/(board)/page.tsx';
import { generateMetadata as chat } from '#app/[domain]/chat/[id]/page.tsx';
import { generateMetadata as chats } from '#app/[domain]/chat/page.tsx';
import { generateMetadata as comparison } from '#app/[domain]/compare/[id]/page.tsx';
import { generateMetadata as feedback } from '#app/[domain]/feedback/page.tsx';
import { generateMetadata as history } from '#app/[domain]/history/page.tsx';
import { generateMetadata as mimic } from '#app/[domain]/mimic/page.tsx';
import { metadata as notFoundMetadata } from '#app/not-found.tsx';
import { closeDatabase } from '#lib/db/client.ts';
import { createComparison } from '#lib/db/comparisons.ts';
import { testDatabases } from '../postgres.ts';
import { chatWorld, signedIn, type World } from './chat-world.ts';

const who = vi.hoisted(() => ({ user: null as unknown }));
vi.mock('#lib/auth.ts', () => ({ currentUser: async () => who.user }));

const postgres = testDatabases();
let world: World;

beforeEach(async () => {
  world = await chatWorld(await postgres.freshDatabase());
  who.user = signedIn(world.ann);
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

const notFound = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };
const below = (domain: string, id: string) => ({ params: Promise.resolve({ domain, id }) });

test.each([
  [board, 'For you'],
  [chats, 'Chats'],
  [feedback, 'Your feedback'],
  [history, 'History'],
  [mimic, 'How well does it mimic?'],
])("a domain page has its title, but not below a domain that doesn't exist", async (page, title) => {
  expect(await page(below('movies', ''))).toEqual({ title });
  await expect(page(below('nonsense', ''))).rejects.toMatchObject(notFound);
});

test('a chat and a comparison have their titles for their owner and "Not found" for others', async () => {
  const comparisonId = await createComparison(world.db, world.ann.id, {
    domain: 'movies',
    itemId: '1',
    question: 'Why?',
    answers: (['behavior', 'hybrid'] as const).map((method) => ({
      method,
      versionId: 'v',
      text: 'Because.',
    })),
  });
  const pages = [
    { page: chat, id: world.chatId, title: 'Chat' },
    { page: comparison, id: comparisonId, title: 'Compare explanations' },
  ];
  for (const { page, id, title } of pages) {
    who.user = signedIn(world.ann);
    expect(await page(below('movies', id))).toEqual({ title });
    await expect(page(below('nonsense', id))).rejects.toMatchObject(notFound);
    await expect(page(below('movies', crypto.randomUUID()))).rejects.toMatchObject(notFound);
    who.user = signedIn(world.bob);
    await expect(page(below('movies', id))).rejects.toMatchObject(notFound);
  }
});

test('a missing page is titled "Not found"', () => {
  expect(notFoundMetadata.title).toBe('Not found');
});
