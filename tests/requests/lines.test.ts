// What lines and composed answers say is true in itself and agrees with itself.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { besideOf, isLow, levelOf } from '#lib/requests/standing.ts';
import { marked } from '#lib/requests/wording.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const said = (request: Request, world = filmWorld()) => {
  const { lines, composed } = answerRequest(request, world);
  return { lines, text: lines.join('\n'), composed };
};

test('one title named twice is said to be one, never compared with itself', () => {
  for (const request of [
    { name: 'compare', a: 'Seven', b: 'seven' },
    { name: 'similar', item: 'Seven', other: 'Seven' },
  ] as Request[]) {
    const { text, composed } = said(request);
    expect(text).toContain('Both titles mean *Seven*: it is one film');
    expect(composed).toContain('the same film, Seven');
    expect(`${text}${composed}`).not.toMatch(/\b0th\b/);
  }
  expect(said({ name: 'what_if', remove: 'Big; Big' }).text).toContain('*Big* was named twice');
});

test('the words for a place never rise while the place falls', () => {
  const order = ['top ten', 'high', 'upper', 'middle', 'lower', 'bottom'];
  for (const of of [5, 14, 60, 200, 3574, 11_190]) {
    let before = 0;
    for (let place = 1; place <= of; place++) {
      const level = levelOf(place, of);
      expect(order.indexOf(level)).toBeGreaterThanOrEqual(before);
      before = order.indexOf(level);
      expect(isLow(level)).toBe(place > of / 2);
    }
  }
});

test('where others get an item is judged by the same rule either way', () => {
  const mirrored = {
    'far higher': 'far lower',
    higher: 'lower',
    alike: 'alike',
    lower: 'higher',
    'far lower': 'far higher',
  };
  for (const [a, b] of [
    [3458, 2350],
    [7120, 4875],
    [7384, 3937],
    [4, 308],
    [12, 20],
    [500, 560],
  ] as const)
    expect(besideOf(a, b, 11_190)).toBe(mirrored[besideOf(b, a, 11_190)]);
  expect(besideOf(2350, 3458, 3573)).toBe('far higher');
  expect(besideOf(3937, 7384, 11_190)).toBe('far higher');
  expect(besideOf(500, 560, 11_190)).toBe('alike');
});

test('lifters come in the order of what leaving them out costs, and a what-if names only those', () => {
  for (let seed = 0; seed < 11; seed++) {
    const history = [0, 3, 10, 12, 5, 6, 7].map((row) => (row + seed) % 14).slice(0, 4 + (seed % 3));
    const world = filmWorld({ history: [...new Set(history)] });
    for (const { title, index } of world.catalogue.items) {
      if (history.includes(index) || title === 'Paper Moons') continue;
      const { facts, evidence } = answerRequest({ name: 'explain', item: title }, world);
      if (facts.name !== 'explain') throw new Error(facts.name);
      const { lifters, helpers, without } = facts.reasons;
      const rankWithout = (row: number) =>
        evidence?.influences.find(({ item }) => item.index === row)?.rankWithout ?? 0;
      const costs = lifters.map((item) => rankWithout(item.index));
      expect(costs).toEqual(costs.toSorted((a, b) => b - a));
      for (const cost of costs) expect(cost).toBeGreaterThan(facts.standing.rank);
      const named = [...lifters, ...helpers].map((item) => item.index);
      for (const item of without?.titles ?? []) expect(named).toContain(item.index);
    }
  }
});

test('a doubt that nothing in the history supports is told so', () => {
  let seen = 0;
  for (const history of [[0], [3], [10], [12], [13], [0, 3, 10, 12]])
    for (const item of ['Seven', 'The Last Tram', 'It', 'Night Bus 42']) {
      const { facts, lines } = answerRequest({ name: 'doubt', item }, filmWorld({ history }));
      if (facts.name !== 'doubt') throw new Error(facts.name);
      const none = lines.includes('Nothing in your history holds it back.');
      expect(none).toBe(facts.reasons.against.length === 0);
      seen += Number(none);
    }
  expect(seen).toBeGreaterThan(0);
});

