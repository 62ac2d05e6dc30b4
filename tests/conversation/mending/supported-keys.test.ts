// Wishes that the message has and the reading hasn't, or the other way round.
import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import type { Request } from '#lib/contract/request.ts';
import { withSupportedKeys } from '#lib/conversation/mending/supported-keys.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { smallGames } from '../../evidence/small-games.ts';

const read = (text: string, request: Request, domain: Domain = 'movies', last: Request | null = null) =>
  withSupportedKeys(
    request,
    { text, masked: text, titles: [] },
    { catalogue: { ...smallCatalogue(), domain }, last },
  );

test.each<[string, Request, Request]>([
  [
    'need smth slow n creepy, no jumpscares, b4 1980',
    { name: 'recommend', but: 'no jumpscares', mood: 'slow; creepy', platform: 'pc' },
    { name: 'recommend', era: 'before 1980', but: 'no jumpscares', mood: 'slow; creepy' },
  ],
  [
    'Je cherche un film italien que je n’ai pas encore vu, mais surtout pas un Fellini',
    { name: 'recommend', but: 'not fellini' },
    { name: 'recommend', genre: 'italian', but: 'not fellini' },
  ],
  [
    'einen japanischen Film bitte',
    { name: 'recommend', count: '1' },
    { name: 'recommend', count: '1', genre: 'japanese' },
  ],
  [
    'Instead: real dancing, Astaire or Kelly, and not one I’ve already got.',
    { name: 'recommend', but: 'with dancing' },
    { name: 'recommend', but: 'with dancing; with Astaire or Kelly' },
  ],
  [
    'a war film, not from before 1950',
    { name: 'recommend', genre: 'war' },
    { name: 'recommend', genre: 'war', era: 'after 1950' },
  ],
  ['And something just for me in the evening', { name: 'recommend', with: 'kids' }, { name: 'recommend' }],
  ['just me and my kids tonight', { name: 'recommend', with: 'kids' }, { name: 'recommend', with: 'kids' }],
  [
    'and a music one, the other is getting old',
    { name: 'recommend', genre: 'music', era: 'older' },
    { name: 'recommend', genre: 'music' },
  ],
  [
    'has to be on a handheld',
    { name: 'recommend', but: 'controller support', mood: 'cosy' },
    { name: 'recommend', mood: 'cosy' },
  ],
  [
    "I'd like something relaxing for the train, 20 minutes at a time",
    { name: 'recommend', but: 'two hours at a time', mood: 'relaxed' },
    { name: 'recommend', but: '20 minutes at a time', mood: 'relaxed' },
  ],
  [
    'something of 1.5 hours',
    { name: 'recommend', but: 'under 90 minutes' },
    { name: 'recommend', but: 'under 90 minutes' },
  ],
  [
    'Same question but with something under 20 hours.',
    { name: 'recommend', but: 'under two hours' },
    { name: 'recommend', but: 'under 20 hours' },
  ],
  [
    'un RPG au tour par tour sur PS2',
    { name: 'recommend', genre: 'rpg', but: 'four players' },
    { name: 'recommend', genre: 'rpg' },
  ],
  [
    'under two hours, something for four players',
    { name: 'recommend', but: 'under two hours; four players' },
    { name: 'recommend', but: 'under two hours; four players' },
  ],
  [
    'una película coreana triste',
    { name: 'recommend', mood: 'sad' },
    { name: 'recommend', genre: 'korean', mood: 'sad' },
  ],
])('%s', (text, request, expected) => {
  expect(read(text, request)).toEqual(expected);
});

test.each<[string, Request]>([
  ['something on netflix', { name: 'recommend', platform: 'netflix' }],
  ['a french film', { name: 'recommend', genre: 'french' }],
  ['a comedy, but no Fellini please', { name: 'recommend', genre: 'comedy', but: 'no fellini' }],
  ['something without Stallone in it', { name: 'recommend' }],
  ['no french films', { name: 'recommend', but: 'no french' }],
  ['a film from before 1980', { name: 'recommend', era: 'before 1980' }],
  ['why is it here', { name: 'explain', item: 'Heat' }],
])('%s: stays', (text, request) => {
  expect(read(text, request)).toEqual(request);
});

