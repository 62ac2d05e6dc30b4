// What a draft in other words loses or adds beside its claims.
import { expect, test } from 'vitest';
import { maskPlain } from '#lib/catalogue/masked-titles.ts';
import { formFaults } from '#lib/grounding/reworded-form.ts';

const titles = ['Some Like It Hot', 'Heat', 'Ran'];
const faults = (told: string, made: string, asked = '') =>
  formFaults(maskPlain(told, titles), maskPlain(made, titles), asked);

test.each([
  ['Heat is the first film in your history.', 'Heat, the first film in your history.', 'It has no verb.'],
  ['Heat and Ran come next.', 'Heat and Ran, 18th and 22nd.', 'It has no verb.'],
  [
    '13 of your 15 games are indie, more than most people.',
    '13 of your 15 games are indie; most people have more.',
    'Most people have what the person has.',
  ],
  ['Next is Heat.', 'Then. Next is Heat.', 'An opening is stuck on.'],
  ['It is old.', 'Is it old? It is.', 'An opening is stuck on.'],
  ['Heat does most for Ran.', 'Heat did most of the for Ran.', 'A word is missing.'],
  ['You lean towards games for Wii U.', 'You lean towards its games.', 'A name is missing.'],
  ['You own Heat.', 'You own Heat, if you like.', 'An opening is stuck on.'],
  ['Both are comedies.', 'Comedies are both both.', 'A word is said twice.'],
  ['All 18 of your films are westerns.', 'Every one of your 18 films is westerns.', 'One is told as many.'],
  ['People tag it dark.', 'Blame People Tag: it is dark.', 'A word is written like a name.'],
  ['Heat does most for Ran.', 'Ran does most for Heat.', 'Doer and done-to have changed places.'],
])('%s → %s', (told, made, fault) => {
  expect(faults(told, made)).toEqual([fault]);
});

test.each([
  ['Heat is the first film in your history.', 'Heat, then: the first film in your history.'],
  ['Heat is first.', 'Heat, which is first.'],
  ['All of your films are action.', 'Every one of your films is action.'],
  ['Heat does most for Ran.', 'What does most for Ran is Heat; Some Like It Hot helps.'],
  ['It is high on your list.', 'It is high on your list, Tuesday or not.', 'and on tuesday?'],
])('%s → %s is fine', (told, made, asked = '') => {
  expect(faults(told, made, asked)).toEqual([]);
});
