// Claims with roles: whose place, of which title, with what left out, lifted by whom; and sentences without sense.
import { expect, test } from 'vitest';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';

const checked =
  (lines: string[], message = '') =>
  (sentence: string) =>
    sentenceFaults(sentence, { facts: lineFacts(lines), message, strangers: () => [] });

const list = checked([
  "Asked for: crime films. 94 films you haven't watched fit.",
  '1. *Heat* (1995, action and crime): 3rd on your whole list; *Ran* lifts it most.',
  '2. *Fargo* (1996, crime): 8th; *Ran* lifts it most.',
  '3. *Casino* (1995, crime): 20th; *Big* lifts it most.',
]);
const why = checked([
  '*Heat*: 1995, action, crime and thriller.',
  "*Heat* is 3rd of 5,217 films you haven't watched: in your top ten.",
  'What lifts it most: *Ran* and *The Straight Story*.',
  'Leaving out *Ran* would drop *Heat* from 3rd to 12th.',
  'What holds it back most: *Big*.',
  "You've watched 14 crime films out of 37, more than most people.",
  "You've watched 2 thrillers out of 37, fewer than most people.",
  'One of the best known: 838 people in the training data watched *Heat*, which makes it 322nd by popularity of all films here.',
]);
const changed = checked([
  'You said of *Heat*: hated.',
  '*Heat* was 3rd on your list and is no longer in it.',
  'Your first three are now *Ran*, *Big* and *Fargo*; before, they were *Ran*, *Big* and *Heat*.',
  '9 of your top ten stay.',
  'New in the top ten besides: *Casino*.',
  'It can be undone.',
]);

test.each([
  'Heat, Fargo and Casino, third, eighth and 20th on your list.',
  'Heat and Fargo are both lifted by Ran.',
  'Ran lifts the first and the second, Big the third.',
  'All three are crime films, two of them from 1995.',
])('of a list lets through "%s"', (sentence) => {
  expect(list(sentence)).toEqual([]);
});

test.each([
  'Heat, Fargo and Casino, all of them third on your list.',
  "They're all 3rd on your list.",
  'Heat, Fargo and Casino, all from 1995.',
  'Fargo is third on your list.',
  'Ran lifts all three.',
  'Ran lifts the third.',
  'Casino lifts the first.',
  'Heat, Fargo and Casino, both crime films.',
  'Casino is the best of the nine.',
  'Your 94 films are all crime.',
  'Heat lifts Heat and Heat.',
  'The rest are Heat, Fargo and Casino.',
])('of a list stops "%s"', (sentence) => {
  expect(list(sentence)).not.toEqual([]);
});

test.each([
  'Ran does most for it, and without that it would be 12th instead of third.',
  'You watch more crime than most people, and fewer thrillers.',
  'It is third for you, and 322nd by popularity.',
  "Fourteen of your 37 films are crime, and that's more than most people have.",
])('of one film lets through "%s"', (sentence) => {
  expect(why(sentence)).toEqual([]);
});

test.each([
  ['left out', 'Heat is third, and without it it would be 12th.'],
  ['left out', 'Without Big it would be 12th.'],
  ['left out', 'Ran lifts it to 12th.'],
  ['popularity', 'Heat is 322nd on your list.'],
  ['a person', "Without Ran you'd be 12th."],
  ['comparison', "It's a crime film, and you watch it more than most people."],
  ['comparison', 'You have more films than most people.'],
  ['comparison', 'You watch more thrillers than most people.'],
  ['comparison', "You're more than half of your films."],
  ['counts', "You've watched 37 crime films."],
  ['shares', 'Half of your films are from Japan.'],
  ['superlative', "It's the lowest of your films."],
  ['fame', 'Heat is the best known.'],
  ['all people', "No one's got it."],
  ['names', 'Heat and Knightshi are close.'],
  ['cut titles', 'Ran and the straight story lift it.'],
  ['brackets', 'Heat (1995 is third.'],
  ['its task', 'Heat is third, so the claim is No.'],
  ['its task', "The judge can't check that."],
  ['sense', 'The film learns that you chose it.'],
  ['sense', "You've watched most people."],
  ['reasons', 'There is no reason for it.'],
  ['emptiness', 'Your list is empty.'],
])('%s: stops "%s"', (_, sentence) => {
  expect(why(sentence)).not.toEqual([]);
});

test.each([
  'Heat leaves third place, and Casino is new in your top ten.',
  'Ran and Big keep their places, Fargo comes in third.',
  'Nine of your top ten stay.',
])('of a changed list lets through "%s"', (sentence) => {
  expect(changed(sentence)).toEqual([]);
});

test.each([
  'Heat is third on your list.',
  'Heat is still in your list.',
  'Casino drops out.',
  'Your top ten stays.',
])('of a changed list stops "%s"', (sentence) => {
  expect(changed(sentence)).not.toEqual([]);
});

test('"without it" means what the sentence before named', () => {
  const lines = [
    "*Heat* is 3rd of 5,217 films you haven't watched: in your top ten.",
    'What lifts it most: *Ran* and *Fargo*.',
    'Leaving out *Ran* would drop *Heat* from 3rd to 12th.',
  ];
  const after = (said: string[]) =>
    sentenceFaults('Without it, it would be 12th.', {
      facts: lineFacts(lines),
      message: '',
      strangers: () => [],
      said,
    });
  expect(after(['Ran lifts it most.'])).toEqual([]);
  expect(after([])).not.toEqual([]);
  expect(after(['Heat is third on your list.'])).not.toEqual([]);
});
