// What titles tell where no label does: series by their names, subjects of films, a later part, sequels to one's own.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

type Wishes = Omit<RequestOf<'recommend'>, 'name'>;

function worldOf(
  domain: 'movies' | 'games' | 'steam',
  items: [string, string[]?, string[]?][],
  part: Partial<World> = {},
) {
  const catalogue = createCatalogue(
    domain,
    items.map(([title, genres = [], labels = []], at) => ({
      itemId: `t${at}`,
      title,
      year: domain === 'games' ? null : 1990,
      genres,
      details: domain === 'games' ? { platforms: labels } : labels.length > 0 ? { tags: labels } : {},
    })),
    items.map(() => 10),
  );
  return filmWorld({ catalogue, history: [0], ...part });
}

function picked(wishes: Wishes, world: World) {
  const { facts, composed } = answerRequest({ name: 'recommend', count: '6', ...wishes }, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { titles: facts.picks.map(({ item }) => item.title).sort(), composed, facts };
}

const consoles = worldOf('games', [
  ['NCAA Football 13', [], ['Xbox 360']],
  ['NCAA Football 14 (PlayStation 3)', [], ['PlayStation 3']],
  ['NCAA Football 07', [], ['PlayStation 2']],
  ['NCAA Football 2002', [], ['PlayStation 2']],
  ['Kirby Air Ride', [], ['GameCube']],
  ["Kirby's Adventure", [], ['NES']],
  ['Kirby: Planet Robobot', [], ['Nintendo 3DS']],
  ['Kirby Super Star', [], ['Super NES']],
  ['Uncharted 2', [], ['PlayStation 3']],
  ['Tomb Raider (PlayStation 4)', [], ['PlayStation 4']],
  ['Tomb Raider (Xbox One)', [], ['Xbox One']],
  ['Tomb Raider Anniversary', [], ['PlayStation 2']],
  ['Portal 2', ['Action'], ['PlayStation 3']],
  ['Halo 3', [], ['Xbox 360']],
  ['A game that names no system'],
]);

describe('a series by its name', () => {
  test('of one word', () => {
    const { titles, composed } = picked({ genre: 'kirby' }, consoles);
    expect(titles).toEqual([
      'Kirby Air Ride',
      'Kirby Super Star',
      "Kirby's Adventure",
      'Kirby: Planet Robobot',
    ]);
    expect(composed).not.toContain("don't know about");
  });

  test('by the second word of its titles, where they begin alike', () => {
    const { titles } = picked({ genre: 'raider' }, consoles);
    expect(titles.every((title) => title.startsWith('Tomb Raider'))).toBe(true);
    expect(picked({ genre: 'air' }, consoles).composed).toContain("don't know about");
  });

  test('by what people call it, and the one after mine', () => {
    expect(picked({ genre: 'college football' }, consoles).titles).toHaveLength(3);
    expect(picked({ genre: 'college football', era: 'newer' }, consoles).titles).toEqual([
      'NCAA Football 14 (PlayStation 3)',
    ]);
  });

  test('a word of two titles is none', () => {
    expect(picked({ genre: 'portal' }, consoles).composed).toContain('I don\'t know about "portal"');
  });
});

describe('a maker of consoles, where no makers are known', () => {
  test('what is for its systems only stands in, said as such', () => {
    const { titles, composed } = picked({ maker: 'sony' }, consoles);
    expect(titles).toEqual([
      'NCAA Football 07',
      'NCAA Football 14 (PlayStation 3)',
      'NCAA Football 2002',
      'Uncharted 2',
    ]);
    expect(composed).toContain('I took "sony" to mean games that are here for PlayStation systems only.');
  });

  test('of another maker nothing is known', () => {
    expect(picked({ maker: 'capcom' }, consoles).composed).toContain('I don\'t know about "capcom"');
  });
});

const kids = ['Animation', 'Children'];
const films = worldOf(
  'movies',
  [
    ['Toy Story', kids],
    ['Antz', kids],
    ['Shrek', kids],
    ['Cars', kids],
    ["Pete's Dragon", [...kids, 'Musical']],
    ['How to Train Your Dragon', kids],
    ['Enter the Dragon', ['Action']],
    ['Red Dragon', ['Thriller']],
    ['WALL-E', kids, ['robots']],
    ['Terminator', ['Action'], ['robots']],
    ['The Wedding Singer', ['Comedy']],
    ['My Big Fat Greek Wedding', ['Comedy']],
    ['Monsoon Wedding', ['Comedy']],
    ['Bride Wars', ['Comedy'], ['wedding']],
    ['Airplane', ['Comedy']],
    ['Annie Hall', ['Comedy', 'Romance']],
    ['Amelie (Le fabuleux destin)', ['Comedy']],
    ['Sunset Blvd. (a.k.a. Sunset Boulevard)', ['Drama']],
    ...Array.from({ length: 18 }, (_, at): [string, string[]] => [`War ${at}`, ['War']]),
    ...Array.from({ length: 12 }, (_, at): [string, string[]] => [`Cartoon ${at}`, kids]),
  ],
  { history: [0, 1, 2, 3] },
);

describe('a subject of films', () => {
  test('by the title, in the kind that nearly all of the history is', () => {
    const { titles, composed } = picked({ genre: 'dragons' }, films);
    expect(titles).toEqual(['How to Train Your Dragon', "Pete's Dragon"]);
    expect(composed).toContain(
      'I took "dragons" to mean films with "dragon" in the title and kept to animation films',
    );
  });

  test('of two subjects with an "or", either will do', () => {
    const wishes = { genre: 'dragons; robots', but: 'no singing' };
    expect(picked(wishes, { ...films, message: 'dragons or robts. no singing' }).titles).toEqual([
      'How to Train Your Dragon',
      'WALL-E',
    ]);
    expect(picked(wishes, films).composed).toContain('I found nothing for ');
  });

  test('refused, its titles are left out beside its labels', () => {
    const { titles } = picked({ genre: 'comedy', but: 'no weddings' }, films);
    expect(titles).toEqual(['Airplane', 'Amelie (Le fabuleux destin)', 'Annie Hall']);
  });
});

describe('signs that genres and titles show', () => {
  test('"no subtitles" leaves out foreign titles in brackets', () => {
    const { titles, composed } = picked({ genre: 'comedy', but: 'no subtitles; no weddings' }, films);
    expect(titles).toEqual(['Airplane', 'Annie Hall']);
    expect(composed).toContain(
      'For "no subtitles" I could only leave out films with a foreign title in brackets.',
    );
    expect(picked({ genre: 'drama', but: 'no subtitles' }, films).titles).toHaveLength(1); // a.k.a. is English
  });

  test('"gentle" leaves out what is harsh', () => {
    const { facts, composed } = picked({ mood: 'gentle' }, films);
    for (const { item } of facts.picks) expect(item.genres).not.toContain('War');
    expect(composed).toContain('For "gentle" I could only leave out thrillers, war films and action films.');
  });

  test('"silly" is no comedy that is a romance as well, where enough are left', () => {
    expect(picked({ mood: 'silly', count: '3' }, films).titles).not.toContain('Annie Hall');
  });
});

test('"no sequels to mine" leaves out what begins like a title of the history', () => {
  const steam = worldOf('steam', [
    ['Divinity: Original Sin', ['RPG']],
    ['The Witcher 2: Assassins of Kings', ['RPG']],
    ['Divinity: Original Sin - Enhanced Edition', ['RPG']],
    ['Divine Hunt', ['RPG']],
    ['The Witcher 3: Wild Hunt', ['RPG']],
  ]);
  const world = { ...steam, history: [0, 1] };
  const { titles, composed } = picked({ but: 'no sequels to my games' }, world);
  expect(titles).toEqual(['Divine Hunt']);
  expect(composed).toContain(
    'For "no sequels to my games" I could only leave out games whose title begins like one of yours.',
  );
  expect(picked({ but: 'no sequels' }, world).composed).toContain('I don\'t know about "no sequels"');
});
