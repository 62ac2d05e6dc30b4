// What titles are generally known to be like: wishes, questions, and what a title has in common with another.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { allKnowledge } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { knownTasteSaid } from '#lib/requests/compose/known-taste.ts';
import { generallyKnown } from '#lib/requests/facts/generally-known.ts';
import { itIsAll, theyAreAll, traitsInCommon } from '#lib/requests/known/in-common.ts';
import { traitNamed, traitsIn, traitWish } from '#lib/requests/known/traits.ts';
import { knownTaste } from '#lib/requests/taste/known-taste.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const films: [string, string][] = [
  ['tt0081505', 'The Shining'], // 0
  ['tt0062622', '2001: A Space Odyssey'], // 1
  ['tt0078748', 'Alien'], // 2
  ['tt0090605', 'Aliens'], // 3
  ['tt0114709', 'Toy Story'], // 4
  ['tt0112431', 'Babe'], // 5
  ['tt0116282', 'Fargo'], // 6
  ['tt9999991', 'Nobody Knows Me'], // 7
];
const catalogue = createCatalogue(
  'movies',
  films.map(([imdbId, title], at) => ({
    itemId: `m${at}`,
    title,
    year: 1990,
    genres: ['Drama'],
    details: { imdbId },
  })),
  films.map(() => 50),
);
const world = (history: number[] = [7], message = '') => filmWorld({ history, catalogue, message });
const picks = (wish: Omit<RequestOf<'recommend'>, 'name'>) => {
  const { facts } = answerRequest({ name: 'recommend', count: '6', ...wish }, world());
  return facts.name === 'recommend' ? facts.picks.map(({ item }) => item.title) : [];
};
const at = (index: number) => {
  const [itemId, title] = films[index] ?? ['', ''];
  return { index, itemId, title, year: 1990, genres: [] } satisfies ItemRef;
};
const said = (about: string, index: number, message = '', domain: Domain = 'movies') =>
  generallyKnown(about, at(index), { domain, message })?.said ?? null;

describe('the words that people ask with', () => {
  test.each([
    ['movies', 'with talking animals', 'with talking animals'],
    ['movies', 'something cold and lonely', 'with snow and that are lonely'],
    ['movies', 'set in Japan', 'set in Japan'],
    ['movies', 'dragons or robots', 'with dragons or with robots'],
    ['games', 'no gun', 'without combat'],
    ['steam', 'no reflexes', 'that need no quick fingers'],
    ['steam', 'with a farm', 'with farming or set on a farm'],
  ] as const)('%s: %s', (domain, wish, kind) => {
    expect(traitWish(wish, domain)?.kind).toBe(kind);
  });

  test('words that ask for something else as well are left to others', () => {
    expect(traitsIn('a single idea carried through to the end', 'movies')).toBeNull();
    expect(traitsIn('sad films by Kubrick', 'movies')).toBeNull();
  });

  test('every trait that is known of a title has its words', () => {
    for (const domain of ['movies', 'steam', 'games'] as const)
      for (const { traits = [], perhaps = [] } of allKnowledge(domain))
        for (const trait of traits.concat(perhaps)) {
          expect(traitNamed(trait, domain) === null ? `${domain}: ${trait}` : null).toBeNull();
        }
  });
});

describe('wishes', () => {
  test('what is known to be so, and nothing of which it isn’t', () => {
    expect(picks({ but: 'with snow' }).toSorted()).toEqual(['Fargo', 'The Shining']);
    expect(picks({ but: 'with talking animals' })).toEqual(['Babe']);
    expect(picks({ mood: 'scary' }).toSorted()).toEqual(['Alien', 'Aliens', 'The Shining']);
  });

  test('what is refused is left out where it is known, and what isn’t known stays', () => {
    const left = picks({ but: 'no ghosts' });
    expect(left).not.toContain('The Shining');
    expect(left).toContain('Alien');
  });
});