test('switching is no console, and one that was asked for before stays', () => {
  const wish: Request = { name: 'recommend', platform: 'switch' };
  expect(read('Switching to English: a quiet one please', wish, 'games')).toEqual({ name: 'recommend' });
  expect(read('something for my switch', wish, 'games')).toEqual(wish);
  const before: Request = { name: 'recommend', platform: 'ps4' };
  expect(read('a shorter one', before, 'games', before)).toEqual(before);
  expect(read('a shorter one', before, 'games')).toEqual({ name: 'recommend' });
});

test('what was just refused, with nothing else, counts in the next wish', () => {
  const before: Request = { name: 'recommend', but: 'no shooters' };
  const story: Request = { name: 'recommend', count: '3', but: 'good story' };
  expect(read('give me 3 games with a good story then', story, 'steam', before)).toEqual({
    ...story,
    but: 'good story; no shooters',
  });
  const shooter: Request = { name: 'recommend', genre: 'shooter' };
  expect(read('ok, a shooter after all', shooter, 'steam', before)).toEqual(shooter);
  expect(read('forget that, a puzzle', { name: 'recommend', genre: 'puzzle' }, 'steam', before)).toEqual({
    name: 'recommend',
    genre: 'puzzle',
  });
});

test('from whom a thing is says nothing of company', () =>
  expect(
    read(
      'got an old laptop from my sister, what can I play',
      { name: 'recommend', with: 'a friend' },
      'games',
    ),
  ).toEqual({ name: 'recommend', platform: 'pc' }));

test('a wish in a sentence of its own is a new one; a short one goes on', () => {
  const before: Request = { name: 'recommend', but: 'with a twist; under two hours' };
  const read2: Request = {
    name: 'recommend',
    but: 'with a twist; under two hours; with children',
    mood: 'sad',
  };
  expect(read('un film triste avec des enfants, merci', read2, 'movies', before)).toEqual({
    name: 'recommend',
    but: 'with children',
    mood: 'sad',
  });
  expect(read('a sad one', read2, 'movies', before)).toEqual(read2);
  expect(read('something a bit shorter with children in it', read2, 'movies', before)).toEqual(read2);
});

test('nothing is refused by a message that refuses nothing', () => {
  const rain: Request = { name: 'recommend', but: 'no rain', mood: 'cosy' };
  expect(read('ok no thanks. a cosy one, rainy sunday', rain)).toEqual({ name: 'recommend', mood: 'cosy' });
  expect(read('a cosy one without rain', rain)).toEqual(rain);
  expect(read('a cosy one', rain, 'movies', { name: 'recommend', but: 'no rain' })).toEqual(rain);
});

test('“nothing with …” refuses, even where a title is called so; what was refused before stays, in any case', () => {
  const cruise: Request = { name: 'recommend', but: 'no tom cruise' };
  const masked = 'and ■ with Tom ■';
  const chat = { catalogue: smallCatalogue(), last: null };
  const typed = { text: 'and nothing with Tom Cruise', masked, titles: [] };
  expect(withSupportedKeys(cruise, typed, chat)).toEqual(cruise);
  expect(read('a longer one', cruise, 'movies', { name: 'recommend', but: 'no Tom Cruise' })).toEqual(cruise);
});

test('“what about something …” is a wish of its own, of which the words count where none were read', () => {
  const before: Request = { name: 'recommend', genre: '4x space', but: 'not Stellaris', platform: 'pc' };
  const inherited: Request = { name: 'recommend', genre: '4x space', era: 'older', but: 'not Stellaris' };
  expect(read('And what about something historical, Roman times maybe?', inherited, 'steam', before)).toEqual(
    { name: 'recommend', but: 'historical; roman times' },
  );
  expect(read('and without romance?', inherited, 'steam', before)).toEqual(inherited);
  const funny: Request = { name: 'recommend', genre: '4x space', mood: 'funny' };
  expect(read('what about something funny?', funny, 'steam', before)).toEqual({
    name: 'recommend',
    mood: 'funny',
  });
});

