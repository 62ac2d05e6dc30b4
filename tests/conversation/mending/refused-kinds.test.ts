// A kind that somebody doesn't want any more is a wish for the list without it, in five languages.
import { expect, test } from 'vitest';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { kindInEnglish } from '#lib/requests/message/kind-in-english.ts';
import { refusedKindIn } from '#lib/requests/message/refused-kind.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { newChat } from '../new-chat.ts';

const chat = newChat(smallCatalogue(), { focus: 0 });

test.each([
  ['im kinda done with comedies tbh, less of those', 'no comedies'],
  ['could you drop the comedies from my recommendations', 'no comedies'],
  ['Komödien sind eigentlich nichts für mich.', 'no comedy'],
  ['moins de comédies stp', 'no comedy'],
  ['no me gustan las comedias', 'no comedy'],
  ['코미디 영화는 이제 그만 추천해 주세요', 'no comedy'],
])('%s', (text, but) => {
  const read = withSignsHeeded([{ name: 'unclear' }], { text, masked: text, titles: [] }, chat);
  expect(read).toEqual([{ name: 'recommend', but }]);
});

test.each([
  'stop offering it',
  'would I get bored of it',
  "I don't like comedies, so why is this here",
  'fewer menus',
  'less gory pls',
])('%s: none', (text) => {
  const read = withSignsHeeded([{ name: 'unclear' }], { text, masked: text, titles: [] }, chat);
  expect(read[0]?.name).not.toBe('recommend');
});

test.each([
  ["Schwere Jump'n'Runs sind eigentlich nichts für mich.", 'platformer'],
  ['lass die Zombies weg', 'zombies'],
  ["les jeux de tir, c'est pas mon truc", 'shooter'],
  ['deja de recomendarme juegos de carreras', 'racing'],
  ['격투 게임은 제 취향이 아니에요', 'fighting'],
])('%s', (text, kind) => {
  const found = refusedKindIn(text);
  expect(found && found.language !== 'en' && kindInEnglish(found.words, found.language, 'steam')).toBe(kind);
});

test.each([
  ['could you drop the comedies from my recommendations', 'no comedies'],
  ['take the horror off my list', 'no horror'],
  ['please leave the comedies out of what you suggest', 'no comedies'],
  ['can you keep the thrillers off my list', 'no thrillers'],
  ['cut all the crime films from my suggestions', 'no crime'],
])('%s supposes nothing', (text, but) => {
  const read = withSignsHeeded(
    [{ name: 'what_if', remove: 'those' }],
    { text, masked: text, titles: [] },
    chat,
  );
  expect(read).toEqual([{ name: 'recommend', but }]);
});

test.each([
  'take the comedies out of my list, what then',
  'what happens when you take the horror off my list',
])('%s: still supposed', (text) => {
  const supposed = { name: 'what_if' as const, remove: 'comedies' };
  expect(withSignsHeeded([supposed], { text, masked: text, titles: [] }, chat)).toEqual([supposed]);
});
