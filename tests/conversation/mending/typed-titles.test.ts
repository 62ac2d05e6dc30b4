// Which title a request is about, where a language model takes a person for one, two for one, or the chat's for the typed one.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import type { ChatState } from '#lib/conversation/chat-state.ts';
import { withTypedTitles } from '#lib/conversation/mending/typed-titles.ts';
import { typedIn } from '#lib/conversation/mentions/message-titles.ts';
import { newChat } from '../new-chat.ts';

const titles = [
  'The Matrix',
  'Klute',
  'Vertigo',
  'Rear Window',
  'Logan',
  'Batman',
  'Big',
  'Heat',
  'The Big Hit',
  'Solaris',
  'Solaris',
  'Her',
  'Your Name',
];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({ itemId: `m${at}`, title, year: 1950 + at, genres: ['Drama'] })),
  titles.map(() => 50),
);
const chat = newChat(catalogue);
const meant = (message: string, ...read: Request[]) => withTypedTitles(read, typedIn(message, chat), chat);

const cast: Request = { name: 'facts', item: 'Klute', about: 'cast' };

test('actors and characters are no titles', () => {
  const actors: Request = { name: 'compare', a: 'Jane Fonda', b: 'Faye Dunaway' };
  expect(meant('Klute, is that Jane Fonda or Faye Dunaway', actors)).toEqual([cast]);
  const keaton: Request = { name: 'compare', a: 'The Matrix', b: 'Keaton' };
  expect(meant("which Batman's better for him, Keaton's or the first Bale", keaton)).toEqual([
    { ...cast, item: 'Batman' },
  ]);
  const unseen: Request = { name: 'feedback', item: 'Gene Kelly', kind: 'not seen' };
  expect(meant("Gene Kelly, one I haven't seen, in colour", unseen)).toEqual([
    { name: 'recommend', but: 'with Gene Kelly' },
  ]);
  expect(meant("I haven't seen Gene Kelly", unseen)).toEqual([unseen]);
  const withUnknown: Request = { name: 'compare', a: 'Klute', b: 'Clockwork Harvest' };
  expect(meant('Klute or Clockwork Harvest', withUnknown)).toEqual([withUnknown]);
});

test('two titles with a comma or an "or" between them are two', () => {
  const two: Request = { name: 'compare', a: 'Vertigo', b: 'Rear Window' };
  const read: Request = { name: 'compare', a: 'The Matrix', b: 'Vertigo, Rear Window' };
  expect(meant('Vertigo, Rear Window. one evening. which', read)).toEqual([two]);
  const unknown: Request = { name: 'compare', a: 'The Matrix', b: 'Siren, Manhunt' };
  expect(meant('Siren, Manhunt. worst nightmares wins', unknown)).toEqual([
    { name: 'compare', a: 'Siren', b: 'Manhunt' },
  ]);
});

test('three titles are compared one with the next', () => {
  const read: Request = { name: 'compare', a: 'Vertigo, Klute, Logan', b: 'rank them' };
  expect(meant('Vertigo, Klute, Logan. rank them for me', read)).toEqual([
    { name: 'compare', a: 'Vertigo', b: 'Klute' },
    { name: 'compare', a: 'Klute', b: 'Logan' },
  ]);
});

test('a title that opens a message is meant, in the catalogue or not; an exclamation is none', () => {
  const read: Request = { name: 'facts', item: 'The Matrix', about: 'age rating' };
  const itemOf = (message: string) => meant(message, read).map((one) => 'item' in one && one.item);
  expect(itemOf('Logan, alright for a twelve year old?')).toEqual(['Logan']);
  expect(itemOf('Vertigo - suitable for kids?')).toEqual(['Vertigo']);
  expect(itemOf('Moonfall, is that for kids')).toEqual(['Moonfall']);
  for (const start of ['Honestly', 'Sorry', 'Well', 'Maybe'])
    expect(itemOf(`${start}, is it for kids`), start).toEqual(['The Matrix']);
  expect(meant('humankind?', { name: 'unclear' })).toEqual([{ name: 'explain', item: 'humankind' }]);
  expect(meant('Klute?', { name: 'unclear' })).toEqual([{ name: 'explain', item: 'Klute' }]);
  expect(meant('really?', { name: 'unclear' })).toEqual([{ name: 'unclear' }]);
  const similar: Request = { name: 'similar', item: 'The Matrix', other: 'Klute' };
  expect(meant('Klute: same murderer as in the book?', similar)).toEqual([
    { name: 'similar', item: 'Klute' },
  ]);
});

