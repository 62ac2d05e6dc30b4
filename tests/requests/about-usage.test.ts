// Questions about using the app are answered with the page, field or button that does it, in whichever language.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { matterAsked } from '#lib/requests/about/about-matters.ts';
import type { AboutMatter } from '#lib/requests/about/about-signs.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld, gameWorld } from './small-world.ts';

type Topic = RequestOf<'about'>['topic'];
const said = (topic: Topic, message: string, world = filmWorld()) =>
  answerRequest({ name: 'about', topic }, { ...world, message }).composed;

test.each<[string, Topic, AboutMatter]>([
  ['Can I add games I own on GOG? Planescape Torment for example', 'my ratings', 'adding'],
  ['how do I get my netflix films in here', 'my ratings', 'adding'],
  ['how do i get a game off the list for good', 'my ratings', 'off the list'],
  ['can you never show me this one again', 'how it works', 'off the list'],
  ['can I set it so i only get japanese animation?', 'language', 'only such'],
  ['is there a filter for price', 'how it works', 'only such'],
  ['Do you simply recommend whatever sells best?', 'trust', 'best known'],
  ['do you sell what I tell you', 'trust', 'sold'],
  ['can you see my steam friends or who i chat with?', 'privacy', 'accounts elsewhere'],
  ['Does Sony or anybody else get to see this list?', 'privacy', 'who sees'],
  ['Does my list change right away when something gets added?', 'my ratings', 'at once'],
  ['How do I delete everything you have stored about me?', 'privacy', 'deleting'],
  ['do you keep what I type', 'privacy', 'stored'],
  ['does an older game weigh less in your arithmetic, or is each equal?', 'how it works', 'age'],
  ["do you learn from it if I don't finish a game?", 'how it works', 'finished'],
  ['do you count how long I played?', 'data', 'hours'],
  ['why do you not know the plot?', 'limits', 'plots'],
  ['can you answer only in German', 'language', 'tongue'],
  ['wie lösche ich alles, was ihr über mich gespeichert habt', 'privacy', 'deleting'],
  ['est-ce que tu vois mes amis steam ?', 'privacy', 'accounts elsewhere'],
  ['¿cómo quito un juego de la lista para siempre?', 'my ratings', 'off the list'],
  ['목록이 바로 바뀌나요?', 'my ratings', 'at once'],
])('"%s" under %s: %s', (message, topic, matter) => {
  expect(matterAsked(message, topic)).toBe(matter);
});

test('how titles come in: the field, a word here, or an export of the services of the domain', () => {
  expect(said('my ratings', 'Can I add games I own on GOG?', gameWorld())).toMatch(
    /^Yes: tell me here .* type the title into the field "Add a game you played".* Bring your history: from Steam, Playnite or GOG Galaxy/,
  );
  expect(said('my ratings', 'how do I add films')).toMatch(
    /^Tell me here .*Letterboxd, IMDb, Trakt or Netflix/,
  );
  expect(said('my ratings', 'how do I add a film')).not.toContain('Letterboxd');
});

test('a how-question about deleting gets the how first, of all or of one', () => {
  expect(said('privacy', 'how do I delete everything')).toMatch(/^Under Settings, My data: type "delete my/);
  expect(said('privacy', 'how can I delete this chat')).toMatch(/^In the list of chats/);
  expect(said('privacy', 'how can I remove a film from my history')).toMatch(/^On the page History/);
});

test('what an outside model got is not said to be deleted', () => {
  const outside = filmWorld({ outsideModel: 'some-model at api.example.org' });
  expect(said('privacy', 'how do I delete everything', outside)).toContain("what it keeps I can't delete");
});

test('sales are told apart from selling data, and of a whole list no title is singled out', () => {
  const world = filmWorld({ focus: 1 });
  expect(said('trust', 'Do you simply recommend whatever sells best?', world)).toMatch(/^Not by itself: /);
});

test('a filter is named where one is asked for, by what the domain has', () => {
  expect(said('how it works', 'is there a filter for price', gameWorld())).toMatch(
    /^The list on the page For you can be narrowed by genre, era and price\./,
  );
  expect(said('language', 'can I set it so i only get japanese animation?')).toContain('not by country');
});

test('plots are known in general and move no place, and every answer says so', () => {
  expect(said('limits', 'why do you not know the plot?')).toMatch(
    /best-known films I do know the plot.*sees none/,
  );
  expect(said('trust', 'do you judge by the artwork')).not.toMatch(/I know no plots/);
  expect(said('how it works', 'how does this work')).toContain('plots and casts is general knowledge');
});

test.each<[Topic, string, RegExp]>([
  ['my ratings', 'wie kann ich filme hinzufügen', /^Tipp den Titel .*Letterboxd.* oder Netflix/],
  ['privacy', 'comment effacer tout ce que vous avez sur moi', /^Sous « Settings »/],
  ['my ratings', '¿cómo quito una película de la lista para siempre?', /^Dime aquí/],
  ['my ratings', '목록이 바로 바뀌나요?', /^네, 바로요/],
  ['trust', 'empfiehlst du einfach, was sich am besten verkauft?', /^Nicht von selbst/],
  ['limits', 'was kannst du eigentlich alles nicht', /Handlung und Macher nur von den bekanntesten/],
])('%s: "%s" in its own language, with nothing left to fill in', (topic, message, sign) => {
  expect(said(topic, message)).toMatch(sign);
  expect(said(topic, message)).not.toMatch(/[{}]/);
});
