// Questions about the app in German, French, Spanish and Korean are answered whole in that language; English ones with a foreign
// greeting are not.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { wordsAbroad } from '#lib/requests/compose/about-abroad-words.ts';
import { wholeLanguage } from '#lib/requests/message/message-language.ts';
import { filmWorld } from './small-world.ts';

type Topic = RequestOf<'about'>['topic'];
const said = (topic: Topic, message: string, part: Parameters<typeof filmWorld>[0] = {}) =>
  answerRequest({ name: 'about', topic }, filmWorld({ ...part, message })).composed;

test.each<[Topic, string, RegExp]>([
  ['privacy', 'wer liest das eigentlich alles mit, mitten in der nacht', /^Andere Leute hier sehen weder/],
  ['privacy', 'Werden meine Angaben irgendwo gespeichert?', /^Ja, /],
  ['privacy', 'dis, tu les gardes quelque part nos messages ?', /^(?:Oui|Les autres)/],
  ['privacy', '¿y guardas lo que te escribo o se pierde?', /^Sí, lo que se escribe aquí/],
  ['privacy', '나 개인정보 어디다 파는거 아니지?', /^아니요, 팔거나/],
  ['trust', 'entre nous, tu touches combien quand j’achète', /^Personne ne paie/],
  ['limits', 'was kannst du eigentlich alles nicht', /^So einiges/],
  ['limits', 'kannste auch serien oder nur filme', /^Nur Filme: /],
  ['limits', 'buenas, ¿me oyes o solo lees?', /^No oigo/],
  ['who made you', 'wer hat dich gebaut und warum so', /^Entwickler/],
  ['who made you', '너 AI야 사람이야?', /^저는 프로그램이에요/],
  ['language', 'et toi, tu parles breton aussi ou faut pas rêver', /^Le breton, non/],
  ['language', 'muss ich hier auf Englisch schreiben oder geht es auch so', /^Ich verstehe/],
  ['my ratings', 'wo kann ich ne bewertung ändern?', /^Auf den Seiten/],
  ['how it works', 'kostet das was', /^Es kostet nichts/],
])('%s: "%s" in its own language', (topic, message, sign) => {
  expect(said(topic, message)).toMatch(sign);
});

test('English with a foreign word is answered in English', () => {
  expect(wholeLanguage('hallo, you. does anyone read what I type in here')).toBeNull();
  expect(said('privacy', 'hola, who can see what I type in here')).toMatch(/^Other people here/);
  expect(wholeLanguage('je te crois pas trop. en général tu te trompes souvent ?')).toBe('fr');
});

test('where an outside model words the answers, the facts stay English', () => {
  expect(said('privacy', 'wer liest das hier mit', { outsideModel: 'some-model' })).toMatch(/^Other people/);
});

test('nothing is left to fill in, and the two texts on privacy agree that the operator could look', () => {
  for (const words of Object.values(wordsAbroad))
    for (const form of Object.values(words))
      expect(
        form.replace(
          /\{(?:things|only|who|last|source|tongue|events|items|year|upTo|people|hit|popular)\}/g,
          '',
        ),
      ).not.toMatch(/[{}]/);
  expect(said('privacy', 'what about privacy')).not.toContain('nobody else');
  expect(said('privacy', 'what about privacy')).toMatch(/whoever runs the server/);
  expect(said('privacy', 'who can see this')).toMatch(/Whoever runs this server/);
});