test('an asterisk in a title never looks like the mark of a title', () => {
  expect(marked('M*A*S*H')).toBe('*MASH*');
  expect(marked('All About Sex * But Were Afraid to Ask')).toBe('*All About Sex But Were Afraid to Ask*');
  const { domain, items, interactionCounts } = filmWorld().catalogue;
  const catalogue = createCatalogue(
    domain,
    items.map(({ itemId, year, genres, title }) => ({
      itemId,
      year,
      genres,
      title: title === 'Big' ? 'B*I*G' : title,
    })),
    [...interactionCounts],
  );
  for (const request of [
    { name: 'explain', item: 'B*I*G' },
    { name: 'history', ask: 'list' },
    { name: 'influence', item: 'B*I*G' },
  ] as Request[]) {
    const { lines, composed } = said(request, filmWorld({ catalogue }));
    for (const line of lines) expect(line.split('*').length % 2).toBe(1); // marks come in pairs
    expect(lines.join(' ')).toContain('*BIG*');
    expect(composed).not.toContain('*');
  }
});

test('an empty history is said to be empty, and one of a kind is in the singular', () => {
  expect(said({ name: 'history', ask: 'contains', title: 'Big' }, filmWorld({ history: [] })).lines[0]).toBe(
    'Your history is empty.',
  );
  expect(said({ name: 'taste', about: 'horror' }, filmWorld({ history: [5, 0, 1] })).text).toContain(
    "You've watched 1 horror film out of 3",
  );
  expect(said({ name: 'taste', about: 'variety' }).text).toMatch(/Your films cover \d+ genres?\./);
});

test('what no catalogue knows is never answered by a label', () => {
  for (const about of ['sequel', 'music', 'trailer']) {
    const { text } = said({ name: 'facts', item: 'Seven', about });
    expect(text).not.toContain("doesn't list it as");
    expect(text).toContain("The catalogue doesn't know");
  }
});

test('a known platform is not followed by "only its title"', () => {
  const { text } = said({ name: 'facts', item: 'Quiet Radar', about: 'platform' }, gameWorld());
  expect(text).toContain('sold on Steam, for PC');
  const listed = said({ name: 'facts', item: 'Night Freight', about: 'platform' }, gameWorld());
  expect(listed.text).toContain('It is listed for Xbox 360');
  expect(listed.text).not.toContain('only its title');
});

test('all that enters and leaves the top ten is named or counted', () => {
  const world = filmWorld();
  const { facts, lines } = answerRequest({ name: 'what_if', remove: 'Big', add: 'It' }, world);
  if (facts.name !== 'what_if') throw new Error(facts.name);
  const { entering } = facts.top;
  const line = lines.find((one) => one.startsWith('New in the top ten'));
  if (entering.length === 0) return expect(line).toBeUndefined();
  for (const { title } of entering.slice(0, 3)) expect(line).toContain(marked(title));
});

test('where an outside model words the answers, privacy says what is sent to it', () => {
  const outside = filmWorld({ outsideModel: 'some-model at api.example.org' });
  const { lines, composed } = answerRequest({ name: 'about', topic: 'privacy' }, outside);
  for (const text of [lines.join(' '), composed]) {
    expect(text).toContain('some-model at api.example.org');
    expect(text).toMatch(/facts of each answer, with titles of your history,/);
  }
  const own = answerRequest({ name: 'about', topic: 'privacy' }, filmWorld());
  expect(`${own.lines.join(' ')} ${own.composed}`).not.toContain('outside');
});

test('trust and privacy are answered with what is true here: no advertising, and deleting is possible', () => {
  for (const topic of ['trust', 'who made you'] as const)
    expect(said({ name: 'about', topic }).text).toContain('nobody can pay for a place');
  expect(said({ name: 'about', topic: 'privacy' }).text).toMatch(/download your data or delete everything/);
  expect(said({ name: 'about', topic: 'my ratings' }).text).toContain('undone');
});