describe('questions', () => {
  test.each([
    ['mood', 0, 'is it scary?', 'Yes: it’s scary and creepy.'],
    ['scary', 0, 'how scary is it?', 'It’s scary and creepy.'],
    ['mood', 4, 'is it scary?', /^Not really: it's funny/],
    ['setting', 6, 'is it set in winter?', 'Yes: it has snow.'],
    ['vampires', 6, 'are there any vampires in it?', 'Not that I know of.'],
    ['based on', 0, 'is it based on a book?', 'Yes: it’s based on a novel by Stephen King.'],
    ['based on', 0, 'is it based on a play?', 'No: it’s based on a novel by Stephen King.'],
    ['sequel', 2, 'is there a sequel?', 'Yes: Aliens came after it.'],
    [
      'series',
      3,
      'do I need to see the first one?',
      'Not really: it’s the second of the Alien series and can be followed without Alien, but it’s richer with it.',
    ],
    [
      'sequel',
      3,
      'is it a sequel or a stand-alone film?',
      /^A sequel: it's the second of the Alien series, after Alien, but it can be watched on its own/,
    ],
    ['sequel', 2, 'do I need to have seen anything before?', 'No: it’s the first of the Alien series.'],
    ['sequel', 3, 'is it part of a series?', "It's the second of the Alien series. Before it came Alien."],
    ['age rating', 5, 'is it ok for kids?', /^Yes: it is rated G in the United States, for all ages\./],
    ['age rating', 6, 'is it ok for kids?', /^No: it is rated R .*\. Mind that it's bleak and violent\.$/],
  ])('%s of %i: %s', (about, index, message, expected) => {
    const answer = said(about, index, message);
    if (typeof expected === 'string') expect(answer).toBe(expected.replaceAll('’', "'"));
    else expect(answer).toMatch(expected);
  });

  test('what the request names and the question doesn’t can be confirmed, and not denied', () => {
    expect(said('gore', 4, 'is there anything frightening in it, sharks and so on?')).not.toBe(
      'Not that I know of.',
    );
  });

  test('of a title of which nothing is known nothing is said', () => {
    expect(said('mood', 7, 'is it scary?')).toBeNull();
    expect(said('sequel', 7, 'is there a sequel?')).toBeNull();
    expect(said('sequel', 6, 'is there a sequel?')).toBeNull();
  });
});

describe('in common', () => {
  const item = (index: number) => catalogue.items[index] as (typeof catalogue.items)[number];

  test('in words for one and for two', () => {
    const traits = ['scary', 'space', 'robots'].flatMap((name) => traitNamed(name, 'movies') ?? []);
    expect(itIsAll(traits)).toBe("it's scary and set in space and has robots");
    expect(theyAreAll(traits)).toBe('are scary and set in space and have robots');
    expect(itIsAll([])).toBe('');
  });

  test('only what both have; nothing with a title of which nothing is known', () => {
    expect(traitsInCommon(catalogue, [item(2), item(7)], 3)).toEqual([]);
    const names = traitsInCommon(catalogue, [item(2), item(3)], 3).map(({ name }) => name);
    for (const name of names) {
      for (const index of [2, 3]) expect(allTraits(films[index]?.[0] ?? '')).toContain(name);
    }
  });

  test('what a history leans to, said once it is enough', () => {
    const nouns = nounsOf(catalogue);
    expect(knownTaste(catalogue, [item(0), item(7)])).toBeNull();
    const taste = {
      moods: ['bleak', 'tense'].flatMap((name) => traitNamed(name, 'movies') ?? []),
      themes: [],
      known: 6,
    };
    expect(knownTasteSaid(taste, nouns)).toBe('They tend to be bleak and tense.');
    const space = traitNamed('space', 'movies');
    if (!space) throw new Error('no such trait');
    expect(knownTasteSaid({ ...taste, themes: [{ trait: space, count: 5 }] }, nouns)).toBe(
      'They tend to be bleak and tense, and five are set in space.',
    );
    expect(knownTasteSaid({ ...taste, moods: [], themes: [{ trait: space, count: 5 }] }, nouns)).toBe(
      'Five of your films are set in space.',
    );
  });
});

function allTraits(imdbId: string): string[] {
  const item = catalogue.items.find(({ details }) => details?.imdbId === imdbId);
  return item ? traitsInCommon(catalogue, [item, item], 99).map(({ name }) => name) : [];
}
