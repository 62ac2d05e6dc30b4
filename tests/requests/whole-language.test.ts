// In which language a message as a whole is, where few words tell.
import { expect, test } from 'vitest';
import { wholeLanguage } from '#lib/requests/message/message-language.ts';

test.each([
  ['no sci-fi', null],
  ['no horror, no gore', null],
  ['why Das Boot', null],
  ['la la land', null],
  ['ok ta', null],
  ['something for my mom', null],
  ['und davon was lustiges', 'de'],
  ['warum', 'de'],
  ['ein spiel für zwei', 'de'],
  ['pourquoi Alien ?', 'fr'],
  ['lequel', 'fr'],
  ['no me gusta', 'es'],
  ['algo corto', 'es'],
  ['Liegt das an Alien oder eher an Predator?', 'de'],
  ['wie lang geht der erste von den beiden', 'de'],
  ['Werden meine Angaben irgendwo gespeichert?', 'de'],
  ['Lohnt sich das?', 'de'],
  ['schon gesehen', 'de'],
  ['kürzer bitte', 'de'],
  ['moins sombre', 'fr'],
  ['plus récent stp', 'fr'],
  ['Trois films drôles', 'fr'],
  ['Menos violento', 'es'],
  ['me encantó', 'es'],
  ['demasiado caro', 'es'],
  ['same courtesy, no sea', null],
  ['sis bailed. solo', null],
  ['왜요?', 'ko'],
])('%s: %s', (message, language) => {
  expect(wholeLanguage(message)).toBe(language);
});
