// What this app can't do is said in half a sentence, with something that it can do and that goes with it.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { type Everyday, elsewhereIn } from '#lib/requests/message/everyday.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const said = (message: string, world = filmWorld()) =>
  answerRequest({ name: 'social', kind: 'off topic' }, { ...world, message }).composed;

test.each<[string, Everyday]>([
  ['do you know a decent cheap headset?', 'sound'],
  ['set an alarm for six', 'timer'],
  ['do you know how to solve the piano puzzle?', 'walkthrough'],
  ['do you have a favourite film yourself?', 'you'],
  ['how do I beat the last boss', 'walkthrough'],
  ['how long to boil an egg', 'kitchen'],
  ['make the subtitles bigger on a Samsung TV', 'screen'],
  ['how do I connect my printer', 'computer'],
  ['when does the last train go', 'travel'],
  ['who won the match', 'sport'],
  ['can you recommend a good book', 'books'],
  ['wie lange kocht man ein Ei', 'kitchen'],
  ['connais-tu un bon casque ?', 'sound'],
  ['¿qué tiempo hace mañana?', 'weather'],
  ['타이머 12분 맞춰줘', 'timer'],
])('"%s" is about: %s', (message, what) => {
  expect(elsewhereIn(message)).toBe(what);
});

test.each<[string, RegExp]>([
  ['do you know a decent cheap headset?', /sorry.* great music/],
  ['set a timer for 12 min', /sorry.* something short to watch/],
  [
    'do you know how to solve the piano puzzle?',
    /^How that's done I don't know, sorry: a walkthrough will\./,
  ],
  ['how long to boil an egg', /(?:sorry|sadly).* something short to watch/],
  ['when does the last train go', /sorry.* a film about a journey/],
  ['my knee hurts, what do I do', /doctor or a pharmacist/],
  ['stell einen Timer auf 12 Minuten', /leider.* etwas Kurzes/],
  ['connais-tu un bon casque pas cher ?', /désolé.* une belle musique/],
  ['¿qué tiempo hace mañana?', /lo siento.* algo acogedor/],
  ['타이머 12분 맞춰줘', /짧은 영화를 찾아드릴/],
])('"%s" gets an offer that fits', (message, sign) => {
  expect(said(message)).toMatch(sign);
  expect(said(message)).not.toMatch(/who (?:watched|played) which/);
});

test('the offer is of the domain, and none beside another request', () => {
  expect(said('any good headset?', gameWorld())).toContain('a game with a great soundtrack');
  expect(said('any good headset?', filmWorld({ isPart: true }))).not.toMatch(/great music/);
});

test('read as a question about the app, an everyday thing is answered the same', () => {
  const about = (message: string) =>
    answerRequest({ name: 'about', topic: 'language' }, { ...filmWorld(), message }).composed;
  expect(about('make the subtitles bigger on a Samsung TV')).toMatch(/^Your TV and its settings/);
  expect(about('can you speak only German')).toMatch(/^Yes: you can write/);
});
