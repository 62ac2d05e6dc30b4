import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRequests, printRequests } from '#lib/conversation/grammar/request-notation.ts';
import { projectFolder } from '#lib/env.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import { seededRandom } from '#lib/random.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { corpusTemplates, goldCase } from '#workers/cli/gold-case.ts';
import { goldDialogue } from '#workers/cli/gold-dialogue.ts';
import { filmWorld } from '../../requests/small-world.ts';

const corpus = join(projectFolder(), 'corpus', 'messages');

test('a case names titles of this catalogue in place of the corpus’s, and its message does, too', async () => {
  const templates = await corpusTemplates(corpus, 'movies');
  const { focus, listed, ...setting } = filmWorld();
  const random = seededRandom(3);
  const titles = setting.catalogue.items.map(({ title }) =>
    title
      .toLowerCase()
      .replace(/ \(\d{4}\)$/, '')
      .replaceAll('"', ''),
  );
  let exchanged = 0;
  for (const template of templates.filter(({ request }) => request.name === 'doubt')) {
    const { world, request, message } = goldCase(template, setting, random);
    if (request.name !== 'doubt') throw new Error(request.name);
    if (request.item !== (template.request as typeof request).item) {
      exchanged++;
      expect(titles).toContain(request.item.toLowerCase());
    }
    const named = template.focus === null && template.listed.length === 0;
    if (message !== null && named) expect(message.toLowerCase()).toContain(request.item.toLowerCase());
    expect(answerRequest(request, world).lines.length).toBeGreaterThan(0);
  }
  expect(exchanged).toBeGreaterThan(20);
});

test('only the training batches of the corpus give cases', async () => {
  const all = await corpusTemplates(corpus, 'movies');
  expect(all.length).toBeGreaterThan(300);
  const kept = await Promise.all(
    (['development', 'held-out'] as const).map((part) => messagesFor(part, corpus)),
  );
  for (const messages of kept) expect(messages.length).toBeGreaterThan(50);
  const said = new Set(kept.flat().map(({ user }) => user));
  expect(all.filter(({ user }) => said.has(user) && user.split(' ').length > 6)).toEqual([]); // shorter ones anyone says
});

test('a dialogue stays with one person and carries over what the chat carries over', async () => {
  const templates = await corpusTemplates(corpus, 'movies');
  const { focus, listed, ...setting } = filmWorld();
  for (let seed = 1; seed <= 12; seed++) {
    const turns = goldDialogue(templates, setting, seededRandom(seed));
    expect(turns.length).toBeGreaterThanOrEqual(3);
    expect(turns.length).toBeLessThanOrEqual(6);
    expect(goldDialogue(templates, setting, seededRandom(seed))).toEqual(turns);
    for (const { request, answer } of turns) {
      expect(parseRequests(printRequests([request]))).toEqual(parseRequests(printRequests([answer.request])));
      expect(answer.lines.length).toBeGreaterThan(0);
    }
  }
});
