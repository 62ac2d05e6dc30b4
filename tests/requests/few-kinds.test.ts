// A catalogue of which few items say their kind: what is known is used, and nothing is claimed of the rest.
import { describe, expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { beliefsAbout } from '#lib/evidence/beliefs.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { kindShare, kindsAreFew, kindsAreKnown } from '#lib/evidence/known-kinds.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { tagsAreReliable } from '#lib/requests/kinds/known-kinds.ts';
import { moodMeaning } from '#lib/requests/kinds/moods.ts';
import { meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { filmWorld, smallGameKinds } from './small-world.ts';

const described = 16; // of 80: the first, every other one of which is a racing game
const catalogue = smallGameKinds({ items: 80, described });
const world = (history: number[]) => filmWorld({ catalogue, history });
const ask = (request: Request, history = [40, 41, 42]) => answerRequest(request, world(history));

function recommended(request: Partial<Extract<Request, { name: 'recommend' }>>, history?: number[]) {
  const answer = ask({ name: 'recommend', ...request }, history);
  if (answer.facts.name !== 'recommend') throw new Error(answer.facts.name);
  return { ...answer, facts: answer.facts };
}

test('the share of items that say their kind decides, and tags are reliable among those that do', () => {
  expect(kindShare(catalogue)).toBeCloseTo(0.2);
  expect([kindsAreFew(catalogue), kindsAreKnown(catalogue), tagsAreReliable(catalogue)]).toEqual([
    true,
    false,
    true,
  ]);
  const none = smallGameKinds({ items: 80, described: 0 });
  expect([kindsAreFew(none), kindsAreKnown(none), tagsAreReliable(none)]).toEqual([false, false, false]);
  expect(kindsAreKnown(smallGameKinds({ items: 80, described: 60 }))).toBe(true);
});

describe('a wish for a kind', () => {
  test('is looked for among those that say theirs, in the model’s order, and the facts say how few that are', () => {
    const { facts, composed, lines } = recommended({ genre: 'racing', count: '6' });
    expect(facts.picks).toHaveLength(6);
    for (const { item } of facts.picks) expect(item.genres).toContain('Racing');
    const places = facts.picks.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(composed).not.toMatch(/says its kind|others may fit/); // beside picks that fit
    expect(lines.join(' ')).toContain('so others may fit too');
    expect(lines.join(' ')).toContain("8 games you haven't bought are known to fit.");
    expect(`${composed} ${lines.join(' ')}`).not.toMatch(/can't (?:be )?check|doesn't know which genre/i);
  });

  test('by tags goes as well, and two words are taken apart', () => {
    for (const { item } of recommended({ genre: 'turn-based' }).facts.picks)
      expect(item.details?.tags).toContain('Turn-Based');
    expect(meaningOf(catalogue, 'co-op racing')?.all).toHaveLength(2);
    expect(moodMeaning(catalogue, 'funny')).toBeNull();
  });

  test('never says that what is listed is all there is', () => {
    const { composed, lines } = recommended({ genre: 'racing', count: '6', platform: 'wii' });
    expect(composed).not.toMatch(/all I have|the only one I have/);
    expect(lines.join(' ')).not.toContain("That's all there is");
  });

  test('that nothing fits says so too', () => {
    const { composed } = recommended({ genre: 'racing', but: 'no racing' });
    expect(composed).toContain('Too few games here say their kind to check "racing" as well');
  });

  test('where most say their kind nothing of that is said', () => {
    const most = smallGameKinds({ items: 80, described: 70 });
    const { composed, facts } = answerRequest(
      { name: 'recommend', genre: 'racing' },
      filmWorld({ catalogue: most, history: [75] }),
    );
    expect(facts).toMatchObject({ fewKinds: null });
    expect(composed).not.toContain('says its kind');
  });
});

describe('a refusal', () => {
  test('leaves out what is known to be refused or says so in its title, and vouches for no other', () => {
    const { facts, composed } = recommended({ but: 'no racing', count: '6' });
    for (const { item } of facts.picks) {
      expect(item.genres).not.toContain('Racing');
      expect(item.title).not.toMatch(/Racing/);
    }
    expect(facts.fit).toBe(80 - 3 - 8 - 1); // the history, racing games, Moto Racing
    const unknown = facts.picks.filter(({ item }) => item.genres.length === 0).map(({ item }) => item.title);
    expect(unknown.length).toBeGreaterThan(0);
    expect(facts.fewKinds?.unsure.map(({ title }) => title)).toEqual(unknown);
    if (unknown.length < facts.picks.length) for (const title of unknown) expect(composed).toContain(title);
    expect(composed).toContain("can't vouch for");
    expect(composed).not.toMatch(/ that fit, /);
  });

  test('leaves out what is of an unknown kind where most say theirs, and needs no caveat', () => {
    const refused = (described: number) => {
      const most = smallGameKinds({ items: 80, described });
      const world = filmWorld({ catalogue: most, history: [3, 5] });
      const { facts, composed } = answerRequest({ name: 'recommend', but: 'no racing', count: '6' }, world);
      if (facts.name !== 'recommend') throw new Error(facts.name);
      expect(composed).not.toContain('vouch');
      for (const { item } of facts.picks) expect(item.genres).not.toContain('Racing');
      return facts;
    };
    expect(refused(60).fit).toBe(60 / 2 - 2); // the other half of those described, without the history
    expect(refused(80).fit).toBe(80 / 2 - 2);
  });

  test('of picks that are all known to be something else needs no caveat', () => {
    const { composed, facts } = recommended({ genre: 'strategy', but: 'no racing' });
    for (const { item } of facts.picks) expect(item.genres).toEqual(['Strategy']);
    expect(facts.fewKinds?.unsure).toEqual([]);
    expect(composed).not.toContain('vouch');
  });
});

test('a series is known by the name that its titles begin with, and needs no caveat', () => {
  const { facts, composed } = recommended({ genre: 'mario' });
  for (const { item } of facts.picks) expect(item.title).toContain('Mario');
  expect(composed).not.toMatch(/by the title only|says its kind/);
});

describe('taste', () => {
  const taste = (about: string, history: number[]) => ask({ name: 'taste', about }, history);

  test('counts kinds among the games that say theirs, and says of how many', () => {
    const { composed, lines } = taste('racing', [0, 2, 4, 6, 1, 44, 45, 46, 47, 48]);
    expect(composed).toContain(
      'I know the kind of only five of your ten games, and four of those are racing games',
    );
    expect(lines.join(' ')).toContain('4 racing games out of the 5 of your 10 whose kind is known');
    expect(composed).not.toContain('four of your ten');
    const genres = taste('genre', [0, 2, 4, 6, 1, 44, 45, 46, 47, 48]);
    expect(genres.composed).toContain('four of the five games of yours whose kind I know');
  });

  test('claims no habit where too few say theirs', () => {
    for (const history of [
      [0, 2, 4, 50, 51, 52],
      [0, 2, 4, 6, 8, ...Array.from({ length: 30 }, (_, at) => 40 + at)],
    ]) {
      const { composed, lines } = taste('genre', history);
      expect(composed).toContain("doesn't know the kind of most of your games");
      expect(`${composed} ${lines.join(' ')}`).not.toMatch(/racing/i);
      const asked = taste('racing', history).composed;
      expect(asked).toContain('I know the kind of only');
      expect(asked).not.toContain('most people');
    }
  });

  test('tells nothing of a kind where none is known, instead of "no racing games"', () => {
    const { composed, lines } = taste('racing', [50, 51, 52]);
    expect(composed).toContain("I don't know the kind of any of your games");
    expect(lines.join(' ')).toContain('The kind of none of your 3 games is known.');
    expect(`${composed} ${lines.join(' ')}`).not.toMatch(/no racing/);
  });
});

describe('of one game', () => {
  test('its kind is told where it is known, and else said to be unknown', () => {
    const facts = (item: string, about: string) => ask({ name: 'facts', item, about }).composed;
    expect(facts('Game 0', 'genre')).toContain('its genre is racing');
    expect(facts('Game 1', 'racing')).toContain("doesn't list it as racing");
    for (const about of ['genre', 'racing'])
      expect(facts('Game 50', about)).toContain("My catalogue doesn't say the genre of Game 50");
  });

  test('no explanation says that it is not of a kind which isn’t known of it', () => {
    const history = [0, 2, 4, 6, 8, 10, 50];
    const told = (request: Request) => {
      const { composed, lines } = ask(request, history);
      return `${composed} ${lines.join(' ')}`;
    };
    for (const request of [
      { name: 'explain', item: 'Game 60' },
      { name: 'doubt', item: 'Game 60' },
      { name: 'explain', item: 'Game 60', view: 'racing' },
      { name: 'explain', item: 'Game 60', view: 'genre' },
    ] satisfies Request[])
      expect(told(request), JSON.stringify(request)).not.toMatch(/this isn't one|isn't one|neither is this/);
    expect(told({ name: 'explain', item: 'Game 60', view: 'racing' })).toContain('the kind of this game');
    expect(told({ name: 'explain', item: 'Game 12', view: 'racing' })).toMatch(
      /All six games of yours whose kind I know are racing, and so is this one/,
    );
    expect(told({ name: 'explain', item: 'Game 1', view: 'racing' })).toContain("but this one isn't");
    expect(told({ name: 'doubt', item: 'Game 1' })).toContain('whose kind I know');
  });

  test('two share what both are listed as, and it isn’t said that they share nothing where one is unknown', () => {
    const similar = (other: string) => ask({ name: 'similar', item: 'Game 0', other }).composed;
    expect(similar('Game 2')).toContain('both are listed as Racing');
    expect(similar('Game 1')).toContain('lists nothing that both have');
    expect(similar('Game 60')).not.toContain('lists nothing');
  });
});

test('the evidence counts no kinds, and neither do beliefs', () => {
  const history = [0, 2, 4, 6, 8, 10, 50];
  const { model } = world(history);
  const kindsOf = (all: readonly { kind: string }[]) => all.map(({ kind }) => kind);
  const evidence = computeEvidence({ model, catalogue, history, item: 12 });
  const counted = [
    ...kindsOf(evidence.sharedAttributes),
    ...kindsOf(evidence.profile),
    ...kindsOf(beliefsAbout(catalogue, history, [])),
  ];
  expect(counted.filter((kind) => kind === 'genre' || kind === 'tag')).toEqual([]);
  expect(counted).toContain('platform');
  const most = smallGameKinds({ items: 80, described: 70 });
  const known = computeEvidence({ model, catalogue: most, history, item: 12 });
  expect(kindsOf(known.sharedAttributes)).toContain('genre');
});
