// Messages of a chat as impatient people type them: follow-ups, feedback, kinds that are disliked, other languages, typing errors.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { noDialogue } from '#lib/conversation/dialogue.ts';
import { printRequests } from '#lib/conversation/grammar/request-notation.ts';
import { byRules, type ChatState } from '#lib/conversation/understanding.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(join(import.meta.dirname, '../../../models/movies/target-2018'));
});
const row = (title: string) => catalogue.items.findIndex((item) => item.title === title);
const comedies: Request = { name: 'recommend', genre: 'comedy' };

type Where = { focus?: string | null; listed?: string[]; last?: Request | null; offered?: string[] };

async function meant(message: string, where: Where = {}): Promise<string> {
  const { focus = 'Heat', listed = [], last = null, offered = [] } = where;
  const topic = focus === null ? null : row(focus);
  const chat: ChatState = {
    catalogue,
    history: ['Fargo', 'Alien', 'Psycho (1960)', 'Taxi Driver'].map(row),
    item: row('Heat'),
    focus: topic,
    listed: listed.map(row),
    last,
    offered: offered.map(row),
    dialogue: { ...noDialogue, topic, listed: listed.map(row) },
  };
  return printRequests((await byRules(message, chat)).map(({ request }) => request));
}

const listed = ['Toy Story', 'Groundhog Day', 'Clueless'];
const afterList = { focus: null, listed, last: comedies };

test.each([
  ['why the third one', 'explain item="Clueless"'],
  ['the second one?', 'explain item="Groundhog Day"'],
  ['the last one, why', 'explain item="Clueless"'],
  ['is it sad?', 'facts item="Toy Story" about="mood"'],
  ['older', 'recommend genre="comedy" era="older"'],
  ['too old', 'recommend genre="comedy" era="newer"'],
  ['another one', 'recommend genre="comedy"'],
  ['no animation please', 'recommend genre="comedy" but="no animation"'],
  ["i don't like musicals", 'recommend genre="comedy" but="no musicals"'],
  ['which of those is most me', 'compare a="Toy Story" b="Groundhog Day"'],
  ['seen it, loved it', 'feedback item="Toy Story" kind="loved"'],
  ['den zweiten kenne ich schon', 'feedback item="Groundhog Day" kind="seen"'],
])('after a list, "%s" is %s', async (message, request) => {
  expect(await meant(message, afterList)).toBe(request);
});

test('what is disliked is a kind, and never sets the title of the chat aside', async () => {
  for (const message of [
    'i dont like puzzle films',
    'i hate musicals',
    'nah hate war films',
    'no more westerns',
    "don't show me zombies anymore",
    "i'm so tired of romances",
  ])
    expect(await meant(message)).toMatch(/^recommend but="no [a-z ]+"$/);
});

test.each([
  ['i hated it', 'feedback item="Heat" kind="hated"'],
  ['already seen it', 'feedback item="Heat" kind="seen"'],
  ["i've seen Alien already, twice", 'feedback item="Alien" kind="seen"'],
  ['Taxi Driver was boring', 'feedback item="Taxi Driver" kind="hated"'],
  ['no. not interested in that one', 'feedback item="Heat" kind="not interested"'],
  ['something shorter', 'recommend like="Heat" but="shorter"'],
  ['that or Casino', 'compare a="Heat" b="Casino"'],
  ['because of Fargo?', 'what_if remove="Fargo"'],
  ['is it here because everyone watched it', 'explain item="Heat" view="popularity"'],
  ["what's my type", 'taste about="overall"'],
  ['do i watch too much black and white', 'taste about="black and white"'],
  ['who sees what i type here', 'about topic="privacy"'],
  ['is a robot writing this', 'about topic="who made you"'],
  ['y alien', 'influence item="Alien"'],
  ['wat about teh matrix', 'explain item="The Matrix"'],
  ['Warum gerade der?', 'explain item="Heat"'],
  ['Zeig mir 3 Komödien', 'recommend count="3" genre="comedy"'],
  ['¿y si no hubiera visto Fargo?', 'what_if remove="Fargo"'],
  ['Un film gratuit ?', 'recommend price="free"'],
  ['왜 이 영화야?', 'explain item="Heat"'],
  ['does the girl die', 'facts item="Heat" about="plot"'],
  ['musicals i haven’t seen. five.', 'recommend count="5" genre="musical"'],
])('"%s" is %s', async (message, request) => {
  expect(await meant(message.replaceAll('’', "'"))).toBe(request);
});

test('a place in a list still counts after an answer about one of its titles', async () => {
  const last: Request = { name: 'facts', item: 'Toy Story', about: 'length' };
  const where = { focus: 'Toy Story', listed: [], last, offered: listed };
  expect(await meant('and the second?', where)).toBe('facts item="Groundhog Day" about="length"');
});

test('feedback taken back is undone where words can', async () => {
  const last: Request = { name: 'feedback', item: 'Casino', kind: 'seen' };
  expect(await meant('actually undo that', { last })).toBe('feedback item="Casino" kind="not seen"');
});
