import { expect, test } from 'vitest';
import { maskOf } from '#lib/catalogue/masked-titles.ts';
import { withoutOpening } from '#lib/grounding/plain-opening.ts';

const [heat, ran] = [maskOf(0), maskOf(1)];

test('an opening that takes up the message is left out', () => {
  const told = `${heat} wasn't in your history anyway, so nothing changes.`;
  expect(withoutOpening(`She hasn't ticked it: ${told}`, told)).toBe(told);
  expect(withoutOpening("Printed: you've played 15 games.", "You've played 15 games.")).toBe(
    "You've played 15 games.",
  );
  const reviews = "I don't know its reviews, but the store will.";
  expect(withoutOpening(`People's good, but I don't know its reviews, but the store will.`, reviews)).toBe(
    reviews,
  );
  expect(
    withoutOpening(
      `Asbestos or not, it's well known here: 84 people bought it.`,
      `It's well known here: 84 people bought it.`,
    ),
  ).toBe(`It's well known here: 84 people bought it.`);
});

test("a Yes or No that the composed sentence doesn't have is left out, one that it has stays", () => {
  const program = "I'm an open-source program.";
  expect(withoutOpening("Open-source, yes: I'm an open-source program.", program)).toBe(program);
  expect(withoutOpening(`Yes: ${heat} is third.`, `Yes, ${heat} is third.`)).toBeNull();
  expect(withoutOpening(`Yes, ${heat} is third.`, `Yes, ${heat} is third.`)).toBeNull();
});

test('what claims a part of the sentence stays: a title, a number, a quoted wish, its words', () => {
  expect(
    withoutOpening(
      `${heat}: it's third, ahead of ${ran}.`,
      `${heat}: it's third for you and ${ran} is fourth.`,
    ),
  ).toBeNull();
  expect(
    withoutOpening(
      '"Scary" I can\'t check: my catalogue says nothing of that.',
      'I can\'t check "scary": my catalogue says nothing of that.',
    ),
  ).toBeNull();
  expect(
    withoutOpening(
      `Of those you haven't bought, ${heat} suits you best.`,
      `Of those you haven't bought, ${heat} suits you best.`,
    ),
  ).toBeNull();
  expect(withoutOpening(`Without ${heat}, it would drop.`, `Without ${heat}, it would drop.`)).toBeNull();
  expect(withoutOpening(`Take ${heat} away, and it drops.`, `Without ${heat}, it would drop.`)).toBeNull();
});

test('a sentence without an opening has none to leave out', () => {
  expect(withoutOpening(`${heat} is third.`, `${heat} is third.`)).toBeNull();
});
