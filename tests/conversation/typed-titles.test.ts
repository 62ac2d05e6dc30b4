// Which title a request is about, where a language model takes a person for one, two for one, or the chat's for the typed one.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import type { ChatState } from '#lib/conversation/chat-state.ts';
import { noDialogue } from '#lib/conversation/dialogue.ts';
import { typedIn } from '#lib/conversation/message-titles.ts';
import { withTypedTitles } from '#lib/conversation/typed-titles.ts';

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
];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({ itemId: `m${at}`, title, year: 1950 + at, genres: ['Drama'] })),
  titles.map(() => 50),
);
const chat: ChatState = {
  catalogue,
  history: [],
  item: 0,
  focus: 0,
  listed: [],
  last: null,
  dialogue: noDialogue,
};
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