test('the words of a longer title that is missing are no titles', () => {
  const read: Request = { name: 'compare', a: 'The Matrix', b: 'The Big Heat' };
  expect(meant('that or The Big Heat', read)).toEqual([read]);
});

test('what is asked of a title and nobody knows is asked of the one that is typed, else of the chat’s', () => {
  const unclear: Request = { name: 'unclear' };
  expect(meant('do they ever just talk in it', unclear)).toEqual([
    { name: 'facts', item: 'The Matrix', about: 'do they ever just talk in it' },
  ]);
  expect(meant('Vertigo: same murderer as in the book?', unclear)).toEqual([
    { name: 'facts', item: 'Vertigo', about: 'same murderer as in the book' },
  ]);
  for (const message of ['put it in', 'what', 'do they talk'])
    expect(meant(message, unclear)).toEqual([unclear]);
});

test('a name that several titles have is meant, too, and asked back', () => {
  const read: Request = { name: 'facts', item: 'The Matrix', about: 'length' };
  expect(meant('Solaris, is it long', read)).toEqual([{ ...read, item: 'Solaris' }]);
  const actors: Request = { name: 'compare', a: 'The Matrix', b: 'Clooney' };
  expect(meant("which Solaris is better, Clooney's", actors)).toEqual([{ ...cast, item: 'Solaris' }]);
});

test('a word before a full stop may be a title, one that a sentence can’t be even if it is a common word', () => {
  const read: Request = { name: 'facts', item: 'The Matrix', about: 'cast' };
  expect(meant('Klute. scary or just mean?', read)).toEqual([{ ...read, item: 'Klute' }]);
  expect(meant('Her. who did the voice again', read)).toEqual([{ ...read, item: 'Her' }]);
  expect(meant('her voice, who was that', read)).toEqual([read]);
  expect(meant('Your Name, would I like it', { name: 'doubt', item: 'The Matrix' })).toEqual([
    { name: 'doubt', item: 'Your Name' },
  ]);
});

test('words beside a title are no part of it; a longer title that is missing stays as it is typed', () => {
  const loved: Request = { name: 'feedback', item: 'fyi Klute', kind: 'loved' };
  expect(meant('fyi Klute is the best thing on there', loved)).toEqual([{ ...loved, item: 'Klute' }]);
  const plot: Request = { name: 'facts', item: 'Vertigo: proper thriller', about: 'plot' };
  expect(meant('Vertigo: proper thriller or a sad story', plot, plot)).toEqual([
    { ...plot, item: 'Vertigo' },
  ]);
  const third: Request = { name: 'doubt', item: 'Klute 3' };
  expect(meant('or do I wait for Klute 3', third)).toEqual([third]);
});

test('phrases are no titles: they mean what the chat is about, what was compared, or a kind', () => {
  expect(
    meant('how come my brother gets nearly the same list', { name: 'explain', item: 'my brother' }),
  ).toEqual([{ name: 'explain', item: 'The Matrix' }]);
  expect(meant('between those two, with my mum', { name: 'compare', a: 'Klute', b: 'with my mum' })).toEqual([
    { name: 'unclear' },
  ]);
  const before: Request = { name: 'compare', a: 'Vertigo', b: 'Heat' };
  const compared = { ...chat, last: before };
  const said = 'between those two, with my mum';
  expect(
    withTypedTitles([{ name: 'compare', a: 'Heat', b: 'with my mum' }], typedIn(said, compared), compared),
  ).toEqual([before]);
  expect(meant('if I had never had the', { name: 'what_if', remove: 'the; Klute' })).toEqual([
    { name: 'what_if', remove: 'Klute' },
  ]);
  expect(meant('do I have his films', { name: 'history', ask: 'contains', title: 'his films' })).toEqual([
    { name: 'taste', about: 'his films' },
  ]);
  const unknown: Request = { name: 'explain', item: 'My Octopus Teacher' };
  expect(meant('why My Octopus Teacher', unknown)).toEqual([unknown]);
});