test('whoever has seen everything with somebody wants no more of it', () => {
  const roberts: Request = { name: 'recommend', but: 'no julia roberts' };
  expect(read('everybody has seen everything with Julia Roberts', roberts)).toEqual(roberts);
});

test('hardly any is a refusal, and old consoles are no old games', () => {
  const weapons: Request = { name: 'recommend', but: 'no weapons' };
  expect(read('maybe something where you have hardly any weapons', weapons, 'games')).toEqual(weapons);
  const older: Request = { name: 'recommend', era: 'older', platform: 'ps4' };
  expect(read('On PS4, I sold the older consoles', older, 'games')).toEqual({
    name: 'recommend',
    platform: 'ps4',
  });
  expect(read('an older one for ps4', older, 'games')).toEqual(older);
});

test('what the message refuses is refused, and company is what it speaks of', () => {
  const before: Request = { name: 'recommend', but: 'good story' };
  expect(
    read('Not open world though', { name: 'recommend', but: 'good story; open world' }, 'games', before),
  ).toEqual({ name: 'recommend', but: 'good story; no open world' });
  const friend: Request = { name: 'recommend', like: 'Overwatch', with: 'a friend' };
  expect(read('Maybe something a bit like Overwatch?', friend, 'steam')).toEqual({
    name: 'recommend',
    like: 'Overwatch',
  });
  expect(read('something like Overwatch with my brother', friend, 'steam')).toEqual(friend);
});

test('a famous name in full is a wish, too', () => {
  expect(read('one with a lot of dancing. Fred Astaire for example.', { name: 'recommend' })).toEqual({
    name: 'recommend',
    but: 'with Fred Astaire',
  });
});

test.each<[string, Request]>([
  ['they’ve seen pretty much all of Pixar, anything else?', { name: 'recommend', but: 'not pixar' }],
  ['we already have gang beasts tho', { name: 'recommend', but: 'not gang beasts' }],
  ['any JRPG besides Final Fantasy?', { name: 'recommend', but: 'not Final Fantasy' }],
  ['¿Qué me recomiendas aparte del FIFA?', { name: 'recommend', but: 'not FIFA' }],
  ['etwas außer Tetris', { name: 'recommend', but: 'not Tetris' }],
])('%s: what is named only to be passed over is refused', (text, request) => {
  expect(read(text, request, 'games')).toEqual(request);
});

test('what is passed over is seen even where a word of the message is some title', () => {
  const pixar: Request = { name: 'recommend', but: 'not pixar' };
  const text = 'they’ve seen pretty much all of Pixar';
  const typed = { text, masked: text.replace('pretty', '■'), titles: [] };
  expect(withSupportedKeys(pixar, typed, { catalogue: smallCatalogue(), last: null })).toEqual(pixar);
});

test('with whom and on what something is played goes on, and so does all that a “not so much” compares with', () => {
  const before: Request = { name: 'recommend', but: 'local; two controllers; with dragons' };
  const wish: Request = { name: 'recommend', but: 'local; two controllers; with dragons', mood: 'funny' };
  expect(read('give me something funny to laugh about tonight', wish, 'steam', before)).toEqual({
    name: 'recommend',
    but: 'local; two controllers',
    mood: 'funny',
  });
  expect(read('something funny please, not so much shooting', wish, 'steam', before)).toEqual(wish);
});

test('a system that was read as a kind is one, and a garbled word is the one that the message has', () => {
  const games = { ...smallGames(), domain: 'games' as const };
  const system = catalogueValues(games, 'platform')[0] ?? '';
  const wish: Request = { name: 'recommend', genre: `puzzle; ${system.toLowerCase()}` };
  const text = `which puzzle game for ${system} should I get next?`;
  expect(
    withSupportedKeys(wish, { text, masked: text, titles: [] }, { catalogue: games, last: null }),
  ).toEqual({
    name: 'recommend',
    genre: 'puzzle',
    platform: system.toLowerCase(),
  });
  expect(read('something with diplomacy and trade', { name: 'recommend', genre: 'diplia; trading' })).toEqual(
    {
      name: 'recommend',
      genre: 'diplomacy; trading',
    },
  );
});
