// Sentences in German, French, Spanish and Korean against English fact lines.
import { expect, test } from 'vitest';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import { isForeign } from '#lib/grounding/other-languages.ts';

const facts = lineFacts([
  '*Heat*: 1995, action and crime, $9.99.',
  "*Heat* is 3rd of 5,217 films you haven't watched: in your top ten.",
  'What lifts it most: *Ran* and *Fargo*.',
  'Leaving out *Ran* would drop *Heat* from 3rd to 12th.',
  'What holds it back most: *Big*.',
]);
const faults = (sentence: string) => sentenceFaults(sentence, { facts, message: '', strangers: () => [] });

test.each([
  'Heat steht auf Platz 3 von 5.217 Filmen, und ohne Ran wäre es Zwölfter.',
  'Ran und Fargo heben Heat, während Big den Film bremst.',
  'Heat est troisième sur 5 217 films, surtout grâce à Ran et Fargo.',
  'Ran pousse Heat, que freine plutôt Big.',
  'Heat es el tercero de tu lista, y sin Ran sería duodécimo.',
  'Heat는 5,217편 가운데 3위이고, Ran을 빼면 12위로 내려갑니다.',
])('lets through "%s"', (sentence) => {
  expect(isForeign(sentence)).toBe(true);
  expect(faults(sentence)).toEqual([]);
});

test.each([
  'Heat steht auf Platz 7 deiner Liste.',
  'Heat ist der siebte auf deiner Liste.',
  'Big hebt den Film auf deiner Liste nach oben.',
  'Heat est septième sur votre liste, ce qui est déjà bien.',
  'Ran freine Heat, mais pas beaucoup pour vous.',
  'Heat es el quinto de tu lista para esta noche.',
  'Heat cuesta $4.99 y es una película de 1999.',
  'Heat는 목록에서 8위입니다.',
])('stops "%s"', (sentence) => {
  expect(faults(sentence)).not.toEqual([]);
});

test.each([
  'Ran does the most for Heat.',
  'It is 3rd on your list.',
  'Hello!',
  'Ask me why.',
  'Heat and Ran.',
])('"%s" is read as English', (sentence) => {
  expect(isForeign(sentence)).toBe(false);
});