test('a word of several titles, none of them owned, is a kind', () => {
  const asked: Request = { name: 'history', ask: 'contains', title: 'solaris' };
  expect(meant('solaris? when did I ever', asked)).toEqual([{ name: 'taste', about: 'solaris' }]);
  const own = { ...chat, history: [9] };
  expect(withTypedTitles([asked], typedIn('solaris? when', own), own)).toEqual([asked]);
});

test('a title with "vs." in it is one, and a number beside it the series’ other title', () => {
  const names = [
    'Marvel vs. Capcom 2',
    'Marvel vs. Capcom 3: Fate',
    'Marvel Heroes',
    'Tekken 5',
    'Tekken 6',
    'Alien',
    'Predator',
    'Kramer vs. Kramer',
  ];
  const fights = createCatalogue(
    'games',
    names.map((title, at) => ({ itemId: `g${at}`, title, year: 2000 + at, genres: ['Action'] })),
    names.map(() => 50),
  );
  const where: ChatState = { ...chat, catalogue: fights };
  const read = (message: string, a: string, b: string) =>
    withTypedTitles([{ name: 'compare', a, b }], typedIn(message, where), where)[0];
  const two = { name: 'compare', a: 'Marvel vs. Capcom 2', b: 'Marvel vs. Capcom 3' };
  expect(read('Marvel vs. Capcom 2 over 3, yes or no', 'Marvel', 'Capcom 2')).toEqual(two);
  expect(read('Marvel vs. Capcom 2 over 3, yes or no', 'Marvel vs. Capcom 2', '3')).toEqual(two);
  expect(read('Marvel vs. Capcom 2, any good', 'Marvel', 'Capcom 2')).toEqual({
    name: 'explain',
    item: 'Marvel vs. Capcom 2',
  });
  expect(read('tekken 5 or 6', 'tekken 5', '6')).toEqual({ name: 'compare', a: 'tekken 5', b: 'tekken 6' });
  expect(read('tekken 5 or 9', 'tekken 5', '9')).toEqual({ name: 'compare', a: 'tekken 5', b: '9' });
  expect(read('Alien vs Predator', 'Alien', 'Predator')).toEqual({
    name: 'compare',
    a: 'Alien',
    b: 'Predator',
  });
  expect(read('Kramer vs. Kramer or Tekken 6', 'Kramer', 'Kramer')).toEqual({
    name: 'compare',
    a: 'Kramer vs. Kramer',
    b: 'Tekken 6',
  });
  expect(read('Tekken 6 vs Marvel Heroes', 'Tekken 6', 'Marvel Heroes')).toEqual({
    name: 'compare',
    a: 'Tekken 6',
    b: 'Marvel Heroes',
  });
});

test('a title of the history beside an influence is the suspect, and not what is asked about', () => {
  const own = { ...chat, history: [1] };
  const read: Request = { name: 'influence', item: 'The Matrix' };
  const asked = (message: string) => withTypedTitles([read], typedIn(message, own), own);
  expect(asked('because of Klute?')).toEqual([read]);
  expect(asked('Klute?')).toEqual([read]);
  expect(asked('what does Klute do to my list')).toEqual([{ ...read, item: 'Klute' }]);
  expect(asked('Vertigo?')).toEqual([{ ...read, item: 'Vertigo' }]); // isn't in the history
});

test('a longer title that is missing is no actor of the one in it', () => {
  const longer: Request = { name: 'compare', a: 'The Matrix', b: 'Batman contre les lapins' };
  expect(meant('et Batman contre les lapins, mieux?', longer)).toEqual([longer]);
});

test('another number is no typing error, and what was read and stands in the message is not exchanged', () => {
  const names = ['Persona 5 (PlayStation 4)', 'Shin: Persona 3 FES', 'NieR: Automata', 'Shin: Persona 4'];
  const consoles = createCatalogue(
    'games',
    names.map((title, at) => ({ itemId: `p${at}`, title, year: null, genres: [] })),
    names.map(() => 50),
  );
  const where: ChatState = { ...chat, catalogue: consoles, history: [0], focus: null };
  const read: Request = { name: 'compare', a: 'persona 3 FES', b: 'Nier Automata' };
  const said = 'persona 3 FES or Nier Automata? which is nearer to what I have';
  expect(withTypedTitles([read], typedIn(said, where), where)).toEqual([read]);
});

test('titles of the history that are run together are parted where they are all there is', () => {
  const own = { ...chat, history: [2, 3, 5, 7] };
  const read = (only: string) => {
    const request: Request = { name: 'what_if', only };
    return withTypedTitles([request], typedIn(`if I had only ${only}`, own), own)[0];
  };
  expect(read('Vertigo Heat Batman')).toEqual({ name: 'what_if', only: 'Vertigo; Heat; Batman' });
  expect(read('vertigo rear window and heat')).toEqual({
    name: 'what_if',
    only: 'vertigo; rear window; heat',
  });
  expect(read('Rear Window')).toEqual({ name: 'what_if', only: 'Rear Window' });
  expect(read('Vertigo Klute')).toEqual({ name: 'what_if', only: 'Vertigo Klute' }); // isn't in the history
  expect(read('Vertigo Zardoz Heat')).toEqual({ name: 'what_if', only: 'Vertigo Zardoz Heat' });
});

test('of several titles to leave out, one that isn’t typed is the typed one that was not read', () => {
  const left = (remove: string) =>
    meant('if I’d never seen Vertigo or Logan, would it stay?', { name: 'what_if', remove })[0];
  expect(left('Vertigo; Klute')).toEqual({ name: 'what_if', remove: 'Vertigo; Logan' });
  expect(left('Vertigo; Logan')).toEqual({ name: 'what_if', remove: 'Vertigo; Logan' });
});

test('a title that runs on into the question ends where it ends', () => {
  const read: Request = { name: 'facts', item: 'Klute or does it drag on', about: 'pace' };
  expect(meant('is it slow, Klute or does it drag on', read)[0]).toEqual({ ...read, item: 'Klute' });
});

test('two titles that stand in a message are compared, whatever else it names', () => {
  const two: Request = { name: 'compare', a: 'Vertigo', b: 'Klute' };
  expect(meant('Vertigo or Klute if I loved Logan?', two)).toEqual([two]);
  expect(meant('Vertigo or Klute, which has more Heat?', two)).toEqual([two]);
  const missing: Request = { name: 'compare', a: 'Moonfall', b: 'Klute' };
  expect(meant('Moonfall or Klute for somebody who loved Logan?', missing)).toEqual([missing]);
  const withThis: Request = { name: 'compare', a: 'Klute', b: 'The Matrix' };
  expect(meant('Klute or this for a man who likes Heat?', withThis)).toEqual([withThis]);
  expect(meant('Vertigo or Logan?', withThis)).toEqual([{ name: 'compare', a: 'Vertigo', b: 'Logan' }]);
});

const games = createCatalogue(
  'games',
  [
    'NieR: Automata',
    'NieR (PlayStation 3)',
    'The Legend of Zelda: The Wind Waker',
    'Final Fantasy (PSP)',
    'Campaign Clicker',
  ].map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [] })),
  [50, 50, 50, 50, 50],
);

test('the title that the chat is about may be named by a part of it, and everyday words name none', () => {
  const about = (focus: number, message: string, more: Partial<ChatState> = {}) => {
    const at = newChat(games, { item: focus, focus, ...more });
    const read: Request = { name: 'explain', item: games.items[focus]?.title ?? '' };
    const [asked] = withTypedTitles([read], typedIn(message, at), at);
    return asked && 'item' in asked ? asked.item : null;
  };
  expect(about(0, 'how did Nier get on my list?')).toBe('NieR: Automata');
  expect(about(0, 'how did Nier get on my list?', { history: [1] })).toBe('NieR (PlayStation 3)');
  expect(about(2, 'how come Wind Waker is there with all the Final Fantasy')).toMatch(/Wind Waker$/);
  expect(about(2, 'how did Nier get on my list?')).toBe('Nier');
  expect(about(0, 'How long is the campaign?')).toBe('NieR: Automata');
});
